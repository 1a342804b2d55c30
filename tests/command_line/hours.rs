//! `marelle horaires`: what was understood, for people and for programs.

use crate::portal_folder::PortalFolder;

fn ran(arguments: &[&str]) -> String {
    let mut all = vec!["horaires", "--today", "2026-12-14"];
    all.extend(arguments);
    let ran = PortalFolder::empty().run_bare(&all);
    assert_eq!(
        (ran.code, ran.stderr.as_str()),
        (Some(0), ""),
        "{arguments:?}"
    );
    ran.stdout.replace('\u{a0}', " ")
}

#[test]
fn people_read_what_was_understood() {
    let text = "lun 9h-12h ; mer 9h-12h (sauf vacances scolaires) ; sam 14h-16h sur rendez-vous";
    let wanted = "\
Compris :
  lun 9h-12h
  mer 9h-12h (sauf vacances scolaires)
  sam 14h-16h sur rendez-vous
OSM : Mo,We 09:00-12:00; Sa 14:00-16:00 open \"sur rendez-vous\"; SH We off
Ouvert, à partir du lundi 14 décembre :
  lundi 14 décembre : 9 h – 12 h
  mercredi 16 décembre : 9 h – 12 h
  samedi 19 décembre : 14 h – 16 h sur rendez-vous
  lundi 21 décembre : 9 h – 12 h
  samedi 26 décembre : 14 h – 16 h sur rendez-vous
";
    assert_eq!(ran(&[text, "--zone", "B"]), wanted);
}

#[test]
fn words_without_quotes_are_one_text() {
    assert_eq!(
        ran(&["mer", "14h-18h", "--zone", "B"]),
        ran(&["mer 14h-18h", "--zone", "B"])
    );
}

#[test]
fn without_a_zone_the_holidays_are_not_known() {
    let wanted = "\
Compris :
  mer 9h-12h (sauf vacances scolaires)
OSM : We 09:00-12:00; SH off
Ouvert, à partir du lundi 14 décembre :
  mercredi 16 décembre : vacances scolaires non connues
  mercredi 23 décembre : vacances scolaires non connues
Pour connaître les vacances scolaires, ajoutez --zone A, B ou C.
";
    assert_eq!(ran(&["mer 9h-12h (sauf vacances scolaires)"]), wanted);
}

#[test]
fn a_department_has_its_public_holidays_and_its_zone() {
    let text = "lun-ven 9h-12h sauf jours fériés";
    let open = |arguments: &[&str]| {
        let mut all = vec![text, "--today", "2027-03-22"];
        all.extend(arguments);
        let ran = PortalFolder::empty().run_bare(&[&["horaires"][..], &all].concat());
        ran.stdout
            .replace('\u{a0}', " ")
            .contains("vendredi 26 mars : 9 h – 12 h")
    };
    for (arguments, wanted) in [
        (&["--departement", "67"][..], false),
        (&["--departement", "57"], false),
        (&["--departement", "13"], true),
        (&["--departement", "974"], true),
        (&["--zone", "B"], true),
        (&[], true),
    ] {
        assert_eq!(open(arguments), wanted, "{arguments:?}");
    }
    let term = "mer 9h-12h (sauf vacances scolaires)";
    assert_eq!(
        ran(&[term, "--departement", "13"]),
        ran(&[term, "--zone", "B"])
    );
    assert!(ran(&[term, "--departement", "2a"]).contains("vacances scolaires non connues"));
    let refused = PortalFolder::empty().run_bare(&["horaires", term, "--departement", "99"]);
    assert_eq!(refused.code, Some(2), "{}", refused.stderr);
}

#[test]
fn programs_read_json() {
    let wanted = "{\"francais\":\"mar 9h-12h ; fermé le 15 décembre 2026\",\
        \"osm\":\"Tu 09:00-12:00; 2026 Dec 15 off; Sa unknown \\\"le samedi matin\\\"\",\
        \"intervalles\":[[\"2026-12-22T09:00\",\"2026-12-22T12:00\"]],\
        \"non_lu\":[\"le samedi matin\"],\"inconnus\":[\"2026-12-19\",\"2026-12-26\"]}\n";
    let text = "mar 9h-12h ; fermé le 15 décembre 2026 ; le samedi matin";
    assert_eq!(ran(&[text, "--json"]), wanted);
    let perhaps = "{\"francais\":\"mar 9h-10h (une semaine sur deux)\",\
        \"osm\":\"Tu 09:00-10:00 unknown \\\"une semaine sur deux\\\"\",\
        \"intervalles\":[],\"non_lu\":[],\
        \"incertains\":[[\"2026-12-15T09:00\",\"2026-12-15T10:00\"],[\"2026-12-22T09:00\",\"2026-12-22T10:00\"]]}\n";
    assert_eq!(ran(&["un mardi sur deux 9h-10h", "--json"]), perhaps);
    let days: Vec<String> = (14..28).map(|day| format!("\"2026-12-{day}\"")).collect();
    let nothing = format!(
        "{{\"francais\":\"\",\"osm\":null,\"intervalles\":[],\"non_lu\":[\"à voir\"],\"inconnus\":[{}]}}\n",
        days.join(",")
    );
    assert_eq!(ran(&["à voir", "--json"]), nothing);
}

#[test]
fn a_zone_that_does_not_exist_is_told() {
    let ran = PortalFolder::empty().run_bare(&["horaires", "lun 9h-12h", "--zone", "D"]);
    assert_eq!(ran.code, Some(2));
    assert_eq!(
        ran.stderr.replace('\u{a0}', " "),
        "marelle : « D » ne convient pas pour --zone <ZONE>. Écrivez A, B, C, Corse, Guadeloupe, \
         Martinique, Guyane, La Réunion, Mayotte, Saint-Pierre-et-Miquelon, Saint-Barthélemy ou \
         Saint-Martin.\nPour voir les commandes : marelle --help\n"
    );
}

#[test]
fn corsica_is_two_departments() {
    for (written, wanted) in [
        ("20", "La Corse a deux départements : écrivez 2A ou 2B."),
        ("020", "La Corse a deux départements : écrivez 2A ou 2B."),
        ("99", "Écrivez son numéro, comme 67, 2A ou 974."),
    ] {
        let arguments = ["horaires", "lun 9h-12h", "--departement", written];
        let ran = PortalFolder::empty().run_bare(&arguments);
        assert_eq!(ran.code, Some(2));
        let wanted = format!(
            "marelle : « {written} » ne convient pas pour --departement <NUMÉRO>. {wanted}\n\
             Pour voir les commandes : marelle --help\n"
        );
        assert_eq!(ran.stderr.replace('\u{a0}', " "), wanted);
    }
}

#[test]
fn local_holidays_that_nobody_gave_are_not_known() {
    let text = "mar 9h-12h sauf jours fériés";
    for department in ["986", "987", "988"] {
        let wanted = "\
Compris :
  mar 9h-12h (sauf jours fériés)
OSM : Tu 09:00-12:00; PH off
Ouvert, à partir du lundi 14 décembre :
  mardi 15 décembre : jours fériés locaux non connus
  mardi 22 décembre : jours fériés locaux non connus
";
        assert_eq!(ran(&[text, "--departement", department]), wanted);
    }
    let known = ran(&[text, "--departement", "974"]);
    assert!(known.contains("mardi 15 décembre : 9 h – 12 h"), "{known}");
}

#[test]
fn the_calendar_of_a_portal_counts_as_in_a_build() {
    let portal = PortalFolder::empty();
    portal.write("marelle.toml", "");
    let text = "mer 9h-12h (sauf vacances scolaires et jours fériés)";
    let arguments = |more: &[&str]| {
        let all = ["horaires", text, "--today", "2026-12-14"];
        [&all[..], more].concat().join("|")
    };
    let shown = |more: &[&str]| {
        let all = arguments(more);
        let ran = portal.run_bare(&all.split('|').collect::<Vec<_>>());
        assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""));
        ran.stdout.replace('\u{a0}', " ")
    };
    let carried = shown(&["--zone", "B"]);
    assert!(
        carried.contains("mercredi 16 décembre : 9 h – 12 h\n"),
        "{carried}"
    );
    let marelle = "Calendrier : celui de Marelle, ce portail n'en donne pas d'autre.\n";
    assert!(carried.ends_with(marelle), "{carried}");
    portal.write(
        "content/calendrier/jours-feries.csv",
        "date;nom;departements\n2026-12-16;Fête locale;\n",
    );
    portal.write(
        "content/calendrier/vacances-scolaires.csv",
        "zone;debut;fin;nom\nCorse;2026-10-17;2026-11-01;Vacances de la Toussaint\n\
         Corse;2026-12-26;2027-01-10;Vacances de Noël\n",
    );
    let wanted = "\
Compris :
  mer 9h-12h (sauf vacances scolaires et jours fériés)
OSM : We 09:00-12:00; SH off; PH off
Ouvert, à partir du lundi 14 décembre :
  mercredi 23 décembre : 9 h – 12 h
Calendrier : celui de ce portail (content/calendrier/vacances-scolaires.csv, content/calendrier/jours-feries.csv), puis celui de Marelle.
";
    assert_eq!(shown(&["--departement", "2A"]), wanted);
    let json = shown(&["--zone", "Corse", "--json"]);
    let tables = "\"calendrier\":[\"content/calendrier/vacances-scolaires.csv\",\"content/calendrier/jours-feries.csv\"]}\n";
    assert!(json.ends_with(tables), "{json}");
    portal.write(
        "content/calendrier/jours-feries.csv",
        "date;nom\n2026-13-16;Fête\n",
    );
    let faulty = shown(&["--zone", "B"]);
    let told = " Des fautes s'y trouvent : marelle check les montre.\n";
    assert!(faulty.ends_with(told), "{faulty}");
    // Another folder, named.
    let root = portal.root().to_string_lossy().into_owned();
    let elsewhere = PortalFolder::empty();
    let far = elsewhere.run_bare(&["horaires", text, "--root", &root]);
    assert!(far.stdout.contains("celui de ce portail"), "{}", far.stdout);
    let none = elsewhere.run_bare(&["horaires", text, "--root", "."]);
    assert_eq!(none.code, Some(2), "{}", none.stderr);
}

#[test]
fn what_is_not_read_leaves_its_days_unknown() {
    let text = "mar 9h-12h en période scolaire ; 9h-17h pendant les vacances scolaires";
    let shown = ran(&[text, "--zone", "B"]);
    let wanted = "\
Compris :
  période scolaire : mar 9h-12h
OSM : Tu 09:00-12:00; SH unknown \"9h-17h pendant les vacances scolaires\"
Ouvert, à partir du lundi 14 décembre :
  mardi 15 décembre : 9 h – 12 h
  samedi 19 décembre : à vérifier, un texte n'est pas compris
";
    assert!(shown.starts_with(wanted), "{shown}");
    assert_eq!(shown.matches("à vérifier").count(), 9, "{shown}");
    let leave = ran(&["lun 9h-12h ; hors congés"]);
    let wanted = "\
Compris :
  lun 9h-12h
OSM : rien, car un texte qui n'est pas compris peut changer ces horaires.
Ouvert, à partir du lundi 14 décembre :
  lundi 14 décembre : peut-être 9 h – 12 h, à vérifier, un texte n'est pas compris
  lundi 21 décembre : peut-être 9 h – 12 h, à vérifier, un texte n'est pas compris
";
    assert!(leave.starts_with(wanted), "{leave}");
}

#[test]
#[allow(
    clippy::disallowed_methods,
    reason = "its output is a pipe that nobody reads"
)]
fn a_reader_that_has_seen_enough_is_no_fault() {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    for form in [&["lun 9h-12h"][..], &["lun 9h-12h", "--json"]] {
        let ran = std::process::Command::new(env!("CARGO_BIN_EXE_marelle"))
            .arg("horaires")
            .args(form)
            .stdout(writer.try_clone().unwrap())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&ran.stderr);
        assert_eq!((ran.status.code(), &*said), (Some(0), ""), "{form:?}");
    }
}
