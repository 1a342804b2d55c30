//! Signs of markdown that show, one kind after another, and words that a program garbled.

use super::told::told;

#[test]
fn signs_of_other_programs_are_told() {
    assert_eq!(
        told(&[(
            "content/pages/essai.md",
            "+++\ntitre = \"Essai\"\n+++\n> [!NOTE]\n> Bonjour\n\nPrix $x^2$ et 12 $ et 15 $ ; 10:30:45.\n\n[toc]\n\n[[_TOC_]]\n\nSalut :smile: à tous. H~2~O et x^2^ et ==marqué== et *oublié** fin, **deux* là.\n\nUn [^3] orphelin.\n\n[^4]: note orpheline.\n\nPara {.classe} [[wiki link]]\n\n{{< shortcode >}}\n"
        ),]),
        [
            "4:3 balisage-brut: « [!NOTE] » se verra tel quel sur la page. → Commencez plutôt par un mot en gras, par exemple : **À noter.**",
            "7:6 balisage-brut: « $x^2$ » se verra tel quel sur la page. → Écrivez le calcul en mots et en chiffres, sans « $ ».",
            "9:1 balisage-brut: « [toc] » se verra tel quel sur la page. → Effacez-le : un sommaire ne s'écrit pas ainsi.",
            "11:1 balisage-brut: « [[_TOC_]] » se verra tel quel sur la page. → Effacez-le : un sommaire ne s'écrit pas ainsi.",
            "13:7 balisage-brut: « :smile: » se verra tel quel sur la page. → Collez le dessin lui-même à sa place, ou effacez-le.",
            "13:23 balisage-brut: « H~2~O » se verra tel quel sur la page. → Écrivez l'indice lui-même, par exemple : CO₂.",
            "13:32 balisage-brut: « x^2^ » se verra tel quel sur la page. → Écrivez l'exposant lui-même, par exemple : m², 1er.",
            "13:40 balisage-brut: « ==marqué== » se verra tel quel sur la page. → Pour mettre des mots en valeur, écrivez **mots**.",
            "13:54 balisage-brut: « *oublié** » se verra tel quel sur la page. → Écrivez autant d'astérisques devant que derrière. Pour en montrer un, écrivez \\*.",
            "13:69 balisage-brut: « **deux* » se verra tel quel sur la page. → Écrivez autant d'astérisques devant que derrière. Pour en montrer un, écrivez \\*.",
            "15:4 balisage-brut: « [^3] » se verra tel quel sur la page. → Écrivez la note sur une ligne à elle, plus bas : [^3]: son texte.",
            "17:1 note-sans-appel: La note « [^4] » n'est appelée nulle part dans ce texte. → Écrivez [^4] dans le texte, après les mots que la note explique, ou effacez la note.",
            "19:6 balisage-brut: « {.classe} » se verra tel quel sur la page. → Effacez-le : la taille et le style ne se règlent pas dans le texte.",
            "19:16 balisage-brut: « [[wiki link]] » se verra tel quel sur la page. → Écrivez un seul crochet, et l'adresse entre parenthèses : [mots](/adresse/).",
            "21:1 repere-invalide: Le repère « {{< shortcode >}} » ne peut pas être rempli. → Effacez-le : c'est une instruction pour un autre logiciel.",
        ]
    );
}

/// A bar before a sign shows it; another bar is a bar.
#[test]
fn what_is_escaped_is_meant() {
    assert_eq!(
        told(&[(
            "content/pages/essai.md",
            "+++\ntitre = \"Essai\"\n+++\n\\*\\*x\\*\\* exprès, \\[\\[x\\]\\] et \\==y==, et **Gratuit***\n\n\\#Titre\n\n\\*a\\* puis \\[toc\\] et \\:smile: et \\\\==b==\n\nUn &amp; ==deux== trois\n"
        ),]),
        [
            "4:43 balisage-brut: « **Gratuit*** » se verra tel quel sur la page. → Écrivez autant d'astérisques devant que derrière. Pour en montrer un, écrivez \\*.",
            "8:37 balisage-brut: « ==b== » se verra tel quel sur la page. → Pour mettre des mots en valeur, écrivez **mots**.",
            "10:6 balisage-brut: « ==deux== » se verra tel quel sur la page. → Pour mettre des mots en valeur, écrivez **mots**.",
        ]
    );
}

#[test]
fn garbled_words_are_told_with_what_they_were() {
    assert_eq!(
        told(&[(
            "content/pages/essai.md",
            "+++\ntitre = \"Essai\"\n+++\nCr‚che et pr‚nom, fran‡ais, … la fˆte du march‚, no‰l.\n\nUn retour_x000D_ et _x000D_ et l_x0027_enfant.\n\nCr?che et ?cole, CR?CHE; voir https://x.example/?page=deux et [ici](/recherche/?q=creche). Où ? Où?Quand?\n\nÃƒÂ©cole et crÃƒÂ¨che.\n\nCrÞche, prÚnom, Cr├¿che, Cr√®che.\n"
        ),]),
        [
            "4:1 texte-abime: « Cr‚che » a été abîmé par un logiciel. → Écrivez « Créche ».",
            "4:11 texte-abime: « pr‚nom, » a été abîmé par un logiciel. → Écrivez « prénom, ».",
            "4:19 texte-abime: « fran‡ais, » a été abîmé par un logiciel. → Écrivez « français, ».",
            "4:29 texte-abime: « … » a été abîmé par un logiciel. → Écrivez « à ».",
            "4:34 texte-abime: « fˆte » a été abîmé par un logiciel. → Écrivez « fête ».",
            "4:42 texte-abime: « march‚, » a été abîmé par un logiciel. → Écrivez « marché, ».",
            "4:50 texte-abime: « no‰l. » a été abîmé par un logiciel. → Écrivez « noël. ».",
            "6:4 texte-abime: « retour_x000D_ » a été abîmé par un logiciel. → Écrivez « retour ».",
            "6:21 texte-abime: « _x000D_ » a été abîmé par un logiciel. → Effacez-le.",
            "6:32 texte-abime: « l_x0027_enfant. » a été abîmé par un logiciel. → Écrivez « l'enfant. ».",
            "8:1 texte-abime: « Cr?che » a été abîmé par un logiciel. → Écrivez de nouveau ce mot, avec ses accents. Si ce sont deux mots, laissez une espace après le point d'interrogation.",
            "8:11 texte-abime: « ?cole, » a été abîmé par un logiciel. → Écrivez de nouveau ce mot, avec ses accents. Si ce sont deux mots, laissez une espace après le point d'interrogation.",
            "8:18 texte-abime: « CR?CHE » a été abîmé par un logiciel. → Écrivez de nouveau ce mot, avec ses accents. Si ce sont deux mots, laissez une espace après le point d'interrogation.",
            "10:1 texte-abime: « ÃƒÂ©cole » a été abîmé par un logiciel. → Écrivez « école ».",
            "10:13 texte-abime: « crÃƒÂ¨che. » a été abîmé par un logiciel. → Écrivez « crèche. ».",
            "12:1 texte-abime: « CrÞche, » a été abîmé par un logiciel. → Écrivez « Crèche, ».",
            "12:9 texte-abime: « prÚnom, » a été abîmé par un logiciel. → Écrivez « prénom, ».",
            "12:17 texte-abime: « Cr├¿che, » a été abîmé par un logiciel. → Écrivez de nouveau ce mot, avec ses accents.",
            "12:26 texte-abime: « Cr√®che. » a été abîmé par un logiciel. → Écrivez « Crèche. ».",
        ]
    );
}

#[test]
fn an_ellipsis_is_one_where_no_letter_is_of_dos() {
    assert_eq!(
        told(&[(
            "content/pages/essai.md",
            "+++\ntitre = \"Essai\"\n+++\nVenez … la fête, pommes‚ poires.\n"
        ),]),
        [""; 0]
    );
}
