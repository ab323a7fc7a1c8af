//! The formats of `cargo xtask review`: each prints the same report for somebody else.
//!
//! `acme` holds a pair of documents with what is printed for it; `UPDATE_EXPECT=1 cargo test` prints it anew.
//! The page is also opened in Chromium, where there is one.

mod browser;
mod expected;
mod hostile;
mod large;
mod page;
mod page_in_browser;
mod samples;
mod schema;
mod workflow;
