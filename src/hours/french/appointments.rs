//! Reads whether one needs an appointment: « sur rendez-vous », « accès libre ».

use super::cursor::Cursor;

/// Reads « sans rendez-vous », « accès libre ».
pub(super) fn walk_in(cursor: &mut Cursor<'_>) -> bool {
    const PHRASES: &[&[&str]] = &[
        &["avec", "ou", "sans", "rendez", "vous"],
        &["avec", "ou", "sans", "rdv"],
        &["avec", "et", "sans", "rendez", "vous"],
        &["avec", "et", "sans", "rdv"],
        &["accueil", "libre", "et", "gratuit"],
        &["accueil", "libre", "et", "anonyme"],
        &["accueil", "anonyme", "et", "gratuit"],
        &["acces", "libre", "et", "gratuit"],
        &["entree", "libre", "et", "gratuite"],
        &["sans", "rendez", "vous"],
        &["sans", "rdv"],
        &["en", "acces", "libre"],
        &["acces", "libre"],
        &["libre", "acces"],
        &["en", "accueil", "libre"],
        &["accueil", "libre"],
        &["entree", "libre"],
        &["sans", "inscription"],
        &["sans", "reservation"],
    ];
    PHRASES.iter().any(|phrase| cursor.phrase(phrase))
}

/// Reads « sur rendez-vous », « rdv obligatoire », « et sur rdv en dehors de ces horaires ».
pub(super) fn appointment(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    ahead.skip_words(&[
        "uniquement",
        "seulement",
        "exclusivement",
        "et",
        "ou",
        "sur",
        "avec",
        "prise",
        "de",
    ]);
    let taken = cursor.word() == Some("prise") || cursor.word() == Some("de");
    let said = rendezvous(&mut ahead);
    let bound = must(&mut ahead);
    if cursor.follows_and() {
        // Besides the hours anyway, after « et » or « ou ».
        out_of_hours(&mut ahead);
    }
    // « prise de rdv 9h-12h » tells when to ask for one; « et sur rendez-vous » begins with a word
    // that counts.
    if said && (bound || !taken) && !matches!(cursor.word(), Some("et" | "ou")) {
        *cursor = ahead;
        return true;
    }
    false
}

/// Reads « rdv possible en dehors de ces horaires »: besides the hours.
pub(super) fn possible_appointment(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    let may = ahead.take_word(&["possibilite"]) || ahead.phrase(&["il", "est", "possible"]);
    ahead.skip_words(&["de", "prendre", "sur", "un"]);
    let said = rendezvous(&mut ahead);
    let can = ahead.take_word(&["possible", "possibles"]);
    let out = out_of_hours(&mut ahead);
    let found = said && ((may != can) || out && !may && !can);
    if found {
        *cursor = ahead;
    }
    found
}

fn rendezvous(cursor: &mut Cursor<'_>) -> bool {
    cursor.phrase(&["rendez", "vous"]) || cursor.take_word(&["rdv"])
}

/// « obligatoire », « uniquement » after the word.
fn must(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    ahead.take_word(&["est"]);
    let said = ahead.take_word(&[
        "obligatoire",
        "obligatoires",
        "obligatoirement",
        "indispensable",
        "necessaire",
        "prealable",
        "imperatif",
        "imperativement",
        "requis",
        "exige",
        "uniquement",
        "seulement",
        "exclusivement",
    ]);
    if said {
        *cursor = ahead;
    }
    said
}

/// « en dehors de ces horaires ».
fn out_of_hours(cursor: &mut Cursor<'_>) -> bool {
    const PLAIN: &[&str] = &["horaires", "heures", "creneaux", "permanences", "plages"];
    let mut ahead = *cursor;
    let out = ahead.phrase(&["en", "dehors"]) || ahead.take_word(&["hors"]);
    ahead.skip_words(&["de", "des", "ces", "d"]);
    let found = out && ahead.take_word(PLAIN);
    if found {
        let mut more = ahead;
        let opening = more.take_word(&["d"]) && more.take_word(&["ouverture", "accueil"]);
        *cursor = if opening { more } else { ahead };
    }
    found
}
