//! Documents whose names and values would be markup, commands or scripts if they were not escaped.

use crate::samples::{item, of};
use pulldown_cmark::{Event, Options, Parser, Tag};
use xtask::review::Review;
use xtask::review::formats::markdown::MARKER;
use xtask::review::formats::{Format, render};
use xtask::review::report::Bump;

const BASE: &str = r##"
openapi: 3.0.3
info: { title: Acme, version: "1.0.0 <b>@octocat</b>" }
paths:
  /items<script>window.hacked=1</script>:
    get:
      parameters:
        - { name: "a`b <img src=x onerror=window.hacked=2> @octocat #1 https://evil.test", in: query, explode: true, schema: { type: array, items: { type: string } } }
        - { name: "x\n::error file=a::b\n\n# Heading\n- @octocat |", in: query, schema: { type: string, enum: ["</code></pre><script>window.hacked=3</script>", "--> <!-- excerpt spec-review -->", "```\n@octocat"] } }
      responses: { '204': { description: None. } }
  "/\u202Egnp\u200B`@octocat/**bold**/[a](https://evil.test)":
    get: { responses: { '204': { description: None. } } }
"##;

/// A review in which everything changed, and text of documents stands wherever it can.
pub(crate) fn hostile() -> Review {
    let head = BASE
        .replace("explode: true", "explode: false, required: true")
        .replace(", enum: [", ", minLength: 1, enum: [\"`@octocat`\", ");
    let head = head.replace("\"--> <!-- excerpt spec-review -->\", ", "").replace("**bold**", "**gone**");
    let mut review = of("acme", BASE, &head);
    let text =
        "</td><script>window.hacked=4</script> ```\n````\n</details> @octocat `<b>` <!-- excerpt spec-review -->";
    review.report.rust.push(item(text, Bump::Major, Some(text), Some("`` ` @octocat")));
    review.report.rust[0].id = "rust-1".to_owned();
    let change = review.report.changes.first_mut().expect("a change");
    change.accepted = Some("</details> <!-- excerpt spec-review --> @octocat ` www.evil.test".to_owned());
    review.report.documents[0].version.problem = Some("@octocat `<b>` is too low".to_owned());
    review
}

#[test]
fn nothing_of_a_document_becomes_markdown() {
    let review = hostile();
    assert!(review.report.changes.len() >= 5, "{:#?}", review.report.changes);
    let comment = render(&review, Format::Markdown);
    assert_eq!(comment.matches(MARKER).count(), 1, "{comment}");
    let html = ["<details>", "</details>", "<summary>", "</summary>", "excerpt spec-review"];
    let (mut code, mut mentions) = (0, 0);
    for event in Parser::new_ext(&comment, Options::all()) {
        match event {
            Event::Html(text) | Event::InlineHtml(text) => {
                let known = html.iter().fold(text.to_string(), |text, known| text.replace(known, ""));
                assert!(
                    !known.contains("octocat") && !known.contains("evil") && !known.contains("script"),
                    "{text}\n{comment}"
                );
            }
            Event::Start(Tag::CodeBlock(_)) => code += 1,
            Event::End(pulldown_cmark::TagEnd::CodeBlock) => code -= 1,
            Event::Text(text) if code == 0 => {
                assert!(!text.contains("@o") && !text.contains("#1"), "{text}\n{comment}");
                mentions += text.matches('@').count();
            }
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                panic!("a link to {dest_url}\n{comment}")
            }
            Event::Start(Tag::Heading { level, .. }) => assert_eq!(level as usize, 4, "{comment}"),
            Event::Start(Tag::Table(_)) => panic!("a table\n{comment}"),
            _ => {}
        }
    }
    assert!(mentions > 0, "the reason with a mention is not there:\n{comment}");
    for hidden in ['\u{202e}', '\u{200b}'] {
        assert!(!comment.contains(hidden));
    }
}

#[test]
fn nothing_of_a_document_becomes_html() {
    let page = render(&hostile(), Format::Html);
    assert_eq!(page.matches("<script").count(), 1);
    assert_eq!(page.matches("</script").count(), 1);
    assert!(page.contains("&lt;script&gt;window.hacked=1") || page.contains("&#60;script&#62;window.hacked=1"));
    for text in ["<img", "<b>@", "</pre><script", "\u{202e}", "\u{200b}"] {
        assert!(!page.contains(text), "{text}");
    }
}

#[test]
fn nothing_of_a_document_becomes_a_command() {
    let annotations = render(&hostile(), Format::Github);
    assert!(annotations.lines().count() >= 4, "{annotations}");
    for line in annotations.lines() {
        let command = line.split("::").nth(1).and_then(|rest| rest.split(' ').next()).expect("a command");
        assert!(["error", "warning", "notice"].contains(&command) && line.starts_with("::"), "{line}");
    }
    let log: serde_json::Value = serde_json::from_str(&render(&hostile(), Format::Sarif)).expect("SARIF is JSON");
    assert_eq!(log["version"], "2.1.0");
}
