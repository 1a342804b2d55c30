//! Faults that cells of tables raise once records are linked, and their mends, as cells take them.

use std::collections::BTreeMap;

use crate::portal_folder::PortalFolder;

/// A row with one fault: its cells that differ from those of a good row, and those that its mend
/// gives it, a word of which the hint shows.
struct Row {
    code: &'static str,
    wrong: &'static [(&'static str, &'static str)],
    mended: &'static [(&'static str, &'static str)],
    shown: &'static str,
}

const fn row(
    code: &'static str,
    wrong: &'static [(&'static str, &'static str)],
    mended: &'static [(&'static str, &'static str)],
    shown: &'static str,
) -> Row {
    Row {
        code,
        wrong,
        mended,
        shown,
    }
}

/// Two communes whose names begin alike.
const COMMUNES: &str = r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"code":"66168","nom":"Saint-André","codes_postaux":["66690"],"departement":"66","lat":42.55277,"lon":2.98045},"geometry":null},
{"type":"Feature","properties":{"code":"66171","nom":"Saint-Cyprien","codes_postaux":["66750"],"departement":"66","lat":42.6216,"lon":3.01574},"geometry":null}
]}"#;

/// A table that comes before, and takes an identifier.
const BEFORE: &str =
    "id;nom;type;adresse.commune;date_maj\nludo;Ludo;ludotheque;Trets;12/10/2026\n";

/// What a good row holds.
const SERVICE: &[(&str, &str)] = &[
    ("type", "ludotheque"),
    ("adresse.commune", "Trets"),
    ("date_maj", "12/10/2026"),
];
const EVENT: &[(&str, &str)] = &[
    ("quand", "mar 10h-11h30"),
    ("lieu.commune", "Trets"),
    ("date_maj", "12/10/2026"),
];

#[rustfmt::skip]
const SERVICES: &[Row] = &[
    row("type-de-service-inconnu", &[("type", "ludoteque")], &[("type", "ludotheque")], "ludotheque"),
    row("type-de-service-inconnu", &[("type", "« Ludothèque »")], &[("type", "ludotheque")], "ludotheque"),
    row("type-de-service-inconnu", &[("type", "RAM")], &[("type", "rpe")], "«\u{a0}rpe\u{a0}»"),
    row("type-de-service-inconnu", &[("type", "Multi-Accueils")], &[("type", "multi-accueil")], "multi-accueil"),
    row("commune-inconnue", &[("adresse.commune", "Trest")], &[("adresse.commune", "Trets")], "Trets"),
    row("commune-ambigue", &[("adresse.commune", "Saint")],
        &[("adresse.commune", "Saint"), ("adresse.code_insee", "66168")], "«\u{a0}66168\u{a0}» pour Saint-André"),
    row("commune-ambigue", &[("adresse.commune", "13790")], &[("adresse.commune", "Rousset")], "«\u{a0}13087\u{a0}» pour Rousset"),
    row("code-postal-autre-commune",
        &[("adresse.commune", "Rousset"), ("adresse.code_postal", "13530")],
        &[("adresse.commune", "Rousset"), ("adresse.code_postal", "13790")], "13790"),
    row("code-insee-autre-commune", &[("adresse.code_insee", "13087")],
        &[("adresse.code_insee", "13110")], "Corrigez le code"),
    row("coordonnees-inversees", &[("adresse.latitude", "5,68"), ("adresse.longitude", "43,44")],
        &[("adresse.latitude", "43,44"), ("adresse.longitude", "5,68")], "43,44"),
    row("coordonnees-impossibles", &[("adresse.latitude", "10"), ("adresse.longitude", "10")], &[], "supprimez-les"),
    row("coordonnees-incompletes", &[("adresse.latitude", "43,44")], &[], "aucune"),
    row("identifiant-en-double", &[("id", "ludo")], &[("id", "ludo-2")], "ludo-2"),
    row("ouverture-manquante", &[("statut", "projet")],
        &[("statut", "projet"), ("ouverture_prevue", "04/01/2027")], "04/01/2027"),
    row("ages-inverses", &[("ages.min", "3 ans"), ("ages.avant", "1 an")],
        &[("ages.min", "1 an"), ("ages.avant", "3 ans")], "ages.min"),
    row("lieu-manquant", &[("adresse.commune", "")], &[("communes_desservies", "Trets")], "communes_desservies"),
    row("consentement-absent", &[("type", "assistant-maternel")],
        &[("type", "assistant-maternel"), ("consentement.recueilli_le", "02/03/2026"),
          ("consentement.porte_sur", "nom | telephone")], "02/03/2026"),
    row("autorisation-echue", &[("autorisation.nature", "agrément"), ("autorisation.fin", "01/01/2020")],
        &[("statut", "archive")], "archive"),
    row("date-absente", &[("date_maj", "")], &[("date_maj", "12/10/2026")], "12/10/2026"),
    row("horaires-non-lus", &[("horaires", "lun 9h-12h | lum 14h-16h")],
        &[("horaires", "lun 9h-12h | lun 14h-16h")], "«\u{a0}"),
    row("lien-invalide", &[("liens.site", "https://nom:secret@exemple.fr/")],
        &[("liens.site", "https://exemple.fr/")], "ce qui précède"),
    row("lien-invalide", &[("liens.site", "http://192.168.1.20/creche")],
        &[("liens.site", "https://exemple.fr/creche")], "l'adresse publique"),
    row("ancienne-adresse-invalide", &[("redirections", "//autre.example/a")], &[("redirections", "/a/")],
        "«\u{a0}/a/\u{a0}»"),
    row("ancienne-adresse-invalide", &[("redirections", "/fiches/a/, /fiches/b/")],
        &[("redirections", "/fiches/a/ | /fiches/b/")], "«\u{a0}/fiches/a/ | /fiches/b/\u{a0}»"),
    row("ancienne-adresse-invalide", &[("redirections", "/../a")], &[("redirections", "/fiches/ancien-nom/")],
        "/fiches/ancien-nom/"),
];

#[rustfmt::skip]
const EVENTS: &[Row] = &[
    row("evenement-passe", &[("quand", "le 9 décembre 2025 14h-16h")], &[("statut", "archive")], "archive"),
    row("evenement-sans-jour", &[("quand", "fermé")],
        &[("quand", "le 9 décembre 2026 14h-16h")], "le 9 décembre 2026 14h-16h"),
    row("jour-sans-annee", &[("quand", "le 9 décembre 14h-16h")],
        &[("quand", "le 9 décembre 2026 14h-16h")], "le 9 décembre 2026 14h-16h"),
    row("seance-jour-ferie", &[("quand", "dernier ven du mois 9h-11h")],
        &[("quand", "dernier ven du mois 9h-11h (sauf jours fériés)")], "(sauf jours fériés)"),
    row("exception-sans-seance", &[("exceptions.le", "07/12/2026"), ("exceptions.etat", "annule")],
        &[("exceptions.le", "08/12/2026"), ("exceptions.etat", "annule")], "Corrigez ce jour"),
    row("cle-manquante", &[("exceptions.le", "08/12/2026"), ("exceptions.etat", "deplace")],
        &[("exceptions.le", "08/12/2026"), ("exceptions.etat", "deplace"), ("exceptions.au", "10/12/2026")],
        "10/12/2026"),
    row("lieu-manquant", &[("lieu.commune", "")], &[], "lieu.commune"),
    row("periode-inversee", &[("du", "02/03/2027"), ("au", "02/01/2027")],
        &[("du", "02/01/2027"), ("au", "02/03/2027")], "Échangez"),
];

#[test]
fn each_mend_of_a_cell_is_cell_text_and_mends() {
    for (path, name, good, rows) in [
        ("content/services/essai.csv", "nom", SERVICE, SERVICES),
        ("content/agenda/essai.csv", "titre", EVENT, EVENTS),
    ] {
        let portal = PortalFolder::new();
        portal.write("content/territoires/communes-66.geojson", COMMUNES);
        portal.write("content/services/avant.csv", BEFORE);
        let court = "court = \"RPE\"\n";
        let with_synonyms = format!("{court}synonymes = [\"RAM\"]\n");
        portal.alter("content/types.toml", court, &with_synonyms);
        portal.write(path, table(name, good, rows.iter().map(|row| row.wrong)));
        let told = faults(&portal, path);
        for (at, row) in rows.iter().enumerate() {
            let here = told.get(&(at as u64 + 2)).cloned().unwrap_or_default();
            let fault = here.iter().find(|(code, ..)| code == row.code);
            let Some((_, message, hint)) = fault else {
                panic!("{}: {here:?}", row.code);
            };
            let place = format!("Ligne vue {at}, ligne {}, colonne ", at + 2);
            let is_person = row.code.starts_with("consentement");
            assert!(is_person || message.starts_with(&place), "{message}");
            assert!(hint.contains(row.shown), "{}: {hint}", row.code);
            assert!(!hint.contains(['"', '[', '{', '=']), "{}: {hint}", row.code);
        }
        portal.write(path, table(name, good, rows.iter().map(|row| row.mended)));
        let told = faults(&portal, path);
        for (at, row) in rows.iter().enumerate() {
            let here = told.get(&(at as u64 + 2)).cloned().unwrap_or_default();
            assert!(here.iter().all(|(code, ..)| code != row.code), "{here:?}");
        }
    }
}

/// A table of good rows, but for some cells each.
fn table<'r>(
    name: &str,
    good: &'r [(&'r str, &'r str)],
    rows: impl Iterator<Item = &'r [(&'r str, &'r str)]> + Clone,
) -> String {
    let cells = rows.clone().flatten();
    let mut columns: Vec<&str> = good
        .iter()
        .chain(cells)
        .map(|(column, _)| *column)
        .collect();
    columns.sort_unstable();
    columns.dedup();
    let mut text = format!("{name};{}\n", columns.join(";"));
    for (at, row) in rows.enumerate() {
        let cell = |column: &&str| {
            let own = row.iter().chain(good).find(|(known, _)| known == column);
            own.map_or("", |(_, value)| *value)
        };
        let cells: Vec<&str> = columns.iter().map(cell).collect();
        text.push_str(&format!("Ligne vue {at};{}\n", cells.join(";")));
    }
    text
}

/// Code, sentence and hint of each fault of a file, by line.
fn faults(portal: &PortalFolder, path: &str) -> BTreeMap<u64, Vec<(String, String, String)>> {
    let report = portal.run(&["check", "--format", "json"]).json();
    let mut faults: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for entry in report.as_array().unwrap() {
        if entry["file"] == path {
            let text = |key: &str| entry[key].as_str().unwrap_or_default().to_owned();
            let line = entry["line"].as_u64().unwrap_or_default();
            let told = (text("code"), text("message"), text("hint"));
            faults.entry(line).or_default().push(told);
        }
    }
    faults
}
