//! What the binary carries.

use rust_embed::RustEmbed;

/// The theme `parvis`, as its authors wrote it.
#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/themes/parvis"]
#[include = "templates/*"]
#[include = "styles/*"]
#[include = "static/*"]
#[include = "i18n/*"]
pub(super) struct EmbeddedTheme;

/// The client's bundle, made by the build script.
#[derive(RustEmbed)]
#[folder = "$OUT_DIR/client"]
pub(super) struct EmbeddedClient;
