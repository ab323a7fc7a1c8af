//! Words of other languages and of older versions that stand where a type should: `type: file`, `type: int`.

use crate::dialect::walk::Members;
use crate::lint::readings::type_word;
use serde_json::Value;

/// The words that are types.
const TYPES: &[&str] = &["string", "number", "integer", "boolean", "array", "object", "null"];

pub(super) fn rewrite(schema: &mut Members) {
    let Some(Value::String(word)) = schema.get("type") else { return };
    if TYPES.contains(&word.as_str()) {
        return;
    }
    // What no type is meant by, the walk leaves out.
    let Some((ty, format)) = type_word(word) else { return };
    schema.insert("type".to_owned(), ty.into());
    if let Some(format) = format {
        schema.entry("format").or_insert_with(|| format.into());
    }
}

#[cfg(test)]
mod tests {
    use crate::dialect::schemas::testing::rewritten;
    use serde_json::json;

    #[test]
    fn words_become_types_and_formats() {
        let of = |schema| rewritten("3.0.3", schema).0;
        assert_eq!(of(json!({ "type": "file" })), json!({ "type": "string", "format": "binary" }));
        assert_eq!(of(json!({ "type": "Int" })), json!({ "type": "integer" }));
        assert_eq!(of(json!({ "type": "date", "format": "x" })), json!({ "type": "string", "format": "x" }));
        assert_eq!(of(json!({ "type": "whatever" })), json!({}));
    }
}
