//! Signs of other programs' texts that show, each with what to write; and those that are meant.

use super::told::told;

/// What is told of the paragraphs of a page, which begin at its line 4.
fn told_of_page(paragraphs: &[&str]) -> Vec<String> {
    let text = format!("+++\ntitre = \"Essai\"\n+++\n{}\n", paragraphs.join("\n\n"));
    told(&[("content/pages/essai.md", &text)])
}

const PARAGRAPHS: &[&str] = &[
    "Du [b]gras[/b], [color=red]rouge[/color] et [url=https://x.example]le site[/url].",
    "Voir *deux mots",
    "_souligné seul",
    "du ~~barré",
    "Voir (Le site)[https://x.example/a] ici",
    "Voir (Le site)[/communes/] ici",
    "Voir [Le site](https://x.example/a ici",
    "Voir [Le site]https://x.example/a ici",
    "[Le site][https://x.example]",
    "Voir <www.x.example> ou <x.example>",
    "Âge | Places\n0 à 3 ans | 12",
    "Un ++x++ là",
    "[ ] tâche",
    "!(photo.png) et ![Logo](a.png =200x100)",
    "Voir https//x.example, http:/x.example, htpps://x.example",
    "Voir http//www.x.example et https:x.example",
    "Un&nbspmot, un&amp;nbsp;mot, l&#8217enfant",
    "Texte <!-- à revoir",
    "Un \\n mot",
    "Texte^[note] ici",
    "[contact-form-7] et <% x %>",
    "*[CAF]: Caisse",
    "!!! note",
    "'''gras''' et ''italique''",
    "== Titre ==",
    "h2. Titre",
    "{color:red}mot{color}",
    "\\textbf{gras}",
];

const TOLD: &[&str] = &[
    "4:4 balisage-brut: « [b]gras[/b] » se verra tel quel sur la page. → Pour mettre des mots en valeur, écrivez **mots** ou *mots*, sans crochets.",
    "4:17 balisage-brut: « [color=red]rouge[/color] » se verra tel quel sur la page. → Gardez les mots, et effacez les crochets qui les entourent : la taille et le style ne se règlent pas dans le texte.",
    "4:45 balisage-brut: « [url=https://x.example] » se verra tel quel sur la page. → Écrivez les mots entre crochets, puis l'adresse entre parenthèses : [mots](/adresse/).",
    "4:75 balisage-brut: « [/url] » se verra tel quel sur la page. → Effacez-le : c'est une instruction pour un autre logiciel.",
    "6:6 balisage-brut: « *deux mots » se verra tel quel sur la page. → Fermez par un astérisque, collé au dernier mot : *mots*. Pour en montrer un, écrivez \\*.",
    "8:1 balisage-brut: « _souligné seul » se verra tel quel sur la page. → Fermez par un tiret bas, collé au dernier mot : _mots_. Pour en montrer un, écrivez \\_.",
    "10:4 balisage-brut: « ~~barré » se verra tel quel sur la page. → Fermez par deux tildes, collés au dernier mot : ~~mots~~.",
    "12:6 balisage-brut: « (Le site)[https://x.example/a] » se verra tel quel sur la page. → Échangez crochets et parenthèses : les mots entre crochets, puis l'adresse entre parenthèses.",
    "14:6 balisage-brut: « (Le site)[/communes/] » se verra tel quel sur la page. → Échangez crochets et parenthèses : les mots entre crochets, puis l'adresse entre parenthèses.",
    "16:6 balisage-brut: « [Le site](https://x.example/a » se verra tel quel sur la page. → Fermez la parenthèse juste après l'adresse : [mots](/adresse/).",
    "18:6 balisage-brut: « [Le site]https://x.example/a » se verra tel quel sur la page. → Mettez l'adresse entre parenthèses, collée au crochet : [mots](/adresse/).",
    "20:1 balisage-brut: « [Le site][https://x.example] » se verra tel quel sur la page. → Écrivez l'adresse entre parenthèses : [mots](/adresse/).",
    "22:6 balisage-brut: « <www.x.example> » se verra tel quel sur la page. → Écrivez l'adresse entière, telle que le navigateur la montre, par exemple : https://www.exemple.fr.",
    "22:25 balisage-brut: « <x.example> » se verra tel quel sur la page. → Écrivez l'adresse entière, telle que le navigateur la montre, par exemple : https://www.exemple.fr.",
    "25:1 balisage-brut: « 0 à 3 ans | 12 » se verra tel quel sur la page. → Pour un tableau, écrivez | entre les cellules, et sous la première ligne une ligne |---|---|.",
    "27:4 balisage-brut: « ++x++ » se verra tel quel sur la page. → Pour mettre des mots en valeur, écrivez **mots**.",
    "29:1 balisage-brut: « [ ] tâche » se verra tel quel sur la page. → Pour une case, commencez la ligne par un tiret : - [ ] mots.",
    "31:1 balisage-brut: « !(photo.png) » se verra tel quel sur la page. → Écrivez d'abord entre crochets ce que l'image montre : ![mots](image.jpg).",
    "31:17 balisage-brut: « ![Logo](a.png =200x100) » se verra tel quel sur la page. → Effacez la taille, avec l'espace devant : ![mots](image.jpg).",
    "33:6 balisage-brut: « https//x.example » se verra tel quel sur la page. → Écrivez l'adresse entière, telle que le navigateur la montre, par exemple : https://www.exemple.fr.",
    "33:24 balisage-brut: « http:/x.example » se verra tel quel sur la page. → Écrivez l'adresse entière, telle que le navigateur la montre, par exemple : https://www.exemple.fr.",
    "33:41 balisage-brut: « htpps://x.example » se verra tel quel sur la page. → Écrivez l'adresse entière, telle que le navigateur la montre, par exemple : https://www.exemple.fr.",
    "35:6 balisage-brut: « http//www.x.example » se verra tel quel sur la page. → Écrivez l'adresse entière, telle que le navigateur la montre, par exemple : https://www.exemple.fr.",
    "35:29 balisage-brut: « https:x.example » se verra tel quel sur la page. → Écrivez l'adresse entière, telle que le navigateur la montre, par exemple : https://www.exemple.fr.",
    "37:3 balisage-brut: « &nbsp » se verra tel quel sur la page. → Écrivez une espace à la place.",
    "37:15 balisage-brut: « &nbsp; » se verra tel quel sur la page. → Écrivez une espace à la place.",
    "37:27 balisage-brut: « &#8217 » se verra tel quel sur la page. → Écrivez le signe lui-même : ’",
    "39:7 balisage-brut: « <!-- à revoir » se verra tel quel sur la page. → Fermez le commentaire par --> sur la même ligne, ou effacez-le.",
    "41:4 balisage-brut: « \\n » se verra tel quel sur la page. → Effacez-le, et passez à la ligne avec la touche Entrée.",
    "43:6 balisage-brut: « ^[note] » se verra tel quel sur la page. → Écrivez [^1] à cette place et, sur une ligne à elle, plus bas, la note : [^1]: son texte.",
    "45:1 balisage-brut: « [contact-form-7] » se verra tel quel sur la page. → Effacez-le : c'est une instruction pour un autre logiciel.",
    "45:21 balisage-brut: « <% x %> » se verra tel quel sur la page. → Effacez-le : c'est une instruction pour un autre logiciel.",
    "47:1 balisage-brut: « *[CAF]: Caisse » se verra tel quel sur la page. → Effacez cette ligne, et mettez l'abréviation dans content/glossaire.toml.",
    "49:1 balisage-brut: « !!! note » se verra tel quel sur la page. → Commencez plutôt par un mot en gras, par exemple : **À noter.**",
    "51:1 balisage-brut: « '''gras''' » se verra tel quel sur la page. → Pour mettre des mots en valeur, écrivez **mots**.",
    "51:15 balisage-brut: « ''italique'' » se verra tel quel sur la page. → Pour mettre des mots en valeur, écrivez **mots**.",
    "53:1 balisage-brut: « == Titre == » se verra tel quel sur la page. → Pour un titre, écrivez deux dièses et une espace : ## Titre.",
    "55:1 balisage-brut: « h2. Titre » se verra tel quel sur la page. → Pour un titre, écrivez deux dièses et une espace : ## Titre.",
    "57:1 balisage-brut: « {color:red} » se verra tel quel sur la page. → Effacez-le : la taille et le style ne se règlent pas dans le texte.",
    "59:1 balisage-brut: « \\textbf{gras} » se verra tel quel sur la page. → Effacez-le : c'est une instruction pour un autre logiciel.",
];

#[test]
fn signs_that_show_are_told_with_what_to_write() {
    assert_eq!(told_of_page(PARAGRAPHS), TOLD);
}

/// Prices, sums, hours, code, mails and what is written in French.
#[test]
fn signs_that_are_meant_are_left_alone() {
    let paragraphs = [
        "La séance 5 * 3 et 2 *3* 4, « a * b », 3 + 4 = 7 et C++.",
        "9h-12h | 14h-18h, ou 2 < 3 et 4 > 1",
        "Lundi : 9h-12h | 14h-18h\nMardi : 9h-12h | 14h-18h",
        "`a | b` et `[b]x[/b]` et `&amp;nbsp;`",
        "*sous réserve de places",
        "Gratuit* le mercredi. *sous réserve",
        "l''école et d''autres",
        "R&D, AT&T et https://x.example/?a=1&copy=2",
        "Le chemin C:\\nouveau",
        "[vingt-deux] et [rendez-vous] (à venir)",
        "Écrivez à <contact@x.example> ou jean_luc_petit@x.example",
        "Nom : ______ Prénom : ______",
        "**Gras** et *penché*, _ici_ et ~~là~~",
        "<https://x.example> et (le site) [à venir]",
        "aujourd'hui l'heure d'été",
        "- [ ] une case\n- [x] une autre",
    ];
    assert_eq!(told_of_page(&paragraphs), [""; 0]);
}
