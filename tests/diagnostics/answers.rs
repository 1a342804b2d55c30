//! Questions that a text hands on, and figures that answer them.

use super::case::{CASE, Case, assert_cases};

const SCALE: &str = r#"id = "mediation"
libelle = "Médiation familiale"

[[valeurs]]
id = "premier-entretien"
libelle = "Durée du premier entretien"
valeur = 2
unite = "heures"
du = 2025-01-01
source = { nom = "Caf" }
repond_a = ["durée du premier entretien"]

[[valeurs]]
id = "dernier-jour"
libelle = "Dernier jour pour demander"
jour = 2027-03-31
du = 2025-01-01
source = { nom = "Caf" }
"#;

pub(super) const CASES: &[Case] = &[
    Case {
        name: "a part that only sends its question on",
        files: &[(
            "content/pages/essai.md",
            "+++\ntitre = \"Essai\"\n+++\n## Combien\n\nDemandez le prix au service.\nPour une aide, posez la question à la Caf au {{ numero caf }}.\n\n## Combien de temps\n\nC'est fixé avec vous. Demandez le calendrier.\n\n## Qui appeler\n\nDemandez la mairie.\n",
        )],
        places: &[("partie-sans-reponse", 4, 4)],
        expected: r#"remarque[partie-sans-reponse]: La partie « Combien » ne fait que renvoyer la question.
 --> content/pages/essai.md:4:4
  |
4 | ## Combien
  |    ^^^^^^^
  |
  = aide: Dites ce qui est connu (« gratuit », un montant, un délai), avec sa source. Sinon, effacez cette partie.

26 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "a question whose answer is known",
        files: &[
            ("content/baremes/mediation.toml", SCALE),
            (
                "content/pages/essai.md",
                "+++\ntitre = \"Essai\"\n+++\nPour la durée d'un premier entretien, demandez au service.\n\nDemandez la durée des suivants, au plus tard le {{ bareme mediation.dernier-jour }}.\n",
            ),
        ],
        places: &[("reponse-connue", 4, 1)],
        expected: r#"remarque[reponse-connue]: Cette phrase renvoie une question, et la réponse est dans content/baremes/mediation.toml : « Durée du premier entretien ».
 --> content/pages/essai.md:4:1
  |
4 | Pour la durée d'un premier entretien, demandez au service.
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez la réponse : {{ bareme mediation.premier-entretien }}

26 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "a figure that is a number and a day, or neither",
        files: &[(
            "content/baremes/essai.toml",
            "id = \"essai\"\nlibelle = \"Essai\"\n\n[[valeurs]]\nid = \"deux\"\nlibelle = \"Deux\"\nvaleur = 2\njour = 2027-03-31\ndu = 2025-01-01\nsource = { nom = \"Caf\" }\n\n[[valeurs]]\nid = \"rien\"\nlibelle = \"Rien\"\ndu = 2025-01-01\nsource = { nom = \"Caf\" }\n\n[[valeurs]]\nid = \"nombre\"\nlibelle = \"Nombre\"\nvaleur = 3\ndu = 2025-01-01\nsource = { nom = \"Caf\" }\n",
        )],
        places: &[
            ("cle-inconnue", 7, 10),
            ("cle-manquante", 12, 1),
            ("cle-manquante", 12, 1),
            ("cle-manquante", 18, 1),
        ],
        expected: r#"faute[cle-inconnue]: La clé « valeurs.valeur » n'existe pas ici.
 --> content/baremes/essai.toml:7:10
  |
7 | valeur = 2
  |          ^
  |
  = aide: Effacez « valeur » : un jour se dit seul. Ou effacez « jour ».

faute[cle-manquante]: La clé « valeurs.unite » manque.
  --> content/baremes/essai.toml:12:1
   |
12 | [[valeurs]]
   | ^^^^^^^^^^^
   |
   = aide: Ajoutez : unite = "euros-par-mois"

faute[cle-manquante]: La clé « valeurs.valeur » manque.
  --> content/baremes/essai.toml:12:1
   |
12 | [[valeurs]]
   | ^^^^^^^^^^^
   |
   = aide: Ajoutez : valeur = 8500

faute[cle-manquante]: La clé « valeurs.unite » manque.
  --> content/baremes/essai.toml:18:1
   |
18 | [[valeurs]]
   | ^^^^^^^^^^^
   |
   = aide: Ajoutez : unite = "euros-par-mois"

4 fautes. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
];

#[test]
fn questions_that_are_handed_on_are_told() {
    assert_cases(CASES);
}
