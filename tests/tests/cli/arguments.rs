//! Arguments, flags and help.

use crate::api::program;
use crate::run::{Run, SECRET};
use excerpt_tests::{Reply, Server};
use serde_json::json;

fn server() -> Server {
    Server::always(Reply::json(200, &json!({})))
}

#[tokio::test]
async fn a_parameter_can_be_the_whole_query() {
    let server = server();
    Run::new(program(), &server).run(&["watch", "--filter", r#"{"tags": ["a", "b&c"]}"#]).await.printed();
    assert_eq!(server.request().line(), format!("GET /watch?tags=a&tags=b%26c&key={SECRET} HTTP/1.1"));
}

#[tokio::test]
async fn parameters_go_where_the_document_says() {
    let server = server();
    let arguments = [
        "get-thing",
        "-7",
        "--since",
        "2030-01-31",
        "--color",
        "red",
        "--color=blue",
        "--filter",
        r#"{"a": {"b": 1}}"#,
        "--query.timeout",
        "1.5",
        "--deep=false",
        "--header.raw",
        "yes",
        "--cookie.all",
        "of it",
        "--timeout",
        "5s",
        "--header",
        "X-More: 1",
    ];
    Run::new(program(), &server).run(&arguments).await.printed();
    let request = server.request();
    let query = "since=2030-01-31&color=red&color=blue&filter%5Ba%5D%5Bb%5D=1&timeout=1.5&deep=false";
    assert_eq!(request.line(), format!("GET /things/-7?{query}&key={SECRET} HTTP/1.1"));
    assert_eq!(request.header("raw"), Some("yes"));
    assert_eq!(request.header("cookie"), Some("all=of%20it"));
    assert_eq!(request.header("x-more"), Some("1"));
}

#[tokio::test]
async fn an_operation_called_like_a_command_of_the_program_gets_another_name() {
    let server = Server::start([Reply::new(204), Reply::text(200, "application/zip", "PK")]);
    let printed = Run::new(program(), &server).run(&["help-operation", "a,b"]).await.printed();
    assert_eq!(printed, "");
    Run::new(program(), &server).run(&["completions-operation", "--body", "x"]).await.printed();
    let lines: Vec<String> = server.requests().iter().map(|request| request.line().to_owned()).collect();
    let key = format!("?key={SECRET}");
    assert_eq!(lines, [format!("DELETE /things/a,b{key} HTTP/1.1"), format!("PUT /raw{key} HTTP/1.1")]);
}

#[tokio::test]
async fn wrong_usage_names_what_is_wrong_and_sends_nothing() {
    let server = server();
    for (arguments, expected) in [
        (&["get-thing"][..], "<ID>"),
        (&["get-thing", "7"], "--since <DATE>"),
        (&["get-thing", "x", "--since", "2030-01-31"], "<ID>: it is no whole number"),
        (&["get-thing", "7", "--since", "soon"], "--since: it is no date such as 2030-01-31"),
        (&["get-thing", "7", "--since", "2030-01-31", "--color", "gren"], "a similar value exists: 'green'"),
        (&["get-thing", "7", "--since", "2030-01-31", "--deep=maybe"], "[possible values: true, false]"),
        (&["get-thing", "7", "--since", "2030-01-31", "--filter", "{"], "--filter: it is no JSON"),
        (&["get-thing", "7", "--since", "2030-01-31", "--header", "X"], "there is no colon"),
        (&["get-thing", "7", "--since", "2030-01-31", "--header", "X Y: 1"], "header"),
        (&["get-thing", "7", "--since", "2030-01-31", "--timeout", "long"], "it is no time"),
        (&["get-things"], "'get-thing'"),
        (&["get-thing", "7", "--sinse", "2030-01-31"], "'--since'"),
        (&["help-operation", ""], "path parameter `id`"),
        (&["get-thing", "7", "--since", "2030-01-31", "--base-url", "ftp://x"], "the base URL is not http"),
    ] {
        let said = Run::new(program(), &server).run(arguments).await.failed(2);
        assert!(said.contains(expected), "{arguments:?}: {said}");
    }
    assert_eq!(server.requests().len(), 0);
}

#[tokio::test]
async fn a_missing_credential_is_named_by_its_variable() {
    let server = server();
    let command = Run::new(docmap_client::cli::program(), &server).without("DOCMAP_API_KEY");
    assert!(command.run(&["get-extraction", "7"]).await.failed(2).contains("DOCMAP_API_KEY"));
    assert_eq!(server.requests().len(), 0);
}

#[tokio::test]
async fn the_program_lists_its_commands_and_variables() {
    let server = server();
    let help = Run::new(program(), &server).run(&["--help"]).await.printed();
    for line in [
        "Everything",
        "See the guide of everything.",
        "  get-thing              Gets a thing.",
        "  help-operation         DELETE /things/{id} [deprecated]",
        "  EVERYTHING_KEY       API key for `key`",
        "  EVERYTHING_BASE_URL  another address of the API, like --base-url",
    ] {
        assert!(help.lines().any(|found| found == line), "no line {line:?} in:\n{help}");
    }
    assert!(!help.contains(SECRET));
    let nothing = Run::new(program(), &server).run(&[]).await.failed(2);
    assert!(nothing.contains("Commands:"), "{nothing}");
    assert_eq!(Run::new(program(), &server).run(&["--version"]).await.printed(), "everything-client 1.0.0\n");
}

/// The whole help of a command, as people see it.
#[tokio::test]
async fn help_says_what_the_document_does() {
    let server = server();
    let help = Run::new(program(), &server).run(&["create-document", "--help"]).await.printed();
    let expected = include_str!("create-document.txt");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cli/create-document.txt");
        std::fs::write(path, &help).unwrap();
        return;
    }
    assert_eq!(help, expected, "UPDATE_EXPECT=1 writes it anew");
    let help = Run::new(program(), &server).run(&["get-thing", "--help"]).await.printed();
    assert!(help.starts_with("Gets a thing. It has `parts`:\n\n- one\n- two\n\nGET /things/{id}\n\nUsage: "), "{help}");
    let source = Run::new(docmap_client::cli::program(), &server).run(&["get-extraction", "--help"]).await.printed();
    let end = "Example:\n  docmap-client get-extraction extract_9k2m4n6p8q0r1s3t\n\n\
               Source:\n  https://docs.docmap.io/api/extractions/get\n";
    assert!(source.ends_with(end), "{source}");
}

#[tokio::test]
async fn completions_know_commands_and_flags() {
    let server = server();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = Run::new(program(), &server).run(&["completions", shell]).await.printed();
        for word in ["create-document", "help-operation", "document.title", "query.timeout"] {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
    let said = Run::new(program(), &server).run(&["completions", "csh"]).await.failed(2);
    assert!(said.contains("bash, elvish, fish, powershell, zsh"), "{said}");
}
