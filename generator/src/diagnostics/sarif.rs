//! Findings as SARIF 2.1.0, the format in which code scanning services take them.

use super::explanation::Explanation;
use super::finding::Diagnostics;
use super::located::{Located, Spot};
use super::source::Source;
use serde_json::{Value, json};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// Returns the findings of some documents as one SARIF log. `explain` knows the page of a code.
pub fn to_sarif<'d>(
    documents: impl IntoIterator<Item = (&'d Source<'d>, &'d Diagnostics)>,
    explain: impl Fn(&str) -> Option<Explanation>,
) -> String {
    let findings = documents.into_iter().flat_map(|(source, diagnostics)| {
        diagnostics.iter().map(move |diagnostic| {
            let mut finding = Located::of(diagnostic, source);
            let label = Some(&diagnostic.label).filter(|label| !label.is_empty());
            for more in [label, diagnostic.help.as_ref()].into_iter().flatten() {
                finding.message.push_str(&format!("; {more}"));
            }
            finding
        })
    });
    sarif_log(findings, |code| explain(code).map(rule))
}

/// Returns findings as one SARIF log, in their order. `rule` knows what to say of a code: the members of a
/// `reportingDescriptor` besides its id.
pub fn sarif_log(findings: impl IntoIterator<Item = Located>, rule: impl Fn(&str) -> Option<Value>) -> String {
    let mut codes: Vec<&str> = Vec::new();
    let mut results = Vec::new();
    for finding in findings {
        let known = codes.iter().position(|code| *code == finding.code);
        let index = known.unwrap_or_else(|| {
            codes.push(finding.code);
            codes.len() - 1
        });
        results.push(result(&finding, index));
    }
    let descriptor = |code| {
        let mut descriptor = json!({ "id": code });
        let known = rule(code).unwrap_or_default();
        known.as_object().into_iter().flatten().for_each(|(name, text)| descriptor[name] = text.clone());
        descriptor
    };
    let rules: Vec<Value> = codes.into_iter().map(descriptor).collect();
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

fn rule(page: Explanation) -> Value {
    let summary = page.text.split_inclusive(". ").next().unwrap_or_default().trim();
    let (text, bad, good) = (page.text, page.bad, page.good);
    json!({
        "shortDescription": { "text": summary },
        "fullDescription": { "text": text },
        "help": {
            "text": format!("{text}\n\nBad:\n\n{bad}\nGood:\n\n{good}"),
            "markdown": format!("{text}\n\nBad:\n\n```yaml\n{bad}```\n\nGood:\n\n```yaml\n{good}```\n"),
        },
    })
}

fn result(finding: &Located, rule: usize) -> Value {
    let mut result = json!({
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": finding.level.as_str(),
        "message": { "text": finding.message },
        "locations": finding.spot.iter().map(location).collect::<Vec<Value>>(),
    });
    if let Some((way, text)) = &finding.fingerprint {
        result["partialFingerprints"] = json!({ *way: text });
    }
    if !finding.related.is_empty() {
        let related = finding.related.iter().enumerate().map(|(id, (spot, label))| {
            let mut related = location(spot);
            related["id"] = json!(id);
            related["message"] = json!({ "text": label });
            related
        });
        result["relatedLocations"] = related.collect();
    }
    if let Some(reason) = &finding.accepted {
        result["suppressions"] = json!([{ "kind": "external", "status": "accepted", "justification": reason }]);
    }
    result
}

fn location(spot: &Spot) -> Value {
    let mut location = json!({
        "physicalLocation": {
            "artifactLocation": { "uri": uri(&spot.file) },
            "region": {
                "startLine": spot.line, "startColumn": spot.column, "endColumn": spot.column + spot.length,
            },
        },
    });
    if let Some(pointer) = &spot.pointer {
        location["logicalLocations"] = json!([{ "fullyQualifiedName": pointer }]);
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
