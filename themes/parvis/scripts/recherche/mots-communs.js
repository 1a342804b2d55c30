import { singular } from './mots.js';

/**
 * Ordinary words, in the singular, that are a slip away from a commune's name, sound like one, begin one,
 * or are one without its article, folded: "sans" is not Sansa, "places" not Planès, "port" not Port-Vendres.
 */
const ORDINARY = new Set(
  (
    'aile andre ange angle antonin arme avi bail barbe barrage bas bastide beau blanc boi bonne boule boulet boulot bourg brouille cabane calme ' +
    'camera camp campagne caravane carriere case cassa caste cause cave centre champ chat chateau clair claire close colombe commanderie compa corne ' +
    'cote cour deu deuil dor dort ecluse etang etienne fare fausse fine font fontaine fort fosse fougere france garda garde garder gare geni grain ' +
    'grand grande grave haute hippolyte homme ile leocadie madame maison malle mar marcel marginale mari marie marier mas matin matinale menton mer ' +
    'merveille michel mirabeau mont monta monte monter montrer moulin muret noce nord note nuit olivier oreille passe peril petit place plage plaine ' +
    'plan planche plant plante plate pont ponte port porte pour pre pri puy rail rempart rene rhone ride rive robe role roman rose rouge rude sain ' +
    'sainte sale salon san sante saut saute sera serai serre serrer seul seule soir soleil sou taille tailler tard tech tele tour trait trappe ' +
    'tresse vallon vent ver vice vide vie villa ville vivier vivra vivre voyelle'
  ).split(' '),
);

/**
 * Whether a folded word is an ordinary one: in a free text it names no place, unless it is a commune's whole name.
 *
 * @param {string} word
 */
export const isOrdinary = (word) => ORDINARY.has(singular(word));
