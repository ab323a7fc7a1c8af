//! Findings that were accepted, and what makes a review fail.

use crate::pairs::report;
use xtask::outcome::Outcome;
use xtask::review::FailOn;
use xtask::review::accept::{accept, acceptances};
use xtask::review::gate::gate;
use xtask::review::report::{Bump, Wire};

const BASE: &str =
    "openapi: 3.1.0\ninfo: {title: A, version: 1.0.0}\npaths: {/a: {get: {responses: {'200': {description: A}}}}}\n";
const HEAD: &str = "openapi: 3.1.0\ninfo: {title: A, version: 1.0.0}\npaths: {}\n";

#[test]
fn what_breaks_fails_until_it_is_accepted() {
    let mut report = report(BASE, HEAD).expect("documents");
    assert_eq!((report.wire, report.bump), (Wire::Breaks, Bump::Major));
    for (fail_on, outcome) in [
        (FailOn::Wire, Outcome::Findings),
        (FailOn::Rust, Outcome::Findings),
        (FailOn::Any, Outcome::Findings),
        (FailOn::None, Outcome::Fine),
    ] {
        assert_eq!(gate(&report, fail_on), outcome, "{fail_on:?}");
    }
    let file = format!("- id: {}\n  reason: nobody has called it\n", report.changes[0].id);
    accept(&mut report, &acceptances("accepted.yaml", &file).expect("a list"));
    assert_eq!(report.changes[0].accepted.as_deref(), Some("nobody has called it"));
    assert_eq!(gate(&report, FailOn::Any), Outcome::Fine);
    assert_eq!(report.wire, Wire::Breaks, "what was accepted still breaks");
}

#[test]
fn an_entry_that_fits_nothing_is_a_finding() {
    let mut report = report(BASE, BASE).expect("documents");
    assert_eq!(gate(&report, FailOn::Any), Outcome::Fine);
    let file = "# Old\n- { id: member_removed-0, reason: it was mended }\n";
    accept(&mut report, &acceptances("accepted.yaml", file).expect("a list"));
    assert_eq!(report.unused[0].line, 2);
    assert_eq!(gate(&report, FailOn::Any), Outcome::Findings);
}

#[test]
fn an_entry_needs_a_reason() {
    let refusal = |file: &str| acceptances("accepted.yaml", file).expect_err("not a list of findings").to_string();
    assert_eq!(refusal("- id: a\n"), "accepted.yaml:1: an entry needs an `id` and a `reason`");
    assert_eq!(refusal("- { id: a, reason: ' ' }\n"), "accepted.yaml:1: an entry needs an `id` and a `reason`");
    assert_eq!(refusal("- { id: a, reason: b }\n- { id: a, reason: c }\n"), "accepted.yaml:2: `a` is accepted twice");
    assert_eq!(refusal("a: b\n"), "accepted.yaml: write a list of `{ id, reason }`");
    assert!(refusal("- [\n").starts_with("accepted.yaml cannot be read\n"));
    assert!(acceptances("accepted.yaml", "").expect("an empty file").is_empty());
}
