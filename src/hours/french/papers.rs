//! Papers that a town hall makes out, by appointment or not: how one comes for them changes none of
//! the hours beside.

use super::token::{Token, TokenKind};

/// « CNI et passeports : sur rdv », « titres d'identité uniquement sur rendez-vous ».
pub(super) fn is_of_papers(tokens: &[Token]) -> bool {
    const PAPERS: &str = "cni passeport passeports carte cartes identite titre titres acte actes civil pacs mariage mariages";
    const BESIDE: &str = "d de des du et l la le les etat national nationale nationales securise securises pour dossier \
        dossiers demande demandes depot retrait";
    const HOW: &str = "sur avec prise rdv rendez vous uniquement seulement exclusivement obligatoire obligatoirement \
        prealable";
    let has = |list: &str, word: &str| list.split_whitespace().any(|known| known == word);
    let words = || {
        tokens.iter().filter_map(|token| match &token.kind {
            TokenKind::Word(word) => Some(word.as_str()),
            _ => None,
        })
    };
    let only_words = tokens
        .iter()
        .all(|token| matches!(token.kind, TokenKind::Word(_) | TokenKind::Mark(_)));
    let begins = words()
        .next()
        .is_some_and(|first| has(PAPERS, first) || has(BESIDE, first));
    only_words
        && begins
        && words().all(|word| has(PAPERS, word) || has(BESIDE, word) || has(HOW, word))
        && words().any(|word| has(PAPERS, word))
        && words().any(|word| matches!(word, "rdv" | "rendez"))
}
