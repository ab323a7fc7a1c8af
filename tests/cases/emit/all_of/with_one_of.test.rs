use all_of_with_one_of_client::Client;
use all_of_with_one_of_client::types::{Job, Listed};
use crate::exchange::Exchange;
use excerpt_runtime::serde_json::{Value, from_str, to_value};

async fn job(json: &'static str) -> Job {
    let client: Client = Exchange::json(200, json).client();
    let job = client.get_job().await.unwrap().into_body();
    assert_eq!(to_value(&job).unwrap(), from_str::<Value>(json).unwrap());
    job
}

#[tokio::test]
async fn both_halves_are_kept() {
    let done = job(r#"{"id":"1","state":"done","result":"r"}"#).await;
    assert!(matches!(done, Job::Done(done) if done.id == "1" && done.result == "r"));
    let failed = job(r#"{"id":"2","state":"failed","reason":"r"}"#).await;
    assert!(matches!(failed, Job::Failed(failed) if failed.id == "2" && failed.reason.as_deref() == Some("r")));
    assert!(matches!(job(r#"{"id":"3","state":"lost","where":["x"]}"#).await, Job::Unknown(_)));
}

#[tokio::test]
async fn a_union_among_the_parts_is_mixed_with_the_others() {
    let client: Client = Exchange::json(200, r#"{"name":"n","rank":1}"#).client();
    let listed = client.get_listed().await.unwrap().into_body();
    assert!(matches!(listed, Listed::ByName(by) if by.name == "n" && by.rank == Some(1)));
}
