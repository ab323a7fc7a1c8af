//! The macros that types are made with, on friendly and hostile JSON.

use crate::unions::Id;
use std::collections::BTreeMap;

use excerpt_runtime::{Base64, Map, Value, integer_enum, record, string_enum, value_enum};
use proptest::prelude::{Just, Strategy, any, prop_oneof, proptest};
use serde::Serialize;
use serde::de::DeserializeOwned;

pub(crate) fn decode<T: DeserializeOwned>(json: &str) -> Result<T, String> {
    // By bytes, by value, by reader: borrowed and owned keys.
    let value = serde_json::from_str(json).map_err(|error: serde_json::Error| error.to_string());
    assert_eq!(value.is_ok(), serde_json::from_reader::<_, T>(json.as_bytes()).is_ok(), "{json}");
    if let Ok(tree) = serde_json::from_str::<Value>(json) {
        assert_eq!(value.is_ok(), serde_json::from_value::<T>(tree).is_ok(), "{json}");
    }
    value
}

fn encode(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap()
}

/// Decodes, and encodes again to the same text.
pub(crate) fn round_trip<T: DeserializeOwned + Serialize>(json: &str) -> T {
    let value = decode(json).unwrap();
    assert_eq!(encode(&value), json);
    value
}

#[derive(Debug, PartialEq)]
struct Everything {
    r#type: String,
    nullable_required: Option<i64>,
    optional: Option<Box<Everything>>,
    page_size: i64,
    order: Order,
    label: Option<Option<String>>,
    id: Option<String>,
    password: Option<String>,
    map: i64,
    data: Option<Base64>,
    rest: BTreeMap<String, Value>,
}

record!(Everything {
    r#type: "type",
    nullable_required: "nullable-required",
    optional: "optional" optional,
    page_size: "pageSize" default(50),
    order: "order" default(Order::Asc),
    label: "label" nullable,
    id: "id" read_only,
    password: "password" write_only,
    // Named like a variable inside the macro.
    map: "m\"a\\p" default(-1),
    data: "data" optional,
    "version" = 2,
    "kind" = "every",
    "strict" = true,
    ..rest
});

#[derive(Debug, PartialEq)]
enum Order {
    Asc,
    Desc,
}

string_enum!(Order { Asc = "asc", Desc = "desc" });

const CONSTANTS: &str = r#""version":2,"kind":"every","strict":true"#;

#[test]
fn a_record_has_every_kind_of_member() {
    let json = format!(
        r#"{{"type":"t","nullable-required":null,"pageSize":1,"order":"desc","label":null,"password":"p","m\"a\\p":3,"data":"AQI=",{CONSTANTS},"x":[1],"y":null}}"#
    );
    let record: Everything = round_trip(&json);
    assert_eq!((record.page_size, record.map, &record.label), (1, 3, &Some(None)));
    assert_eq!(record.rest.len(), 2);

    let least: Everything = decode(&format!(r#"{{"type":"t","nullable-required":1,{CONSTANTS}}}"#)).unwrap();
    assert_eq!((least.page_size, least.map, &least.order, &least.label), (50, -1, &Order::Asc, &None));
    assert_eq!(
        encode(&least),
        format!(r#"{{"type":"t","nullable-required":1,"pageSize":50,"order":"asc","m\"a\\p":-1,{CONSTANTS}}}"#)
    );

    let nulls = format!(
        r#"{{"type":"t","nullable-required":1,"optional":null,"pageSize":null,"order":null,"id":null,"password":null,{CONSTANTS}}}"#
    );
    assert_eq!(decode::<Everything>(&nulls).unwrap(), least);
}

#[test]
fn read_only_members_are_read_and_not_written() {
    let json = format!(r#"{{"type":"t","nullable-required":1,"id":"7",{CONSTANTS}}}"#);
    let record: Everything = decode(&json).unwrap();
    assert_eq!(record.id.as_deref(), Some("7"));
    assert!(!encode(&record).contains("\"7\""));
}

#[test]
fn the_last_of_two_members_counts() {
    let json =
        format!(r#"{{"type":"a","nullable-required":1,"x":1,"type":"b","x":2,"nullable-required":null,{CONSTANTS}}}"#);
    let record: Everything = decode(&json).unwrap();
    assert_eq!((record.r#type.as_str(), record.nullable_required, &record.rest["x"]), ("b", None, &Value::from(2)));
}

#[test]
fn a_named_member_wins_over_the_rest() {
    let mut record: Everything = decode(&format!(r#"{{"type":"t","nullable-required":1,{CONSTANTS}}}"#)).unwrap();
    record.rest.insert("type".to_owned(), "evil".into());
    record.rest.insert("id".to_owned(), "evil".into());
    assert!(!encode(&record).contains("evil"));
}

#[test]
fn escaped_keys_are_the_same_keys() {
    let json = format!(r#"{{"\u0074ype":"t","nullable\u002drequired":1,{CONSTANTS}}}"#);
    assert_eq!(decode::<Everything>(&json).unwrap().r#type, "t");
}

#[test]
fn what_is_missing_or_wrong_is_an_error() {
    for (json, message) in [
        (format!(r#"{{"nullable-required":1,{CONSTANTS}}}"#), "missing field `type`"),
        (format!(r#"{{"type":"t",{CONSTANTS}}}"#), "missing field `nullable-required`"),
        (format!(r#"{{"type":null,"nullable-required":1,{CONSTANTS}}}"#), "invalid type: null, expected a string"),
        (r#"{"type":"t","nullable-required":1,"version":2,"kind":"every"}"#.to_owned(), "missing field `strict`"),
        (
            r#"{"type":"t","nullable-required":1,"version":3,"kind":"every","strict":true}"#.to_owned(),
            "the value is not documented for `version`",
        ),
        (
            format!(r#"{{"type":"t","nullable-required":1,"order":"up",{CONSTANTS}}}"#),
            "the value is not documented for Order",
        ),
        ("[]".to_owned(), "expected an object (Everything)"),
    ] {
        let error = decode::<Everything>(&json).unwrap_err();
        assert!(error.contains(message), "{error}");
    }
}

#[derive(Debug, PartialEq)]
struct Empty {}

record!(Empty {});

#[derive(Debug, PartialEq)]
struct Open {
    members: Map<String, Value>,
}

record!(Open { ..members });

#[derive(Debug, PartialEq)]
struct Typed {
    numbers: std::collections::HashMap<String, i64>,
}

record!(Typed { ..numbers });

#[test]
fn records_without_members() {
    assert_eq!(decode::<Empty>(r#"{"a": 1}"#).unwrap(), Empty {});
    assert_eq!(encode(&Empty {}), "{}");
    let open: Open = round_trip(r#"{"b":1,"a":null}"#);
    assert_eq!(open.members.len(), 2);
    assert_eq!(round_trip::<Typed>(r#"{"b":1}"#).numbers["b"], 1);
    assert!(decode::<Typed>(r#"{"b":"1"}"#).is_err());
}

#[derive(Clone, Debug, PartialEq)]
enum State {
    Running,
    Done,
    Unknown(String),
}

string_enum!(State { Running = "running", Done = "done", ..Unknown });

#[test]
fn string_enums() {
    assert_eq!(round_trip::<Vec<State>>(r#"["done","Done",""]"#)[1], State::Unknown("Done".to_owned()));
    assert_eq!(State::from("running"), State::Running);
    assert_eq!(State::from("x".to_owned()).as_str(), "x");
    assert_eq!("done".parse(), Ok(State::Done));
    assert_eq!(format!("{:>8}", State::Done), "    done");
    assert_eq!(decode::<State>(r#""\u0064one""#).unwrap(), State::Done);
    assert!(decode::<State>("1").is_err());
    assert!(decode::<State>("null").is_err());
    assert_eq!("up".parse::<Order>().unwrap_err().to_string(), "the value is not documented for Order");
    const TEXT: &str = Order::Desc.as_str();
    assert_eq!(TEXT, "desc");
}

#[derive(Debug, PartialEq)]
enum Level {
    Low,
    High,
    Unknown(i64),
}

integer_enum!(Level { Low = -1, High = 2, ..Unknown });

#[derive(Debug, PartialEq)]
enum Closed {
    One,
}

integer_enum!(Closed { One = 1 });

#[test]
fn integer_enums() {
    let levels: Vec<Level> = round_trip("[-1,2,9,-9223372036854775808]");
    assert_eq!(levels, [Level::Low, Level::High, Level::Unknown(9), Level::Unknown(i64::MIN)]);
    assert_eq!(decode::<Level>("2.0").unwrap(), Level::High);
    assert_eq!(Level::from(-1), Level::Low);
    assert_eq!("2".parse(), Ok(Level::High));
    assert_eq!(Level::High.to_string(), "2");
    for wrong in ["2.5", "18446744073709551615", "1e300", "\"2\"", "null"] {
        assert!(decode::<Level>(wrong).is_err(), "{wrong}");
    }
    assert_eq!(Closed::try_from(1), Ok(Closed::One));
    assert!(Closed::try_from(2).is_err() && decode::<Closed>("2").is_err());
}

#[derive(Debug, PartialEq)]
enum Mixed {
    Auto,
    One,
    Half,
    Minus,
    Yes,
    Nothing,
    Unknown(Value),
}

value_enum!(Mixed { Auto = "auto", One = 1, Half = 0.5, Minus = -1, Yes = true, Nothing = null, ..Unknown });

#[derive(Debug, PartialEq)]
enum OneOrNull {
    One,
    Null,
}

value_enum!(OneOrNull { One = 1, Null = null });

#[test]
fn value_enums() {
    let values: Vec<Mixed> = round_trip(r#"["auto",1,0.5,-1,true,null,[1],"1"]"#);
    assert_eq!(values[..6], [Mixed::Auto, Mixed::One, Mixed::Half, Mixed::Minus, Mixed::Yes, Mixed::Nothing]);
    assert_eq!(values[7], Mixed::Unknown("1".into()));
    assert_eq!(decode::<Mixed>("1.0").unwrap(), Mixed::One);
    round_trip::<Vec<OneOrNull>>("[1,null]");
    assert!(decode::<OneOrNull>("2").is_err());
}

fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "[a-z]{0,4}".prop_map(Value::from),
        Just(Value::from("circle")),
    ];
    let key = prop_oneof!["[a-z]{0,4}", Just("kind".to_owned()), Just("type".to_owned()), Just("radius".to_owned())];
    leaf.prop_recursive(4, 24, 4, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::btree_map(key.clone(), inner, 0..4)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// True for equal values, where 1.0 is equal to 1.
fn is_same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| is_same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            let is_there =
                |(name, value): (&String, &Value)| other.get(name).is_some_and(|other| is_same(value, other));
            one.len() == other.len() && one.iter().all(is_there)
        }
        (Value::Number(one), Value::Number(other)) if one.is_f64() != other.is_f64() => one.as_f64() == other.as_f64(),
        _ => one == other,
    }
}

proptest! {
    // The seeds of failures would be kept beside the tests; a failure prints its input anyway.
    #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..Default::default() })]

    #[test]
    fn any_json_survives_an_open_type(value in json()) {
        let text = value.to_string();
        let _ = decode::<Everything>(&text);
        for again in [
            decode::<Mixed>(&text).map(|mixed| encode(&mixed)),
            decode::<Id>(&text).map(|id| encode(&id)),
            decode::<Open>(&text).map(|open| encode(&open)),
        ].into_iter().flatten() {
            let again: Value = serde_json::from_str(&again).unwrap();
            // A circle writes what it knows of itself; everything else is unchanged.
            if value.get("kind") != Some(&Value::from("circle")) {
                proptest::prop_assert!(is_same(&again, &value), "{text} became {again}");
            }
        }
    }
}
