//! Templates that would never end, or fill the memory.

use super::case::{CASE, Case, assert_cases};

/// What is told of a template that does not end in time, however.
const TOO_MUCH: &str = r#"faute[gabarit]: Le gabarit ne peut pas être rendu : il demande trop de tours, de texte ou de gabarits emboîtés pour une page.
--> themes/parvis/templates/not-found.html
 = aide: Une boucle, un texte qui double ou un gabarit qui s'appelle lui-même n'a pas de fin : arrêtez-le plus tôt.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#;

/// Gives `a` 200,000 characters, and `r` a thousand numbers.
macro_rules! BIG {
    () => {
        concat!(
            r#"{% set r = range(end=1000) %}{% set y = "yyyyyyyyyyyyyyyyyyyy" %}"#,
            r#"{% set a %}{% for b in r %}{{ y }}{{ y }}{{ y }}{{ y }}{{ y }}"#,
            r#"{{ y }}{{ y }}{{ y }}{{ y }}{{ y }}{% endfor %}{% endset %}"#
        )
    };
}

const CASES: &[Case] = &[
    Case {
        name: "page that holds too much",
        prepare: |portal| {
            let line = |cell: &str| format!("|{}\n", format!("{cell}|").repeat(1000));
            let (head, below) = (line("a") + &line("-:"), line("").repeat(900));
            portal.write(
                "content/pages/familles/tableau.md",
                format!("+++\ntitre = \"Tableau\"\n+++\n\n{head}{below}"),
            );
        },
        places: &[("gabarit", 0, 0)],
        expected: r#"faute[gabarit]: Le gabarit ne peut pas être rendu : la page /familles/tableau/ serait trop lourde, avec plus de 16 Mo.
--> content
 = aide: Elle montre trop de fiches, d'événements ou de texte à la fois : partagez-les entre plusieurs. Vérifiez d'abord que rien n'a été collé plusieurs fois, et que chaque ligne d'un tableau dit sa vraie commune.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "template without end",
        files: &[(
            "themes/parvis/templates/not-found.html",
            r#"{% set r = range(end=1000) %}{% for a in r %}{% for b in r %}{% for c in r %}{% endfor %}{% endfor %}{% endfor %}"#,
        )],
        places: &[("gabarit", 0, 0)],
        expected: TOO_MUCH,
        ..CASE
    },
    Case {
        name: "template that doubles",
        files: &[(
            "themes/parvis/templates/not-found.html",
            r#"{% set x = "aaaaaaaaaa" %}{% set x = x ~ x %}{% set x = x ~ x %}{% set x = x ~ x %}{% set x = x ~ x %}{% set x = x ~ x %}{% set x = x ~ x %}{% set x = x ~ x %}{% set x = x ~ x %}{% set x = x ~ x %}{% set x = x ~ x %}{% set x = x ~ x %}{% set x = x ~ x %}{% set x = x ~ x %}{% set x = x ~ x %}{% set x = x ~ x %}{% set x = x ~ x %}{% set x = x ~ x %}{% set x = x ~ x %}{% set x = x ~ x %}{% set x = x ~ x %}"#,
        )],
        places: &[("gabarit", 0, 0)],
        expected: TOO_MUCH,
        ..CASE
    },
    Case {
        name: "range without end",
        files: &[(
            "themes/parvis/templates/not-found.html",
            r#"{% for a in range(end=100000) %}a{% endfor %}"#,
        )],
        places: &[("gabarit", 0, 0)],
        expected: TOO_MUCH,
        ..CASE
    },
    Case {
        name: "component in itself",
        files: &[(
            "themes/parvis/templates/not-found.html",
            r#"{% component again() %}{{ <again /> }}{% endcomponent again %}{{ <again /> }}"#,
        )],
        places: &[("gabarit", 0, 0)],
        expected: TOO_MUCH,
        ..CASE
    },
    Case {
        name: "filter that doubles",
        files: &[(
            "themes/parvis/templates/not-found.html",
            concat!(
                r#"{% set x = "aaaaaaaaaaaaaaaa" %}"#,
                r#"{% set x = x | replace(from="a", to=x) | replace(from="a", to=x) %}"#,
                r#"{{ x | replace(from="a", to=x) }}"#,
            ),
        )],
        places: &[("gabarit", 0, 0)],
        expected: TOO_MUCH,
        ..CASE
    },
    Case {
        name: "block that keeps a loop",
        files: &[(
            "themes/parvis/templates/not-found.html",
            concat!(
                r#"{% set x = "aaaaaaaaaaaaaaaa" %}{% set x = x | replace(from="a", to=x) %}"#,
                r#"{% set x = x | replace(from="a", to=x) %}{% set r = range(end=1000) %}"#,
                r#"{% set y %}{% for a in r %}{% for b in r %}{{ x }}{% endfor %}{% endfor %}{% endset %}"#,
            ),
        )],
        places: &[("gabarit", 0, 0)],
        expected: TOO_MUCH,
        ..CASE
    },
    Case {
        name: "block that keeps text again and again",
        files: &[(
            "themes/parvis/templates/not-found.html",
            concat!(
                r#"{% set r = range(end=1000) %}{% set y %}{% for a in r %}{% for b in r %}"#,
                r#"Un texte, encore et encore.{% endfor %}{% endfor %}{% endset %}"#,
            ),
        )],
        places: &[("gabarit", 0, 0)],
        expected: TOO_MUCH,
        ..CASE
    },
    Case {
        name: "filters of a long text",
        files: &[(
            "themes/parvis/templates/not-found.html",
            concat!(
                BIG!(),
                r#"{% for b in r %}{% for c in r %}{{ a | upper | length }}{% endfor %}{% endfor %}"#,
            ),
        )],
        places: &[("gabarit", 0, 0)],
        expected: TOO_MUCH,
        ..CASE
    },
    Case {
        name: "filters of a block",
        files: &[(
            "themes/parvis/templates/not-found.html",
            concat!(
                BIG!(),
                r#"{% for b in r %}{% for c in r %}{% filter length %}{{ a }}{% endfilter %}{% endfor %}{% endfor %}"#,
            ),
        )],
        places: &[("gabarit", 0, 0)],
        expected: TOO_MUCH,
        ..CASE
    },
    Case {
        name: "replace in a long text",
        files: &[(
            "themes/parvis/templates/not-found.html",
            concat!(
                BIG!(),
                r#"{% for b in r %}{% for c in r %}{% if a | replace(from="y", to="z") == "x" %}x{% endif %}{% endfor %}{% endfor %}"#,
            ),
        )],
        places: &[("gabarit", 0, 0)],
        expected: TOO_MUCH,
        ..CASE
    },
    Case {
        name: "a text around a long one",
        files: &[(
            "themes/parvis/templates/not-found.html",
            concat!(
                BIG!(),
                r#"{% for b in r %}{% for c in r %}{% if texte(cle="page.numero", page=a, total=1) == "x" %}x{% endif %}{% endfor %}{% endfor %}"#,
            ),
        )],
        places: &[("gabarit", 0, 0)],
        expected: TOO_MUCH,
        ..CASE
    },
    Case {
        name: "long texts joined",
        files: &[(
            "themes/parvis/templates/not-found.html",
            concat!(
                BIG!(),
                r#"{% for b in r %}{% for c in r %}{% if a ~ a == "x" %}x{% endif %}{% endfor %}{% endfor %}"#,
            ),
        )],
        places: &[("gabarit", 0, 0)],
        expected: TOO_MUCH,
        ..CASE
    },
    Case {
        name: "a long text joined on the right",
        files: &[(
            "themes/parvis/templates/not-found.html",
            concat!(
                BIG!(),
                r#"{% for b in r %}{% for c in r %}{% if "" ~ a == "x" %}x{% endif %}{% endfor %}{% endfor %}"#,
            ),
        )],
        places: &[("gabarit", 0, 0)],
        expected: TOO_MUCH,
        ..CASE
    },
    Case {
        name: "a long text looked through",
        files: &[(
            "themes/parvis/templates/not-found.html",
            concat!(
                BIG!(),
                r#"{% for b in r %}{% for c in r %}{% if "x" in a %}x{% endif %}{% endfor %}{% endfor %}"#,
            ),
        )],
        places: &[("gabarit", 0, 0)],
        expected: TOO_MUCH,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}
