//! Findings as SARIF 2.1.0, the format in which code scanning services take them.

use super::explanation::Explanation;
use super::finding::{Diagnostic, Diagnostics, Place};
use super::source::Source;
use serde_json::{Value, json};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// Returns the findings of some documents as one SARIF log. `explain` knows the page of a code.
pub fn to_sarif<'d>(
    documents: impl IntoIterator<Item = (&'d Source<'d>, &'d Diagnostics)>,
    explain: impl Fn(&str) -> Option<Explanation>,
) -> String {
    let mut rules: Vec<&str> = Vec::new();
    let mut results = Vec::new();
    for (source, diagnostics) in documents {
        for diagnostic in diagnostics {
            let known = rules.iter().position(|code| *code == diagnostic.code);
            let index = known.unwrap_or_else(|| {
                rules.push(diagnostic.code);
                rules.len() - 1
            });
            results.push(result(diagnostic, index, source));
        }
    }
    let rules: Vec<Value> = rules.into_iter().map(|code| rule(code, explain(code))).collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "excerpt", "version": env!("CARGO_PKG_VERSION"), "rules": rules } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn rule(code: &str, explanation: Option<Explanation>) -> Value {
    let Some(page) = explanation else { return json!({ "id": code }) };
    let summary = page.text.split_inclusive(". ").next().unwrap_or_default().trim();
    let (text, bad, good) = (page.text, page.bad, page.good);
    json!({
        "id": code,
        "shortDescription": { "text": summary },
        "fullDescription": { "text": text },
        "help": {
            "text": format!("{text}\n\nBad:\n\n{bad}\nGood:\n\n{good}"),
            "markdown": format!("{text}\n\nBad:\n\n```yaml\n{bad}```\n\nGood:\n\n```yaml\n{good}```\n"),
        },
    })
}

fn result(diagnostic: &Diagnostic, rule: usize, source: &Source<'_>) -> Value {
    let mut text = diagnostic.message.clone();
    for more in
        [Some(&diagnostic.label).filter(|label| !label.is_empty()), diagnostic.help.as_ref()].into_iter().flatten()
    {
        text.push_str(&format!("; {more}"));
    }
    let mut result = json!({
        "ruleId": diagnostic.code,
        "ruleIndex": rule,
        "level": diagnostic.level.as_str(),
        "message": { "text": text },
        "locations": [location(&diagnostic.place, source)],
    });
    if let Some(pointer) = diagnostic.place.pointer() {
        // A finding stays the same one when its line moves.
        let fingerprint = format!("{}:{pointer}", diagnostic.code);
        result["partialFingerprints"] = json!({ "codeAndPointer/v1": fingerprint });
    }
    if !diagnostic.related.is_empty() {
        let related = diagnostic.related.iter().enumerate().map(|(id, (place, label))| {
            let mut related = location(place, source);
            related["id"] = json!(id);
            related["message"] = json!({ "text": label });
            related
        });
        result["relatedLocations"] = related.collect();
    }
    result
}

fn location(place: &Place, source: &Source<'_>) -> Value {
    let at = source.locate(place);
    let mut location = json!({
        "physicalLocation": {
            "artifactLocation": { "uri": uri(source.name()) },
            "region": { "startLine": at.line, "startColumn": at.column, "endColumn": at.column + at.length },
        },
    });
    if let Some(pointer) = place.pointer() {
        location["logicalLocations"] = json!([{ "fullyQualifiedName": pointer.as_str() }]);
    }
    location
}

/// Returns a path as a reference to a URI: relative paths stay relative.
fn uri(path: &str) -> String {
    let mut uri = String::from(if path.starts_with('/') { "file://" } else { "" });
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(char::from(byte)),
            other => uri.push_str(&format!("%{other:02X}")),
        }
    }
    uri
}
