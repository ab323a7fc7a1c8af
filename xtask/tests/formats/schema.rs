//! The JSON form fits its published schema, and the schema describes all of it.

use crate::samples::{acme, of};
use boon::{Compiler, Draft, SchemaIndex, Schemas};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use xtask::review::formats::{Format, render};
use xtask::review::{Review, review};

fn schema() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas/review.schema.json");
    serde_json::from_str(&fs::read_to_string(path).expect("the schema can be read")).expect("the schema is JSON")
}

/// Allows only the members that are described.
fn close(schema: &mut Value) {
    let describes = schema.get("properties").is_some_and(|properties| !properties["type"].is_string());
    if describes {
        schema["additionalProperties"] = json!(false);
    }
    match schema {
        Value::Object(members) => members.values_mut().for_each(close),
        Value::Array(elements) => elements.iter_mut().for_each(close),
        _ => {}
    }
}

fn compiled(schema: Value) -> (Schemas, SchemaIndex) {
    let (mut compiler, mut schemas) = (Compiler::new(), Schemas::new());
    compiler.set_default_draft(Draft::V2020_12);
    compiler.add_resource("review.json", schema).expect("a name");
    let index = compiler.compile("review.json", &mut schemas).expect("a schema of draft 2020-12");
    (schemas, index)
}

#[test]
fn reports_fit_the_schema_and_hold_nothing_that_it_does_not_describe() {
    let mut strict = schema();
    close(&mut strict);
    let (schemas, index) = compiled(strict);
    let sample = acme();
    let texts = sample.pairs[0].clone();
    let mut new = sample.pairs.clone();
    new[0].base = None;
    let mut gone = sample.pairs.clone();
    gone[0].head = None;
    let text = |text: &Option<xtask::review::sources::Text>| text.as_ref().expect("a text").text.clone();
    let reviews: Vec<Review> = vec![
        of("acme", &text(&texts.head), &text(&texts.base)),
        of("acme", &text(&texts.base), &text(&texts.base)),
        review(new).expect("a new document"),
        review(gone).expect("a document that is gone"),
        review(Vec::new()).expect("nothing"),
        sample,
    ];
    for review in reviews {
        let report: Value = serde_json::from_str(&render(&review, Format::Json)).expect("the report is JSON");
        if let Err(error) = schemas.validate(&report, index) {
            panic!("{error:#}");
        }
    }
}

#[test]
fn the_schema_refuses_what_is_no_report() {
    let (schemas, index) = compiled(schema());
    let report: Value = serde_json::from_str(&render(&acme(), Format::Json)).expect("the report is JSON");
    let edits: [(&str, Value); 6] = [
        ("/format", json!(2)),
        ("/wire", json!("perhaps")),
        ("/changes/0/id", json!("no fingerprint")),
        ("/changes/0/pointer", json!("no/pointer")),
        ("/changes/0/head/line", json!(0)),
        ("/documents/0/version", json!("1.0.0")),
    ];
    for (pointer, value) in edits {
        let mut edited = report.clone();
        *edited.pointer_mut(pointer).expect(pointer) = value;
        assert!(schemas.validate(&edited, index).is_err(), "{pointer} may be anything");
    }
    let mut more = report;
    more["later"] = json!("members may be added");
    assert!(schemas.validate(&more, index).is_ok());
}
