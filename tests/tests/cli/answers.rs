//! What is printed of an answer, and what is said of an error.

use crate::api;
use crate::run::{Run, SECRET};
use excerpt_tests::{Reply, Server, example};
use serde_json::json;

const GET: [&str; 2] = ["get-extraction", "7"];

#[tokio::test]
async fn json_is_laid_out_and_nothing_is_lost() {
    let mut body = example("docmap getExtraction 200 completed").value.to_string();
    body.insert_str(1, "\"new\":1.50,");
    let server = Server::always(Reply::text(200, "application/json", body.clone()));
    let printed = Run::new(docmap_client::cli::program(), &server).run(&GET).await.printed();
    assert!(printed.starts_with("{\n  \"new\": 1.50,\n") && printed.ends_with("\n}\n"), "{printed}");
    let again: serde_json::Value = serde_json::from_str(&printed).unwrap();
    assert_eq!(again, serde_json::from_str::<serde_json::Value>(&body).unwrap());
    assert_eq!(server.request().header("authorization"), Some(format!("Bearer {SECRET}").as_str()));
    let raw = Run::new(docmap_client::cli::program(), &server).run(&["get-extraction", "7", "--raw"]).await.printed();
    assert_eq!(raw, body);
}

#[tokio::test]
async fn a_body_that_does_not_decode_is_an_error_with_its_place() {
    let broken = example("docmap getExtraction 200 completed").with("/data/fileName", 5);
    let server = Server::always(Reply::json(200, &broken));
    let said = Run::new(docmap_client::cli::program(), &server).run(&GET).await.failed(1);
    assert!(said.contains("data.fileName") && said.contains("\"fileName\": 5"), "{said}");
    let raw = Run::new(docmap_client::cli::program(), &server).run(&["get-extraction", "7", "--raw"]).await.printed();
    assert_eq!(raw, broken.to_string());
}

#[tokio::test]
async fn an_error_answer_is_told_with_its_body_and_id() {
    let reply = example("docmap getExtraction 404 notFound").reply().header("x-request-id", "r-1");
    let server = Server::always(reply);
    let said = Run::new(docmap_client::cli::program(), &server).run(&GET).await.failed(1);
    let mut lines = said.lines();
    let first = "error: getExtraction: GET /v1/extractions/{id}: the server answered 404 Not Found";
    assert_eq!(lines.next(), Some(first));
    assert_eq!(lines.next(), Some("{"));
    assert_eq!(lines.next_back(), Some("request id: r-1"));
    let text = said.split_once('\n').unwrap().1.rsplit_once("request id").unwrap().0;
    let body: serde_json::Value = serde_json::from_str(text).unwrap();
    assert_eq!(body, example("docmap getExtraction 404 notFound").value);
}

#[tokio::test]
async fn an_error_that_is_not_as_documented_is_told_too() {
    let server = Server::always(Reply::text(500, "text/html", "<h1>no</h1>"));
    let command = ["get-extraction", "7", "--retries", "0"];
    let said = Run::new(docmap_client::cli::program(), &server).run(&command).await.failed(1);
    assert!(said.contains("500") && said.contains("<h1>no</h1>"), "{said}");
}

#[tokio::test]
async fn a_connection_that_fails_is_one_line() {
    let server = Server::always(Reply::raw(""));
    let command = ["get-extraction", "7", "--retries", "0", "--base-url", "http://127.0.0.1:9"];
    let said = Run::new(docmap_client::cli::program(), &server).run(&command).await.failed(1);
    assert!(said.lines().count() == 1 && said.contains("the connection failed: "), "{said}");
}

#[tokio::test]
async fn bytes_are_kept_from_a_terminal() {
    let zip = || Server::always(Reply::text(200, "application/zip", b"PK\x03\xff"));
    let command = ["completions-operation", "--body=x"];
    let piped = Run::new(api::program(), &zip()).run(&command).await.printed();
    assert_eq!(piped, "PK\u{3}\u{fffd}");
    let said = Run::new(api::program(), &zip()).terminal().run(&command).await.failed(1);
    assert!(said.contains("4 bytes of application/zip; --output FILE keeps them, --raw prints them"), "{said}");
    let raw = ["completions-operation", "--body=x", "--raw"];
    assert_eq!(Run::new(api::program(), &zip()).terminal().run(&raw).await.printed(), piped);

    let path = std::env::temp_dir().join(format!("excerpt-cli-{}-answer.zip", std::process::id()));
    let file = ["completions-operation", "--body=x", "--output", path.to_str().unwrap()];
    let printed = Run::new(api::program(), &zip()).terminal().run(&file).await.printed();
    let kept = std::fs::read(&path);
    std::fs::remove_file(&path).unwrap();
    assert_eq!((printed.as_str(), kept.unwrap()), ("", b"PK\x03\xff".to_vec()));

    let broken = Server::always(Reply::text(200, "application/zip", "PKxx").cut(1));
    let outcome = Run::new(api::program(), &broken).run(&command).await;
    assert_eq!(outcome.code, 1, "{outcome:?}");
}

#[tokio::test]
async fn text_cannot_steer_a_terminal() {
    let server = Server::always(Reply::text(200, "text/plain", "a\u{1b}[2Jb\nc"));
    let command = ["create-document", "--document.title=a", "--document.content="];
    assert_eq!(Run::new(api::program(), &server).terminal().run(&command).await.printed(), "a\u{fffd}[2Jb\nc");
    assert_eq!(Run::new(api::program(), &server).run(&command).await.printed(), "a\u{1b}[2Jb\nc");
}

#[tokio::test]
async fn csv_and_json_of_one_operation_are_printed_as_they_are() {
    let csv = Server::always(Reply::text(200, "text/csv", "a,b\n1,2\n"));
    let command = ["get-extraction", "7", "--download", "csv"];
    assert_eq!(Run::new(anesya_client::cli::program(), &csv).run(&command).await.printed(), "a,b\n1,2\n");
    assert_eq!(csv.targets(), ["/extract/7/?download=csv"]);
}

#[tokio::test]
async fn verbose_tells_lines_and_no_secrets() {
    let server = Server::start([Reply::new(307).header("location", "/moved?token=x"), Reply::json(200, &json!(1))]);
    let command = ["get-thing", "7", "--since", "2030-01-31", "--verbose", "--header", "X-Key: s3cret"];
    let outcome = Run::new(api::program(), &server).run(&command).await;
    assert_eq!((outcome.code, outcome.out.as_str()), (0, "1\n"));
    let origin = format!("http://127.0.0.1:{}", server.port());
    let expected = format!(
        "> GET {origin}/things/7?since=2030-01-31&key=...\n< 307 Temporary Redirect\n\
         > GET {origin}/moved?token=x&key=...\n< 200 OK\n"
    );
    assert_eq!(outcome.err, expected);
}

#[tokio::test]
async fn a_stream_beside_other_bodies_is_asked_for_by_a_header() {
    let server = Server::always(Reply::text(200, "text/event-stream", "data: {}\n\n"));
    let help = Run::new(api::program(), &server).run(&["watch", "--help"]).await.printed();
    assert!(help.contains("--header 'accept: text/event-stream' --raw"), "{help}");
    let arguments = ["watch", "--header", "accept: text/event-stream", "--raw"];
    assert_eq!(Run::new(api::program(), &server).run(&arguments).await.printed(), "data: {}\n\n");
    assert_eq!(server.request().header("accept"), Some("text/event-stream"));
}
