//! The report as commands that a step of a GitHub workflow prints, so that findings show in the lines of a pull request.
//!
//! GitHub shows a few of them for each step, so the worst come first, and what hurts nobody is only counted.

use super::findings::findings;
use crate::review::Review;
use excerpt_generator::diagnostics::{Level, Located, annotation};

pub(super) fn render(review: &Review) -> String {
    let (shown, counted): (Vec<Located>, Vec<Located>) =
        findings(review).into_iter().partition(|finding| finding.level > Level::Note);
    let mut text: String = shown.iter().map(|finding| annotation(finding) + "\n").collect();
    if !counted.is_empty() {
        let message = format!("{} more in the report that hurt nobody or are accepted", counted.len());
        let count = Located {
            code: "spec review",
            level: Level::Note,
            message,
            spot: None,
            related: Vec::new(),
            fingerprint: None,
            accepted: None,
        };
        text.push_str(&(annotation(&count) + "\n"));
    }
    text
}
