//! Keys by the names that other words have for them.

/// What people and other programs call a key, folded, and what it is called here.
const NAMES: &[(&str, &str)] = &[
    ("raison", "motif"),
    ("cause", "motif"),
    ("pourquoi", "motif"),
    ("commentaire", "motif"),
    ("annule", "etat"),
    ("annulee", "etat"),
    ("statut", "etat"),
    ("date", "le"),
    ("jour", "le"),
    ("titel", "titre"),
    ("title", "titre"),
    ("nom", "titre"),
    ("titre", "nom"),
    ("intitule", "titre"),
    ("intitule", "nom"),
    ("name", "nom"),
    ("description", "resume"),
    ("summary", "resume"),
    ("chapeau", "resume"),
    ("tel", "telephone"),
    ("phone", "telephone"),
    ("portable", "telephone"),
    ("mail", "courriel"),
    ("email", "courriel"),
    ("e-mail", "courriel"),
    ("mel", "courriel"),
    ("ville", "commune"),
    ("rue", "voie"),
    ("cp", "code_postal"),
    ("lat", "latitude"),
    ("lon", "longitude"),
    ("lng", "longitude"),
    ("heures", "horaires"),
    ("horaire", "horaires"),
    ("dates", "quand"),
    ("horaires", "quand"),
    ("site_web", "site"),
    ("debut", "du"),
    ("fin", "au"),
    ("categorie", "type"),
    ("brouillon", "statut"),
    ("draft", "statut"),
    ("archive", "statut"),
    ("publie", "statut"),
];

/// The key that a folded name means, among those that may be written.
pub(super) fn kindred_key<'k>(
    folded: &str,
    free: impl Iterator<Item = &'k str> + Clone,
) -> Option<&'k str> {
    let named = NAMES.iter().filter(|(name, _)| *name == folded);
    named.map(|(_, key)| *key).find_map(|meant| {
        let mut free = free.clone();
        free.find(|key| *key == meant)
    })
}

#[cfg(test)]
mod tests {
    use super::kindred_key;

    #[test]
    fn a_key_is_proposed_only_where_it_may_be_written() {
        let changes = || ["le", "etat", "au", "horaires", "motif"].into_iter();
        assert_eq!(kindred_key("raison", changes()), Some("motif"));
        assert_eq!(kindred_key("annule", changes()), Some("etat"));
        assert_eq!(kindred_key("titel", changes()), None);
        assert_eq!(kindred_key("intitule", ["nom"].into_iter()), Some("nom"));
    }
}
