//! Information of the moment: to come, current, gone, by the day of the build.

use crate::portal_folder::PortalFolder;

const FICHE: &str = "fiches/tambour/index.html";
const LIST: &str = "services/multi-accueil/index.html";

fn with(moments: &str) -> PortalFolder {
    let portal = PortalFolder::new();
    portal.write(
        "content/services/tambour.md",
        format!(
            "+++\nnom = \"Le Tambour battant\"\ntype = \"multi-accueil\"\nadresse = {{ commune = \"Rousset\" }}\nhoraires = [\"lun-ven 8h-18h\"]\ndate_maj = 2026-10-12\ninfos_du_moment = [{moments}]\n+++\n"
        ),
    );
    portal
}

/// What a build on a day changed: the outputs whose bytes are others.
fn changed(portal: &PortalFolder, today: &str) -> (u64, Vec<String>) {
    let before = portal.digests();
    let figures = portal.build(&["--today", today, "--json"]).json();
    let after = portal.digests();
    let others = after
        .iter()
        .filter(|(path, digest)| before.get(*path) != Some(digest));
    let paths = others.map(|(path, _)| path.clone()).collect();
    (figures["rendered"].as_u64().unwrap(), paths)
}

/// The strips of a page: class and words.
fn strips(portal: &PortalFolder, page: &str) -> Vec<String> {
    let text = portal.read(&format!("public/{page}"));
    let strips = text.split("<p class=\"strip strip-").skip(1);
    strips
        .map(|strip| {
            let (kind, rest) = strip.split_once('"').unwrap();
            let words = rest.split("<span>").nth(1).unwrap();
            format!("{kind}: {}", words.split("</span>").next().unwrap())
        })
        .collect()
}

/// The notices of a list's cards.
fn card_notices(portal: &PortalFolder, page: &str) -> Vec<String> {
    let text = portal.read(&format!("public/{page}"));
    let notices = text.split("<p class=\"card-notice\">").skip(1);
    notices
        .map(|notice| notice.split("</p>").next().unwrap().to_owned())
        .collect()
}

const CLOSED: &str =
    "{ type = \"fermeture\", du = 2026-12-21, au = 2027-01-02, texte = \"Bonnes fêtes.\" }";

#[test]
fn what_machines_read_is_closed_when_the_fiche_says_so() {
    let portal = with(CLOSED);
    let openings = |today: &str| {
        portal.build(&["--today", today]);
        let fiche = portal.read(&format!("public/{FICHE}"));
        let from = fiche.find("\"openingHoursSpecification\":[").unwrap();
        fiche[from..].split("}]").next().unwrap().to_owned()
    };
    assert!(!openings("2026-12-05").contains("validFrom"));
    let near = openings("2026-12-14");
    assert!(
        near.contains("\"validFrom\":\"2026-12-14\",\"validThrough\":\"2026-12-20\""),
        "{near}"
    );
}

#[test]
fn a_closure_is_told_from_fifteen_days_before_until_its_last_day() {
    let portal = with(CLOSED);
    let words = "Fermé du 21 décembre au 2 janvier";
    for (today, kind) in [
        ("2026-12-05", None),
        ("2026-12-06", Some("information")),
        ("2026-12-20", Some("information")),
        ("2026-12-21", Some("alerte")),
        ("2027-01-02", Some("alerte")),
        ("2027-01-03", None),
    ] {
        portal.build(&["--today", today]);
        // On top of the fiche, and again above the hours.
        let strip = kind.map(|kind| format!("{kind}: {words}. Bonnes fêtes."));
        let twice: Vec<String> = strip.iter().chain(&strip).cloned().collect();
        assert_eq!(strips(&portal, FICHE), twice, "{today}");
        let line: Vec<&str> = kind.map(|_| words).into_iter().collect();
        assert_eq!(card_notices(&portal, LIST), line, "{today}");
    }
}

#[test]
fn only_pages_that_tell_it_are_made_again_when_the_day_comes() {
    let portal = with(CLOSED);
    portal.build(&["--today", "2026-12-03"]);
    let daily: (u64, Vec<String>) = changed(&portal, "2026-12-04");
    assert_eq!(changed(&portal, "2026-12-05"), daily, "nothing begins");
    let pages = |more: &[&str]| {
        let more = more.iter().map(|path| (*path).to_owned());
        let mut paths: Vec<String> = more.chain(daily.1.clone()).collect();
        paths.sort_unstable();
        paths.dedup();
        (paths.len() as u64, paths)
    };
    let lists = [
        FICHE,
        "communes/rousset/index.html",
        LIST,
        "services/multi-accueil/rousset/index.html",
    ];
    assert_eq!(changed(&portal, "2026-12-06"), pages(&lists), "shown");
    assert_eq!(changed(&portal, "2026-12-07"), daily);
    portal.build(&["--today", "2026-12-20"]);
    assert_eq!(changed(&portal, "2026-12-21"), pages(&[FICHE]), "it begins");
    portal.build(&["--today", "2027-01-02"]);
    // The search knew that the usual hours did not hold on those days.
    let (rendered, paths) = changed(&portal, "2027-01-03");
    let is_index = |path: &String| path.starts_with("recherche/") && !path.ends_with(".html");
    let (index, others): (Vec<_>, Vec<_>) = paths.into_iter().partition(is_index);
    assert_eq!(others, pages(&lists).1, "gone");
    assert_eq!(rendered, (others.len() + index.len()) as u64, "gone");
}

#[test]
fn each_kind_says_its_days() {
    let portal = with(
        "{ type = \"horaires\", du = 2026-11-23, au = 2026-11-27, horaires = [\"lun-ven 9h-16h\"], texte = \"Travaux dans la cour.\" }, \
         { type = \"horaires\", du = 2026-11-30, au = 2026-11-30, texte = \"Nous ouvrons une heure plus tard.\" }, \
         { type = \"fermeture\", au = 2026-11-22, texte = \"Dégât des eaux.\" }, \
         { type = \"fermeture\", du = 2026-12-01, texte = \"Jusqu'à nouvel ordre.\" }, \
         { type = \"message\", texte = \"Sonnez fort.\" }, \
         { type = \"message\", du = 2026-11-20, au = 2027-06-30, texte = \"L'entrée est dans la cour.\" }, \
         { type = \"message\", du = 2026-12-08, texte = \"Trop loin pour être dit.\" }",
    );
    portal.build(&[]);
    let on_top = [
        "information: Sonnez fort.",
        "alerte: Fermé jusqu&#39;au 22 novembre. Dégât des eaux.",
        "information: Du 20 novembre au 30 juin 2027\u{a0}: L&#39;entrée est dans la cour.",
        "information: Horaires modifiés du 23 au 27 novembre\u{a0}: lun-ven 9h-16h. Travaux dans la cour.",
        "information: Horaires modifiés le 30 novembre. Nous ouvrons une heure plus tard.",
        "information: Fermé à partir du 1er décembre. Jusqu&#39;à nouvel ordre.",
    ];
    let changes = [on_top[1], on_top[3], on_top[4], on_top[5]];
    let all: Vec<&str> = on_top.into_iter().chain(changes).collect();
    assert_eq!(strips(&portal, FICHE), all);
    assert_eq!(
        card_notices(&portal, LIST),
        ["Fermé jusqu&#39;au 22 novembre"]
    );
}

#[test]
fn the_browser_is_told_what_is_closed_even_later() {
    let rules = |portal: &PortalFolder| {
        let text = portal.read(&format!("public/{FICHE}"));
        let json = text
            .split("<script type=\"application/json\">")
            .nth(1)
            .unwrap();
        let json = json.split("</script>").next().unwrap();
        let rules: Vec<serde_json::Value> = serde_json::from_str(json).unwrap();
        let told = rules.iter().map(|rule| rule.to_string());
        told.collect::<Vec<_>>()
    };
    let portal = with(&format!(
        "{CLOSED}, {{ type = \"horaires\", du = 2027-01-04, au = 2027-01-08, horaires = [\"lun 9h-12h\"], texte = \"Reprise.\" }}, \
         {{ type = \"horaires\", du = 2027-01-11, texte = \"À voir.\" }}"
    ));
    portal.build(&[]);
    assert_eq!(
        rules(&portal),
        [
            r#"{"jours":[1,2,3,4,5],"plages":[[480,1080]]}"#,
            r#"{"ferme":true,"periodes":["2026-12-21/2027-01-02"],"rang":255,"remplace":true}"#,
            r#"{"jours":[1],"periodes":["2027-01-04/2027-01-08"],"plages":[[540,720]],"rang":255,"remplace":true}"#,
            r#"{"periodes":["2027-01-11/"],"plages":[[0,1440]],"rang":255,"remplace":true,"semaines":"alternees"}"#,
        ]
    );
}
