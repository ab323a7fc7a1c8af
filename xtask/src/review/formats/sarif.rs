//! The report as one SARIF 2.1.0 log, for code scanning services.

use super::findings::{RUST_API, UNUSED, VERSION, findings};
use crate::review::Review;
use crate::review::rules::rule;
use excerpt_generator::diagnostics::sarif_log;
use serde_json::{Value, json};

/// A service refuses a run with more results than this.
const MOST_RESULTS: usize = 25_000;

pub(super) fn render(review: &Review) -> String {
    sarif_log(findings(review).into_iter().take(MOST_RESULTS), descriptor)
}

fn descriptor(code: &str) -> Option<Value> {
    let (title, help) = match code {
        RUST_API => ("Rust item changed", "A public item of the generated crate is new, gone or different."),
        VERSION => {
            ("version not raised", "`info.version` is the version of the crate, and the changes ask for a higher one.")
        }
        UNUSED => ("nothing to accept", "An entry of the file of accepted findings fits nothing any more."),
        _ => rule(code).map(|rule| (rule.title, rule.help))?,
    };
    Some(
        json!({ "shortDescription": { "text": title }, "fullDescription": { "text": help }, "help": { "text": help } }),
    )
}
