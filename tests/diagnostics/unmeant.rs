//! Values that nobody meant.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "a failed formula",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj;adresse.voie;contacts.telephone;capacite
Ludo;ludotheque;Trets;12/10/2026;#REF!;#N/A;#VALEUR!
"#,
        )],
        places: &[
            ("formule-en-erreur", 2, 34),
            ("formule-en-erreur", 2, 40),
            ("formule-en-erreur", 2, 45),
        ],
        expected: r#"remarque[formule-en-erreur]: « #REF! » est une formule du tableur sans résultat : « adresse.voie » n'est pas publié.
 --> content/services/essai.csv:2:34
  |
2 | Ludo;ludotheque;Trets;12/10/2026;#REF!;#N/A;#VALEUR!
  |                                  ^^^^^
  |
  = dans le tableur: Ludo, ligne 2, colonne E (adresse.voie)
  = aide: Écrivez la valeur ; dans un tableau, corrigez la formule ou videz la cellule.

remarque[formule-en-erreur]: « #N/A » est une formule du tableur sans résultat : « contacts.telephone » n'est pas publié.
 --> content/services/essai.csv:2:40
  |
2 | Ludo;ludotheque;Trets;12/10/2026;#REF!;#N/A;#VALEUR!
  |                                        ^^^^
  |
  = dans le tableur: Ludo, ligne 2, colonne F (contacts.telephone)
  = aide: Écrivez la valeur ; dans un tableau, corrigez la formule ou videz la cellule.

remarque[formule-en-erreur]: « #VALEUR! » est une formule du tableur sans résultat : « capacite » n'est pas publié.
 --> content/services/essai.csv:2:45
  |
2 | Ludo;ludotheque;Trets;12/10/2026;#REF!;#N/A;#VALEUR!
  |                                             ^^^^^^^^
  |
  = dans le tableur: Ludo, ligne 2, colonne G (capacite)
  = aide: Écrivez la valeur ; dans un tableau, corrigez la formule ou videz la cellule.

28 pages lues : aucune faute, 3 remarques.
"#,
        ..CASE
    },
    Case {
        name: "a failed formula for a name",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj
#NOM?;ludotheque;Trets;12/10/2026
"#,
        )],
        places: &[("valeur-necessaire", 2, 1)],
        expected: r#"faute[valeur-necessaire]: « #NOM? » est une formule du tableur sans résultat ; « nom » est nécessaire.
 --> content/services/essai.csv:2:1
  |
2 | #NOM?;ludotheque;Trets;12/10/2026
  | ^^^^^
  |
  = dans le tableur: #NOM?, ligne 2, colonne A (nom)
  = aide: Corrigez la formule dans le tableur, ou écrivez la valeur à sa place.

1 faute. 1 ligne sera écartée, le reste sera publié.
"#,
        ..CASE
    },
    Case {
        name: "fillers",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj;adresse.voie;contacts.telephone;contacts.courriel;liens.site;capacite
Ludo;ludotheque;Trets;12/10/2026;0;NC;-;/;néant
"#,
        )],
        places: &[
            ("sans-valeur", 2, 34),
            ("sans-valeur", 2, 36),
            ("sans-valeur", 2, 39),
            ("sans-valeur", 2, 41),
            ("sans-valeur", 2, 43),
        ],
        expected: r#"remarque[sans-valeur]: « 0 » ne dit rien : « adresse.voie » est compté comme absent.
 --> content/services/essai.csv:2:34
  |
2 | Ludo;ludotheque;Trets;12/10/2026;0;NC;-;/;néant
  |                                  ^
  |
  = dans le tableur: Ludo, ligne 2, colonne E (adresse.voie)
  = aide: Écrivez la valeur. Si personne ne la connaît, videz la cellule, ou supprimez la clé.

remarque[sans-valeur]: « NC » ne dit rien : « contacts.telephone » est compté comme absent.
 --> content/services/essai.csv:2:36
  |
2 | Ludo;ludotheque;Trets;12/10/2026;0;NC;-;/;néant
  |                                    ^^
  |
  = dans le tableur: Ludo, ligne 2, colonne F (contacts.telephone)
  = aide: Écrivez la valeur. Si personne ne la connaît, videz la cellule, ou supprimez la clé.

remarque[sans-valeur]: « - » ne dit rien : « contacts.courriel » est compté comme absent.
 --> content/services/essai.csv:2:39
  |
2 | Ludo;ludotheque;Trets;12/10/2026;0;NC;-;/;néant
  |                                       ^
  |
  = dans le tableur: Ludo, ligne 2, colonne G (contacts.courriel)
  = aide: Écrivez la valeur. Si personne ne la connaît, videz la cellule, ou supprimez la clé.

remarque[sans-valeur]: « / » ne dit rien : « liens.site » est compté comme absent.
 --> content/services/essai.csv:2:41
  |
2 | Ludo;ludotheque;Trets;12/10/2026;0;NC;-;/;néant
  |                                         ^
  |
  = dans le tableur: Ludo, ligne 2, colonne H (liens.site)
  = aide: Écrivez la valeur. Si personne ne la connaît, videz la cellule, ou supprimez la clé.

remarque[sans-valeur]: « néant » ne dit rien : « capacite » est compté comme absent.
 --> content/services/essai.csv:2:43
  |
2 | Ludo;ludotheque;Trets;12/10/2026;0;NC;-;/;néant
  |                                           ^^^^^
  |
  = dans le tableur: Ludo, ligne 2, colonne I (capacite)
  = aide: Écrivez la valeur. Si personne ne la connaît, videz la cellule, ou supprimez la clé.

28 pages lues : aucune faute, 5 remarques.
"#,
        ..CASE
    },
    Case {
        name: "a filler in front matter",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
contacts = [{ telephone = "NC" }]
+++
"#,
        )],
        places: &[("sans-valeur", 6, 27)],
        expected: r#"remarque[sans-valeur]: « NC » ne dit rien : « contacts.telephone » est compté comme absent.
 --> content/services/essai.md:6:27
  |
6 | contacts = [{ telephone = "NC" }]
  |                           ^^^^
  |
  = aide: Écrivez la valeur. Si personne ne la connaît, videz la cellule, ou supprimez la clé.

28 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "garbled cells",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj;resume
CrÃ¨che des lutins;ludotheque;Trets;12/10/2026;Ouvert lâ€™Ã©tÃ©
"#,
        )],
        places: &[("texte-abime", 2, 1), ("texte-abime", 2, 55)],
        expected: r#"remarque[texte-abime]: « CrÃ¨che » a été abîmé par un logiciel.
 --> content/services/essai.csv:2:1
  |
2 | CrÃ¨che des lutins;ludotheque;Trets;12/10/2026;Ouvert lâ€™Ã©tÃ©
  | ^^^^^^^
  |
  = dans le tableur: CrÃ¨che des lutins, ligne 2, colonne A (nom)
  = aide: Écrivez « Crèche ».

remarque[texte-abime]: « lâ€™Ã©tÃ© » a été abîmé par un logiciel.
 --> content/services/essai.csv:2:55
  |
2 | CrÃ¨che des lutins;ludotheque;Trets;12/10/2026;Ouvert lâ€™Ã©tÃ©
  |                                                       ^^^^^^^^^
  |
  = dans le tableur: CrÃ¨che des lutins, ligne 2, colonne E (resume)
  = aide: Écrivez « l’été ».

28 pages lues : aucune faute, 2 remarques.
"#,
        ..CASE
    },
    Case {
        name: "garbled text",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
+++
Une place Ã louer, cr�che.
"#,
        )],
        places: &[("texte-abime", 4, 11), ("texte-abime", 4, 20)],
        expected: r#"remarque[texte-abime]: « Ã » a été abîmé par un logiciel.
 --> content/pages/essai.md:4:11
  |
4 | Une place Ã louer, cr�che.
  |           ^
  |
  = aide: Écrivez « à ».

remarque[texte-abime]: « cr�che. » a été abîmé par un logiciel.
 --> content/pages/essai.md:4:20
  |
4 | Une place Ã louer, cr�che.
  |                    ^^^^^^^
  |
  = aide: Écrivez de nouveau ce mot, avec ses accents.

26 pages lues : aucune faute, 2 remarques.
"#,
        ..CASE
    },
    Case {
        name: "a day that a spreadsheet made of a street's number",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj;adresse.voie;adresse.complement;contacts.role
Un;ludotheque;Trets;12/10/2026;12-mars;45728;03/05/2026
Deux;ludotheque;Trets;12/10/2026;8 mai 1945;12-14;
"#,
        )],
        places: &[
            ("date-du-tableur", 2, 32),
            ("date-du-tableur", 2, 40),
            ("date-du-tableur", 2, 46),
        ],
        expected: r#"remarque[date-du-tableur]: « 12-mars » est une date ou un nombre que le tableur a mis à la place de ce qui était écrit : « adresse.voie » n'est pas publié.
 --> content/services/essai.csv:2:32
  |
2 | Un;ludotheque;Trets;12/10/2026;12-mars;45728;03/05/2026
  |                                ^^^^^^^
  |
  = dans le tableur: Un, ligne 2, colonne E (adresse.voie)
  = aide: Mettez la colonne au format Texte dans le tableur, puis retapez ce qui était écrit.

remarque[date-du-tableur]: « 45728 » est une date ou un nombre que le tableur a mis à la place de ce qui était écrit : « adresse.complement » n'est pas publié.
 --> content/services/essai.csv:2:40
  |
2 | Un;ludotheque;Trets;12/10/2026;12-mars;45728;03/05/2026
  |                                        ^^^^^
  |
  = dans le tableur: Un, ligne 2, colonne F (adresse.complement)
  = aide: Mettez la colonne au format Texte dans le tableur, puis retapez ce qui était écrit.

remarque[date-du-tableur]: « 03/05/2026 » est une date ou un nombre que le tableur a mis à la place de ce qui était écrit : « contacts.role » n'est pas publié.
 --> content/services/essai.csv:2:46
  |
2 | Un;ludotheque;Trets;12/10/2026;12-mars;45728;03/05/2026
  |                                              ^^^^^^^^^^
  |
  = dans le tableur: Un, ligne 2, colonne G (contacts.role)
  = aide: Mettez la colonne au format Texte dans le tableur, puis retapez ce qui était écrit.

29 pages lues : aucune faute, 3 remarques.
"#,
        ..CASE
    },
    Case {
        name: "ages that a spreadsheet took for days",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj;ages.min;ages.avant
Un;ludotheque;Trets;12/10/2026;02-mars;03-juin
"#,
        )],
        places: &[("date-du-tableur", 2, 32), ("date-du-tableur", 2, 40)],
        expected: r#"remarque[date-du-tableur]: « 02-mars » est une date ou un nombre que le tableur a mis à la place de ce qui était écrit : « ages.min » n'est pas publié.
 --> content/services/essai.csv:2:32
  |
2 | Un;ludotheque;Trets;12/10/2026;02-mars;03-juin
  |                                ^^^^^^^
  |
  = dans le tableur: Un, ligne 2, colonne E (ages.min)
  = aide: Mettez la colonne au format Texte dans le tableur, puis retapez ce qui était écrit.

remarque[date-du-tableur]: « 03-juin » est une date ou un nombre que le tableur a mis à la place de ce qui était écrit : « ages.avant » n'est pas publié.
 --> content/services/essai.csv:2:40
  |
2 | Un;ludotheque;Trets;12/10/2026;02-mars;03-juin
  |                                        ^^^^^^^
  |
  = dans le tableur: Un, ligne 2, colonne F (ages.avant)
  = aide: Mettez la colonne au format Texte dans le tableur, puis retapez ce qui était écrit.

28 pages lues : aucune faute, 2 remarques.
"#,
        ..CASE
    },
    Case {
        name: "communes that are none, a key of another program, a placeholder in brackets",
        files: &[
            (
                "content/services/essai.csv",
                "nom;type;adresse.commune;date_maj\nUn;ludotheque;idem;12/10/2026\nDeux;ludotheque;Trets / Rousset;12/10/2026\n",
            ),
            (
                "content/services/essai.md",
                "+++\nnom = \"Trois\"\ntype = \"ludotheque\"\nadresse = { commune = \"Trets\" }\ndate_maj = 2026-10-12\nbrouillon = \"non\"\n+++\nAppelez le [[ numero police ]].\n",
            ),
        ],
        places: &[
            ("commune-inconnue", 2, 15),
            ("commune-inconnue", 3, 17),
            ("cle-inconnue", 6, 1),
            ("balisage-brut", 8, 12),
        ],
        expected: r#"faute[commune-inconnue]: La commune « idem » n'est pas dans ce portail.
 --> content/services/essai.csv:2:15
  |
2 | Un;ludotheque;idem;12/10/2026
  |               ^^^^
  |
  = dans le tableur: Un, ligne 2, colonne C (adresse.commune)
  = aide: Écrivez le nom de la commune sur chaque ligne.

faute[commune-inconnue]: La commune « Trets / Rousset » n'est pas dans ce portail.
 --> content/services/essai.csv:3:17
  |
3 | Deux;ludotheque;Trets / Rousset;12/10/2026
  |                 ^^^^^^^^^^^^^^^
  |
  = dans le tableur: Deux, ligne 3, colonne C (adresse.commune)
  = aide: Écrivez une seule commune : celle de l'adresse. Les autres où le service va, ou qu'il sert, ont leur clé : « communes_desservies ».

faute[cle-inconnue]: La clé « brouillon » n'existe pas ici.
 --> content/services/essai.md:6:1
  |
6 | brouillon = "non"
  | ^^^^^^^^^
  |
  = aide: Écrivez « statut » à la place.

remarque[balisage-brut]: « [[ numero police ]] » se verra tel quel sur la page.
 --> content/services/essai.md:8:12
  |
8 | Appelez le [[ numero police ]].
  |            ^^^^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez ce repère entre deux accolades, et non entre crochets.

3 fautes, 1 remarque. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}
