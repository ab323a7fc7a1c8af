//! Lists, page by page and whole.

use crate::run::Run;
use excerpt_tests::{Reply, Server, example};
use serde_json::{Value, json};

/// Returns a page of a list of three, from an item on. Its amounts are written with two digits.
fn page(from: usize, to: usize) -> Reply {
    let example = example("documind listExtractions 200 reviewed");
    let items: Vec<Value> =
        (from..to).map(|number| example.with("/items/0/id", number.to_string())["items"][0].clone()).collect();
    let body = json!({"items": items, "total": 3, "skip": from, "limit": 2}).to_string();
    Reply::text(200, "application/json", body.replace("1250.0", "1250.00"))
}

fn pages() -> Server {
    Server::start([page(0, 2), page(2, 3)])
}

fn ids(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn without_more_it_is_one_page_as_it_came() {
    let server = pages();
    let printed = Run::new(documind_client::cli::program(), &server).run(&["list-extractions"]).await.printed();
    assert_eq!(serde_json::from_str::<Value>(&printed).unwrap()["limit"], 2);
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn all_pages_are_one_array() {
    let server = pages();
    let command = ["list-extractions", "--all", "--limit", "2", "--status", "completed"];
    let printed = Run::new(documind_client::cli::program(), &server).run(&command).await.printed();
    assert_eq!(ids(&serde_json::from_str(&printed).unwrap()), ["0", "1", "2"]);
    assert!(printed.starts_with("[\n  {\n    \"id\": \"0\",\n") && printed.ends_with("\n  }\n]\n"), "{printed}");
    assert!(printed.contains("\"total_amount\": 1250.00"), "{printed}");
    let queries = server.requests().iter().map(|request| request.target().to_owned()).collect::<Vec<_>>();
    let path = "/data/extractions?";
    assert_eq!(queries, [format!("{path}status=completed&limit=2"), format!("{path}status=completed&limit=2&skip=2")]);
}

#[tokio::test]
async fn each_item_can_be_a_line_and_pages_have_an_end() {
    let server = pages();
    let command = ["list-extractions", "--all", "--lines", "--limit=2"];
    let printed = Run::new(documind_client::cli::program(), &server).run(&command).await.printed();
    let lines: Vec<Value> = printed.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(ids(&Value::from(lines)), ["0", "1", "2"]);

    let server = pages();
    let command = ["list-extractions", "--all", "--max-pages", "1", "--limit=2"];
    let printed = Run::new(documind_client::cli::program(), &server).run(&command).await.printed();
    assert_eq!(ids(&serde_json::from_str(&printed).unwrap()), ["0", "1"]);
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn an_empty_list_is_an_empty_array() {
    let server = Server::always(Reply::json(200, &json!({"items": [], "total": 0, "skip": 0, "limit": 2})));
    let printed =
        Run::new(documind_client::cli::program(), &server).run(&["list-extractions", "--all"]).await.printed();
    assert_eq!(printed, "[]\n");
}

#[tokio::test]
async fn a_list_that_breaks_off_is_not_taken_for_all_of_it() {
    let error = || example("documind listExtractions 500 internalError").reply();
    let server = Server::start([page(0, 2), error()]);
    let command = ["list-extractions", "--all", "--limit=2", "--retries=0"];
    let outcome = Run::new(documind_client::cli::program(), &server).run(&command).await;
    assert_eq!(outcome.code, 1);
    assert!(outcome.err.contains("the server answered 500"), "{outcome:?}");
    assert!(outcome.out.contains("\"id\": \"1\""), "{outcome:?}");
    assert!(serde_json::from_str::<Value>(&outcome.out).is_err(), "{outcome:?}");

    let server = Server::start([error()]);
    Run::new(documind_client::cli::program(), &server).run(&command).await.failed(1);
}

#[tokio::test]
async fn options_that_belong_together_are_told() {
    let server = pages();
    for (arguments, expected) in [
        (&["list-extractions", "--lines"][..], "--all"),
        (&["list-extractions", "--max-pages", "2"], "--all"),
        (&["list-extractions", "--all", "--raw"], "--raw"),
        (&["list-extractions", "--wait"], "--wait"),
    ] {
        let said = Run::new(documind_client::cli::program(), &server).run(arguments).await.failed(2);
        assert!(said.contains(expected), "{said}");
    }
    assert_eq!(server.requests().len(), 0);
}
