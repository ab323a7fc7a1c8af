//! Splits any text into words and joins them in a Rust case.

use heck::{ToSnakeCase, ToUpperCamelCase};
use icu_normalizer::ComposingNormalizerBorrowed;
use std::borrow::Cow;
use unicode_ident::{is_xid_continue, is_xid_start};

/// Returns a text in `snake_case`, made of identifier characters only; empty when it holds none.
pub(crate) fn snake(text: &str) -> String {
    started(normal(&plain(text).to_snake_case()).into_owned(), "n")
}

/// Returns a text in `PascalCase`, made of identifier characters only; empty when it holds none.
pub(crate) fn pascal(text: &str) -> String {
    started(normal(&plain(text).to_upper_camel_case()).into_owned(), "V")
}

/// Returns a text in the one of Unicode's forms in which Rust compares identifiers.
fn normal(text: &str) -> Cow<'_, str> {
    ComposingNormalizerBorrowed::new_nfc().normalize(text)
}

/// Signs that change what a name means; all others only separate words.
fn spelled(sign: char) -> Option<&'static str> {
    Some(match sign {
        '+' => "plus",
        '*' => "star",
        '<' => "less",
        '>' => "greater",
        '=' => "equal",
        '!' => "not",
        '%' => "percent",
        '&' => "and",
        '|' => "or",
        '$' => "dollar",
        '#' => "hash",
        '@' => "at",
        _ => return None,
    })
}

/// Replaces what cannot stand in an identifier by spaces. Signs are spelled out where letters alone would leave nothing,
/// and at the start, where `+1` and `-1` or `>=` and `<=` would otherwise be one name.
fn plain(text: &str) -> String {
    let text = &*normal(text);
    let spell_all = !text.chars().any(char::is_alphanumeric);
    let mut out = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        if letter.is_alphanumeric() && is_xid_continue(letter) {
            out.push(letter);
            continue;
        }
        let leading_minus = letter == '-' && at == 0 && text.len() > 1;
        let word = match spelled(letter) {
            _ if leading_minus && text[1..].starts_with(|next: char| next.is_ascii_digit()) => Some("minus"),
            Some("dollar" | "hash" | "at") if !spell_all => None,
            Some(word) if spell_all || at == 0 => Some(word),
            _ => None,
        };
        out.push(' ');
        out.push_str(word.unwrap_or_default());
        out.push(' ');
    }
    out
}

/// Puts a prefix before a word that starts with a digit or another character that cannot start an identifier.
fn started(word: String, prefix: &str) -> String {
    match word.chars().next() {
        Some(first) if !is_xid_start(first) => format!("{prefix}{word}"),
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_all_kinds() {
        let table = [
            ("userId", "user_id", "UserId"),
            ("isHEad", "is_h_ead", "IsHEad"),
            ("a-b", "a_b", "AB"),
            ("EU-1", "eu_1", "Eu1"),
            ("IN_PROGRESS", "in_progress", "InProgress"),
            ("+1", "plus_1", "Plus1"),
            ("-1", "minus_1", "Minus1"),
            ("1080p", "n1080p", "V1080p"),
            ("$ref", "ref", "Ref"),
            (">=", "greater_equal", "GreaterEqual"),
            ("größe", "größe", "Größe"),
            ("名前", "名前", "名前"),
            ("e\u{301}tat", "état", "État"),
            ("\u{212b}", "å", "Å"),
            ("\u{1100}\u{1161}\u{11a8}", "각", "각"),
            ("", "", ""),
            ("...", "", ""),
        ];
        for (text, expected_snake, expected_pascal) in table {
            assert_eq!((snake(text).as_str(), pascal(text).as_str()), (expected_snake, expected_pascal), "{text}");
        }
    }
}
