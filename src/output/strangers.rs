//! Files of an output folder that are not of its site.

use std::path::Path;

use crate::address::OutputPath;

use super::action::Action;
use super::disk::Disk;
use super::fault::OutputFault;
use super::manifest::Manifest;

/// What a repository keeps an empty folder with.
const KEEP: &str = ".gitkeep";

/// The files below an output folder that the manifest does not list, as paths relative to it, in
/// order. Links are not followed.
pub(super) fn strangers(
    disk: &Disk,
    site: &Path,
    manifest: &Manifest,
) -> Result<Vec<String>, OutputFault> {
    let mut found = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        let at = site.join(&folder);
        let names = disk
            .list(&at)
            .map_err(OutputFault::io(Action::Inspect, &at))?;
        for name in names.into_iter().filter(|name| name != KEEP) {
            let path = match folder.is_empty() {
                true => name,
                false => format!("{folder}/{name}"),
            };
            let at = site.join(&path);
            let metadata = disk
                .inspect(&at)
                .map_err(OutputFault::io(Action::Inspect, &at))?;
            if metadata.is_some_and(|metadata| metadata.is_dir()) {
                folders.push(path);
            } else if !OutputPath::parse(&path).is_ok_and(|path| manifest.lists(&path)) {
                found.push(path);
            }
        }
    }
    found.sort_unstable();
    Ok(found)
}
