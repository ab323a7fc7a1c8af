use crate::exchange::Exchange;
use enums_open_client::Client;
use enums_open_client::types::{ListJobsOrder, State};
use excerpt_runtime::serde_json::to_string;

#[tokio::test]
async fn a_value_not_known_survives() {
    let json = r#"[{"state":"in_progress"},{"state":"unknown"},{"state":"paused","kind":"other"}]"#;
    let exchange = Exchange::json(200, json);
    let client: Client = exchange.client();
    let jobs = client.list_jobs().order(ListJobsOrder::Desc).state("paused".into()).await.unwrap().into_body();
    assert_eq!(exchange.target(), "/jobs?order=desc&state=paused");
    assert_eq!((&jobs[0].state, &jobs[1].state), (&State::InProgress, &State::Unknown));
    assert_eq!(jobs[2].state, State::Other("paused".to_owned()));
    assert_eq!(to_string(&jobs).unwrap(), json);
    assert!("up".parse::<ListJobsOrder>().is_err());
}
