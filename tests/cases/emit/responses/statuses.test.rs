use crate::exchange::Exchange;
use responses_statuses_client::Client;
use responses_statuses_client::operations::{DifferentError, DifferentResponse, NotModifiedResponse, RangeError};

const JOB: &str = r#"{"id": "1"}"#;

#[tokio::test]
async fn a_success_is_told_by_its_status() {
    for (status, body) in [(200, JOB), (202, r#"{"ticket": 7}"#), (204, "")] {
        let client: Client = Exchange::json(status, body).client();
        match (status, client.different().await.unwrap().into_body()) {
            (200, DifferentResponse::Job(job)) => assert_eq!(job.id, "1"),
            (202, DifferentResponse::Ticket(ticket)) => assert_eq!(ticket.ticket, 7),
            (204, DifferentResponse::NoContent) => {}
            (_, other) => panic!("{status}: {other:?}"),
        }
    }
    for status in [200, 202] {
        let client: Client = Exchange::json(status, JOB).client();
        let response = client.same().await.unwrap();
        assert_eq!((response.status().as_u16(), response.id.as_str()), (status, "1"));
    }
    let client: Client = Exchange::json(206, JOB).client();
    assert_eq!(client.range().await.unwrap().id, "1");
    assert_eq!(client.only_default().await.unwrap().id, "1");
    assert!(client.same().await.unwrap_err().is_undocumented());
    let client: Client = Exchange::answering(304, "", "").client();
    assert_eq!(client.not_modified().await.unwrap().into_body(), NotModifiedResponse::NotModified);
    let client: Client = Exchange::answering(302, "", "").client();
    client.redirect().await.unwrap();
}

#[tokio::test]
async fn an_error_is_the_closest_that_is_documented() {
    let problem = r#"{"detail": "why"}"#;
    let error = async |status, content_type, body: &'static str| {
        let client: Client = Exchange::answering(status, content_type, body).client();
        let error = client.different().await.unwrap_err();
        assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
        error.api().cloned()
    };
    assert!(matches!(error(404, "application/problem+json", problem).await, Some(DifferentError::NotFound(_))));
    assert!(matches!(error(410, "application/json", problem).await, Some(DifferentError::ClientError(_))));
    let Some(DifferentError::ServerError(text)) = error(500, "text/plain", "oh").await else { panic!("no text") };
    assert_eq!(text, "oh");
    assert_eq!(error(404, "text/html", "<p>").await, None);
    let client: Client = Exchange::answering(418, "text/html", "<p>").client();
    assert_eq!(client.range().await.unwrap_err().api(), Some(&RangeError::Other));
}
