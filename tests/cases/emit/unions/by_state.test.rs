use crate::exchange::Exchange;
use excerpt_runtime::serde_json::{Value, from_str, to_value};
use unions_by_state_client::Client;
use unions_by_state_client::types::GetTaskBody;

async fn task(json: &'static str) -> GetTaskBody {
    let client: Client = Exchange::json(200, json).client();
    let task = client.get_task().await.unwrap().into_body();
    let mut expected: Value = from_str(json).unwrap();
    if !matches!(task, GetTaskBody::Unknown(_)) {
        expected.as_object_mut().unwrap().remove("new");
    }
    assert_eq!(to_value(&task).unwrap(), expected);
    task
}

#[tokio::test]
async fn the_state_finds_the_branch() {
    let running = task(r#"{"state":"RUNNING","current":3,"new":1}"#).await;
    assert!(matches!(running, GetTaskBody::Variant1(running) if running.current == Some(3)));
    let finished = task(r#"{"state":"SUCCESS","result":"r","new":{"state":"FAILURE"}}"#).await;
    assert!(matches!(finished, GetTaskBody::FinishedTask(finished) if finished.result == "r"));
    let failed = task(r#"{"state":"FAILURE","reason":"r"}"#).await;
    assert!(matches!(failed, GetTaskBody::Failure(failed) if failed.reason.as_deref() == Some("r")));
    assert!(matches!(task(r#"{"state":"REVOKED","by":"me","new":1}"#).await, GetTaskBody::Unknown(_)));
}
