//! What a build is asked to do.

use std::path::PathBuf;

use jiff::civil::Date;

/// What a build is asked to do. Everything that comes from outside the portal's folder is here.
#[derive(Debug, Clone)]
pub struct Request {
    /// The portal's folder.
    pub root: PathBuf,
    /// The output folder.
    pub output: PathBuf,
    /// The address to build for, instead of the settings' own: a preview.
    pub base_url: Option<String>,
    /// The day asked for; it comes before the settings' own.
    pub today: Option<Date>,
    /// The day of the clock, Europe/Paris, for want of any other.
    pub clock: Date,
    /// Whether drafts and archives are shown.
    pub drafts: bool,
    /// Whether everything is made anew.
    pub force: bool,
    /// Whether records that were published may disappear, however many.
    pub accepts_disappearance: bool,
    /// Whether a remark, or a fault of one row, keeps everything from being published.
    pub strict: bool,
    /// Digest of the program itself: another program may make other bytes of the same content.
    pub generator: [u8; 32],
}
