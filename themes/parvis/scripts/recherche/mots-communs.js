/**
 * Ordinary words that are a slip away from a commune's name, sound like one, begin one, or are one
 * without its article, folded: "sans" is not Sansa, "places" not Planès, "port" not Port-Vendres. In a
 * free text they name no place, unless they are a commune's whole name.
 */
export const ORDINARY = new Set(
  (
    'ailes andre anges angle angles antonin armes avis bail barbe barrages bas bastide beau blanc bois bonne boule boulet boulot bourg brouille cabane ' +
    'cabanes calme cameras camp campagnes caravane carrieres case cases cassa caste causes cave centre champs chat chateau clair claire clairs closes ' +
    'colombe commanderie compas corne cote cours deuil deux dors dort ecluse etang etienne fare fausse fine fines font fontaines fort fosses fougeres ' +
    'france garda garde garder gare genis grains grand grande grands grave graves haute hippolyte homme hommes ile leocadie madame maison maisons malle ' +
    'marcel marginale mari marie marier maries mars mas matin matinale menton mer merveille michel mirabeau mont monta monte monter montrer monts moulin ' +
    'muret noces nord notes nuit oliviers oreille passe peril petit place places plage plaines plan planches plans plantes plants plates pont ponte port ' +
    'porte ports pour pres prix puy rail remparts rene rhone rides rive rives robes roles romans roses rouge rudes sain saintes sale salon sans sante saut ' +
    'saute sauts serais seras serre serrer seul seule seuls soir soleil sous taille tailler tard tech tele tours trait traits trappes tresse vallons vent ' +
    'vers vices vides vie vies villas ville villes vivier vivra vivres voyelles'
  ).split(' '),
);
