//! Texts that are hard to read, or hard to keep in a file.

use excerpt_generator::diagnostics::{Diagnostics, Place, Pointer, Source};
use excerpt_generator::read::{decode, read};
use serde_json::{Value, json};

/// Reads a text and returns the tree, and each finding as `code line:column`.
fn outcome(name: &str, text: &str) -> (Option<Value>, Vec<String>) {
    let mut diagnostics = Diagnostics::default();
    let tree = read(name, text, &mut diagnostics);
    let source = Source::new(name, text);
    let findings = diagnostics.iter().map(|finding| {
        let at = source.locate(&finding.place);
        format!("{} {}:{}", finding.code, at.line, at.column)
    });
    (tree, findings.collect())
}

fn tree(text: &str) -> Value {
    let (tree, findings) = outcome("case.yaml", text);
    assert_eq!(findings, [""; 0], "{text}");
    tree.expect("a text without findings has a tree")
}

#[test]
fn keys_are_text_and_keep_their_order() {
    let tree = tree("200: b\n1.50: a\ntrue: c\n~: d\n'x': e\n");
    assert_eq!(tree.to_string(), r#"{"200":"b","1.50":"a","true":"c","~":"d","x":"e"}"#);
}

#[test]
fn numbers_of_any_size_are_kept() {
    let text = "[9223372036854775807, 18446744073709551615, -9223372036854775808, 99999999999999999999, 1.0, 0x10]";
    let expected = json!([i64::MAX, u64::MAX, i64::MIN, 1e20, 1.0, 16]);
    assert_eq!(tree(text), expected);
    let text = "[9223372036854775807, 99999999999999999999, 1.0]";
    assert_eq!(outcome("case.json", text).0, Some(json!([i64::MAX, 1e20, 1.0])));
}

#[test]
fn times_and_other_words_stay_text() {
    assert_eq!(
        tree("[2024-01-01, 12:30, yes, no, 1_000, 0123]"),
        json!(["2024-01-01", "12:30", "yes", "no", "1_000", "0123"])
    );
}

#[test]
fn merges_add_what_is_not_there() {
    let text = "a: &a {x: 1, y: 2}\nb: &b {y: 3, z: 4}\nc:\n  <<: [*a, *b]\n  y: 5\n";
    assert_eq!(tree(text)["c"], json!({"x": 1, "y": 5, "z": 4}));
    // In JSON the same key is nothing special.
    assert_eq!(outcome("case.json", r#"{"<<": {"x": 1}}"#).0, Some(json!({"<<": {"x": 1}})));
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_no_text() {
    let text = "\u{feff}a: 1\r\nb:\r\n  c: 2\r\n  c: 3\r\n";
    let (tree, findings) = outcome("case.yaml", text);
    assert_eq!(tree, Some(json!({"a": 1, "b": {"c": 2}})));
    assert_eq!(findings, ["duplicate_key 4:3"]);
    let text = "\u{feff}{\"ä\": 1,\r\n \"b\": 2, \"b\": 3}";
    assert_eq!(outcome("case.json", text).1, ["duplicate_key 2:10"]);
}

#[test]
fn characters_beyond_ascii_do_not_shift_places() {
    // YAML, other than JSON, has no escapes for the two halves of a character.
    let text = "# ünïcödé 🦀\n'ключ': {\"a🦀\": 1, \"\\ud83e\\udd80\": 2, a🦀: 3}\n";
    assert_eq!(outcome("case.yaml", text).1, ["syntax 2:22"]);
    let text = "{\"ключ\": {\"a🦀\": 1, \"\\ud83e\\udd80\": 2, \"a🦀\": 3}}";
    assert_eq!(outcome("case.json", text).1, ["duplicate_key 1:39"]);
}

#[test]
fn json_is_told_by_its_text() {
    assert_eq!(outcome("case.yaml", "{\"a\": [1, true, null]}").0, Some(json!({"a": [1, true, null]})));
    // YAML may begin as JSON does, but a file that calls itself JSON may not be YAML.
    assert_eq!(outcome("case.yaml", "{a: 1, b: [2,]}").0, Some(json!({"a": 1, "b": [2]})));
    assert_eq!(outcome("case.json", "{a: 1}"), (None, vec!["syntax 1:2".to_owned()]));
    assert_eq!(outcome("case.json", "{\"a\": 1}\n}"), (None, vec!["syntax 2:1".to_owned()]));
}

#[test]
fn texts_without_a_document_are_refused() {
    for text in ["", "\n\n", "# nothing\n", "---\n", "\u{feff}", "null"] {
        assert_eq!(outcome("case.yaml", text), (None, vec!["empty_document 1:1".to_owned()]), "{text:?}");
    }
}

#[test]
fn depth_is_limited() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let nested = |depth: usize| format!("{}1{}", open.repeat(depth), close.repeat(depth));
        for name in ["case.yaml", "case.json"] {
            assert_eq!(outcome(name, &nested(100)).1, [""; 0]);
            assert_eq!(outcome(name, &nested(101)).1, [format!("too_deep 1:{}", 100 * open.len() + 1)]);
            let (tree, findings) = outcome(name, &nested(100_000));
            assert_eq!((tree, findings.len()), (None, 1));
            assert!(outcome(name, &open.repeat(100_000)).0.is_none());
        }
    }
    let block: String = (0..200).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    assert_eq!(outcome("case.yaml", &block).1, ["too_deep 100:100"]);
}

#[test]
fn aliases_may_not_multiply_beyond_measure() {
    let word = "x".repeat(100_000);
    let aliases = "*a, ".repeat(10_000);
    let (tree, findings) = outcome("case.yaml", &format!("a: &a {word}\nb: [{aliases}]\n"));
    assert_eq!((tree, findings.len()), (None, 1));
    assert!(findings[0].starts_with("alias_bomb 2:"), "{findings:?}");
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    let mut diagnostics = Diagnostics::default();
    assert_eq!(decode(vec![0xff, 0xfe, 0, 1], &mut diagnostics), None);
    assert_eq!(diagnostics.iter().map(|finding| finding.code).collect::<Vec<_>>(), ["encoding"]);
    assert_eq!(decode(b"a: 1".to_vec(), &mut diagnostics).as_deref(), Some("a: 1"));
}

/// Whatever comes in, nothing panics, and there is a tree or an error whose place can be printed.
#[test]
fn garbage_is_an_error_with_a_place() {
    let pieces = [
        "a", ": ", "- ", "\n", "  ", "{", "}", "[", "]", "\"", "'", "&a ", "*a", "!t ", "|\n", "? ", "#", "é", ",",
        "\t", "\0", "<<: ", "---\n", "1", "\r\n", "\u{feff}", "%",
    ];
    let mut seed: u64 = 7;
    for _ in 0..20_000 {
        let mut text = String::new();
        for _ in 0..12 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text.push_str(pieces[(seed >> 33) as usize % pieces.len()]);
        }
        let (tree, findings) = outcome("case.yaml", &text);
        assert!(tree.is_some() || !findings.is_empty(), "{text:?}");
    }
}

#[test]
fn places_are_found_through_aliases_and_merges() {
    let text = "a: &a\n  b: 1\nc: *a\nd:\n  <<: *a\n  e: [x, {f: g}]\n";
    let source = Source::new("case.yaml", text);
    let at = |pointer: &str| {
        let at = source.locate(&Place::Value(Pointer::parse(pointer)));
        (at.line, at.column, at.length)
    };
    assert_eq!(at("/c/b"), (2, 6, 1));
    assert_eq!(at("/d/b"), (2, 6, 1));
    assert_eq!(at("/d/e/1/f"), (6, 14, 1));
    // What spans several lines is shown by its key; what is not there, by what should hold it.
    assert_eq!(at("/d"), (4, 1, 1));
    assert_eq!(at("/d/nothing/here"), (4, 1, 1));
    assert_eq!(at(""), (1, 1, 5));
}
