//! A small pair, printed in each format for text.

use crate::samples::{acme, folder};
use serde_json::Value;
use std::fs;
use xtask::review::formats::{Format, render};

#[test]
fn a_small_review_is_printed_as_expected() {
    let review = acme();
    let mut failures = String::new();
    for (name, format) in
        [("expected.md", Format::Markdown), ("expected.github", Format::Github), ("expected.sarif", Format::Sarif)]
    {
        let (path, printed) = (folder().join(name), render(&review, format));
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            fs::write(&path, &printed).expect("expectations can be written");
        } else if fs::read_to_string(&path).unwrap_or_default() != printed {
            failures.push_str(&format!("--- {name}\n{printed}"));
        }
    }
    assert!(failures.is_empty(), "{failures}\nUPDATE_EXPECT=1 cargo test accepts what is printed now");
}

#[test]
fn findings_stand_where_they_are_in_the_head() {
    let review = acme();
    let head: Vec<&str> = review.pairs[0].head.as_ref().expect("a head").text.lines().collect();
    let annotations = render(&review, Format::Github);
    let line = |rule: &str| -> &str {
        let annotation = annotations.lines().find(|line| line.contains(&format!("title={rule}::"))).expect(rule);
        let number = annotation.split_once(",line=").and_then(|(_, rest)| rest.split(',').next()).expect("a line");
        head[number.parse::<usize>().expect("a number") - 1].trim()
    };
    assert_eq!(line("parameter_explode_changed"), "explode: false");
    assert_eq!(line("type_changed"), "size: { type: string }");
    assert_eq!(line("operation_removed"), "/items/{id}:", "what is gone is told at what held it");
    assert_eq!(line("member_removed"), "properties:");
    assert_eq!(line("rust_api_changed"), "Item:");
}

#[test]
fn sarif_holds_together() {
    let review = acme();
    let log: Value = serde_json::from_str(&render(&review, Format::Sarif)).expect("SARIF is JSON");
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    let results = run["results"].as_array().expect("results");
    assert_eq!(
        results.len(),
        review.report.changes.len() + review.report.rust.len() + review.report.unused.len() + 1,
        "and one of the version"
    );
    let order = ["error", "warning", "note"];
    let rank = |result: &Value| order.iter().position(|level| result["level"] == *level).expect("a level");
    assert!(results.is_sorted_by_key(rank), "the worst come first, because services keep the first ones only");
    for result in results {
        let rule = &rules[result["ruleIndex"].as_u64().expect("an index") as usize];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(rule["help"]["text"].as_str().is_some_and(|text| !text.is_empty()), "{rule}");
        assert!(result["partialFingerprints"]["change/v1"].is_string());
        let region = &result["locations"][0]["physicalLocation"]["region"];
        assert!(
            region["startLine"].as_u64() >= Some(1) && region["endColumn"].as_u64() >= region["startColumn"].as_u64()
        );
    }
    let suppressed: Vec<&Value> = results.iter().filter(|result| result.get("suppressions").is_some()).collect();
    assert_eq!(suppressed.len(), 1, "what is accepted is suppressed");
    assert_eq!(suppressed[0]["level"], "note");
}
