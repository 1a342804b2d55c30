//! Checks the keys of a record: those that nobody knows, those that are missing.

use std::collections::BTreeSet;

use super::check::{Checker, join};
use super::id_example::id_example;
use super::key_of_group::key_of_group;
use super::kindred_key::kindred_key;
use super::schema::{Field, Shape};
use super::value::{Datum, Entry, Table};
use crate::address::fold;
use crate::diagnostic::suggestion::{did_you_mean, nearest};
use crate::diagnostic::{Code, Form, Span};

impl Checker<'_> {
    /// Tells a key that its record has not.
    pub(super) fn unread_key(
        &mut self,
        entry: &Entry<'_>,
        (present, path): (&BTreeSet<&str>, &str),
        fields: &'static [Field],
    ) {
        let (key, span) = (&*entry.key.value, entry.key.span);
        let is_group = matches!(entry.value.datum, Datum::Table(_));
        let list = is_group.then(|| list_meant(key, fields)).flatten();
        match list.filter(|list| !present.contains(list)) {
            Some(list) => self.one_of_list((key, span), list),
            None => self.unknown_key(entry, (present, path), fields),
        }
    }

    /// Tells the keys that a record cannot do without, and has not.
    pub(super) fn missing_keys(&mut self, table: &Table<'_>, fields: &'static [Field], path: &str) {
        for field in fields.iter().filter(|field| field.required) {
            if table.get(field.key).is_none() {
                let key = join(path, field.key);
                let start = table.span.start as usize;
                let cell = self.source.cell_below(&key, table.span);
                let written = self.written_otherwise(field.key, (table, path), fields);
                let hint = match (self.form, cell) {
                    _ if written.is_some() => written.unwrap_or_default(),
                    (Form::Keys, _) => {
                        let id = id_example(field.key, table, (self.source, path));
                        let example = id.as_deref().unwrap_or(field.example);
                        format!("Ajoutez\u{a0}: {} = {example}", field.key)
                    }
                    (Form::Cells, cell) if cell.is_some() || self.source.has_column(&key) => {
                        format!("Remplissez la colonne «\u{a0}{key}\u{a0}» de cette ligne.")
                    }
                    (Form::Cells, _) => format!(
                        "Ajoutez au tableau une colonne «\u{a0}{key}\u{a0}», et remplissez-la à cette ligne."
                    ),
                };
                let span = cell.unwrap_or(Span::new(start, start));
                self.push(Code::MissingKey, span, &[&key, &hint]);
            }
        }
    }

    /// The mend of a missing key that is written otherwise, or elsewhere, as it is told of that one:
    /// added beside it, it would stand twice.
    fn written_otherwise(
        &self,
        missing: &str,
        (table, path): (&Table<'_>, &str),
        fields: &'static [Field],
    ) -> Option<String> {
        if self.form == Form::Cells {
            return None;
        }
        if let Some(slip) = slip_of(missing, table, fields) {
            return Some(format!(
                "Écrivez «\u{a0}{missing}\u{a0}» à la place de «\u{a0}{slip}\u{a0}»."
            ));
        }
        let group = group_that_holds(missing, table, fields).filter(|_| path.is_empty())?;
        self.misplaced(missing, group)
    }

    /// The mend of a group of keys of which several may be written, below a line of its own.
    pub(super) fn header_of_list(&self, key: &str, list: &str) -> Option<String> {
        let header = format!("[{key}]");
        let mut lines = self.source.text.lines();
        let is_written = lines.any(|line| line.trim() == header);
        is_written.then(|| format!("Écrivez [[{list}]] à la place de {header}."))
    }

    /// A group of keys of which several may be written: each stands below a line of its own.
    fn one_of_list(&mut self, (key, span): (&str, Span), list: &str) {
        let header = self.header_of_list(key, list);
        let hint = header.unwrap_or_else(|| format!("Écrivez\u{a0}: {list} = [{{ … }}]"));
        self.push(Code::UnknownKey, span, &[key, &hint]);
    }

    /// Proposes a key that is not there yet: written twice, it would be another fault.
    fn unknown_key(
        &mut self,
        entry: &Entry<'_>,
        (present, path): (&BTreeSet<&str>, &str),
        fields: &'static [Field],
    ) {
        let (key, span) = (&*entry.key.value, entry.key.span);
        if let Some(hint) = self.misplaced(key, path) {
            return self.push(Code::UnknownKey, span, &[key, &hint]);
        }
        let known = fields.iter().map(|field| field.key);
        let free = known.clone().filter(|key| !present.contains(key));
        let kindred = kindred_key(&fold(key), free.clone());
        let kindred = kindred.map(|meant| format!("Écrivez «\u{a0}{meant}\u{a0}» à la place."));
        let near = did_you_mean(key, free, Form::Cells).map(|(_, hint)| hint);
        let of_group = || key_of_group(entry, present, fields, self.source);
        let hint = match near.or(kindred).or_else(of_group) {
            Some(hint) => hint,
            None => {
                let known: Vec<&str> = known.collect();
                format!("Les clés possibles sont\u{a0}: {}.", known.join(", "))
            }
        };
        self.push(Code::UnknownKey, span, &[key, &hint]);
    }

    /// The mend of a key of the whole record that stands below the line that opens a group of keys.
    fn misplaced(&self, key: &str, path: &str) -> Option<String> {
        let is_of_record = self.fields.iter().any(|field| field.key == key);
        if path.is_empty() || !is_of_record {
            return None;
        }
        let lines = || self.source.text.lines().map(str::trim);
        let headers = [format!("[{path}]"), format!("[[{path}]]")];
        let header = headers
            .iter()
            .find(|header| lines().any(|line| line == **header));
        Some(match header {
            Some(header) => format!(
                "Elle est sous la ligne «\u{a0}{header}\u{a0}», et compte donc dans «\u{a0}{path}\u{a0}»\u{a0}: \
                 placez-la au-dessus de cette ligne."
            ),
            None => format!(
                "Elle est entre les accolades de «\u{a0}{path}\u{a0}»\u{a0}: placez-la en dehors, sur une \
                 ligne à elle."
            ),
        })
    }
}

/// The unknown key of a record that is probably meant to be one that is missing.
fn slip_of<'t>(missing: &str, table: &'t Table<'_>, fields: &[Field]) -> Option<&'t str> {
    let written = table.entries.iter().map(|entry| &*entry.key.value);
    let mut unknown = written.filter(|key| fields.iter().all(|field| field.key != *key));
    let wanted = || [missing].into_iter();
    unknown
        .find(|key| nearest(key, wanted()).is_some() || kindred_key(&fold(key), wanted()).is_some())
}

/// The group of a record in which a key stands that none of its keys is.
fn group_that_holds<'t>(key: &str, table: &'t Table<'_>, fields: &[Field]) -> Option<&'t str> {
    let mut groups = table.entries.iter().filter_map(|entry| {
        let field = fields.iter().find(|field| field.key == entry.key.value)?;
        let (Datum::Table(inner), Shape::Record(own)) = (&entry.value.datum, field.shape) else {
            return None;
        };
        let is_own = own.iter().any(|field| field.key == key);
        (!is_own && inner.get(key).is_some()).then_some(&*entry.key.value)
    });
    groups.next()
}

/// The key of a list of groups that a key is near to.
fn list_meant(key: &str, fields: &'static [Field]) -> Option<&'static str> {
    let lists = fields
        .iter()
        .filter(|field| matches!(field.shape, Shape::List(Shape::Record(_))));
    let lists = lists.map(|field| field.key);
    nearest(key, lists.clone()).or_else(|| lists.clone().find(|list| is_one_of(key, list)))
}

/// Whether a key names one group of a list: « contact_dpo » or « contact2 » of « contacts ».
fn is_one_of(key: &str, list: &str) -> bool {
    let one = list.strip_suffix('s').and_then(|one| key.strip_prefix(one));
    let behind = one.map(|behind| behind.strip_prefix('s').unwrap_or(behind));
    behind.is_some_and(|it| it.starts_with(|c: char| c == '_' || c == '-' || c.is_ascii_digit()))
}
