//! `contentEncoding` and `contentMediaType`: what a string holds. Base64 is `format: byte` in 3.0, and bytes as they are, which only
//! a body can hold, are `format: binary`.

use crate::dialect::walk::Members;
use serde_json::Value;

pub(super) fn rewrite(schema: &mut Members) {
    if schema.contains_key("format") {
        return;
    }
    let text = |name: &str| schema.get(name).and_then(Value::as_str);
    let Some(format) = format_of_content(text("contentEncoding"), text("contentMediaType")) else { return };
    schema.insert("format".to_owned(), format.into());
    schema.entry("type").or_insert_with(|| "string".into());
}

/// Returns the format of 3.0 that `contentEncoding` and `contentMediaType` took the place of.
pub fn format_of_content(encoding: Option<&str>, media: Option<&str>) -> Option<&'static str> {
    let lower = |text: &str| text.to_ascii_lowercase();
    match (encoding.map(lower).as_deref(), media.map(lower)) {
        (Some("base64"), _) => Some("byte"),
        (Some("binary"), _) => Some("binary"),
        (None, Some(media)) if !is_text(&media) => Some("binary"),
        // Text, JSON inside of a string, or an encoding that the caller undoes.
        _ => None,
    }
}

fn is_text(media: &str) -> bool {
    let media = media.split(';').next().unwrap_or_default().trim();
    let is_structured = ["json", "xml", "yaml", "javascript"].iter().any(|word| media.ends_with(word));
    media.starts_with("text/") || is_structured || media == "application/jwt"
}

#[cfg(test)]
mod tests {
    use crate::dialect::schemas::testing::becomes;
    use serde_json::json;

    #[test]
    fn encodings_are_formats() {
        let base64 = json!({ "type": "string", "contentEncoding": "base64" });
        becomes(base64, json!({ "type": "string", "contentEncoding": "base64", "format": "byte" }));
        let image = json!({ "contentMediaType": "image/png" });
        becomes(image, json!({ "contentMediaType": "image/png", "format": "binary", "type": "string" }));
        let json = json!({ "type": "string", "contentMediaType": "application/json" });
        becomes(json.clone(), json);
    }
}
