//! Documents of several files: `$ref: schemas/job.yaml` leads into another one.
//!
//! ```yaml
//! paths:
//!   /jobs: { $ref: paths/jobs.yaml }               # the path item stands here as if it were written here
//! components:
//!   schemas:
//!     Job: { $ref: 'schemas.yaml#/Job' }           # the schema becomes this component
//!     Jobs: { items: { $ref: 'schemas.yaml#/Task' } }    # the schema becomes the component `Task`
//! ```
//!
//! One tree is made of all files, so that no later stage has to know of them. What is referred to becomes a component, once, whatever
//! way it is referred to; each reference to it is rewritten. Only what is referred to is taken from a file. [`Parts`] notes where each
//! node is written.
//!
//! [`Parts`]: crate::diagnostics::Parts

mod addresses;
mod copies;
mod discriminators;
mod places;
mod shelf;
mod targets;
mod walk;

use super::files::Files;
use crate::Source;
use crate::diagnostics::Diagnostics;
use addresses::Address;
use serde_json::Value;
use shelf::Shelf;
use walk::Bundler;

/// Puts what other files describe into the tree of a document. Returns nothing when something cannot be found; there is an error then.
pub(super) fn bundle(
    source: &Source<'_>,
    tree: Value,
    files: &dyn Files,
    diagnostics: &mut Diagnostics,
) -> Option<Value> {
    if !refers_to_files(&tree) {
        return Some(tree);
    }
    let before = diagnostics.len();
    let (tree, parts) = Bundler::new(Shelf::new(files, source, &tree), tree, diagnostics).run();
    diagnostics.set_parts(parts);
    let has_errors = diagnostics.iter().skip(before).any(|finding| finding.level == crate::diagnostics::Level::Error);
    (!has_errors).then_some(tree)
}

/// True when there is a reference to a file anywhere.
fn refers_to_files(tree: &Value) -> bool {
    let mut left = vec![tree];
    while let Some(value) = left.pop() {
        match value {
            Value::Object(members) => {
                let reference = members.get("$ref").and_then(Value::as_str);
                if reference.is_some_and(|reference| matches!(Address::of(reference), Address::File { .. })) {
                    return true;
                }
                left.extend(members.values());
            }
            Value::Array(items) => left.extend(items),
            _ => {}
        }
    }
    false
}
