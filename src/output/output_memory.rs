//! The manifest, kept from one build of a process to the next.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::manifest::Manifest;
use super::manifest_text;

/// The manifest of an output folder, kept from one build of a process to the next. Between two
/// builds the lock is free: it is believed only while the text on the disk is the one it was
/// written as.
#[derive(Debug, Default)]
pub struct OutputMemory {
    known: Option<(blake3::Hash, Manifest)>,
    keeps: bool,
    waiting: Arc<AtomicBool>,
}

impl OutputMemory {
    /// For a process that builds again and again.
    pub fn keeping() -> Self {
        Self {
            keeps: true,
            ..Self::default()
        }
    }

    /// Takes what is set to true while a folder is waited for that another build holds.
    pub fn show_waiting(&mut self, waiting: Arc<AtomicBool>) {
        self.waiting = waiting;
    }

    pub(super) fn waiting(&self) -> &AtomicBool {
        &self.waiting
    }

    pub(super) fn keeps(&self) -> bool {
        self.keeps
    }

    /// Keeps a manifest, with the digest of its text on the disk.
    pub(super) fn keep(&mut self, digest: blake3::Hash, manifest: Manifest) {
        self.known = Some((digest, manifest));
    }

    /// The manifest that a text says, and the text's digest.
    pub(super) fn manifest(&mut self, text: &[u8]) -> (Manifest, blake3::Hash) {
        let digest = blake3::hash(text);
        match self.known.take() {
            Some((known, manifest)) if known == digest => (manifest, digest),
            _ => (manifest_text::parse(text), digest),
        }
    }
}
