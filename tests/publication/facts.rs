//! Figures and telephone numbers reach pages from one place, with their dates.

use crate::portal_folder::PortalFolder;

const PSU: &str = r#"id = "psu"
libelle = "Crèche (Psu)"

[[valeurs]]
id = "plafond"
libelle = "Plafond de ressources"
valeur = 8500
unite = "euros-par-mois"
du = 2025-09-01
source = { nom = "Caf" }

[[valeurs]]
id = "plafond"
libelle = "Plafond de ressources"
valeur = 9000.5
unite = "euros-par-mois"
du = 2027-09-01
au = 2028-08-31
source = { nom = "Caf" }
"#;

fn with_page(body: &str) -> PortalFolder {
    let portal = PortalFolder::new();
    portal.write("content/baremes/psu.toml", PSU);
    portal.write(
        "content/pages/essai.md",
        format!("+++\ntitre = \"Essai\"\n+++\n{body}\n"),
    );
    portal
}

fn assert_shows(portal: &PortalFolder, page: &str, html: &str) {
    let text = portal.read(&format!("public/{page}/index.html"));
    assert!(text.contains(html), "{page} does not hold {html}: {text}");
}

#[test]
fn a_figure_is_that_of_the_day() {
    let portal =
        with_page("Au plus {{bareme psu.plafond}}.\n\nSoit {{ bareme psu.plafond seul }}.");
    for (today, shown, alone) in [
        (
            "2026-11-22",
            "8\u{202f}500\u{a0}€ par mois (depuis le 1er septembre 2025)",
            "8\u{202f}500\u{a0}€ par mois",
        ),
        (
            "2027-09-01",
            "9\u{202f}000,50\u{a0}€ par mois (depuis le 1er septembre 2027)",
            "9\u{202f}000,50\u{a0}€ par mois",
        ),
        (
            "2028-09-01",
            "9\u{202f}000,50\u{a0}€ par mois (du 1er septembre 2027 au 31 août 2028)",
            "9\u{202f}000,50\u{a0}€ par mois (du 1er septembre 2027 au 31 août 2028)",
        ),
        (
            "2025-08-31",
            "8\u{202f}500\u{a0}€ par mois (à partir du 1er septembre 2025)",
            "8\u{202f}500\u{a0}€ par mois (à partir du 1er septembre 2025)",
        ),
    ] {
        portal.build(&["--today", today]);
        let expected = format!("<p>Au plus {shown}.</p>\n<p>Soit {alone}.</p>");
        assert_shows(&portal, "essai", &expected);
    }
}

#[test]
fn a_number_is_a_link_unless_it_stands_in_one() {
    let portal = with_page(
        "- Appelez **le {{ numero enfance-en-danger }}**.\n- Écrivez au {{ numero urgences-sms }}.\n- [Au {{ numero caf }}](/communes/)\n- `{{ numero caf }}`",
    );
    portal.build(&[]);
    assert_shows(
        &portal,
        "essai",
        "<li>Appelez <strong>le <a href=\"tel:119\">119</a></strong>.</li>\n\
         <li>Écrivez au <a href=\"sms:114\">114</a>.</li>\n\
         <li><a href=\"/communes/\">Au 3230</a></li>\n\
         <li><code>{{ numero caf }}</code></li>",
    );
}

#[test]
fn a_number_that_is_not_always_answered_says_when_it_is() {
    let portal = with_page(
        "- Appelez le {{ numero harcelement }}.\n- [Le {{ numero harcelement }}](/communes/)\n- Au {{ numero harcelement seul }}.",
    );
    portal.build(&[]);
    assert_shows(
        &portal,
        "essai",
        "<li>Appelez le <a href=\"tel:3018\">3018</a> (9\u{a0}h–23\u{a0}h, tous les jours).</li>\n\
         <li><a href=\"/communes/\">Le 3018 (9\u{a0}h–23\u{a0}h, tous les jours)</a></li>\n\
         <li>Au <a href=\"tel:3018\">3018</a>.</li>",
    );
}

#[test]
fn every_text_takes_placeholders_and_no_mark_is_left() {
    let portal = with_page("## Au {{ rien\n");
    portal.write("content/pages/essai.md", "+++\ntitre = \"Essai\"\n+++\n");
    portal.write(
        "content/services/essai.md",
        "+++\nnom = \"Lutins\"\ntype = \"multi-accueil\"\nadresse = { commune = \"Trets\" }\ndate_maj = 2026-10-12\n+++\nJusqu'à {{ bareme psu.plafond seul }}.\n",
    );
    portal.write(
        "content/territoires/epci.toml",
        "id = \"epci\"\nnom = \"EPCI\"\nnature = \"epci\"\ncommunes = [\"13110\"]\npresentation = \"Appelez le {{ numero caf }}.\"\n",
    );
    portal.write(
        "content/actualites/essai.md",
        "+++\ntitre = \"Essai\"\ndate = 2026-11-18\n+++\nÀ {{ bareme psu.plafond seul }} & au {{ numero caf }}, É.\n",
    );
    portal.build(&[]);
    let amount = "8\u{202f}500\u{a0}€ par mois";
    assert_shows(
        &portal,
        "fiches/essai",
        &format!("<p>Jusqu'à {amount}.</p>"),
    );
    assert_shows(
        &portal,
        "territoires/epci",
        "<a href=\"tel:3230\">3230</a>.",
    );
    assert_shows(
        &portal,
        "actualites/essai",
        &format!("À {amount} &amp; au <a href=\"tel:3230\">3230</a>, É."),
    );
    let feed = portal.read("public/flux.xml");
    assert!(
        feed.contains(&format!("À {amount} &amp; au 3230, É.")),
        "{feed}"
    );
    assert_eq!(portal.files_with("marelle:"), [""; 0]);
}

#[test]
fn every_portal_has_the_numbers_of_its_footer_and_may_change_them() {
    let portal = PortalFolder::new();
    portal.build(&[]);
    for (path, bytes) in portal.site() {
        if path.ends_with(".html") && path != "aides/index.html" {
            let page = String::from_utf8(bytes).unwrap();
            for link in [
                "tel:119\">119",
                "tel:17\">17",
                "tel:112\">112",
                "sms:114\">114",
            ] {
                assert!(page.contains(link), "{path} lacks {link}");
            }
        }
    }
    let before = portal.files_with("la Caf au 3230.");
    assert!(!before.is_empty());
    portal.write(
        "content/numeros.toml",
        "[[numeros]]\nid = \"urgences-sms\"\nnumero = \"114\"\nlibelle = \"Urgences\"\nsource = { nom = \"Essai\" }\n\n[[numeros]]\nid = \"caf\"\nnumero = \"04 65 71 00 09\"\nlibelle = \"Caf (exemple)\"\nsource = { nom = \"Essai\" }\n",
    );
    portal.build(&[]);
    let after = portal.files_with("la Caf au 04\u{a0}65\u{a0}71\u{a0}00\u{a0}09.");
    assert_eq!(before, after);
    assert!(portal.files_with("tel:114").is_empty());
}

#[test]
fn a_page_names_the_sources_of_its_figures() {
    let portal = with_page(
        "{{ bareme psu.plafond }}, {{ bareme psu.plafond seul }}, {{ bareme psu.taux }}.",
    );
    portal.write(
        "content/baremes/psu.toml",
        format!(
            "{PSU}\n[[valeurs]]\nid = \"taux\"\nlibelle = \"Taux\"\nvaleur = 0.0619\nunite = \"pour-cent\"\ndu = 2022-01-01\nsource = {{ nom = \"Caf\", url = \"https://exemple.fr/taux\", date = 2025-05-15 }}\nverifie_le = 2026-11-22\n"
        ),
    );
    portal.build(&[]);
    assert_shows(
        &portal,
        "essai",
        "<li>Caf (chiffres, à vérifier)</li>\n\
         <li><a href=\"https://exemple.fr/taux\">Caf, 15 mai 2025 (chiffres, vérifiés le 22 novembre 2026)</a></li>\n\
         </ul>",
    );
}
