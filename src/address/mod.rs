//! Names of things on the web and on the disk: slugs, output paths, allowed links.
//!
//! May touch nothing but the standard library and Unicode tables. These types are
//! the only way to name an output file or to write an address in a page.

mod base_url;
mod composed;
mod fold;
mod list_page;
mod old_address;
mod output_path;
mod page_text;
mod percent;
mod slug;
mod unseen;
mod web_link;

pub use base_url::BaseUrl;
pub use composed::composed;
pub use fold::fold;
pub use list_page::{LIST_PAGE_LENGTH, list_page_address, list_page_count};
pub use old_address::old_address;
pub use output_path::{LONGEST_PATH, OUTPUT_MARK, OutputPath, OutputPathFault, STAGING_FOLDER};
pub use page_text::{
    fit, is_hidden, is_lost, is_unfit, legible, legible_json, legible_line, legible_name,
};
pub use percent::percent_decoded;
pub use slug::{Slug, SlugFault, slugify};
pub use unseen::{latin, look_alike, shows_nothing, visible};
pub use web_link::{WebLink, WebLinkFault};
