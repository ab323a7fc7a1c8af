//! When two JSON values say the same.

use excerpt_runtime::Timestamp;
use serde_json::{Map, Value};

/// Panics unless nothing was lost or changed between the two.
#[track_caller]
pub fn assert_same(before: &Value, after: &Value) {
    let differences = differences(before, after);
    assert!(differences.is_empty(), "{}\nbefore: {before:#}\nafter: {after:#}", differences.join("\n"));
}

/// Returns where two JSON values differ.
///
/// Numbers are compared by value and times by the instant they mean. A member that was null may be absent afterwards, not
/// the other way round.
pub fn differences(before: &Value, after: &Value) -> Vec<String> {
    let mut found = Vec::new();
    compare("", before, after, &mut found);
    found
}

fn compare(at: &str, before: &Value, after: &Value, found: &mut Vec<String>) {
    match (before, after) {
        (Value::Object(before), Value::Object(after)) => members(at, before, after, found),
        (Value::Array(before), Value::Array(after)) if before.len() == after.len() => {
            for (index, (before, after)) in before.iter().zip(after).enumerate() {
                compare(&format!("{at}/{index}"), before, after, found);
            }
        }
        (Value::Number(before), Value::Number(after)) if before.as_f64() == after.as_f64() => {}
        (Value::String(before), Value::String(after)) if before == after || same_time(before, after) => {}
        _ if before == after => {}
        _ => found.push(format!("{at}: {before} became {after}")),
    }
}

fn members(at: &str, before: &Map<String, Value>, after: &Map<String, Value>, found: &mut Vec<String>) {
    for (name, value) in before {
        match after.get(name) {
            Some(after) => compare(&format!("{at}/{name}"), value, after, found),
            None if value.is_null() => {}
            None => found.push(format!("{at}/{name} is lost")),
        }
    }
    for name in after.keys().filter(|name| !before.contains_key(*name)) {
        found.push(format!("{at}/{name} is new"));
    }
}

fn same_time(before: &str, after: &str) -> bool {
    let time = |text: &str| text.parse::<Timestamp>().ok();
    time(before).is_some_and(|before| time(after) == Some(before))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn values_count_and_spellings_do_not() {
        let before = json!({"n": 1250, "t": "2024-01-15T10:30:00.000Z", "s": "a", "null": null, "list": [1.5]});
        let after = json!({"s": "a", "t": "2024-01-15T11:30:00+01:00", "n": 1250.0, "list": [1.5]});
        assert_eq!(differences(&before, &after), [""; 0]);
    }

    #[test]
    fn whatever_is_lost_added_or_changed_is_found() {
        let before = json!({"a": 1, "b": [{"c": "x"}], "d": "2024-01-15T10:30:00Z", "e": 0, "f": [1]});
        let after = json!({"b": [{"c": "y"}], "d": "2024-01-15T10:30:01Z", "e": null, "f": [1, 2], "g": null});
        let expected = [
            "/a is lost",
            "/b/0/c: \"x\" became \"y\"",
            "/d: \"2024-01-15T10:30:00Z\" became \"2024-01-15T10:30:01Z\"",
            "/e: 0 became null",
            "/f: [1] became [1,2]",
            "/g is new",
        ];
        assert_eq!(differences(&before, &after), expected);
    }
}
