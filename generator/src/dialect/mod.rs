//! The dialect stage: a value tree becomes `openapiv3`'s model of a 3.0 document.
//!
//! `lint` has reported what does not fit OpenAPI. What the model still refuses is reported here with its place, so that a
//! refusal always names the line that must change.

use crate::diagnostics::{Diagnostic, Diagnostics, Place, Pointer};
use openapiv3::OpenAPI;
use serde_json::Value;

/// Reads a tree as an OpenAPI document.
pub(crate) fn document(tree: &Value, diagnostics: &mut Diagnostics) -> Option<OpenAPI> {
    match serde_path_to_error::deserialize::<_, OpenAPI>(tree) {
        Ok(document) => Some(document),
        Err(error) => {
            let message = format!("this does not fit OpenAPI 3.0: {}", error.inner());
            diagnostics.push(Diagnostic::error("invalid_document", Place::Value(place(error.path())), message));
            None
        }
    }
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
