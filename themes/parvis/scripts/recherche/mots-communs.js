/**
 * Ordinary words that are a slip away from a commune's name, begin one, or are one without its
 * article, folded: "sans" is not Sansa, "places" not Planès, "port" not Port-Vendres. In a free
 * text they name no place, unless they are a commune's whole name.
 */
export const ORDINARY = new Set(
  (
    'ailes ainsi alors angle angles arme armes autre autres avis bail bain bains bal barbe barbes bas bastide belle bonne bois boule boulet boulot bourg ' +
    'brouille calme camp campagne campagnes canne cannes carte cartes case cases caste cause causes cave centre chat chateau chateaux claire claires col combien ' +
    'compas contact conte contes corne cote cotes coup cour courrier cours cuisine deux devenir domicile ecluse enfance enfant enfants ensemble etat etats eveil ' +
    'fait faire famille familles femme femmes fille fils fin fine fines fleur fleurs font fonts force fort fosse fosses gare garde garder grand grande grands ' +
    'grave graves groupe heure heures ile illes jeune jeunes jour jours laver livre livres lune maison maisons malle mari mariage marie marier mars mas masse matin ' +
    'matinale mere mettre mode modes monter montre montrer moulin noel nom noms note notes nuit ombre oreille oreilles outil pain palais papa ' +
    'parents passe passer passes pere peur pied pieds place places plage plaine plaines plan plans plante plat plein ponts pont port porte portes porter pour pre pres prix ' +
    'prise quatre reel rentree rester reve reves rien rive robe rose roses roue salle salles salon sans sante saut saute sauts seins sens sera serai seul seule seuls ' +
    'simple soin soins soir sol soleil sortie sorties source sous tard tech tente terre tete the toit tour tours travail trois trouver vers vie vides vieille vies ville villes vivier vivre voir ' +
    'caps cassa clairs closes garda monta passa peril plates ponte rail rides robes roles rudes sain saintes sale seras tailler tresse vices vivra vivres'
  ).split(' '),
);
