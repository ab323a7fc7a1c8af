//! The dialect stage: any document becomes one of OpenAPI 3.0, in `openapiv3`'s model.
//!
//! ```yaml
//! type: [string, 'null']     # 3.1
//! ```
//!
//! becomes `{ type: string, nullable: true }`. The tree is rewritten in place, one small rule a file: what 3.1 and 3.2 say in
//! other words, and what a loose document says wrongly but can only mean one way. `lint` has said what is mended; what is lost is
//! a warning of the rule. Words that 3.0 has no counterpart for, and that lowering understands, stay in the tree as they are.
//!
//! Lowering sees both: the [`Rewritten::tree`] with every word, and the model, which knows but those of `openapiv3`.

mod document;
mod model;
mod moves;
mod refusals;
mod schemas;
mod unread;
mod walk;

pub use schemas::format_of_content;

use crate::diagnostics::{Diagnostics, Pointer};
use moves::Moves;
use openapiv3::OpenAPI;
use serde_json::Value;
use walk::Walk;

/// A document in the words of OpenAPI 3.0.
pub(crate) struct Rewritten {
    /// The document with all of its words.
    pub(crate) tree: Value,
    /// The same without what the model cannot hold. Places are the same in both.
    pub(crate) model: Value,
    /// The model of the whole document.
    pub(crate) document: OpenAPI,
    /// Where the original has what was put elsewhere.
    pub(crate) moves: Moves,
}

/// Rewrites a document. Returns nothing when the model refuses it; there is an error then.
pub(crate) fn rewrite(tree: &Value, diagnostics: &mut Diagnostics) -> Option<Rewritten> {
    let mut rewritten = tree.clone();
    let mut walk = Walk::new(tree, diagnostics);
    document::prepare(&mut rewritten, &mut walk);
    walk.document(&mut rewritten);
    document::finish(&mut rewritten, &mut walk);
    let Walk { moves, unplaced, .. } = walk;
    let mut model = model::of(&rewritten, &unplaced);
    let document = model::read(&mut model, &moves, diagnostics)?;
    Some(Rewritten { tree: rewritten, model, document, moves })
}

/// Returns the place that a decoder had reached.
pub(crate) fn place(path: &serde_path_to_error::Path) -> Pointer {
    path.iter().fold(Pointer::root(), |place, segment| match segment {
        serde_path_to_error::Segment::Map { key } => place.child(key),
        serde_path_to_error::Segment::Seq { index } => place.child(index),
        // An enum's variant is a choice of the model, not a node of the document.
        serde_path_to_error::Segment::Enum { .. } | serde_path_to_error::Segment::Unknown => place,
    })
}
