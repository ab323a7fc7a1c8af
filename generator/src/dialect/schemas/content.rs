//! `contentEncoding` and `contentMediaType`: what a string holds. Base64 is `format: byte` in 3.0, and bytes as they are, which only
//! a body can hold, are `format: binary`.

use crate::dialect::walk::Members;
use serde_json::Value;

pub(super) fn rewrite(schema: &mut Members) {
    if schema.contains_key("format") {
        return;
    }
    let text = |name: &str| schema.get(name).and_then(Value::as_str).map(str::to_ascii_lowercase);
    let format = match (text("contentEncoding").as_deref(), text("contentMediaType")) {
        (Some("base64"), _) => "byte",
        (Some("binary"), _) => "binary",
        (None, Some(media)) if !is_text(&media) => "binary",
        // Text, JSON inside of a string, or an encoding that the caller undoes.
        _ => return,
    };
    schema.insert("format".to_owned(), format.into());
    schema.entry("type").or_insert_with(|| "string".into());
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
