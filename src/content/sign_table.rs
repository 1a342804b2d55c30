//! Signs of other programs' texts: how each is found, and what to write in its place.

use std::sync::OnceLock;

use regex::Regex;

use super::pattern::pattern;
use super::placeholder::FOREIGN;

/// A sign that means nothing here, and shows on the page.
#[derive(Debug)]
pub(super) struct Sign {
    /// What each holds: most texts do not, and need no more looking at.
    needs: &'static str,
    /// Its group `sign` is what shows.
    pattern: &'static str,
    compiled: OnceLock<Regex>,
    /// What to write.
    pub(super) hint: &'static str,
}

impl Sign {
    const fn of(needs: &'static str, pattern: &'static str, hint: &'static str) -> Self {
        Self {
            needs,
            pattern,
            compiled: OnceLock::new(),
            hint,
        }
    }

    /// Where the first one of a text begins, and its length in bytes.
    pub(super) fn find(&self, text: &str) -> Option<(usize, usize)> {
        if !text.contains(self.needs) {
            return None;
        }
        let compiled = self.compiled.get_or_init(|| pattern(self.pattern));
        let sign = compiled.captures(text)?.name("sign")?;
        Some((sign.start(), sign.len()))
    }
}

const EMPHASIS: &str = "Pour mettre des mots en valeur, écrivez **mots**.";
const TITLE: &str = "Pour un titre, écrivez deux dièses et une espace\u{a0}: ## Titre.";
const NOTICE: &str = "Commencez plutôt par un mot en gras, par exemple\u{a0}: **À noter.**";
const CONTENTS: &str = "Effacez-le\u{a0}: un sommaire ne s'écrit pas ainsi.";
const STYLE: &str = "Effacez-le\u{a0}: la taille et le style ne se règlent pas dans le texte.";
const WORD: &str = "Effacez-le\u{a0}: c'est un reste de votre traitement de texte.";
const ADDRESS: &str = "Écrivez l'adresse entière, telle que le navigateur la montre, par exemple\u{a0}: \
                       https://www.exemple.fr.";
const CALCULATION: &str = "Écrivez le calcul en mots et en chiffres, sans «\u{a0}$\u{a0}».";
const PICTURE: &str =
    "Écrivez d'abord entre crochets ce que l'image montre\u{a0}: ![mots](image.jpg).";

/// What a word processor leaves of its fields and of references that it lost.
pub(super) static WORD_FIELDS: [Sign; 9] = [
    Sign::of(
        "Commentaire",
        r"(?P<sign>Commentaire\s*\[[A-Z]{1,4}\d{1,3}\]\s*:?.*)",
        "Effacez-le\u{a0}: c'est un commentaire de votre traitement de texte.",
    ),
    Sign::of(
        "[",
        r"(?P<sign>\[[A-Z]{2,4}\d{1,3}\])",
        "Effacez-le\u{a0}: c'est l'appel d'un commentaire de votre traitement de texte.",
    ),
    Sign::of(
        "....",
        r"(?P<sign>\S[^.…]*\.{4,}\s*\d{1,3})\s*$",
        "Effacez cette ligne\u{a0}: c'est un reste de sommaire, et les pages n'ont pas de numéro.",
    ),
    Sign::of(
        "Erreur",
        r"(?P<sign>Erreur\s*!\s*(?:Signet|Source du renvoi|Référence|Aucun|Nom de fichier|Style|Il n|Liaison|Variable|Propriété|Argument|Objet)[^.]*\.?)",
        WORD,
    ),
    Sign::of(
        "Error!",
        r"(?P<sign>Error!\s*(?:Bookmark|Reference|Hyperlink|No |Not a|Unknown|Filename|MergeField|Cannot|Switch|Main|Objects)[^.]*\.?)",
        WORD,
    ),
    Sign::of(
        "HYPERLINK",
        r#"(?P<sign>HYPERLINK\s+(?:\\[a-z]\s+)*["“”«]\s?[^\s"“”»]*(?:\s?["”»])?)"#,
        "Gardez l'adresse seule, sans «\u{a0}HYPERLINK\u{a0}» ni guillemets.",
    ),
    Sign::of(
        "REF",
        r"(?P<sign>\b(?:PAGE|NOTE)?REF\s+_[A-Za-z]+\d+(?:\s+\\[a-z])*)",
        WORD,
    ),
    Sign::of(
        "MERGEF",
        r"(?P<sign>(?:\\?\*\s*)?MERGEF(?:ORMAT|IELD\s+\S+))",
        WORD,
    ),
    Sign::of(
        "FORM",
        r"(?P<sign>\bFORM(?:TEXT|CHECKBOX|DROPDOWN)\b)",
        WORD,
    ),
];

/// The first field of a word processor in a value, and the mend.
pub(super) fn word_field(text: &str) -> Option<(String, String)> {
    let mut fields = WORD_FIELDS.iter();
    let (sign, (at, length)) = fields.find_map(|sign| Some((sign, sign.find(text)?)))?;
    let shown = text[at..at + length].chars().take(60).collect();
    Some((shown, sign.hint.to_owned()))
}

/// `[toc]`, `[[toc]]`.
pub(super) static CONTENTS_SIGN: Sign = Sign::of(
    "[",
    r"(?i)(?P<sign>\[?\[_{0,2}(?:toc|tdm|sommaire)_{0,2}\]\]?)",
    CONTENTS,
);

/// Those that mean the same anywhere in a text.
pub(super) static ANYWHERE: [Sign; 39] = [
    // Its words hold an emphasis, or the call of a note, which no link may.
    Sign::of(
        "](",
        r"^(?P<sign>\]\([^()]+\))",
        "Pour un lien, écrivez une adresse sans espace, et la note derrière lui\u{a0}: \
         [mots](/adresse/)[^1].",
    ),
    Sign::of("$$", r"(?P<sign>\$\$[^$]+\$\$)", CALCULATION),
    // What stands behind a word, before one or beside a space is money.
    Sign::of(
        "$",
        r"(?:^|[^\w$])(?P<sign>\$(?:[^\W\d_]|[^\s$][^$]*[\\^_=+<>{}][^$]*[^\s$])\$)(?:$|[^\w$])",
        CALCULATION,
    ),
    // Not « 10:30:45 ».
    Sign::of(
        ":",
        r"(?:^|[^\w:/])(?P<sign>:(?:[+-]1|100|[a-z][a-z0-9_+-]*[a-z0-9]):)(?:$|[^\w:/])",
        "Collez le dessin lui-même à sa place, ou effacez-le.",
    ),
    Sign::of(
        "~",
        r"(?P<sign>[^\W\d_]+~[0-9nx+-]{1,4}~[^\W\d_]*)",
        "Écrivez l'indice lui-même, par exemple\u{a0}: CO₂.",
    ),
    Sign::of(
        "~~",
        r"(?P<sign>~~\w[^~]*)$",
        "Fermez par deux tildes, collés au dernier mot\u{a0}: ~~mots~~.",
    ),
    Sign::of(
        "^",
        r"(?P<sign>[^\W_]+\^(?:[^\W_]|[+-]){1,10}\^)",
        "Écrivez l'exposant lui-même, par exemple\u{a0}: m², 1er.",
    ),
    Sign::of(
        "^[",
        r"(?P<sign>\^\[[^\[\]]+\])",
        "Écrivez [^1] à cette place et, sur une ligne à elle, plus bas, la note\u{a0}: [^1]: son \
         texte.",
    ),
    // The words between the two are kept.
    Sign::of(
        "[",
        r"(?i)(?P<sign>\[(?:b|i|u|s|strong|em)\][^\[\]]*\[/(?:b|i|u|s|strong|em)\])",
        "Pour mettre des mots en valeur, écrivez **mots** ou *mots*, sans crochets.",
    ),
    Sign::of(
        "[",
        r"(?i)(?P<sign>\[url(?:=[^\[\]]*)?\](?:[^\[\]]*\[/url\])?)",
        "Écrivez les mots entre crochets, puis l'adresse entre parenthèses\u{a0}: [mots](/adresse/).",
    ),
    Sign::of(
        "[",
        r"(?i)(?P<sign>\[img(?:=[^\[\]]*)?\](?:[^\[\]]*\[/img\])?)",
        PICTURE,
    ),
    Sign::of(
        "[",
        r"(?i)(?P<sign>\[(?:colou?r|size|font|center|left|right|align|list|quote|code)(?:=[^\[\]]*)?\][^\[\]]*\[/[a-z]+\])",
        "Gardez les mots, et effacez les crochets qui les entourent\u{a0}: la taille et le style ne \
         se règlent pas dans le texte.",
    ),
    Sign::of(
        "[",
        r#"(?P<sign>\[(?:/[a-z][a-z_-]+|[a-z][a-z_-]+\s[^\[\]]*=["'“”«][^\[\]]*)\])"#,
        FOREIGN,
    ),
    // Words of French have hyphens too: « [vingt-deux] ».
    Sign::of(
        "[",
        r"(?P<sign>\[[a-z]+(?:(?:_[a-z0-9]+)+|(?:-[a-z]+)+-[0-9]+)\])",
        FOREIGN,
    ),
    Sign::of(
        ")[",
        r"(?P<sign>!?\([^()\[\]]+\)\[(?:https?:|www\.|mailto:|tel:|/|[^\]\s]+\.(?:md|pdf|jpe?g|png|webp)\])[^\]\s]*\]?)",
        "Échangez crochets et parenthèses\u{a0}: les mots entre crochets, puis l'adresse entre \
         parenthèses.",
    ),
    Sign::of(
        "](",
        r"(?P<sign>!\[[^\[\]]*\]\(\S+\s=[0-9]*x[0-9]*\))",
        "Effacez la taille, avec l'espace devant\u{a0}: ![mots](image.jpg).",
    ),
    Sign::of(
        "]",
        r"(?P<sign>\[[^\[\]]+\](?:https?://|www\.)\S+)",
        "Mettez l'adresse entre parenthèses, collée au crochet\u{a0}: [mots](/adresse/).",
    ),
    Sign::of(
        "!(",
        r"(?i)(?P<sign>!\([^()]+\.(?:jpe?g|png|webp|gif|svg)\))",
        PICTURE,
    ),
    Sign::of(
        "<",
        r"(?P<sign><(?:[\w-]+\.)+[a-z]{2,10}(?:/[^<>\s]*)?>)",
        ADDRESS,
    ),
    Sign::of(
        "//",
        r"(?i)(?:^|\W)(?P<sign>https?(?:;|:\s)?//[^\s,;]*)",
        ADDRESS,
    ),
    Sign::of(
        "/",
        r"(?i)(?:^|\W)(?P<sign>https?:/(?:$|[^/\s][^\s,;]*))",
        ADDRESS,
    ),
    Sign::of(
        "://",
        r"(?i)(?:^|\W)(?P<sign>(?:htpps?|httpss|htp|htps|hptts?|htttps?|hhttps?|ttps?)://\S+)",
        ADDRESS,
    ),
    Sign::of(":", r"(?i)(?:^|\W)(?P<sign>https?:[\w-]+\.\S+)", ADDRESS),
    Sign::of(
        "<!--",
        r"(?P<sign><!--.*)",
        "Fermez le commentaire par --> sur la même ligne, ou effacez-le.",
    ),
    Sign::of(
        "-->",
        r"^(?P<sign>[^<]*-->)",
        "Effacez cette fin de commentaire\u{a0}: rien ne la commence.",
    ),
    // A word processor's elements; longer names than one letter are read as addresses.
    Sign::of(
        "<",
        r"(?i)(?P<sign></?[a-z]:[a-z]\w*(?:\s[^<>]*)?/?>(?:</[a-z]:[a-z]\w*>)?)",
        WORD,
    ),
    Sign::of(
        "X-NONE",
        r"(?P<sign>(?:Normal\s+0\s.*?)?X-NONE(?:\s+X-NONE)*)",
        WORD,
    ),
    Sign::of("mso-", r"(?P<sign>\bmso-[a-z-]+:[^;]*;?)", WORD),
    Sign::of("<%", r"(?P<sign><%.*?%>)", FOREIGN),
    Sign::of("%%", r"(?P<sign>%%[^%\s][^%]*%%)", FOREIGN),
    Sign::of(
        "++",
        r"(?:^|[^\w+])(?P<sign>\+\+[^\s+](?:[^+]*[^\s+])?\+\+)",
        EMPHASIS,
    ),
    Sign::of("==", r"(?P<sign>==[^\W_][^=]*==)", EMPHASIS),
    Sign::of("'''", r"(?P<sign>'''[^']+''')", EMPHASIS),
    Sign::of(
        "''",
        r"(?:^|[^\w'])(?P<sign>''[^'\s][^']*'')(?:$|[^'])",
        EMPHASIS,
    ),
    Sign::of(
        "{",
        r"(?P<sign>\{(?:color|colour|panel|quote|code)(?::[^{}]*)?\})",
        STYLE,
    ),
    Sign::of(
        "\\",
        r"(?:^|[^$\\])(?P<sign>\\(?:textbf|textit|emph|section|subsection|item|begin|end|frac|sqrt|href|url|cite|ref|label)\b(?:\{[^{}]*\})*)",
        FOREIGN,
    ),
    // A path of a disk holds it too.
    Sign::of(
        "\\",
        r"^[^\\]*?(?:^|[^:\\])(?P<sign>(?:\\r)?\\n)(?:$|[^\W\d_]|\W)",
        "Effacez-le, et passez à la ligne avec la touche Entrée.",
    ),
    // What joins words, or is written to be filled in, is meant.
    Sign::of(
        "_",
        r"(?:^|\s)(?P<sign>_[^\W\d_][^_]*)$",
        "Fermez par un tiret bas, collé au dernier mot\u{a0}: _mots_. Pour en montrer un, écrivez \\_.",
    ),
    // At a paragraph's beginning, and behind a word, a star is that of a remark.
    Sign::of(
        "*",
        r"^[^*]*[^\W*][^*]*[\s(«](?P<sign>\*[^\W\d_][^*]*)$",
        "Fermez par un astérisque, collé au dernier mot\u{a0}: *mots*. Pour en montrer un, écrivez \
         \\*.",
    ),
];

/// Those that mean it where a paragraph begins.
pub(super) static BEGINNING: [Sign; 7] = [
    Sign::of("[!", r"^(?P<sign>\[![^\W\d_]+\])", NOTICE),
    Sign::of("!!!", r"^(?P<sign>!!!\s[^\W\d_].*)", NOTICE),
    Sign::of(
        ":::",
        r"^(?P<sign>:::.*)",
        "Effacez ces deux-points, ici et à la fin du passage\u{a0}: un encadré ne s'écrit pas ainsi.",
    ),
    Sign::of("==", r"^(?P<sign>={2,6}\s[^=]+\s={2,6})\s*$", TITLE),
    Sign::of("h", r"^(?P<sign>h[1-6]\.\s.+)", TITLE),
    Sign::of(
        "[",
        r"^(?P<sign>\[[ xX]\]\s.+)",
        "Pour une case, commencez la ligne par un tiret\u{a0}: - [ ] mots.",
    ),
    Sign::of(
        "*[",
        r"^(?P<sign>\*\[[^\[\]]+\]:.*)",
        "Effacez cette ligne, et mettez l'abréviation dans content/glossaire.toml.",
    ),
];
