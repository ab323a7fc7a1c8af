//! The rules for schemas, in the order in which they are applied.

mod assertions;
mod booleans;
mod conditions;
mod constants;
mod content;
mod examples;
mod nulls;
mod patterns;
mod ref_siblings;
mod required_flags;
mod type_lists;
mod type_words;
mod unevaluated;

pub use content::format_of_content;

pub(super) use booleans::of_boolean;

use super::walk::{Members, Walk};
use crate::diagnostics::Pointer;

/// Applies the rules that need to see what is inside of a schema as it is written.
pub(super) fn before(schema: &mut Members) {
    type_words::rewrite(schema);
    required_flags::rewrite(schema);
}

/// Applies the other rules, once what is inside is rewritten.
pub(super) fn rewrite(schema: &mut Members, at: &Pointer, walk: &mut Walk<'_>) {
    booleans::rewrite(schema, at, walk);
    conditions::rewrite(schema, at, walk);
    patterns::rewrite(schema, at, walk);
    unevaluated::rewrite(schema, at, walk);
    assertions::rewrite(schema, at, walk);
    content::rewrite(schema);
    examples::rewrite(schema);
    constants::rewrite(schema, at, walk);
    nulls::rewrite(schema);
    type_lists::rewrite(schema, at, walk);
    ref_siblings::rewrite(schema, at, walk);
}

#[cfg(test)]
mod testing {
    use crate::diagnostics::Diagnostics;
    use crate::dialect::walk::Walk;
    use serde_json::{Value, json};

    /// Returns a schema as it is after all rules, and the codes and places of what is lost.
    pub(super) fn rewritten(version: &str, schema: Value) -> (Value, Vec<String>) {
        let mut tree = json!({ "openapi": version, "components": { "schemas": { "S": schema } } });
        let mut diagnostics = Diagnostics::default();
        Walk::new(&tree.clone(), &mut diagnostics).document(&mut tree);
        let lost = diagnostics.iter().map(|finding| {
            let place = finding.place.pointer().map_or("", |pointer| pointer.as_str());
            place.strip_prefix("/components/schemas/S").unwrap_or(place).to_owned()
        });
        (tree["components"]["schemas"]["S"].clone(), lost.collect())
    }

    /// Asserts what a schema of 3.1 becomes, without loss.
    pub(super) fn becomes(schema: Value, expected: Value) {
        assert_eq!(rewritten("3.1.0", schema), (expected, Vec::new()));
    }
}
