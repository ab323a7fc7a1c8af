use crate::exchange::Exchange;
use excerpt_runtime::serde_json::json;
use references_deep_client::Client;
use references_deep_client::operations::{GetJobError, RedoJobError};

#[tokio::test]
async fn what_is_referred_to_is_what_it_is_where_it_stands() {
    let job = json!({"id": "1", "size": {"bytes": 7, "unit": "kB"}, "problem": {"message": "m", "causes": [{"message": "c"}]}});
    let exchange = Exchange::json(200, json!({ "job": job }).to_string());
    let client: Client = exchange.client();
    let one = client.get_job("1").depth(3).await.unwrap().into_body().job;
    let two = client.redo_job("1").depth(3).await.unwrap().into_body().job;
    let three = client.get_last().await.unwrap().into_body().job;
    assert_eq!((&one, &one), (&two, &three));
    let problem = one.problem.unwrap();
    assert_eq!(problem.causes.unwrap()[0].message, "c");
}

#[tokio::test]
async fn errors_of_a_referred_answer_are_typed() {
    let exchange = Exchange::json(404, r#"{"message": "gone"}"#);
    let client: Client = exchange.client();
    let error = client.redo_job("1").await.unwrap_err();
    let Some(RedoJobError::NotFound(problem)) = error.api() else { panic!("{error:?}") };
    assert_eq!(problem.message, "gone");
    assert!(matches!(client.get_job("1").await.unwrap_err().api(), Some(GetJobError::NotFound(_))));
}
