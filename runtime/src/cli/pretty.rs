//! JSON laid out for people, every token as it came: a number keeps its digits, an object its members, twice or not.

/// Returns JSON laid out with an indent, starting at a depth; or on one line. What is given must be JSON.
pub(super) fn layout(json: &str, depth: Option<usize>) -> String {
    let mut out = String::with_capacity(json.len() + json.len() / 2);
    let mut level = depth.unwrap_or_default();
    let break_line = |out: &mut String, level: usize| {
        if depth.is_some() {
            out.push('\n');
            out.extend(std::iter::repeat_n("  ", level));
        }
    };
    let mut rest = json.char_indices().peekable();
    while let Some((start, c)) = rest.next() {
        match c {
            ' ' | '\t' | '\n' | '\r' => {}
            '"' => {
                let mut escaped = false;
                let end = rest.find(|(_, c)| match c {
                    _ if escaped => {
                        escaped = false;
                        false
                    }
                    '\\' => {
                        escaped = true;
                        false
                    }
                    c => *c == '"',
                });
                out.push_str(&json[start..end.map_or(json.len(), |(end, _)| end + 1)]);
            }
            '{' | '[' => {
                out.push(c);
                while rest.next_if(|(_, c)| c.is_ascii_whitespace()).is_some() {}
                match rest.next_if(|(_, c)| matches!(c, '}' | ']')) {
                    Some((_, end)) => out.push(end),
                    None => {
                        level = level.saturating_add(1);
                        break_line(&mut out, level);
                    }
                }
            }
            '}' | ']' => {
                level = level.saturating_sub(1);
                break_line(&mut out, level);
                out.push(c);
            }
            ',' => {
                out.push(c);
                break_line(&mut out, level);
            }
            ':' if depth.is_some() => out.push_str(": "),
            c => out.push(c),
        }
    }
    out
}

/// Returns bytes laid out, if they are JSON.
pub(super) fn json(bytes: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(bytes).ok()?;
    serde_json::from_str::<serde::de::IgnoredAny>(text).ok()?;
    Some(layout(text, Some(0)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_token_stays_as_it_is() {
        let text = r#" { "b" :1.50,"a\"}":[ ] , "a":[1e400,-0,12345678901234567890123,{ }],"a":"\u00e9 : ,\\" } "#;
        let expected = r#"{
  "b": 1.50,
  "a\"}": [],
  "a": [
    1e400,
    -0,
    12345678901234567890123,
    {}
  ],
  "a": "\u00e9 : ,\\"
}"#;
        assert_eq!(layout(text, Some(0)), expected);
        let line = r#"{"b":1.50,"a\"}":[],"a":[1e400,-0,12345678901234567890123,{}],"a":"\u00e9 : ,\\"}"#;
        assert_eq!(layout(text, None), line);
    }

    proptest! {
        #[test]
        fn whatever_is_given_is_survived(text in ".*") {
            layout(&text, Some(1));
            layout(&text, None);
        }

        #[test]
        fn the_value_stays_the_same(names in proptest::collection::vec(".*", 0..5)) {
            let value = serde_json::json!({"names": names, "nested": [[], {"x": names}]});
            let again: serde_json::Value = serde_json::from_str(&layout(&value.to_string(), Some(0))).unwrap();
            prop_assert_eq!(again, value);
        }
    }
}
