//! What a user does with each vendor from a shell, from the credentials to the deletion, with the real programs against the
//! mock server. The same in Rust is in `tests/stories`.

use crate::run::SECRET;
use crate::shell::{Binaries, text};
use excerpt_runtime::mock::{Mocked, Request, Server};
use serde_json::{Value, json};

/// Gets a member out of JSON in a shell: `id=$(… | member id)`.
const MEMBER: &str = "
    printf %s '%PDF-1.7' >invoice.pdf
    member() { sed -n 's/^ *\"'\"$1\"'\": \"\\(.*\\)\",\\{0,1\\}$/\\1/p' | head -n 1; }
";

/// Plays a story. Returns what it printed, line by line, and what the server saw; nothing of it has the secret.
async fn play<C: Mocked>(server: &Server<C>, name: &str, script: &str) -> (Vec<String>, Vec<Request>) {
    let output = Binaries::new(name).run(&server.url(), &format!("{MEMBER}{script}")).await;
    let (out, err) = (text(&output.stdout), text(&output.stderr));
    assert!(output.status.success() && err.is_empty(), "{}\n{out}\n{err}", output.status);
    assert!(!out.contains(SECRET), "{out}");
    server.verify();
    (out.lines().map(str::to_owned).collect(), server.requests())
}

/// Returns method and path of each request.
fn lines(requests: &[Request]) -> Vec<String> {
    requests.iter().map(|request| format!("{request:?}")).collect()
}

#[track_caller]
fn assert_all_have(requests: &[Request], name: &str, value: &str) {
    for request in requests {
        assert_eq!(request.header(name), Some(value), "{request:?}");
    }
}

#[tokio::test]
async fn anesya() {
    use anesya_client::operations::{CreateExtraction, GetExtraction};
    let server = anesya_client::mock::Server::start();
    server.on::<GetExtraction>().example("text/csv").once();
    server.on::<GetExtraction>().error(404).once();
    let story = r#"
        id=$(anesya-client create-extraction --document invoice.pdf --server EU-1 --schema invoice | member id)
        anesya-client get-extraction "$id" --download csv --raw >result.csv
        test -s result.csv && echo csv
        anesya-client get-extraction "$id" 2>missing || echo "code $?"
        grep -c 404 missing
        anesya-client create-extraction --document invoice.pdf --server EU-1 --wait 2>progress | member status
        anesya-client list-extractions --all | grep -c '"document_name"'
        anesya-client delete-extraction "$id" && echo "deleted $id"
        anesya-client create-extraction --server EU-1 2>usage || echo "code $?"
        grep -c -- --document usage
    "#;
    let (said, requests) = play(&server, "story-anesya", story).await;
    let id = said.iter().find_map(|line| line.strip_prefix("deleted ")).expect("it was deleted");
    assert_eq!(said, ["csv", "code 1", "1", "FINISHED", "1", &format!("deleted {id}"), "code 2", "1"]);
    let get = format!("GET /extract/{id}/");
    let delete = format!("DELETE /extract/{id}/");
    let sent = lines(&requests);
    assert_eq!(sent[..4], ["POST /extract/", &get, &get, "POST /extract/"]);
    assert_eq!(sent[sent.len() - 2..], ["GET /extract/", &delete]);
    assert_all_have(&requests, "authorization", SECRET);
    assert_eq!(requests[1].query("download"), Some("csv"));
    let parts = server.requests_of::<CreateExtraction>()[0].parts();
    let names: Vec<_> = parts.iter().map(|part| (part.name.as_str(), part.text())).collect();
    let part = |name, text: &str| (name, text.to_owned());
    assert_eq!(names, [part("document", "%PDF-1.7"), part("server", "EU-1"), part("schema", "invoice")]);
    assert_eq!(parts[0].file_name.as_deref(), Some("invoice.pdf"));
}

#[tokio::test]
async fn docmap() {
    use docmap_client::operations::RunExtraction;
    let server = docmap_client::mock::Server::start();
    let story = r#"
        docmap-client get-health | member status
        docmap-client create-api-key --name tests --expires-in 90d >key.json && echo "a key"
        id=$(docmap-client run-extraction --async --template-id tmpl_1 --file-name invoice.pdf \
            --pdf-base64 @invoice.pdf --mime-type application/pdf | member id)
        docmap-client get-extraction "$id" --wait 2>progress | member status
        docmap-client list-extractions --all | grep -c '"status"'
        docmap-client delete-extraction "$id" >gone.json && echo "deleted $id"
        docmap-client get-usage | grep -c '"plan"'
        docmap-client revoke-api-key ak_1 >gone.json && echo revoked
        DOCMAP_API_KEY= docmap-client get-usage 2>refused || echo "code $?"
    "#;
    let (said, requests) = play(&server, "story-docmap", story).await;
    let id = said.iter().find_map(|line| line.strip_prefix("deleted ")).expect("it was deleted");
    let listed = &said[3];
    let expected = ["ok", "a key", "completed", listed, &format!("deleted {id}"), "1", "revoked", "code 2"];
    assert_eq!(said, expected);
    let get = format!("GET /v1/extractions/{id}");
    let expected = [
        "GET /health",
        "POST /v1/api-keys",
        "POST /v1/extractions/run",
        &get,
        &get,
        "GET /v1/extractions",
        &format!("DELETE /v1/extractions/{id}"),
        "GET /v1/usage",
        "DELETE /v1/api-keys/ak_1",
    ];
    assert_eq!(lines(&requests), expected);
    assert_all_have(&requests[1..], "authorization", &format!("Bearer {SECRET}"));
    let body: Value = server.requests_of::<RunExtraction>()[0].json();
    assert_eq!((&body["pdfBase64"], &body["templateId"]), (&"JVBERi0xLjc=".into(), &"tmpl_1".into()));
}

#[tokio::test]
async fn documind() {
    use documind_client::operations::{ExtractDocument, UploadDocuments};
    let server = documind_client::mock::Server::start();
    let story = r#"
        id=$(documind-client upload-documents --files invoice.pdf | sed -n 's/^ *"\(.*\)",\{0,1\}$/\1/p' | head -n 1)
        documind-client generate-schema "$id" >schema.json && echo schema
        echo '{"prompt": "Read it."}' | documind-client extract-document "$id" --body - >extraction.json && echo extracted
        extraction=$(documind-client list-extractions --document-id "$id" --all | member id)
        documind-client get-extraction "$extraction" | member document_id
        documind-client get-review "$id" >review.json && echo review
        documind-client get-document "$id" >document.json && echo document
        documind-client get-credits >credits.json && echo credits
        documind-client delete-document "$id" >gone.json && echo "deleted $id $extraction"
    "#;
    let (said, requests) = play(&server, "story-documind", story).await;
    let ids = said.iter().find_map(|line| line.strip_prefix("deleted ")).expect("it was deleted");
    let (id, extraction) = ids.split_once(' ').expect("there are two ids");
    let expected = ["schema", "extracted", id, "review", "document", "credits", &format!("deleted {ids}")];
    assert_eq!(said, expected);
    let expected = [
        "POST /upload",
        &format!("POST /schema/{id}"),
        &format!("POST /extract/{id}"),
        "GET /data/extractions",
        &format!("GET /data/extractions/{extraction}"),
        &format!("GET /review/{id}"),
        &format!("GET /documents/{id}"),
        "GET /usage/credits",
        &format!("DELETE /documents/{id}"),
    ];
    assert_eq!(lines(&requests), expected);
    assert_all_have(&requests, "x-api-key", SECRET);
    assert_eq!(requests[3].query("document_id"), Some(id));
    let parts = server.requests_of::<UploadDocuments>()[0].parts();
    assert_eq!((parts[0].name.as_str(), parts[0].file_name.as_deref()), ("files", Some("invoice.pdf")));
    assert_eq!(server.requests_of::<ExtractDocument>()[0].json::<Value>(), json!({"prompt": "Read it."}));
}

/// There is nothing to list or to delete. The token is fetched with user name and password.
#[tokio::test]
async fn expertai() {
    use expertai_client::operations::{CreateToken, StartLayoutDocument};
    let server = expertai_client::mock::Server::start();
    let story = r#"
        unset EXPERTAI_TOKEN
        export EXPERTAI_USERNAME=ada@example.com EXPERTAI_PASSWORD=s3cret
        expertai-client start-layout-document --document.name test.pdf --document.data @invoice.pdf --wait 2>progress \
            | member state
        task=$(expertai-client start-layout-document --document.name test.pdf --document.data @invoice.pdf | member taskId)
        expertai-client get-status "$task" | member state
        ! grep s3cret progress && echo "task $task"
    "#;
    let (said, requests) = play(&server, "story-expertai", story).await;
    let task = said.iter().find_map(|line| line.strip_prefix("task ")).expect("there is a task");
    assert_eq!((said[0].as_str(), said.len()), ("SUCCESS", 3));
    let get = format!("GET /status/{task}");
    let start = ["POST /oauth2/token", "POST /layout-document-async"];
    let expected = [&start[..], &[&get, &get], &start[..], &["POST /oauth2/token", &get]].concat();
    assert_eq!(lines(&requests), expected);
    let tokens = server.requests_of::<CreateToken>();
    assert_eq!(tokens[0].json::<Value>(), json!({"username": "ada@example.com", "password": SECRET}));
    assert_eq!(tokens.len(), 3, "one for each program");
    for request in server.requests_of::<StartLayoutDocument>() {
        assert!(request.header("authorization").is_some_and(|header| header.starts_with("Bearer ey")));
        assert_eq!(request.json::<Value>()["document"]["data"], "JVBERi0xLjc=");
    }
}

#[tokio::test]
async fn extracta() {
    use extracta_client::operations::{DeleteExtraction, UploadFiles};
    let server = extracta_client::mock::Server::start();
    let story = r#"
        id=$(extracta-client create-extraction --extraction-details.name CV --extraction-details.language English \
            --extraction-details.fields '{"key": "name"}' | member extractionId)
        batch=$(extracta-client upload-files --extraction-id "$id" --files invoice.pdf --files invoice.pdf | member batchId)
        extracta-client get-batch-results --extraction-id "$id" --batch-id "$batch" --wait 2>progress | grep -c '"files"'
        extracta-client view-extraction --extraction-id "$id" >view.json && echo view
        extracta-client get-credits >credits.json && echo credits
        extracta-client delete-extraction --extraction-id "$id" >gone.json && echo "deleted $id"
    "#;
    let (said, requests) = play(&server, "story-extracta", story).await;
    let id = said.iter().find_map(|line| line.strip_prefix("deleted ")).expect("it was deleted");
    assert_eq!(said, ["1", "view", "credits", &format!("deleted {id}")]);
    let expected = [
        "POST /createExtraction",
        "POST /uploadFiles",
        "POST /getBatchResults",
        "POST /getBatchResults",
        "POST /viewExtraction",
        "GET /credits",
        "DELETE /deleteExtraction",
    ];
    assert_eq!(lines(&requests), expected);
    assert_all_have(&requests, "authorization", &format!("Bearer {SECRET}"));
    let parts = server.requests_of::<UploadFiles>()[0].parts();
    let names: Vec<_> = parts.iter().map(|part| (part.name.as_str(), part.file_name.as_deref())).collect();
    assert_eq!(names, [("extractionId", None), ("files", Some("invoice.pdf")), ("files", Some("invoice.pdf"))]);
    assert_eq!(server.requests_of::<DeleteExtraction>()[0].json::<Value>(), json!({"extractionId": id}));
}
