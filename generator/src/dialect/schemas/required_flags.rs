//! `required: true` on a property, the way of older drafts of JSON Schema: the object lists the property instead.

use crate::dialect::walk::Members;
use serde_json::Value;

pub(super) fn rewrite(schema: &mut Members) {
    if let Some(Value::Array(names)) = schema.get_mut("required") {
        names.retain(Value::is_string);
    }
    let Some(Value::Object(properties)) = schema.get_mut("properties") else { return };
    let mut names = Vec::new();
    for (name, property) in properties {
        let Value::Object(property) = property else { continue };
        match property.get("required") {
            Some(Value::Bool(true)) => names.push(name.clone()),
            Some(Value::Bool(false)) => {}
            _ => continue,
        }
        property.shift_remove("required");
    }
    if names.is_empty() {
        return;
    }
    let list = schema.entry("required").or_insert_with(|| Value::Array(Vec::new()));
    if !list.is_array() {
        *list = Value::Array(Vec::new());
    }
    let Value::Array(list) = list else { return };
    for name in names.into_iter().map(Value::from) {
        if !list.contains(&name) {
            list.push(name);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::dialect::schemas::testing::rewritten;
    use serde_json::json;

    #[test]
    fn flags_of_properties_become_the_list_of_the_object() {
        let schema = json!({
            "required": ["b"],
            "properties": { "a": { "required": true }, "b": { "required": true }, "c": { "required": false } },
        });
        let expected = json!({ "required": ["b", "a"], "properties": { "a": {}, "b": {}, "c": {} } });
        assert_eq!(rewritten("3.0.3", schema).0, expected);
    }
}
