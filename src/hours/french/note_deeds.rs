//! What people are asked to do when they come, and whom they may call: « merci de sonner »,
//! « renseignements au 04 90 00 00 00 ».

/// Turns of phrase with which such a request begins.
const DEEDS: &[&str] = &[
    "merci de sonner",
    "merci de respecter",
    "merci d apporter",
    "merci de prevoir",
    "merci de stationner",
    "merci de vous garer",
    "merci de penser",
    "prevoir",
    "prevoyez",
    "apporter",
    "apportez",
    "pensez a apporter",
    "pensez a prendre",
    "pensez aux",
    "sonner",
    "sonnez",
    "veuillez sonner",
    "anime par",
    "animee par",
    "animes par",
    "animees par",
    "encadre par",
    "encadree par",
    "propose par",
    "proposee par",
    "organise par",
    "organisee par",
    "ouvert a tous",
    "ouverte a tous",
    "ouvert a toutes et a tous",
    "en presence d une",
    "en presence d un",
    "en presence de la",
    "en presence de l",
    "en presence du",
    "a cote de",
    "a cote du",
    "a l etage",
    "au rez de chaussee",
    "au sous sol",
    "derriere la",
    "derriere le",
    "derriere l",
    "pres de",
    "pres du",
    "face a",
    "face au",
    "en face de",
    "en face du",
    "anonyme",
    "accueil anonyme",
    "accueil confidentiel",
    "accueil gratuit",
    "accueil inconditionnel",
    "confidentiel",
    "lieu anonyme",
    "lieu gratuit",
    "arret de bus",
    "bus ligne",
];

/// Whether words begin with one of them.
pub(super) fn is_deed(words: &[&str]) -> bool {
    let begins = |deed: &&str| {
        let mut said = deed.split(' ').enumerate();
        said.all(|(at, word)| words.get(at) == Some(&word))
    };
    DEEDS.iter().any(begins)
}

/// Whether words are about whom to call or to write to.
pub(super) fn says_whom_to_call(words: &[&str], has_phone: bool) -> bool {
    const CONTACTS: &str = "contact contacts contacter contactez courriel facebook infos info information \
        informations instagram joindre mail renseignement renseignements retrouvez site suivez tel telephone";
    let is_contact = |word: &&str| CONTACTS.split_whitespace().any(|known| known == *word);
    has_phone || words.iter().take(5).any(is_contact)
}

/// Whether a word may stand in such a sentence: the list is closed, for « Information : la crèche
/// déménage » begins like one.
pub(super) fn is_of_contact(word: &str) -> bool {
    const WORDS: &str = "a adresse appeler appelez au aupres aux avec bureau c complement complementaire \
        complementaires contact contacter contactez contacts courriel creche d de des directrice du e ecrire en et \
        facebook fax infos info information informations instagram internet joindre l la le les ligne mail mairie \
        mme mobile n notre nous ou page plus portable pour reseaux renseignement renseignements retrouvez rpe \
        secretariat service site sociaux standard suivez sur tel telephone tout toute toutes tous une un votre \
        vos questions question web";
    WORDS.split_whitespace().any(|known| known == word)
}
