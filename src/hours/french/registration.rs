//! Sentences that say that one registers first, and nothing of when: « Inscription obligatoire »,
//! « Sur inscription au 04 90 00 00 00 ».

use super::telephone::PHONE_DIGITS;
use super::token::{Token, TokenKind};

/// Whether tokens say no more than that.
pub(super) fn is_of_registration(tokens: &[Token]) -> bool {
    const REGISTERS: &str =
        "inscription inscriptions inscrire inscrivez reservation reservations reserver adhesion";
    const BESIDE: &str = "a s vous merci veuillez pensez il faut accueil animatrice animateur au aupres avec de des du conseillee courriel d demandee en et \
        indispensable internet l la le les ligne mail mairie necessaire nombre obligatoire obligatoires \
        ou par places prealable prealables recommandee relais limite limitees rpe secretariat site souhaitee sur tel \
        telephone uniquement via";
    let has = |list: &str, word: &str| list.split_whitespace().any(|known| known == word);
    let mut digits = 0;
    let mut registers = false;
    for token in tokens {
        match &token.kind {
            TokenKind::Word(word) if has(REGISTERS, word) => registers = true,
            TokenKind::Word(word) if has(BESIDE, word) => {}
            TokenKind::Number(_, count @ (2 | PHONE_DIGITS)) => digits += count,
            TokenKind::Mark(_) => {}
            _ => return false,
        }
    }
    registers && digits % PHONE_DIGITS == 0
}
