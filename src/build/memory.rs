//! What a process remembers from one build to the next.

use std::sync::Arc;

use super::progress::Progress;
use crate::content::ParseMemory;
use crate::output::OutputMemory;
use crate::portal::LinkMemory;
use crate::routes::SiteMemory;
use crate::source::FileMemory;

/// What a process remembers from one build to the next: results of steps, each kept while what
/// it was made from stands. A build with a memory gives the bytes of a build without.
#[derive(Debug, Default)]
pub struct Memory {
    pub(super) files: FileMemory,
    pub(super) parsed: ParseMemory,
    pub(super) linked: LinkMemory,
    pub(super) site: SiteMemory,
    pub(super) output: OutputMemory,
    pub(super) progress: Arc<Progress>,
}

impl Memory {
    /// For a process that builds again and again. [`Memory::default`] keeps nothing, and is for
    /// a process that builds once.
    pub fn keeping() -> Self {
        Self {
            files: FileMemory::keeping(),
            parsed: ParseMemory::keeping(),
            linked: LinkMemory::keeping(),
            site: SiteMemory::keeping(),
            output: OutputMemory::keeping(),
            progress: Arc::default(),
        }
    }

    /// How far the build is that goes on with this memory.
    pub fn progress(&self) -> Arc<Progress> {
        Arc::clone(&self.progress)
    }
}
