//! `/_composants/`: made when it is asked for, and never part of the site.

use super::served::Served;

#[test]
fn the_theme_s_components_are_shown_and_never_written() {
    let served = Served::new();
    let page = served.get("/_composants/");
    assert_eq!(page.status, 200);
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
    assert!(!page.header("x-marelle-page").is_empty());
    assert!(
        page.body.contains("<h1>Les composants du thème</h1>"),
        "{}",
        page.body
    );
    // A service of the portal, and a sample of a state that it does not have.
    assert!(page.body.contains("Autre relais"), "{}", page.body);
    assert!(
        page.body.contains("Complet au 22 novembre 2026"),
        "{}",
        page.body
    );
    assert_eq!(served.get("/_composants").status, 307);
    assert!(
        served
            .portal
            .files_with("Les composants du thème")
            .is_empty()
    );
}

#[test]
fn a_fault_of_the_page_is_told_instead() {
    let served = Served::new();
    let template = "themes/parvis/templates/components.html";
    served.portal.write(template, "<p>{{ rien }}</p>\n");
    let page = served.get("/_composants/");
    assert_eq!(page.status, 503);
    assert!(
        page.body.contains("il ne reçoit rien qui s'appelle"),
        "{}",
        page.body
    );
    let checked = served.portal.run(&["check"]);
    assert_eq!(checked.code, Some(1), "{}", checked.stderr);
}
