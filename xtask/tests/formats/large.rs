//! Reviews with thousands of changes stay within what a comment and a browser take.

use crate::samples::{acme, item};
use std::time::Instant;
use xtask::review::Review;
use xtask::review::formats::markdown::{LONGEST, MARKER};
use xtask::review::formats::{Format, render};
use xtask::review::report::{Bump, Wire};

/// A review in which there is so much of everything.
fn large(count: usize) -> Review {
    let mut review = acme();
    let some = std::mem::take(&mut review.report.changes);
    for index in 0..count {
        for change in &some {
            let mut change = change.clone();
            change.id = format!("{}-{index:016x}", change.rule);
            change.operations = (0..60).map(|number| format!("GET /a/rather/long/path/{index}/{number}")).collect();
            change.operation = change.operations.first().cloned();
            review.report.changes.push(change);
        }
        let path = format!("models::Item{index}::size");
        review.report.rust.push(item(&path, Bump::Major, Some("pub size: i64"), Some("pub size: f64")));
    }
    review.report.changes.sort_by_key(|change| std::cmp::Reverse(change.wire));
    review
}

#[test]
fn a_comment_is_cut_and_says_what_is_missing() {
    let review = large(300);
    let comment = render(&review, Format::Markdown);
    assert!(comment.len() <= LONGEST, "{} bytes", comment.len());
    assert!(comment.len() > LONGEST / 2, "there was room for more: {} bytes", comment.len());
    assert!(comment.starts_with("**Breaks released clients**"));
    assert_eq!(comment.matches(MARKER).count(), 1);
    assert_eq!(comment.matches("<details>").count(), comment.matches("</details>").count());
    // Each heading says how many there are, and each section how many of them are missing.
    let breaks = review.report.changes.iter().filter(|change| change.wire == Wire::Breaks && change.accepted.is_none());
    let breaks = breaks.count();
    assert!(comment.contains(&format!("#### Breaks on the wire ({breaks})")));
    let section = comment.split("#### ").find(|section| section.starts_with("Breaks")).expect("a section");
    let shown = section.matches("- **breaks**").count();
    assert!(shown > 0 && section.contains(&format!("**{} items left out here**", breaks - shown)), "{section}");
}

#[test]
fn a_comment_about_little_holds_all_of_it() {
    let review = acme();
    let comment = render(&review, Format::Markdown);
    assert!(!comment.contains("left out"));
    for change in &review.report.changes {
        assert!(comment.contains(&change.reason), "{}", change.title);
    }
}

#[test]
fn a_page_keeps_to_a_size_that_browsers_show() {
    let review = large(1_500);
    let started = Instant::now();
    let page = render(&review, Format::Html);
    let count = review.report.changes.len() + review.report.rust.len();
    assert!(count > 8_000);
    assert!(page.len() < 40 << 20, "{} bytes", page.len());
    assert_eq!(page.matches("<article ").count(), 5_000);
    assert!(page.contains(&format!("{} more are not on this page", count - 5_000)));
    assert!(started.elapsed().as_secs() < 30, "{:?}", started.elapsed());
}
