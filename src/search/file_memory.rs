//! Files of the index that an earlier build of the same process made.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::record::Record;
use super::search_file::SearchFile;

/// Which part of the index a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum PartOfIndex {
    /// Services of a place: the rank of what it is cut from, and the halves taken.
    Place(usize, u64),
    /// Words: the halves of the alphabet taken.
    Words(u64),
}

/// What a file is made from: records, and numbers that stand for the rest.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Ingredients {
    numbers: Vec<usize>,
    /// Kept so that no other record takes the place in memory that names one here.
    records: Vec<Kept>,
}

#[derive(Debug)]
struct Kept(Arc<Record>);

/// The very one: equal records stand in the order of their services.
impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Kept {}

impl Ingredients {
    /// Adds a number.
    pub(super) fn number(&mut self, number: usize) {
        self.numbers.push(number);
    }

    /// Adds a record.
    pub(super) fn record(&mut self, record: &Arc<Record>) {
        self.records.push(Kept(Arc::clone(record)));
    }
}

/// The files of the last build, each with what it was made from.
#[derive(Debug, Default)]
pub(super) struct FileMemory {
    files: BTreeMap<PartOfIndex, (Ingredients, Arc<SearchFile>)>,
    keeps: bool,
}

impl FileMemory {
    /// A memory that keeps.
    pub(super) fn keeping() -> Self {
        Self {
            keeps: true,
            ..Self::default()
        }
    }

    /// Forgets every file: what all of them hang on has changed.
    pub(super) fn forget(&mut self) {
        self.files.clear();
    }

    /// The file of a part, if it was made from the same.
    pub(super) fn find(
        &self,
        part: PartOfIndex,
        ingredients: &Ingredients,
    ) -> Option<Arc<SearchFile>> {
        let (before, file) = self.files.get(&part)?;
        (before == ingredients).then(|| Arc::clone(file))
    }

    /// Keeps the files of a build, in place of those of the last one.
    pub(super) fn keep(
        &mut self,
        files: impl Iterator<Item = (PartOfIndex, Ingredients, Arc<SearchFile>)>,
    ) {
        if self.keeps {
            self.files = files
                .map(|(part, ingredients, file)| (part, (ingredients, file)))
                .collect();
        }
    }
}
