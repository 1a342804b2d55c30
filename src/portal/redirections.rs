//! The old addresses that records declare, each of which leads to one record.

use std::collections::BTreeMap;

use super::addresses::AddressBook;
use super::departure::Departure;
use super::linker::Linker;
use super::portal::Portal;
use super::redirect::Redirect;
use super::texts::Moved;
use crate::address::old_address;
use crate::diagnostic::Code;

/// Where the old addresses of records lead. One that a page answers, or that another record
/// declares, is a fault; of a row of a table it is left out, and the row is published without it.
pub(super) fn redirects(
    linker: &mut Linker<'_>,
    book: &AddressBook,
    declared: &[Moved],
    portal: &Portal,
) -> Vec<Redirect> {
    // Letters of both cases are one address to some servers.
    let mut taken: BTreeMap<String, Taken> = BTreeMap::new();
    for redirect in &portal.redirects {
        let of_file = Taken {
            to: &redirect.to,
            by: redirect.source.clone(),
        };
        taken.insert(redirect.from.to_lowercase(), of_file);
    }
    let mut redirects = Vec::new();
    for moved in declared {
        // What is no address was told when the record was read.
        let Some(from) = old_address(&moved.from.value) else {
            continue;
        };
        let path = linker.path(moved.source);
        let key = from.to_lowercase();
        if answers(book, &from) || answers(book, &key) {
            refuse(linker, moved, &from, "une page du portail");
            continue;
        }
        match taken.get(&key) {
            // It says it twice.
            Some(first) if first.to == moved.to => continue,
            Some(first) => {
                let by = first.by.clone();
                refuse(linker, moved, &from, &by);
                continue;
            }
            None => {}
        }
        let by = format!("«\u{a0}{}\u{a0}» ({path})", moved.title);
        taken.insert(key, Taken { to: &moved.to, by });
        redirects.push(Redirect {
            source: path.to_owned(),
            from,
            to: moved.to.clone(),
            title: moved.title.clone(),
            departure: Departure::Moved,
        });
    }
    redirects
}

/// Who has an old address.
struct Taken<'m> {
    to: &'m str,
    by: String,
}

/// Whether the site answers an address, or holds a file where it needs a folder.
fn answers(book: &AddressBook, address: &str) -> bool {
    let folders = address.match_indices('/').skip(1);
    let mut folders = folders.map(|(end, _)| &address[..end]);
    book.is_known(address) || folders.any(|file| book.is_known(file))
}

fn refuse(linker: &mut Linker<'_>, moved: &Moved, from: &str, by: &str) {
    let first = linker.diagnostics.len();
    let hint = "Retirez-la de «\u{a0}redirections\u{a0}», ou corrigez-la.";
    linker.push(
        Code::DuplicateAddress,
        moved.source,
        moved.from.span,
        &[from, by, hint],
    );
    linker.leave_out_row(moved.source, first);
}
