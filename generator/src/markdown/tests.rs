//! What becomes of descriptions.

use super::{rustdoc, summary};

/// Checks what becomes of each text, and that nothing more becomes of the result.
fn check_rustdoc(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        let printed = rustdoc(text);
        assert_eq!(printed, *expected, "{text:?}");
        assert_eq!(rustdoc(&printed), printed, "not the same when given in again: {text:?}");
    }
}

#[test]
fn words_are_words() {
    check_rustdoc(&[
        ("", ""),
        (" \t\n", ""),
        ("Plain words.", "Plain words."),
        ("  a \r\n b  \n\n\n c ", "a\nb\n\nc"),
        ("a\tb", "a b"),
        (
            "snake_case, 2 * 3 * 4, ~5 minutes, {{x}}, a & b < c > d",
            "snake_case, 2 * 3 * 4, ~5 minutes, {{x}}, a & b < c > d",
        ),
        ("_private *required", "\\_private \\*required"),
        ("un`balanced", "un\\`balanced"),
        ("&lt;b&gt; &amp;amp; &nbsp;x", "\\<b> \\&amp; x"),
        ("C:\\path\\*", "C:\\path\\*"),
        ("*/ and /* and //!", "*/ and /* and //!"),
        ("evil \u{202e}text\u{0}\u{7}\u{2066}", "evil text"),
        ("zero\u{200b}width\u{a0}space", "zerowidth space"),
        ("**bold**, *it*, __b__, _i_, ~~gone~~", "**bold**, *it*, __b__, _i_, ~~gone~~"),
        ("one  \ntwo\\\nthree", "one\\\ntwo\\\nthree"),
        ("a [^1].\n\n[^1]: The note.", "a \\[1\\].\n\n\\[1\\]: The note."),
    ]);
}

#[test]
fn brackets_and_links_lead_nowhere_by_accident() {
    check_rustdoc(&[
        ("[0..1], array[i], [Foo][bar], [`Foo`]", "\\[0..1\\], array\\[i\\], \\[Foo\\]\\[bar\\], \\[`Foo`\\]"),
        ("[x](rel) [y](#z) [z](Foo::bar) [w](javascript://a)", "x y z w"),
        ("[site](https://a.com/b \"title\")", "[site](https://a.com/b)"),
        ("[`code` and *it*](https://a.com/b_(c))", "[`code` and *it*](https://a.com/b_%28c%29)"),
        ("[https://a.com](https://a.com)", "<https://a.com>"),
        ("[](https://a.com)", "<https://a.com>"),
        ("[ref] and [other][ref]\n\n[ref]: https://a.com", "[ref](https://a.com) and [other](https://a.com)"),
        ("[us](mailto:a@b.com), <a@b.com>", "us <a@b.com>, <a@b.com>"),
        ("![picture](https://a.com/b.png) ![](c.png) ![alt](d.png)", "[picture](https://a.com/b.png) alt"),
        ("[![badge](https://a.com/b.svg)](https://c.com)", "[badge](https://c.com)"),
        ("wow![x](https://a.com)", "wow[x](https://a.com)"),
        ("<urn:isbn:1>", "\\<urn:isbn:1>"),
    ]);
}

#[test]
fn bare_addresses_become_links() {
    check_rustdoc(&[
        ("See https://a.com/b?c=d.", "See <https://a.com/b?c=d>."),
        ("(https://a.com/b_(c))", "(<https://a.com/b_(c)>)"),
        ("https://a.com, http://b.com; `https://c.com`", "<https://a.com>, <http://b.com>; `https://c.com`"),
        ("https://{region}.a.com/{id}", "`https://{region}.a.com/{id}`"),
        ("http:// and https://", "http:// and https://"),
        ("**https://a.com**", "**<https://a.com>**"),
        ("a**https://a.com**", "a<https://a.com>"),
    ]);
}

#[test]
fn html_becomes_markdown_or_text() {
    check_rustdoc(&[
        ("Bearer <token> of Vec<String>", "Bearer \\<token> of Vec\\<String>"),
        ("<b>bold</b><i> it </i>x<br/>next", "**bold** *it* x\\\nnext"),
        ("<code>a_b</code> <a href='https://a.com'>x</a> <a href=\"#y\">y</a>", "`a_b` [x](https://a.com) y"),
        ("a <!-- hidden --> b", "a b"),
        ("<p>One &amp; two.</p>\n<p>Three <strong>four</strong>.</p>", "One & two.\n\nThree **four**."),
        ("one<br><br>two", "one\n\ntwo"),
        ("<ul>\n  <li>a</li>\n  <li>b<ol><li>c</li></ol></li>\n</ul>\ntext", "- a\n- b\n  1. c\n\ntext"),
        ("<h1>Title</h1><pre>a\n  b</pre>", "### Title\n\n```text\na\n  b\n```"),
        ("<blockquote>quoted</blockquote>", "> quoted"),
        ("<b>never closed", "never closed"),
        ("| a |\n| --- |\n| b<br>c |", "| a |\n| --- |\n| b c |"),
    ]);
}

#[test]
fn code_is_never_rust() {
    check_rustdoc(&[
        ("text\n\n    let x: = 1;\n\nmore", "text\n\n```text\nlet x: = 1;\n```\n\nmore"),
        ("```rust\nfn (\n```", "```text\nfn (\n```"),
        ("~~~\nopen", "```text\nopen\n```"),
        ("````\n```\n````", "````text\n```\n````"),
        ("```\n\n```", ""),
        ("`code [x] <y> | z`", "`code [x] <y> | z`"),
        ("``a`b``", "``a`b``"),
        ("| a |\n|---|\n| `b\\|c` |", "| a |\n| --- |\n| `b\\|c` |"),
    ]);
}

#[test]
fn blocks_keep_their_shape() {
    check_rustdoc(&[
        ("# Title\n\n## Sub\n\ntext", "### Title\n\n#### Sub\n\ntext"),
        ("Title\n===", "### Title"),
        ("several\nlines\n---", "several\nlines"),
        ("a\n\n---\n\nb", "a\n\n***\n\nb"),
        ("* a\n* b\n    - c\nlazy", "- a\n- b\n  - c\n    lazy"),
        ("1. a\n\n   b\n2. c", "1. a\n\n   b\n\n2. c"),
        ("- a\n\n* b", "- a\n\n+ b"),
        ("- \n- a", "- a"),
        ("- [x] done\n- [ ] open", "- \\[x\\] done\n- \\[ \\] open"),
        ("> quoted\nlazy\n\nafter", "> quoted\n> lazy\n\nafter"),
        ("| a | b |\n|---|:-:|\n| [c] | d |", "| a | b |\n| --- | :-: |\n| \\[c\\] | d |"),
        ("1986\\. A year", "1986\\. A year"),
        ("\\- no list\n\\# no heading", "\\- no list\n\\# no heading"),
    ]);
}

#[test]
fn long_lines_are_wrapped() {
    let long = format!("{}- {}", "words ".repeat(18), "more ".repeat(10));
    let printed = rustdoc(&long);
    let lines: Vec<&str> = printed.lines().collect();
    // The dash stays behind a word; before one it would begin a list.
    assert_eq!(lines, [format!("{}-", "words ".repeat(18)), "more ".repeat(10).trim().to_owned()]);
    assert_eq!(rustdoc(&printed), printed);
    assert_eq!(rustdoc(&"x".repeat(300)), "x".repeat(300));
}

#[test]
fn summaries_are_one_sentence() {
    let cases = [
        ("", ""),
        ("Gets it. And more.", "Gets it."),
        ("Gets `a.b. C` now\nand then. Ends", "Gets `a.b. C` now and then."),
        ("Without a stop", "Without a stop"),
        ("One line\n\nAnother.", "One line"),
        ("A | B [c](https://d.com) *e*", "A \\| B c e"),
        ("Like e.g. This one, v1.2. Not that.", "Like e.g. This one, v1.2."),
        ("# Heading\n\ntext", "Heading"),
        ("<p>Really? Yes.</p>", "Really?"),
        ("- item", "item"),
    ];
    for (text, expected) in cases {
        assert_eq!(summary(text), expected, "{text:?}");
    }
    let long = summary(&"word ".repeat(100));
    assert!(long.ends_with("word…") && long.len() < 250, "{long:?}");
}

#[test]
fn long_and_deep_texts_end_soon() {
    let atoms =
        ["> ", "- ", "[", "](", "*a ", "*a**b", "`", "<a ", "<ul><li>", "<!--", "http://a.b/(", "&a", "1. a\n", "|"];
    for atom in atoms {
        let text = atom.repeat(100_000 / atom.len());
        assert!(rustdoc(&text).len() < 20 * text.len(), "{atom:?}");
        summary(&text);
    }
}
