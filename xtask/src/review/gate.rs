//! Whether a review lets a change pass.

use super::arguments::FailOn;
use super::report::{Bump, Report, Wire};
use crate::outcome::Outcome;

/// Returns findings when something that was not accepted reaches the gate, or when an entry of the file of accepted findings
/// fits nothing.
pub fn gate(report: &Report, fail_on: FailOn) -> Outcome {
    let changes = || report.changes.iter().filter(|change| change.accepted.is_none());
    let rust = || report.rust.iter().filter(|change| change.accepted.is_none());
    let wire = || changes().any(|change| change.wire == Wire::Breaks);
    let major = || {
        let known = rust().any(|change| change.bump == Bump::Major);
        known || changes().any(|change| change.bump == Bump::Major && is_guessed(report, &change.vendor))
    };
    let fails = match fail_on {
        FailOn::Wire => wire(),
        FailOn::Rust => major(),
        FailOn::Any => wire() || major(),
        FailOn::None => return Outcome::Fine,
    };
    Outcome::of(fails || !report.unused.is_empty())
}

/// Tells whether the bumps of a vendor are what its documents let expect. Where the crates were compared, they say what needs
/// a major version, and the documents no longer do.
pub(super) fn is_guessed(report: &Report, vendor: &str) -> bool {
    report.documents.iter().any(|document| document.vendor == vendor && document.uncompared.is_some())
}
