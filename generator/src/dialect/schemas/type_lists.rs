//! Lists of types: an `anyOf` with a branch for each, which gets the keywords that speak of its type.

use crate::diagnostics::Pointer;
use crate::dialect::walk::{Members, Walk};
use serde_json::{Value, json};

const STRING: &[&str] = &["minLength", "maxLength", "pattern", "contentEncoding", "contentMediaType", "contentSchema"];
const NUMBER: &[&str] = &["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];
const ARRAY: &[&str] =
    &["items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains", "minContains", "maxContains"];
const OBJECT: &[&str] = &[
    "properties",
    "required",
    "additionalProperties",
    "minProperties",
    "maxProperties",
    "propertyNames",
    "discriminator",
];
const NUMBER_FORMATS: &[&str] =
    &["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float", "double", "decimal"];

pub(super) fn rewrite(schema: &mut Members, at: &Pointer, walk: &mut Walk<'_>) {
    let Some(Value::Array(listed)) = schema.get("type") else { return };
    let mut types: Vec<String> = Vec::new();
    for ty in listed.iter().filter_map(Value::as_str) {
        if !types.iter().any(|known| known == ty) {
            types.push(ty.to_owned());
        }
    }
    if types.iter().any(|ty| ty == "number") {
        types.retain(|ty| ty != "integer");
    }
    let says_more = ["$ref", "allOf", "oneOf", "anyOf"].iter().any(|word| schema.contains_key(*word));
    let is_anything = ["string", "number", "boolean", "array", "object"].iter().all(|ty| types.iter().any(|t| t == ty))
        && !types.iter().any(|ty| keywords(ty).iter().any(|word| schema.contains_key(*word)))
        && !schema.contains_key("enum");
    match types.as_slice() {
        [only] => {
            schema.insert("type".to_owned(), only.clone().into());
        }
        // The branches say their types themselves.
        _ if types.is_empty() || says_more || is_anything => {
            schema.shift_remove("type");
        }
        _ => split(schema, &types, at, walk),
    }
}

fn split(schema: &mut Members, types: &[String], at: &Pointer, walk: &mut Walk<'_>) {
    let list = at.child("anyOf");
    let (mut made, mut moved) = (vec![(list.clone(), at.child("type"))], Vec::new());
    let values = schema.shift_remove("enum");
    let format = schema.shift_remove("format");
    let is_number = |ty: &str| matches!(ty, "integer" | "number");
    let is_for_numbers = format.as_ref().and_then(Value::as_str).is_some_and(|format| NUMBER_FORMATS.contains(&format));
    let mut branches = Vec::with_capacity(types.len());
    for ty in types {
        let place = list.child(branches.len());
        let mut branch = Members::new();
        branch.insert("type".to_owned(), ty.clone().into());
        if let Some(Value::Array(values)) = &values {
            let own: Vec<Value> = values.iter().filter(|value| is_of_type(value, ty)).cloned().collect();
            if own.is_empty() {
                continue;
            }
            made.push((place.child("enum"), at.child("enum")));
            branch.insert("enum".to_owned(), own.into());
        }
        if let Some(format) = &format
            && (is_number(ty) == is_for_numbers && (is_number(ty) || ty == "string"))
        {
            branch.insert("format".to_owned(), format.clone());
        }
        for word in keywords(ty) {
            if let Some(value) = schema.shift_remove(*word) {
                moved.push((at.child(*word), place.child(*word)));
                branch.insert((*word).to_owned(), value);
            }
        }
        branches.push(Value::Object(branch));
    }
    if values.as_ref().and_then(Value::as_array).is_some_and(|values| values.iter().any(Value::is_null)) {
        schema.insert("nullable".to_owned(), true.into());
    }
    schema.shift_remove("type");
    if let [Value::Object(only)] = branches.as_mut_slice() {
        // All values are of one type; the others of the list can be no value.
        schema.append(only);
        return;
    }
    schema.insert("anyOf".to_owned(), json!(branches));
    made.into_iter().for_each(|(new, because_of)| walk.moves.made(new, because_of));
    moved.into_iter().for_each(|(old, new)| walk.moves.moved(old, new));
}

fn keywords(ty: &str) -> &'static [&'static str] {
    match ty {
        "string" => STRING,
        "integer" | "number" => NUMBER,
        "array" => ARRAY,
        "object" => OBJECT,
        _ => &[],
    }
}

fn is_of_type(value: &Value, ty: &str) -> bool {
    match ty {
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::dialect::schemas::testing::{becomes, rewritten};
    use serde_json::json;

    #[test]
    fn each_type_gets_its_own_keywords() {
        let schema = json!({
            "type": ["string", "integer", "null", "object"],
            "title": "T",
            "format": "date",
            "minimum": 1,
            "properties": { "a": { "type": "string" } },
        });
        let expected = json!({
            "title": "T",
            "nullable": true,
            "anyOf": [
                { "type": "string", "format": "date" },
                { "type": "integer", "minimum": 1 },
                { "type": "object", "properties": { "a": { "type": "string" } } },
            ],
        });
        becomes(schema, expected);
    }

    #[test]
    fn lists_that_say_one_thing_are_one_type() {
        becomes(json!({ "type": ["string"] }), json!({ "type": "string" }));
        becomes(json!({ "type": ["integer", "number"] }), json!({ "type": "number" }));
        becomes(
            json!({ "type": ["string", "number", "boolean", "array", "object", "null"] }),
            json!({ "nullable": true }),
        );
        becomes(json!({ "type": ["string", "integer"], "enum": ["a"] }), json!({ "type": "string", "enum": ["a"] }));
    }

    #[test]
    fn values_go_to_the_branch_of_their_type() {
        let schema = json!({ "type": ["string", "integer"], "enum": ["a", 1, null] });
        let branches = json!([{ "type": "string", "enum": ["a"] }, { "type": "integer", "enum": [1] }]);
        assert_eq!(rewritten("3.1.0", schema).0, json!({ "nullable": true, "anyOf": branches }));
    }
}
