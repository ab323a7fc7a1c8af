//! The public surface of a generated crate as data, and the version bump that a change of it asks for.
//!
//! A document says what goes over the wire; what a program that uses the crate may notice is in the crate. Names that clash,
//! boxes, lost derives or a newer generator change a crate in ways that no comparison of two documents shows. So two crates
//! are compared, item by item, and the larger change decides.
//!
//! The surface is read **from the printed files**, with `syn`, and not handed over by the emitters:
//!
//! - The base of a review is a crate that was committed earlier, perhaps by an older generator. Its files are all there is.
//! - It is the text that rustc sees, so there is no second opinion that could drift from what the emitters print.
//! - Only files that differ have to be read: a type's file says all about that type, in full paths through its `use` block.
//!
//! What the files do not say is what the macros of the runtime add. That is written down in `macros.rs`, as declarations, and
//! a test holds it against what the macros expand to. Left out are auto traits, which every type here has, and the runtime
//! itself, whose version is its own.

mod compare;
mod files;
mod gates;
mod items;
mod macros;
mod manifest;
mod origins;
mod read;
mod renames;
mod rules;
mod signatures;
mod versions;

pub use compare::{Change, Comparison, compare};
pub use items::{Item, Kind, Surface};
pub use origins::Origins;
pub use rules::Bump;
pub use versions::{is_raised, needed, raise};

use crate::File;
use std::fmt;

/// Why the surface of a crate cannot be read: a file of it is not Rust, or not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// The file's path inside the crate.
    pub path: String,
    /// What is wrong with it, in lower case without a full stop.
    pub problem: String,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.problem)
    }
}

impl std::error::Error for Unreadable {}

/// Reads the whole surface of a crate.
pub fn surface(files: &[File]) -> Result<Surface, Unreadable> {
    let tree = files::Tree::of(files)?;
    read::surface(&tree, &|_| false)
}
