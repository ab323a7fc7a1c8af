//! Text of documents inside Markdown. Whatever it holds, it stays text: no markup, no HTML, no mention of a user, no link.

use crate::review::formats::words::{pieces, visible};
use std::fmt::Write;

/// The longest text that is shown of a name or a sentence, in characters.
const LONGEST: usize = 300;

/// Returns a text as a code span.
pub(super) fn code(text: &str) -> String {
    // Who looks for the marker looks into code, too.
    let text = visible(text, LONGEST).replace(['\n', '\t'], " ").replace("<!--", "<! --");
    if text.trim().is_empty() {
        return "(blank)".to_owned();
    }
    // A span ends at a run of as many backticks as it begins with.
    let fence = "`".repeat(longest_run(&text) + 1);
    let pad = if text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']) { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// Returns a sentence in which names stand between backticks.
pub(super) fn sentence(text: &str) -> String {
    let text = visible(text, LONGEST).replace(['\n', '\t'], " ");
    let mut sentence = String::new();
    for piece in pieces(&text) {
        match piece.is_name {
            true => sentence.push_str(&code(&piece.text)),
            false => plain(&piece.text, &mut sentence),
        }
    }
    sentence
}

fn plain(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            // The character without width keeps `@name` and `#1` from becoming links, which no escape does.
            '@' | '#' => {
                let _ = write!(out, "\\{c}&#8203;");
            }
            ',' | '/' | '\'' | '(' | ')' | ';' | '"' | '?' | '%' => out.push(c),
            '<' => out.push_str("&lt;"),
            c if c.is_ascii_punctuation() => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
}

/// Returns lines as a block of code of a language; `indent` stands before each of its lines.
pub(super) fn block(language: &str, text: &str, indent: &str) -> String {
    let text = text.replace("<!--", "<! --");
    let fence = "`".repeat((longest_run(&text) + 1).max(3));
    let mut block = format!("{indent}{fence}{language}\n");
    for line in text.lines() {
        let _ = writeln!(block, "{indent}{line}");
    }
    block + indent + &fence + "\n"
}

fn longest_run(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{block, code, sentence};

    #[test]
    fn a_code_span_cannot_be_left() {
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("``"), "``` `` ```");
        assert_eq!(code("a\nb"), "`a b`");
        assert_eq!(code(" "), "(blank)");
        assert_eq!(code("\u{202e}evil"), "`\u{fffd}evil`");
    }

    #[test]
    fn sentences_hold_no_markup_but_their_names() {
        assert_eq!(sentence("`name` became required"), "`name` became required");
        assert_eq!(sentence("ask @me in #1"), "ask \\@&#8203;me in \\#&#8203;1");
        assert_eq!(sentence("<b>*x*</b> [a](b) https://a.b"), "&lt;b\\>\\*x\\*&lt;/b\\> \\[a\\](b) https\\://a\\.b");
        assert_eq!(sentence("an odd ` mark"), "an odd \\` mark");
        assert_eq!(sentence("`a` and `b"), "`a` and \\`b");
    }

    #[test]
    fn a_block_of_code_cannot_be_left() {
        assert_eq!(block("diff", "-a\n+```\n", "  "), "  ````diff\n  -a\n  +```\n  ````\n");
    }
}
