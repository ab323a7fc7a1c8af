//! Bodies from flags, files and standard input.

use crate::api::program;
use crate::run::{Outcome, Run};
use excerpt_tests::{Reply, Request, Server};
use serde_json::json;
use std::path::PathBuf;

/// A file that is gone with the test.
struct Temporary(PathBuf);

impl Temporary {
    fn new(name: &str, content: &[u8]) -> Self {
        let path = std::env::temp_dir().join(format!("excerpt-cli-{}-{name}", std::process::id()));
        std::fs::write(&path, content).unwrap();
        Self(path)
    }

    fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

async fn run(input: &str, arguments: &[&str]) -> (Outcome, Vec<Request>) {
    // An answer without a type is the first that is documented.
    let server = Server::always(Reply::new(200));
    let outcome = Run::new(program(), &server).input(input).run(arguments).await;
    (outcome, server.requests())
}

async fn sent(input: &str, arguments: &[&str]) -> Request {
    let (outcome, mut requests) = run(input, arguments).await;
    outcome.printed();
    assert_eq!(requests.len(), 1);
    requests.remove(0)
}

async fn refused(arguments: &[&str]) -> String {
    let (outcome, requests) = run("", arguments).await;
    assert!(requests.is_empty());
    outcome.failed(2)
}

#[tokio::test]
async fn members_are_flags() {
    let file = Temporary::new("hi.bin", b"hi\xff");
    let content = format!("@{}", file.path());
    let arguments = [
        "create-document",
        "--name",
        "of the query",
        "--body.name",
        "@@home",
        "--body.timeout",
        "5",
        "--urgent",
        "--priority",
        "high",
        "--pages",
        "1",
        "--pages=-2",
        "--extra",
        "[1.5]",
        "--document.title",
        "@-",
        "--document.content",
        &content,
        "--document.options.dpi",
        "300",
    ];
    let request = sent("Tom's", &arguments).await;
    assert_eq!(request.query("name"), Some("of%20the%20query"));
    let expected = json!({
        "kind": "document", "name": "@home", "timeout": 5, "urgent": true, "priority": "high", "pages": [1, -2],
        "extra": [1.5],
        "document": {"title": "Tom's", "content": "aGn/", "options": {"dpi": 300}},
    });
    assert_eq!(request.json(), expected);
}

/// A command line can be read by everybody on the machine.
#[tokio::test]
async fn a_secret_comes_from_elsewhere() {
    let command = ["create-document", "--document.title=a", "--document.content=", "--key"];
    let request = sent("s3cret\r\n", &[&command[..], &["@-"]].concat()).await;
    assert_eq!(request.json()["key"], "s3cret");
    for written in ["hunter2", "@@hunter2"] {
        let said = refused(&[&command[..], &[written]].concat()).await;
        assert!(said.contains("--key: a secret can be read by others") && !said.contains("hunter2"), "{said}");
    }
}

#[tokio::test]
async fn a_whole_body_is_sent_as_it_is_unless_flags_change_it() {
    let text = r#"{ "kind":"document", "document":{"title":"a","content":""}, "n":1.50, "new": 1e400 }"#;
    let text = text.replace(", \"new\": 1e400", "");
    let file = Temporary::new("body.json", text.as_bytes());
    let argument = format!("@{}", file.path());
    for (input, body) in [("", text.as_str()), ("", argument.as_str()), (text.as_str(), "-"), (text.as_str(), "@-")] {
        assert_eq!(sent(input, &["create-document", "--body", body]).await.body(), text);
    }
    let changed = sent(&text, &["create-document", "--body", "-", "--document.title", "b"]).await;
    let expected = json!({"kind": "document", "document": {"title": "b", "content": ""}, "n": 1.5});
    assert_eq!(changed.json(), expected);
    let parent =
        sent("", &["create-document", "--document", r#"{"title":"a","content":""}"#, "--document.title=c"]).await;
    assert_eq!(parent.json(), json!({"document": {"title": "c", "content": ""}, "kind": "document"}));
}

#[tokio::test]
async fn what_is_missing_or_wrong_is_named_by_its_flag() {
    let base64 = "--document.content: it is not base64; to send a file, write an @ in front of its path";
    for (arguments, expected) in [
        (&["create-document"][..], "the body lacks what it must have: --document.title, --document.content\n"),
        (&["create-document", "--document.title=a"], "lacks what it must have: --document.content\n"),
        (&["create-document", "--document.content=invoice.pdf"], base64),
        (&["create-document", "--document.content=@/no/such.pdf"], "--document.content: /no/such.pdf: "),
        (&["create-document", "--pages", "one"], "--pages: it is no whole number"),
        (&["create-document", "--priority", "hihg"], "a similar value exists: 'high'"),
        (&["create-document", "--body", "{"], "--body is no JSON"),
        (&["create-document", "--body", "[]", "--urgent"], "--urgent is a member of what is given as no JSON object"),
        (&["create-document", "--body", "@/no/such.json"], "/no/such.json: "),
        (&["create-document", "--document.title=@-", "--extra=@-"], "standard input can be read only once"),
        (&["upload"], "the body lacks what it must have: --file\n"),
        (&["upload", "--file", "/no/such.pdf"], "/no/such.pdf: "),
        (&["upload", "--body", r#"{"file": 1}"#], "`file` is a file, given by its path"),
        (&["upload", "--body", r#"{"file": "x", "y": 1}"#], "the form has no part `y`"),
        (&["completions-operation"], "the body is missing: --body"),
        (&["choose", "--b=1", "--c=2"], "no way to write the body has all of --b, --c"),
        (&["choose", "--content-type", "text/csv"], "[possible values: application/json"),
        (&["choose", "--content-type", "application/json", "--c=1"], "--c is no member of a body of type"),
    ] {
        let said = refused(arguments).await;
        assert!(said.contains(expected), "{arguments:?}: {said}");
    }
}

#[tokio::test]
async fn files_of_a_form_have_names() {
    let (one, other) = (Temporary::new("a.pdf", b"%PDF"), Temporary::new("b.png", b"PNG"));
    let other = format!("@{}", other.path());
    let arguments =
        ["upload", "--file", one.path(), "--more", &other, "--more=-", "--label", "@@x", "--tags=a", "--tags=b"];
    let request = sent("in", &arguments).await;
    let kind = request.header("content-type").unwrap();
    let boundary = kind.strip_prefix("multipart/form-data; boundary=").unwrap();
    let parts: Vec<&str> = request.body().split(boundary).collect();
    let name = |file: &str| PathBuf::from(file).file_name().unwrap().to_str().unwrap().to_owned();
    for (part, head, body) in [
        (1, format!("name=\"file\"; filename=\"{}\"\r\nContent-Type: application/pdf", name(one.path())), "%PDF"),
        (2, format!("name=\"more\"; filename=\"{}\"\r\nContent-Type: image/png", name(&other)), "PNG"),
        (3, "name=\"more\"; filename=\"more\"\r\nContent-Type: application/octet-stream".to_owned(), "in"),
        (4, "name=\"label\"".to_owned(), "@x"),
        (5, "name=\"tags\"".to_owned(), "a"),
        (6, "name=\"tags\"".to_owned(), "b"),
    ] {
        assert!(parts[part].contains(&format!("form-data; {head}\r\n")), "{:?}", parts[part]);
        assert!(parts[part].ends_with(&format!("\r\n\r\n{body}\r\n--")), "{:?}", parts[part]);
    }
    assert_eq!(parts.len(), 8);
}

#[tokio::test]
async fn the_type_of_the_body_follows_from_its_members() {
    let body = |request: Request| (request.header("content-type").map(str::to_owned), request.body().to_owned());
    let (json, form) = ("application/json", "application/x-www-form-urlencoded");
    for (arguments, kind, expected) in [
        (&["choose"][..], None, ""),
        (&["choose", "--a=1"], Some(json), r#"{"a":1}"#),
        (&["choose", "--a=1", "--c=x y"], Some(form), "a=1&c=x%20y"),
        (&["choose", "--a=1", "--content-type", form], Some(form), "a=1"),
        (&["choose", "--body=a text", "--content-type=text/plain"], Some("text/plain"), "a text"),
        (&["completions-operation", "--body=@-"], Some("application/octet-stream"), "in"),
    ] {
        let sent = body(sent("in", arguments).await);
        assert_eq!(sent, (kind.map(str::to_owned), expected.to_owned()), "{arguments:?}");
    }
}

#[tokio::test]
async fn members_are_encoded_as_the_document_says() {
    let body = r#"{"card": {"number": "4 2", "lines": [1, 2]}}"#;
    let request = sent("", &["encode", "--body", body, "--ids", "3", "--ids", "4"]).await;
    let card = "card%5Bnumber%5D=4%202&card%5Blines%5D%5B%5D=1&card%5Blines%5D%5B%5D=2";
    assert_eq!(request.body(), format!("{card}&ids=3,4"));
    let body = r#"{"tags": ["a", "b"], "patch": {"c": 1}}"#;
    let request = sent("", &["encode", "--content-type", "multipart/form-data", "--body", body]).await;
    let content_type = request.header("content-type").unwrap();
    let boundary = content_type.strip_prefix("multipart/form-data; boundary=").unwrap();
    let expected = "--B\nContent-Disposition: form-data; name=\"tags\"\n\na|b\n\
                    --B\nContent-Disposition: form-data; name=\"patch\"\n\
                    Content-Type: application/merge-patch+json\nX-Kind: raw\n\n{\"c\":1}\n--B--\n";
    assert_eq!(request.body().replace(boundary, "B").replace("\r\n", "\n"), expected);
}

#[tokio::test]
async fn parts_of_any_name_and_lines_are_given_whole() {
    let file = Temporary::new("any.txt", b"hi");
    let body = json!({"file": format!("@{}", file.path()), "at": "@@home", "n": 1}).to_string();
    let request = sent("", &["encode", "--content-type", "multipart/mixed", "--body", &body]).await;
    assert!(request.header("content-type").unwrap().starts_with("multipart/mixed; boundary="));
    for part in
        ["name=\"file\"; filename=", "\r\n\r\nhi\r\n", "name=\"at\"\r\n\r\n@home\r\n", "name=\"n\"\r\n\r\n1\r\n"]
    {
        assert!(request.body().contains(part), "{part}: {}", request.body());
    }
    let lines = "{\"a\": 1}\n{\"a\": 2}\n";
    let request = sent("", &["encode", "--content-type", "application/x-ndjson", "--body", lines]).await;
    assert_eq!((request.header("content-type"), request.body()), (Some("application/x-ndjson"), lines));
}
