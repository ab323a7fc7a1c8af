//! What can be said of the page without a browser.

use crate::samples::acme;
use xtask::review::formats::{Format, render};

#[test]
fn the_page_may_load_nothing() {
    let page = render(&acme(), Format::Html);
    let policy = page.split("Content-Security-Policy\" content=\"").nth(1).and_then(|rest| rest.split('"').next());
    let policy = policy.expect("a policy").replace("&#39;", "'");
    assert!(policy.starts_with("default-src 'none'; style-src 'sha256-"), "{policy}");
    assert!(!policy.contains("unsafe") && !policy.contains("http"), "{policy}");
    for text in [" src=", "<link", "@import", "url("] {
        assert!(!page.contains(text), "{text}");
    }
}

#[test]
fn each_change_stands_on_the_page_once_with_its_lines() {
    let review = acme();
    let page = render(&review, Format::Html);
    for change in &review.report.changes {
        assert_eq!(page.matches(&format!("id=\"{}\"", change.id)).count(), 1, "{}", change.title);
    }
    // The old line, the new line and their numbers.
    let row = "<td class=\"number here\">11</td><td class=\"line old\">          explode: <mark>true</mark></td>\
               <td class=\"number here\">11</td><td class=\"line new\">          explode: <mark>false</mark></td>";
    assert!(page.replace('\n', "").contains(row), "{page}");
    let rust = "<td class=\"line old\">pub size: Option&#60;<mark>i64</mark>&#62;</td>";
    assert!(page.contains(rust), "{page}");
}

#[test]
fn a_review_without_changes_says_so() {
    let mut review = acme();
    review.report.changes.clear();
    review.report.rust.clear();
    review.report.unused.clear();
    review.report.conclude();
    let page = render(&review, Format::Html);
    assert!(page.contains("released clients keep working") && page.contains("Nothing changed"));
    let comment = render(&review, Format::Markdown);
    assert!(comment.starts_with("**Released clients keep working**") && comment.contains("no change of the contract"));
}
