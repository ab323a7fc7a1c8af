//! What becomes of descriptions.

use super::{rustdoc, summary};

#[test]
fn descriptions_become_safe_documentation() {
    let table = [
        ("Plain words.", "Plain words."),
        ("  a \r\n b  \n\n\n c ", "a\nb\n\nc"),
        ("[0..1] and [x](rel) and [y](#z)", "\\[0..1\\] and x and y"),
        ("[site](https://a.com/b)", "[site](https://a.com/b)"),
        ("See https://a.com/b?c=d.", "See <https://a.com/b?c=d>."),
        ("Bearer <token> and <b>bold</b><br/>next", "Bearer \\<token> and bold\\\nnext"),
        ("a <!-- hidden --> b", "a b"),
        ("text\n\n    let x: = 1;\n\nmore", "text\n\n```text\nlet x: = 1;\n```\n\nmore"),
        ("```rust\nfn (\n```", "```text\nfn (\n```"),
        ("```\nopen", "```text\nopen\n```"),
        ("````\n```\n````", "````text\n```\n````"),
        ("# Title\n\ntext", "### Title\n\ntext"),
        ("- a\n- b\n    - c\nlazy", "- a\n- b\n  - c\n    lazy"),
        ("1. a\n\n   b\n2. c", "1. a\n\n   b\n\n2. c"),
        ("> quoted\nlazy", "> quoted\n> lazy"),
        ("| a | b |\n|---|:-:|\n| [c] | d |", "| a | b |\n| --- | :---: |\n| \\[c\\] | d |"),
        ("un`balanced", "un\\`balanced"),
        ("evil \u{202e}text\u{0}\u{7}", "evil text"),
        ("![picture](a.png) ![](b.png)", "picture"),
        ("*/ and /* and //", "*/ and /* and //"),
        ("`code [x] <y>`", "`code [x] <y>`"),
        ("", ""),
    ];
    for (text, expected) in table {
        let printed = rustdoc(text);
        assert_eq!(printed, expected, "{text:?}");
        assert_eq!(rustdoc(&printed), printed, "not the same when given in again: {text:?}");
    }
}

#[test]
fn summaries_are_one_sentence() {
    let table = [
        ("Gets it. And more.", "Gets it."),
        ("Gets `a.b. C` now\nand then. Ends", "Gets `a.b. C` now and then."),
        ("Without a stop", "Without a stop"),
        ("A | B [c](https://d.com)", "A \\| B c"),
        ("Like e.g. This one. Not that.", "Like e.g. This one."),
        ("", ""),
    ];
    for (text, expected) in table {
        assert_eq!(summary(text), expected, "{text:?}");
    }
}

#[test]
fn long_and_deep_texts_end_soon() {
    let deep = "> ".repeat(5_000) + "x";
    let nested: String = (0..500).map(|level| format!("{}- x\n", "  ".repeat(level))).collect();
    let brackets = "[".repeat(20_000) + &"](".repeat(20_000);
    for text in [deep, nested, brackets, "*a ".repeat(50_000), "`".repeat(50_000)] {
        let printed = rustdoc(&text);
        assert!(printed.len() < 40 * text.len() + 100);
    }
}
