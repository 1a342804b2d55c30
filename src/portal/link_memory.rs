//! Records linked by an earlier build of the same process.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use geo::MultiPolygon;
use rayon::prelude::*;

use super::arrangement::Arrangement;
use super::commune::Commune;
use super::contours::Contours;
use super::finish_memory::FinishMemory;
use super::left_out::LeftOut;
use super::link_service::{Fate, LinkedRecord, Moment, link_record};
use super::picture_face::PictureFace;
use super::service::Service;
use super::vocabulary::Vocabulary;
use crate::address::Slug;
use crate::content::{self, Group, ServiceSource};
use crate::source::Source;

/// What earlier builds of the same process linked. A linked record is a function of its record
/// and of the vocabulary, so it stands while both do; the arrangement while the services stand as
/// they did; a finished text while its links lead where they led.
#[derive(Debug, Default)]
pub struct LinkMemory {
    vocabulary: Option<blake3::Hash>,
    /// In the order of the paths, as sources are.
    records: Vec<KnownRecords>,
    arrangement: Option<Arc<Arrangement>>,
    /// The texts of services, with their links.
    pub(super) finished: FinishMemory,
    contours: Option<(Vec<Option<SourceContour>>, Arc<Contours>)>,
    keeps: bool,
}

/// What was linked of one source.
#[derive(Debug)]
struct KnownRecords {
    source: Arc<Source>,
    made_from: Unlinked,
    records: Arc<Vec<LinkedRecord>>,
    left_out: Vec<LeftOut>,
}

/// The services of one source, as they were read.
type Unlinked = Arc<Vec<content::Service>>;

/// A commune's contour, as it was read.
type SourceContour = Arc<MultiPolygon<f64>>;

/// The linked records of one source.
pub(super) struct SourceRecords {
    /// Index of the source.
    pub(super) source: usize,
    /// Its records, in order.
    pub(super) records: Arc<Vec<LinkedRecord>>,
    /// Its rows that are left out, or of which what was shown last stands in.
    pub(super) left_out: Vec<LeftOut>,
}

impl LinkMemory {
    /// A memory that keeps what is linked, for a process that builds more than once.
    pub fn keeping() -> Self {
        Self {
            keeps: true,
            finished: FinishMemory::keeping(),
            ..Self::default()
        }
    }

    /// Takes over the faces of pictures that an earlier process of the same program saw.
    pub fn recall_pictures(&mut self, faces: Vec<PictureFace>) {
        self.finished.pictures.recall(faces);
    }

    /// The faces of the pictures that the last build shows.
    pub fn pictures(&self) -> Vec<PictureFace> {
        self.finished.pictures.faces()
    }

    /// Links the records of every source, on all cores: files in their order, then tables.
    pub(super) fn records(
        &mut self,
        services: Vec<ServiceSource>,
        vocabulary: &Vocabulary<'_>,
        moment: Moment,
        digest: blake3::Hash,
    ) -> Vec<SourceRecords> {
        if self.vocabulary != Some(digest) {
            self.records.clear();
            self.vocabulary = Some(digest);
        }
        let known = std::mem::take(&mut self.records);
        let linked: Vec<(SourceRecords, Option<Unlinked>)> = services
            .into_par_iter()
            .map(|written| {
                let path =
                    |it: &KnownRecords| (*it.source.path).cmp(vocabulary.path(written.source));
                let before = known.binary_search_by(path).ok().map(|at| &known[at]);
                let made_from = self.keeps.then(|| Arc::clone(&written.services));
                (records_of(vocabulary, written, moment, before), made_from)
            })
            .collect();
        let kept = linked.iter().filter_map(|(linked, made_from)| {
            Some(KnownRecords {
                source: Arc::clone(&vocabulary.sources.texts[linked.source]),
                made_from: Arc::clone(made_from.as_ref()?),
                records: Arc::clone(&linked.records),
                left_out: linked.left_out.clone(),
            })
        });
        self.records = kept.collect();
        let linked = linked.into_iter().map(|(linked, _)| linked);
        let mut linked: Vec<SourceRecords> = linked.collect();
        linked.sort_by_key(|it| (vocabulary.rank(it.source), it.source));
        linked
    }

    /// Where the services stand.
    pub(super) fn arrangement(
        &mut self,
        digest: blake3::Hash,
        vocabulary: &Vocabulary<'_>,
        services: &[Arc<Service>],
        groups: &[Group],
    ) -> Arc<Arrangement> {
        if let Some(known) = &self.arrangement
            && known.holds_for(digest, services)
        {
            return Arc::clone(known);
        }
        let words = (vocabulary.kinds, groups);
        let arrangement = Arc::new(Arrangement::new(vocabulary, digest, services, words));
        self.arrangement = self.keeps.then(|| Arc::clone(&arrangement));
        arrangement
    }

    /// The communes' contours, drawn. They stand while each is the very value that was read.
    pub(super) fn contours(&mut self, communes: &[Commune]) -> Arc<Contours> {
        let written = communes.iter().map(|commune| commune.facts.contour.clone());
        let written: Vec<Option<SourceContour>> = written.collect();
        if let Some((known, contours)) = &self.contours
            && known.len() == written.len()
            && known.iter().zip(&written).all(|(a, b)| are_one(a, b))
        {
            return Arc::clone(contours);
        }
        let shapes: Vec<_> = written.iter().map(Option::as_deref).collect();
        let contours = Arc::new(Contours::new(&shapes));
        self.contours = Some((written, Arc::clone(&contours)));
        contours
    }
}

fn are_one(a: &Option<SourceContour>, b: &Option<SourceContour>) -> bool {
    a.as_ref().map(Arc::as_ptr) == b.as_ref().map(Arc::as_ptr)
}

/// The records of one source, as an earlier build linked them where they stand.
fn records_of(
    vocabulary: &Vocabulary<'_>,
    written: ServiceSource,
    moment: Moment,
    before: Option<&KnownRecords>,
) -> SourceRecords {
    let source = written.source;
    if let Some(before) = before.filter(|it| Arc::ptr_eq(&it.made_from, &written.services)) {
        return SourceRecords {
            source,
            records: Arc::clone(&before.records),
            left_out: before.left_out.clone(),
        };
    }
    let mut records = link_source(vocabulary, source, written.services, moment);
    let rows = written.left_out.iter();
    let mut left_out: Vec<LeftOut> = rows.map(|row| LeftOut::of(vocabulary, row)).collect();
    let unread: Vec<Slug> = left_out.iter().filter_map(|row| row.id.clone()).collect();
    let linked = records.iter().filter_map(|record| match &record.fate {
        Fate::LeftOut(row) => Some(row.clone()),
        _ => None,
    });
    left_out.extend(linked);
    // Without a row that is left out, nothing stands in.
    if let Some(before) = before.filter(|_| !left_out.is_empty()) {
        let renamed = renamed(&records, &left_out, &before.records);
        stand_in(&mut records, unread.iter(), &before.records);
        records.extend(renamed);
    }
    SourceRecords {
        source,
        records: Arc::new(records),
        left_out,
    }
}

/// Shows in the place of each row that is left out what was shown of it last: who mends a table
/// sees the fiche that stands, not a hole. A person's record is shown by what it says today, or not at
/// all: the consent may have gone with the fault.
fn stand_in<'r>(
    records: &mut Vec<LinkedRecord>,
    unread: impl Iterator<Item = &'r Slug>,
    before: &[LinkedRecord],
) {
    let shown: BTreeMap<&Slug, &LinkedRecord> = before
        .iter()
        .filter(|record| record.person.is_none())
        .filter(|record| matches!(record.fate, Fate::Published { .. }))
        .map(|record| (&record.id, record))
        .collect();
    for record in records.iter_mut() {
        if matches!(record.fate, Fate::LeftOut(_))
            && let Some(last) = shown.get(&record.id)
        {
            let diagnostics = std::mem::take(&mut record.diagnostics);
            *record = LinkedRecord {
                diagnostics,
                ..(*last).clone()
            };
        }
    }
    let stand_ins = unread.filter_map(|id| shown.get(id));
    records.extend(stand_ins.map(|last| without_faults(last)));
}

/// What was shown last of rows that are left out and took another name since: a name or a commune
/// was corrected, and the fault stands. Where two may be one, neither is.
fn renamed(
    records: &[LinkedRecord],
    left_out: &[LeftOut],
    before: &[LinkedRecord],
) -> Vec<LinkedRecord> {
    let written = records.iter().map(|record| &record.id);
    let rows = left_out.iter().filter_map(|row| row.id.as_ref());
    let named: BTreeSet<&Slug> = written.chain(rows).collect();
    let known: BTreeSet<&Slug> = before.iter().map(|record| &record.id).collect();
    let is_known = |row: &&LeftOut| row.id.as_ref().is_some_and(|id| known.contains(id));
    let rows: Vec<&LeftOut> = left_out.iter().filter(|row| !is_known(row)).collect();
    // As in `stand_in`.
    let gone = before
        .iter()
        .filter(|record| record.person.is_none() && !named.contains(&record.id));
    let gone: Vec<(&LinkedRecord, &Service)> = gone
        .filter_map(|record| Some((record, record.shown()?)))
        .collect();
    let are_single = rows.len() == 1 && gone.len() == 1;
    let may_be = |row: &LeftOut, service: &Service| {
        row.kind.is_none_or(|kind| kind == service.kind)
            && (are_single || service.communes().iter().any(|at| row.could_stand_in(*at)))
    };
    let found = gone.iter().filter(|(_, service)| {
        let mut own = rows.iter().filter(|row| may_be(row, service));
        let others = |row: &LeftOut| gone.iter().filter(|(_, it)| may_be(row, it)).count();
        own.next().is_some_and(|row| others(row) == 1) && own.next().is_none()
    });
    found.map(|(last, _)| without_faults(last)).collect()
}

/// A record as it was linked, of which all was told.
fn without_faults(record: &LinkedRecord) -> LinkedRecord {
    LinkedRecord {
        diagnostics: Vec::new(),
        ..record.clone()
    }
}

/// Links the records of one source. They are taken where nobody else holds them: a large
/// portal's do not fit in the memory twice.
fn link_source(
    vocabulary: &Vocabulary<'_>,
    source: usize,
    services: Unlinked,
    moment: Moment,
) -> Vec<LinkedRecord> {
    let services = Arc::unwrap_or_clone(services).into_iter();
    let linked = services.map(|mut service| {
        service.source = source;
        link_record(vocabulary, service, moment)
    });
    linked.collect()
}
