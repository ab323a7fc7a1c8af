//! Parameters on the wire: the styles of OpenAPI 3.0.
//!
//! A parameter is a JSON value first; everything here turns such a value into text. The rules are those of RFC 6570, which
//! the tables of the specification (3.0.4) are made from:
//!
//! | style | explode | text | list | object |
//! |---|---|---|---|---|
//! | simple | no | `blue` | `blue,black` | `R,100,G,200` |
//! | simple | yes | `blue` | `blue,black` | `R=100,G=200` |
//! | label | no | `.blue` | `.blue,black` | `.R,100,G,200` |
//! | label | yes | `.blue` | `.blue.black` | `.R=100.G=200` |
//! | matrix | no | `;color=blue` | `;color=blue,black` | `;color=R,100,G,200` |
//! | matrix | yes | `;color=blue` | `;color=blue;color=black` | `;R=100;G=200` |
//! | form | no | `color=blue` | `color=blue,black` | `color=R,100,G,200` |
//! | form | yes | `color=blue` | `color=blue&color=black` | `R=100&G=200` |
//! | space delimited | no | | `color=blue%20black` | `color=R%20100%20G%20200` |
//! | pipe delimited | no | | `color=blue%7Cblack` | `color=R%7C100%7CG%7C200` |
//! | deep object | yes | | `color%5B%5D=blue&color%5B%5D=black` | `color%5BR%5D=100&color%5BG%5D=200` |
//!
//! Where the specification has no word: a null inside a list or object is left out; a list or object inside another is its
//! JSON text, except under deep object, which nests; an empty list or object sends nothing. A list under deep object is
//! written as PHP, Rails and the `qs` of Node.js read it, whose notation that style is.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde_json::Value;

use crate::Style;
use crate::style::{Kind, encode};

/// What RFC 6265 does not allow in the value of a cookie.
const NOT_COOKIE_OCTETS: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b',').add(b';').add(b'\\');

/// Percent-encodes what may not stand in a cookie.
pub(crate) fn encode_cookie(text: &str) -> Cow<'_, str> {
    utf8_percent_encode(text, NOT_COOKIE_OCTETS).into()
}

/// A value without its nulls; what is nested deeper is text.
enum Shape<'a> {
    Text(Cow<'a, str>),
    List(Vec<Cow<'a, str>>),
    Object(Vec<(&'a str, Cow<'a, str>)>),
}

impl<'a> Shape<'a> {
    fn of(value: &'a Value, style: Style) -> Self {
        match value {
            _ if style.json => Self::Text(value.to_string().into()),
            Value::Array(items) => Self::List(items.iter().filter(|item| !item.is_null()).map(text).collect()),
            Value::Object(members) => {
                let members = members.iter().filter(|(_, value)| !value.is_null());
                Self::Object(members.map(|(key, value)| (key.as_str(), text(value))).collect())
            }
            _ => Self::Text(text(value)),
        }
    }

    /// Joins the parts of a list or object: `a,b` or `k,v,l,w`, or `k=v,l=w` when exploded.
    fn join(&self, delimiter: &str, style: Style, encode: impl Fn(&str) -> String) -> String {
        let parts: Vec<String> = match self {
            Self::Text(text) => vec![encode(text)],
            Self::List(items) => items.iter().map(|item| encode(item)).collect(),
            Self::Object(members) => {
                let link = if style.explode { "=" } else { delimiter };
                members.iter().map(|(key, value)| format!("{}{link}{}", encode(key), encode(value))).collect()
            }
        };
        parts.join(delimiter)
    }

    /// Makes one `name=value` of each item.
    fn pairs(&self, name: &str, style: Style) -> Vec<(String, String)> {
        let pair = |key: &str, value: &str| (style.encode_name(key).into_owned(), style.encode(value).into_owned());
        match self {
            Self::Text(text) => vec![pair(name, text)],
            Self::List(items) => items.iter().map(|item| pair(name, item)).collect(),
            Self::Object(members) => members.iter().map(|(key, value)| pair(key, value)).collect(),
        }
    }
}

/// Returns a value as plain text: a string as it is, anything else as JSON.
pub(crate) fn text(value: &Value) -> Cow<'_, str> {
    match value {
        Value::String(text) => Cow::Borrowed(text),
        other => Cow::Owned(other.to_string()),
    }
}

/// Returns what takes the place of `{name}` in a path, or why nothing can.
pub(crate) fn path(name: &str, value: &Value, style: Style) -> Result<String, &'static str> {
    let shape = Shape::of(value, style);
    let encode_item = |text: &str| encode(text).into_owned();
    let expanded = match style.kind {
        Kind::Label => format!(".{}", shape.join(if style.explode { "." } else { "," }, style, encode_item)),
        Kind::Matrix => match &shape {
            Shape::Text(text) if text.is_empty() => format!(";{}", encode(name)),
            Shape::List(items) if style.explode => {
                items.iter().map(|item| format!(";{}={}", encode(name), encode(item))).collect()
            }
            Shape::Object(_) if style.explode => format!(";{}", shape.join(";", style, encode_item)),
            _ => format!(";{}={}", encode(name), shape.join(",", style, encode_item)),
        },
        _ => shape.join(",", style, encode_item),
    };
    match expanded.as_str() {
        "" => Err("is empty, which would change the path"),
        "." | ".." if style.kind != Kind::Label => Err("is a dot segment, which would change the path"),
        _ => Ok(expanded),
    }
}

/// Returns the `name=value` pairs of a query.
pub(crate) fn query(name: &str, value: &Value, style: Style) -> Vec<String> {
    pairs(name, value, style).into_iter().map(|(name, value)| format!("{name}={value}")).collect()
}

/// Returns a value that is a whole query: an object as a form body is written, anything else as one text.
pub(crate) fn querystring(value: &Value, style: Style) -> String {
    let members = if style.json { None } else { form(value, &[]) };
    members.unwrap_or_else(|| Shape::of(value, style).join(",", style, |text| style.encode(text).into_owned()))
}

/// Returns names and values, as one parameter may be several.
pub(crate) fn pairs(name: &str, value: &Value, style: Style) -> Vec<(String, String)> {
    if style.kind == Kind::DeepObject && !style.json && (value.is_object() || value.is_array()) {
        let mut pairs = Vec::new();
        nest(&mut pairs, name.to_owned(), value, style);
        return pairs;
    }
    let shape = Shape::of(value, style);
    if style.explode || matches!(shape, Shape::Text(_)) {
        return shape.pairs(name, style);
    }
    let joined = shape.join(style.delimiter(), style, |text| style.encode_item(text).into_owned());
    if joined.is_empty() { Vec::new() } else { vec![(style.encode_name(name).into_owned(), joined)] }
}

/// Writes `name[key][key]=value`, and `name[]=value` for each item of a list. Where the items are made of several values, a
/// number says which of them belong together: `name[0][key]=value`.
fn nest(pairs: &mut Vec<(String, String)>, name: String, value: &Value, style: Style) {
    match value {
        Value::Null => {}
        Value::Object(members) => {
            members.iter().for_each(|(key, value)| nest(pairs, format!("{name}[{key}]"), value, style));
        }
        Value::Array(items) => {
            let is_numbered = items.iter().any(|item| item.is_object() || item.is_array());
            for (index, item) in items.iter().enumerate() {
                let place = if is_numbered { format!("{name}[{index}]") } else { format!("{name}[]") };
                nest(pairs, place, item, style);
            }
        }
        scalar => pairs.push((style.encode_name(&name).into_owned(), style.encode(&text(scalar)).into_owned())),
    }
}

/// Returns the value of a header. Headers are not percent-encoded.
pub(crate) fn header(value: &Value, style: Style) -> String {
    Shape::of(value, style).join(",", style, str::to_owned)
}

/// Returns the `name=value` pairs of a cookie header.
pub(crate) fn cookie(name: &str, value: &Value, style: Style) -> Vec<String> {
    query(name, value, style.of_kind(Kind::Form))
}

/// Returns a form body: lists repeat their name, objects inside are JSON text, unless a style is given for a member.
pub(crate) fn form(body: &Value, styles: &[(&str, Style)]) -> Option<String> {
    let members = body.as_object()?;
    let pairs = members.iter().filter(|(_, value)| !value.is_null()).flat_map(|(name, value)| {
        let usual = if value.is_object() { Style::form().json() } else { Style::form() };
        let given = styles.iter().find(|(known, _)| known == name).map(|(_, style)| *style);
        query(name, value, given.unwrap_or(usual))
    });
    Some(pairs.collect::<Vec<_>>().join("&"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const EXPLODED: bool = true;

    #[test]
    fn paths_follow_the_table_of_the_specification() {
        let colors = json!(["blue", "black", "brown"]);
        let object = json!({"R": 100, "G": 200, "B": 150});
        for (style, explode, text, list, members) in [
            (Style::simple(), false, "blue", "blue,black,brown", "R,100,G,200,B,150"),
            (Style::simple(), EXPLODED, "blue", "blue,black,brown", "R=100,G=200,B=150"),
            (Style::label(), false, ".blue", ".blue,black,brown", ".R,100,G,200,B,150"),
            (Style::label(), EXPLODED, ".blue", ".blue.black.brown", ".R=100.G=200.B=150"),
            (Style::matrix(), false, ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"),
            (Style::matrix(), EXPLODED, ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"),
        ] {
            let style = style.explode(explode);
            assert_eq!(path("color", &json!("blue"), style).unwrap(), text, "{style:?}");
            assert_eq!(path("color", &colors, style).unwrap(), list, "{style:?}");
            assert_eq!(path("color", &object, style).unwrap(), members, "{style:?}");
        }
        assert_eq!(path("color", &json!(""), Style::matrix()).unwrap(), ";color");
        assert_eq!(path("color", &json!(""), Style::label()).unwrap(), ".");
    }

    #[test]
    fn queries_follow_the_table_of_the_specification() {
        let colors = json!(["blue", "black", "brown"]);
        let object = json!({"R": 100, "G": 200, "B": 150});
        for (style, explode, list, members) in [
            (Style::form(), false, "color=blue,black,brown", "color=R,100,G,200,B,150"),
            (Style::form(), EXPLODED, "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
            (Style::space_delimited(), false, "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150"),
            (Style::space_delimited(), EXPLODED, "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
            (Style::pipe_delimited(), false, "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150"),
            (Style::pipe_delimited(), EXPLODED, "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
            (
                Style::deep_object(),
                EXPLODED,
                "color%5B%5D=blue&color%5B%5D=black&color%5B%5D=brown",
                "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
            ),
        ] {
            let style = style.explode(explode);
            assert_eq!(query("color", &json!("blue"), style).join("&"), "color=blue", "{style:?}");
            assert_eq!(query("color", &json!(""), style).join("&"), "color=", "{style:?}");
            assert_eq!(query("color", &colors, style).join("&"), list, "{style:?}");
            assert_eq!(query("color", &object, style).join("&"), members, "{style:?}");
        }
    }

    #[test]
    fn values_cannot_break_out_of_their_place() {
        let hostile = "a/b?c#d&e=f g,h;i%2Fj+é";
        let encoded = "a%2Fb%3Fc%23d%26e%3Df%20g%2Ch%3Bi%252Fj%2B%C3%A9";
        assert_eq!(path("p", &json!(hostile), Style::simple()).unwrap(), encoded);
        assert_eq!(query("q", &json!(hostile), Style::form()), [format!("q={encoded}")]);
        assert_eq!(query("q", &json!([hostile, "x"]), Style::form().explode(false)), [format!("q={encoded},x")]);
        assert_eq!(query("a b&c", &json!(1), Style::form()), ["a%20b%26c=1"]);
        for dots in ["", ".", ".."] {
            assert!(path("p", &json!(dots), Style::simple()).is_err(), "{dots:?}");
        }
        assert_eq!(path("p", &json!("..."), Style::simple()).unwrap(), "...");
    }

    #[test]
    fn reserved_characters_stay_where_they_do_no_harm() {
        let style = Style::form().allow_reserved(true);
        assert_eq!(query("q", &json!("a/b:c?d=e,f%g h#i&j+k"), style), ["q=a/b:c?d=e,f%25g%20h%23i%26j%2Bk"]);
        assert_eq!(query("q", &json!(["a,b", "c/d"]), style.explode(false)), ["q=a%2Cb,c/d"]);
    }

    #[test]
    fn scalars_are_their_json_text() {
        for (value, text) in
            [(json!(true), "true"), (json!(-3), "-3"), (json!(1.5), "1.5"), (json!(2e9), "2000000000.0")]
        {
            assert_eq!(query("q", &value, Style::form()), [format!("q={text}")]);
        }
    }

    #[test]
    fn nothing_comes_of_nulls_and_empty_lists() {
        for style in [Style::form(), Style::form().explode(false), Style::pipe_delimited(), Style::deep_object()] {
            assert!(query("q", &json!([]), style).is_empty());
            assert!(query("q", &json!({}), style).is_empty());
            assert!(query("q", &json!([null]), style).is_empty());
            assert!(query("q", &json!({"a": null}), style).is_empty());
        }
        assert_eq!(query("q", &json!([1, null, 2]), Style::form().explode(false)), ["q=1,2"]);
    }

    #[test]
    fn nested_values_are_json_or_brackets() {
        let value = json!({"a": {"b": [1, 2]}, "c": null, "d": "x"});
        assert_eq!(
            query("q", &value, Style::deep_object()),
            ["q%5Ba%5D%5Bb%5D%5B%5D=1", "q%5Ba%5D%5Bb%5D%5B%5D=2", "q%5Bd%5D=x"]
        );
        let items = json!([{"id": 1}, {"id": 2, "tags": ["a"]}]);
        let expected = ["q%5B0%5D%5Bid%5D=1", "q%5B1%5D%5Bid%5D=2", "q%5B1%5D%5Btags%5D%5B%5D=a"];
        assert_eq!(query("q", &items, Style::deep_object()), expected);
        assert_eq!(query("q", &value, Style::form()), ["a=%7B%22b%22%3A%5B1%2C2%5D%7D", "d=x"]);
        assert_eq!(query("q", &json!({"a": 1}), Style::form().json()), ["q=%7B%22a%22%3A1%7D"]);
    }

    #[test]
    fn headers_and_cookies() {
        assert_eq!(header(&json!(["a", "b c"]), Style::simple()), "a,b c");
        assert_eq!(header(&json!({"R": 100, "G": 200}), Style::simple()), "R,100,G,200");
        assert_eq!(header(&json!({"R": 100, "G": 200}), Style::simple().explode(true)), "R=100,G=200");
        assert_eq!(header(&json!({"R": 100}), Style::simple().json()), r#"{"R":100}"#);
        assert_eq!(cookie("c", &json!("a;b"), Style::form()), ["c=a%3Bb"]);
        assert_eq!(cookie("c", &json!(["a", "b"]), Style::form().explode(false)), ["c=a,b"]);
        assert_eq!(encode_cookie("a=b; c"), "a=b%3B%20c");
    }

    #[test]
    fn a_value_can_be_the_whole_query() {
        let value = json!({"a": "x&y", "list": [1, 2], "gone": null, "deep": {"zip": "1"}});
        let members = "a=x%26y&list=1&list=2&deep=%7B%22zip%22%3A%221%22%7D";
        assert_eq!(querystring(&value, Style::form()), members);
        assert_eq!(querystring(&json!({"a": [1]}), Style::form().json()), "%7B%22a%22%3A%5B1%5D%7D");
        assert_eq!(querystring(&json!("a=b&c #+"), Style::form()), "a%3Db%26c%20%23%2B");
        assert_eq!(querystring(&json!({}), Style::form()), "");
    }

    #[test]
    fn form_bodies() {
        let body = json!({"a": "x y", "list": [1, 2], "gone": null, "address": {"zip": "1"}});
        assert_eq!(form(&body, &[]).unwrap(), "a=x%20y&list=1&list=2&address=%7B%22zip%22%3A%221%22%7D");
        let styles = [("list", Style::form().explode(false)), ("address", Style::deep_object())];
        assert_eq!(form(&body, &styles).unwrap(), "a=x%20y&list=1,2&address%5Bzip%5D=1");
        assert_eq!(form(&json!([1]), &[]), None);
    }
}
