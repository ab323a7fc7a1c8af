//! What the macros of the runtime add to a type, as declarations that are read like any other Rust.
//!
//! ```text
//! string_enum!(State { Running = "running", ..Unknown });
//! ```
//!
//! stands in a file for `as_str`, `Display`, `FromStr` and more. Bodies do not matter here and are empty. A test compares
//! this list with the macros themselves, so a method added there has to be added here.

use super::signatures::plain;
use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// Returns what a call of a runtime macro adds, as Rust; nothing for other macros. Functions have empty bodies.
pub(super) fn expansion(macro_name: &str, tokens: TokenStream) -> Option<String> {
    let mut tokens = tokens.into_iter();
    let TokenTree::Ident(name) = tokens.next()? else { return None };
    let rest: Vec<TokenTree> = tokens.collect();
    let is_open = || ends_open(&rest);
    let additions = match macro_name {
        "record" | "tagged_union" | "untagged_union" => SERDE.to_owned(),
        "string_enum" => format!("{SERDE}{STRINGS}{}", if is_open() { OPEN_STRINGS } else { CLOSED_STRINGS }),
        "integer_enum" => format!("{SERDE}{INTEGERS}{}", if is_open() { OPEN_INTEGERS } else { CLOSED_INTEGERS }),
        "value_enum" => format!("{SERDE}{VALUES}"),
        "operation" => OPERATION.to_owned(),
        "pollable" => POLLABLE.to_owned(),
        "runnable" => RUNNABLE.replace("$target", &argument(rest)),
        "pageable" => PAGEABLE.replace("$item", &argument(rest)),
        "events" => EVENTS.replace("$item", &argument(rest)),
        "text_events" => EVENTS.replace("$item", "String"),
        "lines" => LINES.replace("$item", &argument(rest)),
        "described" => DESCRIBED.to_owned(),
        _ => return None,
    };
    Some(additions.replace("$name", &name.to_string()))
}

/// True for an enum with a variant for what it does not know: `{ …, ..Unknown }`.
fn ends_open(rest: &[TokenTree]) -> bool {
    let Some(TokenTree::Group(group)) = rest.last() else { return false };
    let is_dot = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == '.');
    group.delimiter() == Delimiter::Brace && group.stream().into_iter().any(|token| is_dot(&token))
}

/// Returns the type after `=>`, up to a comma outside of angle brackets.
fn argument(rest: Vec<TokenTree>) -> String {
    let mut depth = 0;
    let mut ty = Vec::new();
    for token in rest.into_iter().skip(2) {
        if let TokenTree::Punct(punct) = &token {
            match punct.as_char() {
                '<' => depth += 1,
                '>' => depth -= 1,
                ',' if depth == 0 => break,
                _ => {}
            }
        }
        ty.push(token);
    }
    plain(ty.into_iter().collect())
}

const SERDE: &str = "
impl serde::Deserialize for $name {}
impl serde::Serialize for $name {}
";

const STRINGS: &str = "
impl std::fmt::Display for $name {}
impl AsRef<str> for $name {}
";

const CLOSED_STRINGS: &str = "
impl $name {
    pub const fn as_str(&self) -> &'static str {}
}
impl std::str::FromStr for $name {
    type Err = excerpt_runtime::UnknownValue;
}
";

const OPEN_STRINGS: &str = "
impl $name {
    pub fn as_str(&self) -> &str {}
}
impl std::str::FromStr for $name {
    type Err = std::convert::Infallible;
}
impl From<&str> for $name {}
impl From<String> for $name {}
";

const INTEGERS: &str = "
impl $name {
    pub const fn as_i64(&self) -> i64 {}
}
impl std::fmt::Display for $name {}
impl std::str::FromStr for $name {
    type Err = excerpt_runtime::UnknownValue;
}
";

const CLOSED_INTEGERS: &str = "
impl TryFrom<i64> for $name {
    type Error = excerpt_runtime::UnknownValue;
}
";

const OPEN_INTEGERS: &str = "
impl From<i64> for $name {}
";

const VALUES: &str = "
impl $name {
    pub fn to_value(&self) -> excerpt_runtime::Value {}
}
";

const OPERATION: &str = "
impl $name {
    pub fn send(self) -> excerpt_runtime::Sending<Self> {}
    pub fn stream(self) -> excerpt_runtime::Streaming<Self> {}
    pub fn send_blocking(self) -> <excerpt_runtime::Sending<Self> as Future>::Output {}
    pub fn timeout(self, timeout: std::time::Duration) -> Self {}
    pub fn retry(self, retry: excerpt_runtime::Retry) -> Self {}
    pub fn header(self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {}
}
impl From<$name> for excerpt_runtime::Call {}
impl IntoFuture for $name {
    type Output = <excerpt_runtime::Sending<Self> as Future>::Output;
    type IntoFuture = excerpt_runtime::Sending<Self>;
}
";

const POLLABLE: &str = "
impl $name {
    pub fn poll(self) -> excerpt_runtime::Poll<Self> {}
}
";

const RUNNABLE: &str = "
impl $name {
    pub fn run(self) -> excerpt_runtime::Run<Self, $target> {}
}
";

const PAGEABLE: &str = "
impl excerpt_runtime::Paged for $name {
    type Item = $item;
}
impl $name {
    pub fn items(self) -> excerpt_runtime::Items<Self> {}
    pub fn pages(self) -> excerpt_runtime::Pages<Self> {}
}
";

const EVENTS: &str = "
impl excerpt_runtime::Streamed for $name {
    type Item = excerpt_runtime::ServerEvent<$item>;
}
impl excerpt_runtime::Resumable for $name {}
impl $name {
    pub fn events(self) -> excerpt_runtime::StreamItems<Self> {}
}
";

const LINES: &str = "
impl excerpt_runtime::Streamed for $name {
    type Item = $item;
}
impl $name {
    pub fn lines(self) -> excerpt_runtime::StreamItems<Self> {}
}
";

const DESCRIBED: &str = "
impl excerpt_runtime::description::Described for $name {}
";

#[cfg(test)]
mod tests {
    use super::expansion;

    const STRING: &str = include_str!("../../../runtime/src/macros/string_enum.rs");
    const INTEGER: &str = include_str!("../../../runtime/src/macros/integer_enum.rs");
    const VALUE: &str = include_str!("../../../runtime/src/macros/value_enum.rs");
    const RECORD: &str = include_str!("../../../runtime/src/macros/record.rs");
    const TAGGED: &str = include_str!("../../../runtime/src/macros/tagged_union.rs");
    const UNTAGGED: &str = include_str!("../../../runtime/src/macros/untagged_union.rs");
    const CALLS: &str = include_str!("../../../runtime/src/macros/operation.rs");
    const STREAMS: &str = include_str!("../../../runtime/src/macros/streams.rs");
    const DESCRIPTION: &str = include_str!("../../../runtime/src/description.rs");

    /// A file of macros, and which of their arms is meant.
    type Arm = (&'static str, usize);

    /// The arms of the macros of a file, in order.
    fn arms(file: &str) -> Vec<&str> {
        let code = file.split("#[macro_export]").skip(1);
        let code = code.filter_map(|code| code.split("\n}\n").next());
        code.flat_map(|code| code.split("\n    (").skip(1)).collect()
    }

    /// What is declared in a text, with every path cut down to its last name, sorted.
    fn declared(text: &str) -> Vec<String> {
        let lines = text.lines().map(str::trim);
        let starts = ["impl", "pub ", "type "];
        let lines =
            lines.filter(|line| starts.iter().any(|start| line.starts_with(start)) && !line.starts_with("impl $name"));
        let mut declared: Vec<String> = lines.map(normal).collect();
        // What is hidden in the runtime's documentation is nobody's to rely on.
        declared.retain(|line| !line.starts_with("impl Record") && line != "impl Made");
        declared.sort();
        declared
    }

    fn normal(line: &str) -> String {
        let line = line.trim_end_matches(['{', '}', ' ']).replace("mut self", "self").replace("impl<'de>", "impl");
        let line = line.replace("<'de>", "").replace("$name", "Made").replace("$client", "Made");
        let line = line.replace("$item", "Other").replace("$target", "Other");
        let ends = |c: char| !(c.is_alphanumeric() || c == '_' || c == ':' || c == '$');
        let words = line.split_inclusive(ends).map(|part| {
            let word = part.trim_end_matches(ends);
            let name = match word.trim_end_matches(':').rsplit("::").next().unwrap_or_default() {
                "Decode" => "Deserialize",
                "Encode" => "Serialize",
                name => name,
            };
            format!("{name}{}", &part[word.len()..])
        });
        words.collect()
    }

    #[test]
    fn macros_add_what_is_written_down_here() {
        let cases: &[(&str, &str, &[Arm])] = &[
            ("record", "Made { a: \"a\" }", &[(RECORD, 0)]),
            ("string_enum", "Made { A = \"a\" }", &[(STRING, 0), (STRING, 2)]),
            ("string_enum", "Made { A = \"a\", ..Unknown }", &[(STRING, 1), (STRING, 2)]),
            ("integer_enum", "Made { A = 1 }", &[(INTEGER, 0), (INTEGER, 2)]),
            ("integer_enum", "Made { A = 1, ..Unknown }", &[(INTEGER, 1), (INTEGER, 2)]),
            ("value_enum", "Made { A = 1 }", &[(VALUE, 3)]),
            ("tagged_union", "Made by \"kind\" { \"a\" => A, ..Unknown }", &[(TAGGED, 0), (TAGGED, 1)]),
            ("untagged_union", "Made { A, ..Unknown }", &[(UNTAGGED, 0), (TAGGED, 1)]),
            ("operation", "Made", &[(CALLS, 0), (CALLS, 1)]),
            ("pollable", "Made", &[(CALLS, 3)]),
            ("runnable", "Made => Other", &[(CALLS, 4)]),
            ("pageable", "Made => Other, |page| page.items", &[(CALLS, 5)]),
            ("events", "Made => Other", &[(STREAMS, 0)]),
            ("text_events", "Made", &[(STREAMS, 1)]),
            ("lines", "Made => Other", &[(STREAMS, 2)]),
            ("described", "Made, \"description.json\"", &[(DESCRIPTION, 0)]),
        ];
        for (name, call, sources) in cases {
            let text = expansion(name, call.parse().expect("Rust")).expect("a macro of the runtime");
            syn::parse_file(&text).unwrap_or_else(|error| panic!("{name}: {error}\n{text}"));
            let source: String = sources.iter().map(|(file, arm)| format!("{}\n", arms(file)[*arm])).collect();
            let (ours, theirs) = (declared(&text), declared(&source));
            assert!(!theirs.is_empty(), "{name}");
            assert_eq!(ours, theirs, "{name}: what the surface takes it to add, and what it adds");
        }
    }

    #[test]
    fn types_in_calls_are_read_whole() {
        let call = "Made => BTreeMap<String, Vec<types::Item>>, |page| page.items".parse().expect("Rust");
        let text = expansion("pageable", call).expect("a macro of the runtime");
        assert!(text.contains("type Item = BTreeMap<String, Vec<types::Item>>;"), "{text}");
    }

    #[test]
    fn every_macro_of_the_runtime_is_known() {
        let known = ["record", "tagged_union", "untagged_union", "string_enum", "integer_enum", "value_enum"];
        let known = known.into_iter().chain([
            "operation",
            "pollable",
            "runnable",
            "pageable",
            "events",
            "text_events",
            "lines",
            "described",
        ]);
        let known: Vec<&str> = known.collect();
        for file in [STRING, INTEGER, VALUE, RECORD, TAGGED, UNTAGGED, CALLS, STREAMS, DESCRIPTION] {
            for name in file.split("macro_rules! ").skip(1).filter_map(|rest| rest.split_whitespace().next()) {
                assert!(name.starts_with("__") || known.contains(&name), "`{name}!` is not in this file");
                assert!(name.starts_with("__") || expansion(name, "Made".parse().expect("Rust")).is_some(), "{name}");
            }
        }
    }
}
