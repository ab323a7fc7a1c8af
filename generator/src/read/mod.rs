//! The first stage: the text of a document becomes a tree of values.
//!
//! A document is YAML or JSON, told apart by what is in it and not by its name. Its members keep their order. Keys are
//! text, also where YAML takes them for numbers. What a tree cannot hold, or what would be lost or blow up in it, is a
//! finding: see [`CODES`].

mod codes;
mod marks;
mod positions;
mod syntax;
mod tree;

pub use codes::CODES;
pub use positions::{Positions, Spot};
pub use syntax::decode;

use crate::diagnostics::Diagnostics;
use serde_json::Value;

/// Reads a document. Returns nothing when there is no tree to go on with; there is an error then.
pub fn read(name: &str, text: &str, diagnostics: &mut Diagnostics) -> Option<Value> {
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    let outcome = if syntax::looks_like_json(body) {
        // Flow-style YAML may begin like JSON; a file that calls itself JSON is not given that chance.
        let json = syntax::json(body);
        if json.is_final() || name.ends_with(".json") { json } else { syntax::yaml(body).or(json) }
    } else {
        syntax::yaml(body)
    };
    syntax::report(outcome, text, diagnostics)
}
