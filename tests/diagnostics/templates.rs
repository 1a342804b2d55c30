//! Names in a template that nothing answers: told where they stand, whichever template it is.

use super::case::{CASE, Case, assert_cases};

const CASES: &[Case] = &[
    Case {
        name: "filter that there is not",
        files: &[(
            "themes/parvis/templates/news.html",
            r#"{% extends "base.html" %}
{% block main %}{{ "a" | inconnu }}{% endblock main %}
"#,
        )],
        places: &[("gabarit", 2, 26)],
        expected: r#"faute[gabarit]: Le gabarit ne peut pas être rendu : le filtre « inconnu » n'existe pas.
 --> themes/parvis/templates/news.html:2:26
  |
2 | {% block main %}{{ "a" | inconnu }}{% endblock main %}
  |                          ^^^^^^^
  |
  = aide: Voyez themes/parvis/templates pour un gabarit qui fonctionne.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "test that there is not",
        files: &[(
            "themes/parvis/templates/news.html",
            r#"{% extends "base.html" %}
{% block main %}{% if 1 is inconnu %}{% endif %}{% endblock main %}
"#,
        )],
        places: &[("gabarit", 2, 28)],
        expected: r#"faute[gabarit]: Le gabarit ne peut pas être rendu : le test « inconnu » n'existe pas.
 --> themes/parvis/templates/news.html:2:28
  |
2 | {% block main %}{% if 1 is inconnu %}{% endif %}{% endblock main %}
  |                            ^^^^^^^
  |
  = aide: Voyez themes/parvis/templates pour un gabarit qui fonctionne.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "function that there is not",
        files: &[(
            "themes/parvis/templates/news.html",
            r#"{% extends "base.html" %}
{% block main %}{{ inconnue() }}{% endblock main %}
"#,
        )],
        places: &[("gabarit", 2, 20)],
        expected: r#"faute[gabarit]: Le gabarit ne peut pas être rendu : la fonction « inconnue » n'existe pas.
 --> themes/parvis/templates/news.html:2:20
  |
2 | {% block main %}{{ inconnue() }}{% endblock main %}
  |                    ^^^^^^^^^^
  |
  = aide: Voyez themes/parvis/templates pour un gabarit qui fonctionne.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "include that there is not",
        files: &[(
            "themes/parvis/templates/news.html",
            r#"{% extends "base.html" %}
{% block main %}{% include "absent.html" %}{% endblock main %}
"#,
        )],
        places: &[("gabarit", 2, 28)],
        expected: r#"faute[gabarit]: Le gabarit ne peut pas être rendu : le gabarit « absent.html » n'existe pas.
 --> themes/parvis/templates/news.html:2:28
  |
2 | {% block main %}{% include "absent.html" %}{% endblock main %}
  |                            ^^^^^^^^^^^^^
  |
  = aide: Voyez themes/parvis/templates pour un gabarit qui fonctionne.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "block that there is not",
        files: &[(
            "themes/parvis/templates/news.html",
            r#"{% extends "base.html" %}
{% block mian %}{% endblock mian %}
"#,
        )],
        places: &[("gabarit", 2, 10)],
        expected: r#"faute[gabarit]: Le gabarit ne peut pas être rendu : le bloc « mian » n'est pas de ceux du gabarit qu'il prolonge.
 --> themes/parvis/templates/news.html:2:10
  |
2 | {% block mian %}{% endblock mian %}
  |          ^^^^
  |
  = aide: Voyez themes/parvis/templates pour un gabarit qui fonctionne.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}
