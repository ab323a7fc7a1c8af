//! `cargo xtask review`: what it says of pairs of documents.

mod acceptance;
mod expected_places;
mod foreign_pairs;
mod history;
mod hostile;
mod own_pairs;
mod pairs;
mod rust;
