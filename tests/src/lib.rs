//! What the tests of generated clients share: a server that shows every byte, the examples of the documents, a comparison
//! of JSON, a workspace to compile crates in.

mod examples;
mod json;
mod reply;
mod request;
mod scratch;
mod server;
mod tap;

pub use examples::{Example, example, examples};
pub use json::{assert_same, differences};
pub use reply::Reply;
pub use request::Request;
pub use scratch::Scratch;
pub use server::Server;
pub use tap::{Tap, transport};

/// The example of the repository's README, which has to compile.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
mod readme {}
