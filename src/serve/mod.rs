//! Shows the built site on this computer, and keeps it up to date while its files change.
//!
//! May touch `address`, `build` (what a build says of itself), `diagnostic`, the network's
//! loopback, the clock, the folders it watches, and the files of the output folder that the
//! build lists: the map of outputs says which file answers, never the request's path.
#![allow(
    clippy::disallowed_methods,
    reason = "serve is the door to the network"
)]

mod answer;
mod events;
mod injection;
mod listener;
mod live;
mod requests;
mod server;
mod snapshot;
mod state_page;
mod watch;

pub use listener::Listener;
pub use live::Live;
pub use server::serve;
pub use watch::{Signal, Wake, Watch, WatchSetting};
