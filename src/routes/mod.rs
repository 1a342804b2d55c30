//! Which outputs the site has, and what each is made from.
//!
//! May touch `portal`, `search`, `context`, `theme` (its static files),
//! `diagnostic` and `address`. Sitemap, feed, data files, redirects and static files are
//! routes like the pages: there is no second mechanism.

mod agenda_output;
mod collisions;
mod hosting;
mod recipe;
mod refused_route;
mod route;
mod routes;
mod site;

pub use agenda_output::AgendaOutput;
pub use recipe::Recipe;
pub use route::Route;
pub use routes::linkable;
pub use site::{Site, SiteMemory};
