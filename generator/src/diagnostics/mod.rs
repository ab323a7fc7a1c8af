//! What the generator has to say about a document: findings with a code, a place and help.
//!
//! A finding points at a node of the document by JSON pointer, not by span. Only when it is printed is the pointer
//! turned into a line and a column, by a second, marked parse of the source (`read::positions`). The happy path pays
//! nothing for it.

mod columns;
mod excerpt;
mod explanation;
mod finding;
mod github;
mod json;
mod located;
mod parts;
mod pointer;
mod render;
mod sarif;
mod source;
mod suggest;
mod text;

pub use explanation::Explanation;
pub use finding::{Diagnostic, Diagnostics, Level, Place};
pub use github::{annotation, to_annotation};
pub use json::to_json_line;
pub use located::{Located, Spot};
pub(crate) use parts::Origin;
pub use parts::Parts;
pub use pointer::Pointer;
pub use render::{render, render_one};
pub use sarif::{sarif_log, to_sarif};
pub use source::{Location, Source};
pub use suggest::did_you_mean;
pub(crate) use suggest::nearest;
