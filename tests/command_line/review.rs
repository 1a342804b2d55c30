//! The list of the pages to be read before they are published.

use crate::portal_folder::PortalFolder;

/// Pages of each risk: verified or not, shown or not, with figures and numbers or without.
const FILES: &[(&str, &str)] = &[
    (
        "content/baremes/conges.toml",
        "id = \"conges\"\nlibelle = \"Congés\"\nvaleurs = [\n\
         { id = \"declaration\", libelle = \"Délai\", valeur = 5, unite = \"jours\", du = 2025-01-01, \
         source = { nom = \"Code civil\" } },\n\
         { id = \"naissance\", libelle = \"Congé\", valeur = 3, unite = \"jours\", du = 2025-01-01, \
         source = { nom = \"Code civil\" } },\n\
         { id = \"ouvert\", libelle = \"Ouvert\", valeur = 1, unite = \"jours\", du = 2025-01-01, \
         source = { nom = \"Code du travail\" }, verifie_le = 2026-11-20 },\n]\n",
    ),
    (
        "content/numeros.toml",
        "[[numeros]]\nid = \"enfance-en-danger\"\nnumero = \"119\"\nlibelle = \"Enfance en danger\"\n\
         source = { nom = \"Allô 119\", url = \"https://www.allo119.gouv.fr\" }\n\n\
         [[numeros]]\nid = \"caf\"\nnumero = \"3230\"\nlibelle = \"Caf\"\n\
         source = { nom = \"Caf\" }\nverifie_le = 2026-11-20\n",
    ),
    (
        "content/pages/danger.md",
        "+++\ntitre = \"En danger\"\nrelecture = { risque = \"vie\", par = \"une ou un médecin\", \
         regarder = \"Qui appeler | et quand.\" }\n\
         sources = [{ nom = \"Santé [2026]\", url = \"https://exemple.fr/a_(b)\", date = 2026-01-02 }]\n\
         a_lire = [{ nom = \"Notice\", url = \"https://exemple.fr/notice\" }]\n+++\n\
         Appelez le {{ numero enfance-en-danger }} ou le {{ numero caf }}.\n",
    ),
    (
        "content/pages/naissance.md",
        "+++\ntitre = \"La naissance\"\nverifie_le = 2026-11-21\nrelecture = { risque = \"droits\" }\n\
         sources = [{ nom = \"Service public\" }]\na_lire = [{ nom = \"Notice\" }]\n+++\n\
         Vous avez {{ bareme conges.declaration seul }}, puis {{ bareme conges.naissance seul }} et \
         {{ bareme conges.ouvert seul }}.\n",
    ),
    (
        "content/pages/refus.md",
        "+++\ntitre = \"Un refus\"\nstatut = \"brouillon\"\nrelecture = { risque = \"droits\" }\n\
         sources = [{ nom = \"Loi\" }]\n+++\nUn mot.\n",
    ),
    (
        "content/pages/tarif.md",
        "+++\ntitre = \"Le tarif\"\nrelecture = { risque = \"argent\" }\n+++\nUn mot.\n",
    ),
    (
        "content/pages/plan.md",
        "+++\ntitre = \"Le plan\"\nrelecture = { risque = \"pratique\" }\n+++\nUn mot.\n",
    ),
    (
        "content/pages/autre.md",
        "+++\ntitre = \"Autre\"\nsources = [{ nom = \"Caf\" }]\n+++\nUn mot.\n",
    ),
    (
        "content/pages/ancienne.md",
        "+++\ntitre = \"Ancienne\"\nstatut = \"archive\"\nsources = [{ nom = \"Caf\" }]\n+++\nUn mot.\n",
    ),
];

const OPENING: &str = "\
# La relecture avant publication

Une erreur peut coûter une vie, un droit ou de l'argent. Cette liste dit par où commencer, à qui confier les fiches les plus graves, et quoi ouvrir pour chacune.

Ouvrez chaque source, comparez-la à la fiche, corrigez. Écrivez ensuite le jour de votre lecture, `verifie_le`, dans la fiche, et dans le barème ou le numéro dont vous avez ouvert la source. `marelle check --relecture` refait cette liste à partir du contenu.
";

const LIST: &str = r"
## Les fiches les plus graves

### 1. En danger

- Fiche : `content/pages/danger.md`
- Risque : une vie ou une santé
- Qui la relit : une ou un médecin
- Quoi regarder : Qui appeler \| et quand.

### 2. Un refus

- Fiche : `content/pages/refus.md`
- Risque : un droit perdu
- Qui la relit : non dit
- Quoi regarder : non dit

### 3. La naissance

- Fiche : `content/pages/naissance.md`
- Risque : un droit perdu
- Qui la relit : non dit
- Quoi regarder : non dit

### 4. Le tarif

- Fiche : `content/pages/tarif.md`
- Risque : de l'argent perdu
- Qui la relit : non dit
- Quoi regarder : non dit

### 5. Le plan

- Fiche : `content/pages/plan.md`
- Risque : une démarche à refaire
- Qui la relit : non dit
- Quoi regarder : non dit

## Toutes les fiches

| Fiche | Risque | Repose sur | À ouvrir avant la publication | Vérifiée le |
| --- | --- | --- | --- | --- |
| En danger<br>`content/pages/danger.md` | une vie ou une santé | [Santé \[2026\]](https://exemple.fr/a_%28b%29), 2 janvier 2026 | [Notice](https://exemple.fr/notice)<br>[Allô 119](https://www.allo119.gouv.fr) : 119 (Enfance en danger) | non |
| Un refus<br>`content/pages/refus.md` | un droit perdu | Loi | Loi | non |
| La naissance<br>`content/pages/naissance.md` | un droit perdu | Service public | Code civil : Délai (5 jours) ; Congé (3 jours) | 21 novembre 2026 |
| Le tarif<br>`content/pages/tarif.md` | de l'argent perdu | rien | rien | non |
| Le plan<br>`content/pages/plan.md` | une démarche à refaire | rien | rien | non |
| Autre<br>`content/pages/autre.md` | non dit | Caf | Caf | non |
";

fn portal() -> PortalFolder {
    let portal = PortalFolder::new();
    portal.remove("content/pages/familles/aides.md");
    for (path, text) in FILES {
        portal.write(path, text);
    }
    portal
}

/// The list, with the spaces that do not break as others.
fn list(portal: &PortalFolder, code: i32) -> String {
    let ran = portal.run(&["check", "--relecture"]);
    assert_eq!(ran.code, Some(code), "{}", ran.stderr);
    ran.stdout.replace('\u{a0}', " ")
}

#[test]
fn pages_stand_in_the_order_of_harm_with_what_to_open() {
    assert_eq!(list(&portal(), 0), format!("{OPENING}{LIST}"));
}

/// What is wrong is told as always, beside the list and not in it.
#[test]
fn faults_are_told_beside_the_list() {
    let portal = portal();
    let told = portal.run(&["check"]);
    let beside = portal.run(&["check", "--relecture"]);
    assert_eq!(told.stdout, "");
    assert!(told.stderr.contains("page-non-verifiee"), "{}", told.stderr);
    assert_eq!(told.stderr, beside.stderr);
    let relay = "content/services/relais.md";
    portal.alter(relay, "type = \"rpe\"", "type = \"rep\"");
    assert_eq!(list(&portal, 1), format!("{OPENING}{LIST}"));
    portal.write("marelle.toml", "titre = ");
    assert_eq!(list(&portal, 1), "");
}

#[test]
fn where_nobody_says_a_risk_pages_that_rest_on_sources_are_listed() {
    let portal = PortalFolder::new();
    let nothing = "\nAucune page ne repose sur une source ni ne dit son risque.\n";
    assert_eq!(list(&portal, 0), format!("{OPENING}{nothing}"));
    portal.write(
        "content/pages/autre.md",
        "+++\ntitre = \"Autre\"\nverifie_le = 2026-11-01\nsources = [{ nom = \"Caf\" }]\n+++\nUn mot.\n",
    );
    let table = "
## Toutes les fiches

| Fiche | Risque | Repose sur | À ouvrir avant la publication | Vérifiée le |
| --- | --- | --- | --- | --- |
| Autre<br>`content/pages/autre.md` | non dit | Caf | rien | 1er novembre 2026 |
";
    assert_eq!(list(&portal, 0), format!("{OPENING}{table}"));
}

/// Ten are the gravest, and no more.
#[test]
fn ten_are_told_one_by_one() {
    let portal = PortalFolder::new();
    for number in 1..=11 {
        portal.write(
            &format!("content/pages/page-{number:02}.md"),
            format!(
                "+++\ntitre = \"Page {number:02}\"\nrelecture = {{ risque = \"vie\" }}\n+++\nUn mot.\n"
            ),
        );
    }
    let list = list(&portal, 0);
    assert!(list.contains("\n## Les dix fiches les plus graves\n"));
    assert!(list.contains("\n### 10. Page 10\n") && !list.contains("\n### 11."));
    assert!(list.contains("\n| Page 11<br>"));
}

/// Nothing of it is on a page.
#[test]
fn the_site_does_not_say_who_reads_it() {
    let portal = portal();
    portal.build(&["--drafts"]);
    assert!(portal.files_with("une ou un médecin").is_empty());
    assert!(portal.files_with("Qui appeler | et quand.").is_empty());
}
