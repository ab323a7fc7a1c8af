//! A hundred types in one circle, each of which leads to the next in every way there is: the compiler's own limits must not be reached.

use crate::cases::Case;
use std::fmt::Write;
use std::path::Path;

const TYPES: usize = 100;

const TEST: &str = r##"
use excerpt_runtime::serde_json::{Value, from_str, to_value};
use structs_circle_client::types::T0;

#[test]
fn a_value_goes_round_the_circle() {
    let json = r#"{"n":0,"next":{"n":1,"list":[{"n":2,"any":{"n":0,"next":{"n":1}}}]},"by_name":{"a":{"n":1}}}"#;
    let value: T0 = from_str(json).unwrap();
    assert_eq!(to_value(value.clone()).unwrap(), from_str::<Value>(json).unwrap());
    assert_eq!(value.next.unwrap().list.unwrap()[0].n, 2);
}
"##;

/// Returns the case.
pub(crate) fn case() -> Case {
    let mut text = "components:\n  schemas:\n".to_owned();
    for number in 0..TYPES {
        let reference = |number: usize| format!("{{ $ref: '#/components/schemas/T{}' }}", number % TYPES);
        let (next, apart) = (reference(number + 1), reference(number * 7 + 3));
        writeln!(
            text,
            "    T{number}: {{ type: object, required: [n], properties: {{ n: {{ type: integer }}, next: {next}, \
             list: {{ type: array, items: {next} }}, by_name: {{ type: object, additionalProperties: {next} }}, \
             apart: {apart}, any: {{ oneOf: [{}, {}] }} }} }}",
            reference(number + TYPES - 2),
            reference(number + 50),
        )
        .expect("writing to a string does not fail");
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/emit/structs/circle.yaml");
    Case::of(&path, &text, Some(TEST.trim_start().to_owned()))
}
