//! The report as one JSON object.

use crate::review::Review;

pub(super) fn render(review: &Review) -> String {
    let text = serde_json::to_string_pretty(&review.report).expect("a report is strings, numbers and lists");
    text + "\n"
}
