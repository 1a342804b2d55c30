//! The pages of long lists: how many there are, and where each answers.

/// How many entries a page of a list shows.
pub const LIST_PAGE_LENGTH: usize = 50;

/// How many pages a list of so many entries takes: at least one.
pub fn list_page_count(entries: usize) -> usize {
    entries.div_ceil(LIST_PAGE_LENGTH).max(1)
}

/// The address of a page of a list, from 1: the list's own, then `…/page/2/`.
pub fn list_page_address(list: &str, page: usize) -> String {
    if page == 1 {
        list.to_owned()
    } else {
        format!("{list}page/{page}/")
    }
}
