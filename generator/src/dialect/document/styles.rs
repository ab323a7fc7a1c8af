//! Parameters: styles that their place does not have, which `lint` has reported, and the place that only 3.2 knows.

use crate::dialect::walk::Members;
use crate::ir::WHOLE_QUERY;
use crate::lint::styles;
use serde_json::Value;

pub(super) fn rewrite(parameter: &mut Members) {
    let text = |name: &str| parameter.get(name).and_then(Value::as_str);
    let Some(location) = text("in") else { return };
    if location == "querystring" {
        // Its content alone says how it is written.
        parameter.retain(|name, _| !["style", "explode", "allowReserved"].contains(&name.as_str()));
        if parameter.contains_key("content") {
            parameter.shift_remove("schema");
        }
        parameter.insert("in".to_owned(), "query".into());
        parameter.insert(WHOLE_QUERY.to_owned(), true.into());
        return;
    }
    if text("style").is_some_and(|style| !styles(location).contains(&style)) {
        parameter.shift_remove("style");
    }
}
