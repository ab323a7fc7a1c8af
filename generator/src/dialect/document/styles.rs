//! Parameters: styles that their place does not have, which `lint` has reported, and the place that only 3.2 knows.

use crate::diagnostics::{Place, Pointer};
use crate::dialect::walk::{Members, Walk};
use crate::lint::styles;
use serde_json::{Value, json};

pub(super) fn rewrite(parameter: &mut Members, at: &Pointer, walk: &mut Walk<'_>) {
    let text = |name: &str| parameter.get(name).and_then(Value::as_str);
    let Some(location) = text("in") else { return };
    if location == "querystring" {
        // The whole query string in one value: what an exploded object makes of it.
        let content = parameter.shift_remove("content");
        let schema = content.as_ref().and_then(|content| content.as_object()?.values().next()?.get("schema").cloned());
        parameter.insert("in".to_owned(), "query".into());
        parameter.insert("schema".to_owned(), schema.unwrap_or_else(|| json!({ "type": "object" })));
        walk.lost(
            Place::Value(at.child("in")),
            "a parameter that is the whole query string is not covered",
            "sent as a query parameter in the style `form`, whose members are the parameters",
        );
        return;
    }
    if text("style").is_some_and(|style| !styles(location).contains(&style)) {
        parameter.shift_remove("style");
    }
}
