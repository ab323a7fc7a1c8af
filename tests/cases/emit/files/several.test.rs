use crate::exchange::Exchange;
use excerpt_runtime::serde_json::json;
use files_several_client::Client;
use files_several_client::types::{Person, Work};

#[tokio::test]
async fn one_type_serves_all_files() {
    let answer = json!({"id": "1", "owner": {"name": "o", "jobs": [{"id": "2", "owner": {"name": "p"}}]}, "note": {"text": "t"}});
    let exchange = Exchange::json(201, answer.to_string());
    let client: Client = exchange.client();
    let sent = Work::new("1", Person::new("o"));
    let made: Work = client.create_job(sent).await.unwrap().into_body();
    assert_eq!(exchange.sent(), json!({"id": "1", "owner": {"name": "o"}}));
    let other: Option<&Work> = made.owner.jobs.as_ref().and_then(|jobs| jobs.first());
    assert_eq!(other.map(|job| job.owner.name.as_str()), Some("p"));
    assert_eq!(made.note.map(|note| note.text).as_deref(), Some("t"));
}
