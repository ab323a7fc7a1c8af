//! A union whose branches require nothing.

use excerpt_runtime::serde_json::{from_str, to_string};
use unions_optional_client::types::Outcome;

#[test]
fn nothing_that_came_is_left_out() {
    let read = |json: &str| from_str::<Outcome>(json).expect("every object is a branch");
    assert!(matches!(read(r#"{"warning":"none"}"#), Outcome::Missing(_)));
    assert!(matches!(read("{}"), Outcome::Found(_)));
    assert!(matches!(read("[1]"), Outcome::Unknown(_)));
    // What nobody knows decides nothing.
    assert!(matches!(read(r#"{"error":"x","new":1}"#), Outcome::Failed(_)));
    let nested = r#"{"error":"x","inner":{"warning":"none"}}"#;
    assert_eq!(to_string(&read(nested)).expect("it can be written"), nested);
}
