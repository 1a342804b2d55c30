/**
 * Ordinary words that are a slip away from a commune's name, begin one, or are one without its
 * article, folded: "sans" is not Sansa, "places" not Planès, "port" not Port-Vendres. In a free
 * text they name no place, unless they are a commune's whole name.
 */
export const ORDINARY = new Set(
  (
    'ailes angle angles arme armes avis bail bain bains bas bastide belle bonne bois boule boulet boulot bourg brouille calme camp campagne campagnes canne ' +
    'cannes caps case cases cassa caste causes cave centre chat chateau claire clairs closes col compas contact corne cote cour cours deux ecluse etat ' +
    'etats fare fine fines font fort fosse fosses gare garda garde garder grand grande grands grave graves haute ile maison maisons malle mari marie marier ' +
    'mars mas masse matin mer monta monte montre montrer moulin nord notes nuit oreille palais passa passe passer passes peril petit pied place places ' +
    'plage plaine plaines plan plans plante plates pont ponte port porte portes pour pres prix puy rail reel reve reves rides rive robe robes roles rose ' +
    'roses roue rudes sain saintes sale salon sans sante saut saute sauts seins sens seras seul seule seuls soir sol soleil source sous tailler tard tech ' +
    'andre antonin blanc cabanes colombe commanderie etang etienne fontaines france genis hippolyte leocadie madame maries michel mirabeau monts oliviers remparts rhone rouge vallons ' +
    'carrieres champs deuil fougeres menton muret romans trappes ' +
    'terre the tour tours tresse vers vices vides vie vies ville villes vivier vivra vivre vivres'
  ).split(' '),
);
