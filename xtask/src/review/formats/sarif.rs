//! The report as one SARIF 2.1.0 log, for code scanning services.

use super::findings::findings;
use crate::review::Review;
use crate::review::rules::{Rule, rule};
use excerpt_generator::diagnostics::sarif_log;
use serde_json::{Value, json};

/// A service refuses a run with more results than this.
const MOST_RESULTS: usize = 25_000;

pub(super) fn render(review: &Review) -> String {
    sarif_log(findings(review).into_iter().take(MOST_RESULTS), descriptor)
}

fn descriptor(code: &str) -> Option<Value> {
    let Rule { title, help, .. } = rule(code)?;
    Some(
        json!({ "shortDescription": { "text": title }, "fullDescription": { "text": help }, "help": { "text": help } }),
    )
}
