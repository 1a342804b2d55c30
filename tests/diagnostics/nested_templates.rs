//! Templates one inside the other, deeper than a stack.

use super::case::{CASE, Case, assert_cases};
use crate::portal_folder::PortalFolder;

/// Writes `count` templates, of which each is made of the next.
fn chain(portal: &PortalFolder, count: usize, template: impl Fn(usize) -> String) {
    for at in 0..count {
        let path = format!("themes/parvis/templates/c{at}.html");
        portal.write(&path, template(at));
    }
}

const CASES: &[Case] = &[
    Case {
        name: "templates included one by the other",
        files: &[(
            "themes/parvis/templates/not-found.html",
            r#"{% include "c0.html" %}"#,
        )],
        prepare: |portal| {
            chain(portal, 200, |at| match at {
                199 => "end".to_owned(),
                _ => format!("{{% include \"c{}.html\" %}}", at + 1),
            });
        },
        places: &[("gabarit", 0, 0)],
        expected: r#"faute[gabarit]: Le gabarit ne peut pas être rendu : il demande trop de tours, de texte ou de gabarits emboîtés pour une page.
--> themes/parvis/templates/c63.html
 = aide: Une boucle, un texte qui double ou un gabarit qui s'appelle lui-même n'a pas de fin : arrêtez-le plus tôt.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "blocks that show the one before",
        files: &[(
            "themes/parvis/templates/not-found.html",
            r#"{% extends "c0.html" %}"#,
        )],
        prepare: |portal| {
            chain(portal, 100, |at| match at {
                99 => "{% block a %}end{% endblock %}".to_owned(),
                _ => format!(
                    "{{% extends \"c{}.html\" %}}{{% block a %}}{{{{ super() }}}}{{% endblock %}}",
                    at + 1
                ),
            });
        },
        places: &[("gabarit", 0, 0)],
        expected: r#"faute[gabarit]: Le gabarit ne peut pas être rendu : il demande trop de tours, de texte ou de gabarits emboîtés pour une page.
--> themes/parvis/templates/c64.html
 = aide: Une boucle, un texte qui double ou un gabarit qui s'appelle lui-même n'a pas de fin : arrêtez-le plus tôt.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "alternatives without end",
        prepare: |portal| {
            let alternatives = "{% elif false %}b".repeat(4_000);
            portal.write(
                "themes/parvis/templates/not-found.html",
                format!("{{% if false %}}a{alternatives}{{% endif %}}"),
            );
        },
        places: &[("gabarit", 0, 0)],
        expected: r#"faute[gabarit]: Le gabarit ne peut pas être rendu : il a plus de 400 « elif ».
--> themes/parvis/templates/not-found.html
 = aide: Partagez-le en plusieurs composants.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "templates without number",
        prepare: |portal| chain(portal, 251, |_| String::new()),
        places: &[("gabarit", 0, 0)],
        expected: r#"faute[gabarit]: Le gabarit ne peut pas être rendu : ce thème a plus de 250 gabarits.
--> themes/parvis/templates/c99.html
 = aide: Gardez ceux qui servent.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}
