//! What a caller can tell from an answer.

use std::error::Error as _;
use std::time::Duration;

use excerpt_runtime::{Error, TransportErrorKind};

use crate::client::{CreateJobError, ExtractionStatus, GetExtractionError, GetExtractionResponse, NewJob};
use crate::fake::{Fake, Reply};

type Outcome = Result<excerpt_runtime::Response<GetExtractionResponse>, Error<GetExtractionError>>;

async fn get(reply: Reply) -> Outcome {
    Fake::replies([reply]).client().get_extraction("private-id").send().await
}

const PREFIX: &str = "getExtraction: GET /extract/{id}/: ";

#[tokio::test]
async fn successes_are_told_apart_by_status_and_content_type() {
    let body = r#"{"id": "7", "status": "PAUSED", "new": [1], "metadata": null}"#;
    for reply in [Reply::json(200, body), Reply::json(202, body), Reply::status(200).body(body)] {
        let response = get(reply).await.unwrap();
        assert_eq!(response.bytes(), body.as_bytes());
        let GetExtractionResponse::Extraction(extraction) = response.into_body() else { panic!() };
        assert_eq!(extraction.status, ExtractionStatus::Unknown("PAUSED".to_owned()));
        assert_eq!(extraction.metadata, None);
        assert_eq!(extraction.additional_properties["new"][0], 1);
    }
    let csv =
        Reply::status(200).header("content-type", "text/csv; charset=utf-8").body("a,b").header("X-Request-Id", "r1");
    let csv = get(csv).await.unwrap();
    assert_eq!(*csv, GetExtractionResponse::Csv("a,b".to_owned()));
    assert_eq!((csv.status().as_u16(), csv.request_id()), (200, Some("r1")));
    assert_eq!(format!("{csv:?}"), "Response { status: 200, .. }");
    let zip = get(Reply::status(200).header("content-type", "application/zip").body("P").body("K")).await.unwrap();
    assert_eq!(zip.into_body(), GetExtractionResponse::Zip("PK".into()));
}

#[tokio::test]
async fn fields_of_the_body_are_not_hidden_by_the_response() {
    struct Body {
        answer: i32,
        decoded: i32,
        status: i32,
    }
    let response = get(Reply::json(200, r#"{"id": "7", "status": "x"}"#)).await.unwrap();
    let response = response.map(|_| Body { answer: 1, decoded: 2, status: 3 });
    assert_eq!((response.answer, response.decoded, response.status), (1, 2, 3));
}

#[tokio::test]
async fn documented_errors_are_typed() {
    let reply =
        Reply::json(404, r#"{"detail": "gone", "more": 1}"#).header("request-id", "r2").header("retry-after", "3");
    let error = get(reply).await.unwrap_err();
    assert!(error.is_api() && !error.is_decode() && !error.is_timeout());
    assert_eq!(error.status().unwrap(), 404);
    assert_eq!(error.request_id(), Some("r2"));
    assert_eq!(error.retry_after(), Some(Duration::from_secs(3)));
    assert_eq!(error.headers().unwrap()["request-id"], "r2");
    assert_eq!(error.bytes().unwrap(), r#"{"detail": "gone", "more": 1}"#);
    assert_eq!(error.operation(), "getExtraction");
    assert!(matches!(error.api(), Some(GetExtractionError::NotFound(body)) if body.detail == "gone"));
    assert_eq!(error.to_string(), format!("{PREFIX}the server answered 404 Not Found"));
    let body: serde_json::Value = error.decode().unwrap().unwrap();
    assert_eq!(body["more"], 1);
    assert!(matches!(error.into_api(), Some(GetExtractionError::NotFound(_))));
}

#[tokio::test]
async fn undocumented_errors_are_api_errors_without_a_type() {
    let error = get(Reply::status(500).body("oops")).await.unwrap_err();
    assert!(error.is_api() && error.api().is_none());
    assert_eq!(error.bytes().unwrap(), "oops");
    assert_eq!(
        error.to_string(),
        format!("{PREFIX}the server answered 500 Internal Server Error: its status is not documented")
    );
    let html = get(Reply::status(404).header("content-type", "text/html").body("<p>")).await.unwrap_err();
    assert!(html.is_api() && html.api().is_none());
    assert_eq!(
        html.to_string(),
        format!("{PREFIX}the server answered 404 Not Found: its content type is not documented")
    );
    let broken = get(Reply::json(404, r#"{"detail": 7}"#)).await.unwrap_err();
    assert!(broken.is_api() && broken.api().is_none());
    assert_eq!(broken.decode_error().unwrap().path(), Some("detail"));
}

#[tokio::test]
async fn undocumented_successes_are_errors_that_keep_the_bytes() {
    for reply in [Reply::json(206, "{}"), Reply::status(200).header("content-type", "text/html").body("{}")] {
        let error = get(reply).await.unwrap_err();
        assert!(error.is_undocumented() && !error.is_api() && !error.is_decode());
        assert_eq!(error.bytes().unwrap(), "{}");
    }
}

#[tokio::test]
async fn bodies_that_do_not_decode_are_errors_with_a_path() {
    let path = async |body: &str| {
        let error = get(Reply::json(200, body)).await.unwrap_err();
        assert!(error.is_decode());
        assert_eq!(error.bytes().unwrap(), body);
        assert!(error.to_string().starts_with(&format!("{PREFIX}the body of the answer 200 OK cannot be decoded: ")));
        let why = error.decode_error().unwrap();
        (why.path().map(str::to_owned), why.reason().split(" at line").next().unwrap().to_owned())
    };
    let of = |path: &str, reason: &str| (Some(path.to_owned()).filter(|path| !path.is_empty()), reason.to_owned());
    assert_eq!(path("").await, of("", "it is empty"));
    assert_eq!(path("{").await, of("", "EOF while parsing an object"));
    assert_eq!(path("[]").await, of("", "found sequence, expected an object (Extraction)"));
    assert_eq!(path(r#"{"id": "7"}"#).await, of("", "missing field `status`"));
    assert_eq!(path(r#"{"id": 7, "status": "x"}"#).await, of("id", "found integer, expected a string"));
    // Inside a union, which is buffered, the path goes on.
    let group =
        |inner: &str| format!(r#"{{"id": "7", "status": "x", "result": {{"kind": "set", "members": [{inner}]}}}}"#);
    let circle = r#"{"kind": "circle", "radius": 1}"#;
    let inner = path(&group(&format!(r#"{circle}, {{"kind": "circle", "radius": "wide"}}"#))).await;
    assert_eq!(inner, of("result.members[1].radius", "found string, expected f64"));
    assert_eq!(path(&group(r#"{"kind": "circle"}"#)).await, of("result.members[0]", "missing field `radius`"));
    assert_eq!(path(&group(r#"{"radius": 1}"#)).await, of("result.members[0]", "missing field `kind`"));
    assert!(get(Reply::json(200, &group(r#"{"kind": "blob", "x": [1]}"#))).await.is_ok());
}

#[tokio::test]
async fn hostile_depth_is_an_error() {
    let deep = format!(r#"{{"id": "7", "status": "x", "new": {}1{}}}"#, "[".repeat(100_000), "]".repeat(100_000));
    assert!(get(Reply::json(200, &deep)).await.unwrap_err().is_decode());
    let group = r#"{"kind": "set", "members": ["#;
    let deep = format!(r#"{{"id": "7", "status": "x", "result": {}{}}}"#, group.repeat(1000), "]}".repeat(1000));
    assert!(get(Reply::json(200, &deep)).await.unwrap_err().is_decode());
}

#[tokio::test]
async fn transport_failures_have_kinds_and_sources() {
    let connect = get(Reply::fail(TransportErrorKind::Connect)).await.unwrap_err();
    assert!(connect.is_connect() && connect.status().is_none() && connect.bytes().is_none());
    assert_eq!(connect.to_string(), format!("{PREFIX}the connection failed, after 4 attempts"));
    assert!(connect.source().is_some());
    assert!(get(Reply::fail(TransportErrorKind::Timeout)).await.unwrap_err().is_timeout());
    assert!(get(Reply::fail(TransportErrorKind::Request)).await.unwrap_err().is_build());
    assert!(get(Reply::json(200, "{").breaks()).await.unwrap_err().is_interrupted());
}

#[tokio::test]
async fn answers_above_the_limit_are_refused_while_they_are_read() {
    let client = |fake: &Fake| fake.builder().api_key("k").max_response_bytes(10).build().unwrap();
    let endless = Fake::replies([(0..1000).fold(Reply::json(200, ""), |reply, _| reply.body("1234"))]);
    let error = client(&endless).get_extraction("7").await.unwrap_err();
    assert!(error.is_too_large());
    assert_eq!(error.status().unwrap(), 200);
    assert!(endless.chunks_read() <= 4, "{}", endless.chunks_read());
    assert!(error.to_string().contains("the answer is larger than the limit of 10 bytes"), "{error}");

    let announced = Fake::replies([Reply::json(200, "1").header("content-length", "11")]);
    assert!(client(&announced).get_extraction("7").await.unwrap_err().is_too_large());
    assert_eq!(announced.chunks_read(), 0);

    let fits = Fake::replies([Reply::status(200).header("content-type", "text/csv").body("12345").body("67890")]);
    client(&fits).get_extraction("7").await.unwrap();
}

#[tokio::test]
async fn other_statuses_and_content_types_of_one_operation() {
    let job = NewJob { name: String::new(), label: None };
    let create = async |reply: Reply| Fake::replies([reply]).client().create_job(&job).await.unwrap_err().into_api();
    let problem = Reply::status(422).header("content-type", "application/problem+json").body(r#"{"detail": "d"}"#);
    assert!(matches!(create(problem).await, Some(CreateJobError::Problem(_))));
    let other = Reply::status(500).header("content-type", "text/plain").body("down");
    assert_eq!(create(other).await, Some(CreateJobError::Other("down".to_owned())));
}

#[tokio::test]
async fn errors_of_several_operations_become_one() {
    async fn both(fake: &Fake) -> Result<(), Error> {
        fake.client().get_extraction("7").await?;
        fake.client().create_job(&NewJob { name: String::new(), label: None }).await?;
        Ok(())
    }
    async fn boxed(fake: &Fake) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
        Ok(both(fake).await?)
    }
    let fake = Fake::replies([Reply::json(404, r#"{"detail": "gone"}"#)]);
    let error = both(&fake).await.unwrap_err();
    assert!(error.is_api() && error.api().is_none());
    assert_eq!(error.status().unwrap(), 404);
    assert_eq!(boxed(&fake).await.unwrap_err().to_string(), error.to_string());
}
