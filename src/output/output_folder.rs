//! The output folder, open for one build after another.

use std::collections::HashSet;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rayon::prelude::*;

use crate::address::{OUTPUT_MARK, OutputPath, STAGING_FOLDER};

use super::action::Action;
use super::among_sources::is_among_sources;
use super::disk::Disk;
use super::fault::OutputFault;
use super::key::Key;
use super::manifest::Manifest;
use super::note::Note;
use super::output_memory::OutputMemory;
use super::plan::Plan;
use super::record::Record;
use super::replacement::Replacement;
use super::staged::Staged;
use super::staging::Staging;
use super::state_folder::StateFolder;
use super::strangers::strangers;
use super::survey::Survey;
use super::written::Written;

/// How long a build waits for another one to end.
const WAIT: Duration = Duration::from_secs(10);

/// The most bytes of a mark: a sentence.
const MARK: u64 = 4096;

/// The output folder, locked until the value is dropped. What was staged and not committed is
/// removed then.
#[derive(Debug)]
pub struct OutputFolder {
    disk: Disk,
    site: PathBuf,
    manifest: Manifest,
    /// Digest of the manifest's text on the disk.
    text: Option<blake3::Hash>,
    /// The mark of a site that no manifest describes.
    mark: Option<Vec<u8>>,
    /// What was looked at all together and does not stand as the manifest says.
    fallen: Option<HashSet<OutputPath>>,
    staging: Staging,
    // Last: the lock is freed after all else.
    state: StateFolder,
}

impl OutputFolder {
    /// Opens an output folder, creating it if need be, and waits up to ten seconds for another
    /// build of it to end. `state` is the portal's `.marelle/`.
    ///
    /// # Errors
    /// When the folder holds files and marelle never wrote there, when another build holds it,
    /// or when the disk refuses.
    pub fn open(output: &Path, state: &Path) -> Result<Self, OutputFault> {
        Self::open_within(output, state, WAIT)
    }

    /// As [`OutputFolder::open`], for a process that builds again and again: a manifest that
    /// `memory` knows is not read again.
    ///
    /// # Errors
    /// As [`OutputFolder::open`].
    pub fn open_again(
        output: &Path,
        state: &Path,
        memory: &mut OutputMemory,
    ) -> Result<Self, OutputFault> {
        Self::open_on(Disk::default(), output, state, WAIT, memory)
    }

    /// Frees the lock, and leaves the manifest to the next build of this process.
    pub fn close(mut self, memory: &mut OutputMemory) {
        if let Some(text) = self.text {
            memory.keep(text, std::mem::take(&mut self.manifest));
        }
    }

    /// Looks at every file that the manifest lists, on all cores; [`OutputFolder::keeps`] then
    /// answers without looking at each again.
    pub fn look(&mut self) {
        let entries: Vec<(&OutputPath, Option<&Record>)> = self.manifest.iter().collect();
        let fallen = entries
            .into_par_iter()
            .filter(|(path, record)| record.is_none_or(|record| !self.stands(path, record)))
            .map(|(path, _)| path.clone());
        self.fallen = Some(fallen.collect());
    }

    /// As [`OutputFolder::open`], waiting for another build as long as `wait`.
    ///
    /// # Errors
    /// As [`OutputFolder::open`].
    pub fn open_within(output: &Path, state: &Path, wait: Duration) -> Result<Self, OutputFault> {
        let mut memory = OutputMemory::default();
        Self::open_on(Disk::default(), output, state, wait, &mut memory)
    }

    pub(super) fn open_on(
        disk: Disk,
        output: &Path,
        state: &Path,
        wait: Duration,
        memory: &mut OutputMemory,
    ) -> Result<Self, OutputFault> {
        if is_among_sources(&disk, output, state) {
            let path = output.to_owned();
            return Err(OutputFault::AmongSources { path });
        }
        let site = disk
            .create_folders(output)
            .and_then(|()| disk.resolve(output))
            .map_err(|error| not_opened(&disk, output, error))?;
        let mut state = StateFolder::open(&disk, state, &site, (wait, memory.waiting()))?;
        if memory.keeps() {
            state.print_again();
        }
        let (manifest, text, mark) = match state.manifest(&disk, memory)? {
            Some((manifest, text)) => (manifest, Some(text), None),
            None if is_free(&disk, &site)? => (Manifest::default(), None, None),
            None => (Manifest::default(), None, Some(read_mark(&disk, &site)?)),
        };
        let staging = Staging::open(&disk, &site)?;
        Ok(Self {
            disk,
            site,
            manifest,
            text,
            mark,
            fallen: None,
            staging,
            state,
        })
    }

    /// Whether an output made from what `key` says already stands: the manifest says so, and the
    /// file has the recorded length and time.
    pub fn keeps(&self, path: &OutputPath, key: &Key) -> bool {
        let record = self.manifest.record(path);
        record.is_some_and(|record| {
            record.key == *key
                && match &self.fallen {
                    Some(fallen) => !fallen.contains(path),
                    None => self.stands(path, record),
                }
        })
    }

    /// The bytes of an output as it stands here; `None` when it was altered, or cannot be read.
    pub fn standing(&self, path: &OutputPath) -> Option<Vec<u8>> {
        let record = self.manifest.record(path)?;
        let read = || {
            self.disk
                .read(&path.below(&self.site), record.length)
                .ok()
                .flatten()
        };
        self.stands(path, record).then(read).flatten()
    }

    /// Every output that stands here, in order.
    pub fn paths(&self) -> impl Iterator<Item = &OutputPath> {
        self.manifest.iter().map(|(path, _)| path)
    }

    /// What the last build left for the next one with [`OutputFolder::remember`].
    pub fn remembered(&self, note: Note) -> Option<Vec<u8>> {
        self.state.remembered(&self.disk, note)
    }

    /// Leaves something for the next build of this output folder, outside of it.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn remember(&self, note: Note, bytes: &[u8]) -> Result<(), OutputFault> {
        self.state.remember(&self.disk, note, bytes)
    }

    /// Whether every file that marelle wrote here is known, and stands with its length and time:
    /// the last build came to its end and nobody touched its files since.
    pub fn is_intact(&self) -> bool {
        self.manifest
            .iter()
            .all(|(path, record)| record.is_some_and(|record| self.stands(path, record)))
    }

    /// The digest of what marelle wrote here: every path with what its file was made from.
    pub fn digest(&self) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new();
        for (path, record) in self.manifest.iter() {
            let key = record.map_or_else(String::new, |record| record.key.to_string());
            hasher.update(format!("{key} {path}\n").as_bytes());
        }
        hasher.finalize()
    }

    /// Prepares an output beside the site. Many threads may do so at once.
    ///
    /// # Errors
    /// When the disk refuses; the site is untouched.
    pub fn stage(&self, path: &OutputPath, key: Key, bytes: &[u8]) -> Result<Staged, OutputFault> {
        self.staging.stage(&self.disk, path, key, bytes)
    }

    /// Makes the site exactly `kept` and `staged`, and forgets every other file of ours. `kept`
    /// are paths for which [`OutputFolder::keeps`] said yes; their order does not matter.
    ///
    /// # Errors
    /// When something that marelle did not write, or a symbolic link, is in the way: nothing was
    /// changed then. When the disk refuses: the next build mends what was left half done.
    pub fn commit(
        &mut self,
        kept: &[&OutputPath],
        staged: Vec<Staged>,
    ) -> Result<Written, OutputFault> {
        let plan = Plan::new(&self.manifest, kept, staged)?;
        let mut written = Written {
            kept: plan.kept,
            ..Written::default()
        };
        if plan.changes_nothing() {
            return Ok(written);
        }
        let ours = self.takes_over(&plan)?;
        let survey = Survey::of((&self.disk, &self.site), (&self.manifest, ours), &plan)?;
        let touched = plan.staged.iter().map(Staged::path).chain(&plan.removed);
        for path in touched {
            self.manifest.forget(path.clone());
        }
        self.text = None;
        self.state
            .persist_before_change(&self.disk, &mut self.manifest)?;
        let replacement = Replacement {
            disk: &self.disk,
            site: &self.site,
            plan: &plan,
            survey: &survey,
        };
        replacement.carry_out()?;
        self.staging.clean(&self.disk)?;
        for path in &plan.removed {
            self.manifest.remove(path);
        }
        written.written = plan.staged.len();
        written.written_bytes = plan.staged.iter().map(Staged::length).sum();
        written.removed = survey.present.len();
        for staged in plan.staged {
            self.manifest.know(staged.path, staged.record);
        }
        // Once the manifest stands, the mark asks nothing more.
        if self.mark.take().is_some() {
            self.remember_strangers(&strangers(&self.disk, &self.site, &self.manifest)?)?;
        }
        self.text = Some(self.state.persist(&self.disk, &mut self.manifest)?);
        Ok(written)
    }

    /// The files that stood here and are not of this site when the folder was known by its mark
    /// alone, as far as they still stand: paths relative to it, in order. A build that is forgotten
    /// may have written them, so that each build asks again.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn strangers(&self) -> Result<Vec<String>, OutputFault> {
        let bytes = self.remembered(Note::Strangers).unwrap_or_default();
        let found: Vec<String> = serde_json::from_slice(&bytes).unwrap_or_default();
        let stands = |path: &String| {
            let at = self.disk.inspect(&self.site.join(path));
            at.is_ok_and(|metadata| metadata.is_some())
                && !OutputPath::parse(path).is_ok_and(|path| self.manifest.lists(&path))
        };
        let left: Vec<String> = found.iter().filter(|path| stands(path)).cloned().collect();
        if left != found {
            self.remember_strangers(&left)?;
        }
        Ok(left)
    }

    fn remember_strangers(&self, paths: &[String]) -> Result<(), OutputFault> {
        // Strings always serialise.
        let bytes = serde_json::to_vec(paths).unwrap_or_default();
        self.remember(Note::Strangers, &bytes)
    }

    /// Whether files that no manifest lists are this site's all the same: the mark that stood
    /// there is the one that this site puts.
    fn takes_over(&self, plan: &Plan) -> Result<bool, OutputFault> {
        let Some(mark) = &self.mark else {
            return Ok(false);
        };
        let mut staged = plan.staged.iter();
        let own = staged.find(|staged| staged.path().as_str() == OUTPUT_MARK);
        let own = own.and_then(|own| self.disk.read(&own.temporary, MARK).ok().flatten());
        if own.as_ref() == Some(mark) {
            return Ok(true);
        }
        let path = self.site.clone();
        Err(OutputFault::Foreign { path })
    }

    fn stands(&self, path: &OutputPath, record: &Record) -> bool {
        // What cannot be looked at is not kept; writing it will tell why.
        let found = self.disk.inspect(&path.below(&self.site));
        found.is_ok_and(|found| found.is_some_and(|metadata| record.stands(&metadata)))
    }
}

impl Drop for OutputFolder {
    fn drop(&mut self) {
        // The next build cleans what the disk refuses to remove now.
        let _ = self.staging.clean(&self.disk);
    }
}

/// Whether an output folder without a manifest may be written in: it holds nothing, or only what
/// a first build that was stopped had prepared.
fn is_free(disk: &Disk, site: &Path) -> Result<bool, OutputFault> {
    let names = disk
        .list(site)
        .map_err(OutputFault::io(Action::Inspect, site))?;
    Ok(names
        .iter()
        .all(|name| name == ".gitkeep" || name == STAGING_FOLDER))
}

/// The mark of a folder that holds files and that no manifest describes.
fn read_mark(disk: &Disk, site: &Path) -> Result<Vec<u8>, OutputFault> {
    let path = site.join(OUTPUT_MARK);
    let found = disk.inspect(&path);
    let found = found.map_err(OutputFault::io(Action::Inspect, &path))?;
    if found.is_some_and(|found| found.is_symlink()) {
        return Err(OutputFault::Symlink { path });
    }
    let mark = match disk.read(&path, MARK) {
        // No mark of ours is as large.
        Err(error) if error.kind() == ErrorKind::FileTooLarge => None,
        mark => mark.map_err(OutputFault::io(Action::Inspect, &path))?,
    };
    mark.ok_or_else(|| OutputFault::Foreign {
        path: site.to_owned(),
    })
}

/// Why an output folder could not be created: what stands in its place, or what the system says.
fn not_opened(disk: &Disk, output: &Path, error: io::Error) -> OutputFault {
    let stands = |path: &&Path| matches!(disk.inspect(path), Ok(Some(_)));
    let is_folder = |path: &Path| {
        let there = disk.resolve(path).and_then(|path| disk.inspect(&path));
        there.is_ok_and(|found| found.is_some_and(|it| it.is_dir()))
    };
    let nearest = output.ancestors().find(stands);
    let is_refused = error.kind() == ErrorKind::PermissionDenied;
    match nearest.filter(|path| !is_refused && !is_folder(path)) {
        Some(path) => OutputFault::NotAFolder {
            path: path.to_owned(),
        },
        None => OutputFault::io(Action::OpenOutput, output)(error),
    }
}
