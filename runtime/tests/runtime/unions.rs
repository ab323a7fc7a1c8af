//! Unions, with a tag and without, on friendly and hostile JSON.

use crate::types::{decode, round_trip};
use excerpt_runtime::{Value, record, tagged_union, untagged_union};

#[derive(Debug, PartialEq)]
enum Shape {
    Circle(Circle),
    Poly(Box<Poly>),
    Unknown(Value),
}

tagged_union!(Shape by "kind" { "circle" => Circle, "square" | "tri" => Poly, ..Unknown });

#[derive(Debug, PartialEq)]
enum ClosedShape {
    Circle(Circle),
}

tagged_union!(ClosedShape by "kind" { "circle" => Circle });

#[derive(Debug, PartialEq)]
pub(crate) struct Circle {
    radius: f64,
}

record!(Circle { "kind" = "circle", radius: "radius" });

#[derive(Debug, PartialEq)]
struct Poly {
    kind: String,
    inside: Option<Shape>,
}

record!(Poly { kind: "kind", inside: "inside" optional });

#[test]
fn tagged_unions() {
    let shape: Shape =
        round_trip(r#"{"kind":"tri","inside":{"kind":"square","inside":{"kind":"circle","radius":1.5}}}"#);
    assert!(matches!(shape, Shape::Poly(poly) if poly.kind == "tri"));
    round_trip::<Shape>(r#"{"kind":"blob","x":{"kind":1}}"#);
    assert!(matches!(decode(r#"{"radius":1,"kind":"circle","new":2}"#), Ok(Shape::Circle(_))));
    for (json, message) in [
        (r#"{"radius":1}"#, "missing field `kind`"),
        (r#"{"kind":[]}"#, "the tag `kind` is no text, number or boolean"),
        (r#"{"kind":null}"#, "the tag `kind` is no text, number or boolean"),
        ("[]", "expected an object with a tag"),
        ("null", "expected an object with a tag"),
    ] {
        let error = decode::<Shape>(json).unwrap_err();
        assert!(error.contains(message), "{error}");
        assert!(decode::<ClosedShape>(json).is_err());
    }
    let error = decode::<ClosedShape>(r#"{"kind":"blob"}"#).unwrap_err();
    assert!(error.contains("the value is not documented for ClosedShape"), "{error}");
    round_trip::<ClosedShape>(r#"{"kind":"circle","radius":1.0}"#);
}

#[derive(Debug, PartialEq)]
pub(crate) enum Id {
    Number(i64),
    Text(String),
    Circle(Circle),
    Unknown(Value),
}

untagged_union!(Id { Number, Text, Circle, ..Unknown });

#[derive(Debug, PartialEq)]
enum ClosedId {
    Number(i64),
    Text(String),
}

untagged_union!(ClosedId { Number, Text });

#[test]
fn untagged_unions() {
    let ids: Vec<Id> = round_trip(r#"[1,"a",{"kind":"circle","radius":1.0},{"radius":1.0},1.5]"#);
    assert!(matches!(ids[2], Id::Circle(_)));
    assert!(matches!(ids[3], Id::Unknown(_)));
    round_trip::<Vec<ClosedId>>(r#"[1,"a"]"#);
    assert!(decode::<ClosedId>("true").is_err());
}

#[derive(Debug, PartialEq)]
enum Tree {
    Strict(Box<Strict>),
    Loose(Box<Loose>),
    Unknown(Value),
}

untagged_union!(Tree { Strict, Loose, ..Unknown });

#[derive(Debug, PartialEq)]
struct Strict {
    child: Tree,
    must: i64,
}

record!(Strict { child: "child", must: "must" });

#[derive(Debug, PartialEq)]
struct Loose {
    child: Option<Tree>,
}

record!(Loose { child: "child" optional });

#[test]
fn nested_unions_without_a_tag_do_not_take_for_ever() {
    let tree = |depth: usize| format!("{}{{}}{}", r#"{"child":"#.repeat(depth), "}".repeat(depth));
    // Each level is decoded twice: once for the branch that misses a member at its end.
    round_trip::<Tree>(&tree(5));
    round_trip::<Tree>(&tree(100));
    // Each attempt goes through all that is inside of the value, so what is long costs more.
    let long = format!("[{}]", ["1.0"; 4_000].join(","));
    round_trip::<Tree>(&tree(30).replace("{}", &long));
    // The limit is for each value, not for the thread.
    for _ in 0..1000 {
        round_trip::<Tree>(&tree(3));
    }
}
