//! Pictures that no text names: they are published nowhere, and their editor may believe otherwise.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::addresses::beside;
use super::meant_file::{meant_picture, picture_path};
use crate::address::composed;
use crate::content::{Body, Content};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Sources;

/// A remark a picture. Those that a draft or an archive names wait for it. Where a file has a fault,
/// nobody knows what it names.
pub(super) fn unshown_pictures(content: &Content, sources: &Sources) -> Vec<Diagnostic> {
    // A row of a table names no picture.
    let mut faulty = content.faulty.iter();
    if sources.images.is_empty() || faulty.any(|path| !path.ends_with(".csv")) {
        return Vec::new();
    }
    let named = named_pictures(content, sources);
    let found: BTreeSet<Cow<'_, str>> =
        sources.images.iter().map(|it| composed(&it.path)).collect();
    let missing = named.iter().filter(|path| !found.contains(&***path));
    let known = || found.iter().map(|path| &**path);
    // A text's own remark has this picture for its mend already, also of « images\\photo.png?x=1 ».
    let meant: BTreeSet<&str> = missing
        .filter_map(|written| {
            let path = picture_path(written);
            let exact = found.get(&*path).map(|path| &**path);
            exact.or_else(|| meant_picture(&path, known()))
        })
        .collect();
    let images = sources.images.iter();
    let unnamed = images.filter(|image| !named.contains(&*composed(&image.path)));
    unnamed
        .filter(|image| !meant.contains(&*composed(&image.path)))
        .map(|image| Diagnostic::of_file(Code::UnshownImage, &image.path, &[]))
        .collect()
}

/// The paths of the pictures that texts name, whether there are any there or not.
fn named_pictures(content: &Content, sources: &Sources) -> BTreeSet<String> {
    let services = content.services.iter();
    let services = services.flat_map(|of| of.services.iter().map(|it| (of.source, &it.body)));
    let pages = content.pages.iter().map(|page| (page.source, &*page.body));
    let news = content.news.iter().map(|news| (news.source, &*news.body));
    let events = content.events.iter();
    let events = events.map(|event| (event.source, &*event.body));
    let territories = content.territories.iter();
    let territories = territories.map(|it| (it.source, &it.presentation));
    let bodies = services
        .chain(pages)
        .chain(news)
        .chain(events)
        .chain(territories);
    let of_body = |(source, body): (usize, &Body)| {
        let path = sources.texts[source].path.clone();
        let written = body.images.iter().map(|image| image.value.clone());
        written
            .map(|written| beside(&path, &written))
            .collect::<Vec<_>>()
    };
    bodies
        .filter(|(_, body)| !body.images.is_empty())
        .flat_map(of_body)
        .collect()
}
