//! Shows the built site on this computer.
//!
//! May touch `address`, the network's loopback and the files of the output folder that the
//! build lists: the map of outputs says which file answers, never the request's path.
#![allow(
    clippy::disallowed_methods,
    reason = "serve is the door to the network"
)]

mod answer;
mod listener;
mod server;

pub use listener::Listener;
pub use server::serve;
