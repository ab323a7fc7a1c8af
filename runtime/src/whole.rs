//! Whole numbers that a server writes with a point: JSON has one kind of number, and to some languages 1 is 1.0.
//!
//! Decoding goes by what is written, and an integer with a point is none to it. So what did not decode is tried once more with such
//! numbers as integers, digit by digit, so that nothing is rounded. What decodes at once pays nothing.

use serde_json::{Map, Value};

/// Numbers beyond this have gaps between them as floating point: what they were is not known.
const LIMIT: f64 = 9_007_199_254_740_992.0;

/// Exponents beyond this are of no integer that a type could hold.
const LARGEST_EXPONENT: usize = 40;

/// Returns JSON with its whole numbers written as integers; none when there is nothing to change. Where possible all else keeps its
/// place, for the sake of errors that name it.
pub(crate) fn rewritten(json: &[u8]) -> Option<Vec<u8>> {
    let mut out: Option<Vec<u8>> = None;
    let mut at = 0;
    let mut copied = 0;
    while let Some(&byte) = json.get(at) {
        match byte {
            b'"' => at += string(&json[at..]),
            b'-' | b'0'..=b'9' => {
                let is_part = |byte: &u8| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E');
                let length = json[at..].iter().take_while(|byte| is_part(byte)).count();
                let token = std::str::from_utf8(&json[at..at + length]).unwrap_or_default();
                if let Some(digits) = integer(token) {
                    let out = out.get_or_insert_with(|| Vec::with_capacity(json.len()));
                    out.extend_from_slice(&json[copied..at]);
                    out.extend_from_slice(digits.as_bytes());
                    out.extend(std::iter::repeat_n(b' ', length.saturating_sub(digits.len())));
                    copied = at + length;
                }
                at += length;
            }
            _ => at += 1,
        }
    }
    let mut out = out?;
    out.extend_from_slice(&json[copied..]);
    Some(out)
}

/// Returns how long a string is, its quotes included.
fn string(json: &[u8]) -> usize {
    let mut at = 1;
    while let Some(byte) = json.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    json.len()
}

/// Returns a number with a point or an exponent as an integer, if it is one.
fn integer(token: &str) -> Option<String> {
    let (sign, number) = token.strip_prefix('-').map_or(("", token), |number| ("-", number));
    let (mantissa, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    if !number.contains(['.', 'e', 'E']) {
        return None;
    }
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    // What is no JSON must not become any.
    let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    if !is_number(whole) || !is_number(fraction) || (whole.len() > 1 && whole.starts_with('0')) {
        return None;
    }
    let exponent: usize = exponent.strip_prefix('+').unwrap_or(exponent).parse().ok()?;
    if exponent > LARGEST_EXPONENT {
        return None;
    }
    let (moved, rest) = fraction.split_at_checked(exponent).unwrap_or((fraction, ""));
    if !rest.bytes().all(|digit| digit == b'0') {
        return None;
    }
    let zeros = "0".repeat(exponent - moved.len());
    let digits = format!("{whole}{moved}{zeros}");
    let digits = digits.trim_start_matches('0');
    match (sign, digits) {
        // Zero with a sign is no integer.
        ("-", "") => None,
        (_, "") => Some("0".to_owned()),
        _ => Some(format!("{sign}{digits}")),
    }
}

/// The same for a value that is parsed already.
pub(crate) fn of_value(value: &Value) -> Option<Value> {
    match value {
        Value::Number(number) => {
            let float = number.as_f64().filter(|_| number.is_f64())?;
            let is_whole = float.fract() == 0.0 && float.abs() < LIMIT && (float != 0.0 || float.is_sign_positive());
            is_whole.then(|| Value::from(float as i64))
        }
        Value::Array(items) => {
            let changed: Vec<Option<Value>> = items.iter().map(of_value).collect();
            if changed.iter().all(Option::is_none) {
                return None;
            }
            let items = changed.into_iter().zip(items).map(|(new, old)| new.unwrap_or_else(|| old.clone()));
            Some(Value::Array(items.collect()))
        }
        Value::Object(members) => {
            let changed: Vec<Option<Value>> = members.values().map(of_value).collect();
            if changed.iter().all(Option::is_none) {
                return None;
            }
            let members = members.iter().zip(changed);
            let members = members.map(|((name, old), new)| (name.clone(), new.unwrap_or_else(|| old.clone())));
            Some(Value::Object(members.collect::<Map<_, _>>()))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_lose_their_point_and_nothing_else_changes() {
        let of = |json: &str| rewritten(json.as_bytes()).map(|json| String::from_utf8(json).unwrap());
        assert_eq!(
            of(r#"{"a":1.0,"b":"1.0\"2.0","c":[-20.00,1.5]}"#).unwrap(),
            r#"{"a":1  ,"b":"1.0\"2.0","c":[-20   ,1.5]}"#
        );
        assert_eq!(of("12345678901234567890123.0").unwrap(), "12345678901234567890123  ");
        assert_eq!(of("[1e3, 1.25E+2, 0.5e1]").unwrap(), "[1000, 125    , 5    ]");
        for json in [
            "1",
            "1.5",
            "-0.0",
            "1e-3",
            "1.25e1",
            "1e99999999999999999999",
            "\"1.0",
            "-",
            "1.e",
            "1.",
            "01.0",
            "1-2.0",
            "{}",
        ] {
            assert_eq!(of(json), None, "{json}");
        }
    }

    #[test]
    fn values_are_the_same_as_their_text() {
        let value: Value = serde_json::from_str(r#"{"a":[1.0,2.5,"3.0"],"b":{"c":-7.0},"d":1e300}"#).unwrap();
        let expected: Value = serde_json::from_str(r#"{"a":[1,2.5,"3.0"],"b":{"c":-7},"d":1e300}"#).unwrap();
        assert_eq!(of_value(&value), Some(expected.clone()));
        assert_eq!(of_value(&expected), None);
    }
}
