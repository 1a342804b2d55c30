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
mod asked_path;
mod audience;
mod changes;
mod components;
mod connections;
mod counted_faults;
mod events;
mod fault;
mod injection;
mod listener;
mod live;
mod missing;
mod outputs;
mod read_stream;
mod requests;
mod server;
mod settling;
mod signal;
mod snapshot;
mod state;
mod state_page;
mod stop_signals;
mod watch;
mod watch_filter;
mod watch_setting;

pub use changes::{Change, ChangeKind};
pub use fault::Fault;
pub use listener::Listener;
pub use live::Live;
pub use server::Server;
pub use signal::Stopper;
pub use watch::{Wake, Watch};
pub use watch_setting::WatchSetting;
