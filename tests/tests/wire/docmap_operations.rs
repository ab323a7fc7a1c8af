//! DocMap: running extractions, lists, deleting, usage, keys, health.

use crate::clients::{Docmap, KEY, client};
use crate::roundtrip::{exchange, nothing_is_lost};
use docmap_client::operations::RunExtractionError;
use docmap_client::types::{
    ApiKeyLifetime, CreateApiKeyRequest, DocumentType, ExtractionStatus, Plan, RunExtractionRequest,
};
use excerpt_tests::{Reply, Server, example};

const ID: &str = "extract_9k2m4n6p8q0r1s3t";

fn request() -> RunExtractionRequest {
    RunExtractionRequest::new(
        "tmpl_8f3a2b1c4d5e6f7g",
        "invoice-2024-001.pdf",
        b"%PDF-1.4\n".to_vec(),
        DocumentType::Pdf,
    )
}

fn key() -> CreateApiKeyRequest {
    CreateApiKeyRequest::new("Production Server", ApiKeyLifetime::Days90)
}

#[tokio::test]
async fn a_document_is_sent_in_base64() {
    let server = Server::always(example("docmap runExtraction 2XX completed").reply());
    let client = client::<Docmap>(&server);
    client.run_extraction(request()).await.unwrap();
    let sent = server.request();
    assert_eq!(sent.line(), "POST /v1/extractions/run HTTP/1.1");
    assert_eq!(sent.header("authorization"), Some(&*format!("Bearer {KEY}")));
    assert_eq!(sent.header("content-type"), Some("application/json"));
    assert_eq!(sent.json(), example("docmap runExtraction request invoice").value);
    assert_eq!(
        sent.body(),
        "{\"templateId\":\"tmpl_8f3a2b1c4d5e6f7g\",\"fileName\":\"invoice-2024-001.pdf\",\
         \"pdfBase64\":\"JVBERi0xLjQK\",\"mimeType\":\"application/pdf\"}"
    );
}

#[tokio::test]
async fn how_to_run_is_said_in_the_query() {
    let server = Server::always(example("docmap runExtraction 2XX processing").reply());
    let client = client::<Docmap>(&server);
    for (is_async, query) in [(true, "true"), (false, "false")] {
        client.run_extraction(request().run_id("batch 7")).r#async(is_async).await.unwrap();
        let sent = server.requests().pop().unwrap();
        assert_eq!(sent.target(), format!("/v1/extractions/run?async={query}"));
        assert_eq!(sent.json()["runId"], "batch 7");
    }
}

#[tokio::test]
async fn any_status_of_success_will_do() {
    for status in [200, 201, 202] {
        let body = example("docmap runExtraction 2XX processing").value;
        let server = Server::always(Reply::json(status, &body));
        let started = client::<Docmap>(&server).run_extraction(request()).await.unwrap();
        assert_eq!((started.status().as_u16(), &started.data.status), (status, &ExtractionStatus::Processing));
    }
}

#[tokio::test]
async fn running_and_waiting_is_one_call() {
    let server = Server::start([
        example("docmap runExtraction 2XX processing").reply(),
        example("docmap getExtraction 200 processing").reply(),
        example("docmap getExtraction 200 completed").reply(),
    ]);
    let done = client::<Docmap>(&server).run_extraction(request()).run().await.unwrap();
    assert_eq!(done.data.status, ExtractionStatus::Completed);
    let get = format!("/v1/extractions/{ID}");
    assert_eq!(server.targets(), ["/v1/extractions/run?async=true".to_owned(), get.clone(), get]);
}

#[tokio::test]
async fn the_limit_of_a_plan_has_its_own_error() {
    let server = Server::always(example("docmap runExtraction 429 usageLimitExceeded").reply());
    let error = client::<Docmap>(&server).run_extraction(request()).await.unwrap_err();
    let Some(RunExtractionError::TooManyRequests(body)) = error.api() else { panic!("{error}") };
    assert_eq!(body.error.code, "USAGE_LIMIT_EXCEEDED");
    assert_eq!(server.requests().len(), 1, "a run is not repeated: it may have begun");
}

#[tokio::test]
async fn a_list_goes_on_after_its_last_item() {
    let page = |created_at: &str, has_more: bool| {
        let mut page = example("docmap listExtractions 200 lastPage").with("/data/0/createdAt", created_at);
        page["hasMore"] = has_more.into();
        Reply::json(200, &page)
    };
    let server = Server::start([page("2024-11-20T14:30:00.000Z", true), page("2024-11-19T08:00:00.120Z", false)]);
    let list = client::<Docmap>(&server).list_extractions().template_id("48291").limit(1);
    let mut items = list.date_from("2024-11-01".parse().unwrap()).date_to("2024-11-30".parse().unwrap()).items();
    let mut count = 0;
    while items.next().await.transpose().unwrap().is_some() {
        count += 1;
    }
    assert_eq!(count, 2);
    let query = "templateId=48291&limit=1&dateFrom=2024-11-01&dateTo=2024-11-30";
    // The cursor is what the server wrote, with all its zeros.
    let second = format!("/v1/extractions?{query}&cursor=2024-11-20T14%3A30%3A00.000Z");
    assert_eq!(server.targets(), [format!("/v1/extractions?{query}"), second]);
}

#[tokio::test]
async fn a_whole_run_comes_at_once() {
    // Without `hasMore` a page shorter than the limit is the last.
    let example = example("docmap listExtractions 200 lastPage");
    let server = Server::always(Reply::json(200, &example.without("/hasMore")));
    let mut items = client::<Docmap>(&server).list_extractions().run_id("b4704c6e").items();
    assert_eq!(items.next().await.unwrap().unwrap().id, ID);
    assert!(items.next().await.is_none());
    assert_eq!(server.targets(), ["/v1/extractions?runId=b4704c6e"]);
}

#[tokio::test]
async fn keys_are_created_listed_and_revoked() {
    let server = Server::start([
        example("docmap createApiKey 201 created").reply(),
        example("docmap listApiKeys 200 two").reply(),
        example("docmap revokeApiKey 200 done").reply(),
    ]);
    let client = client::<Docmap>(&server);
    let created = client.create_api_key(key()).await.unwrap();
    assert!(created.data.key.starts_with("dm_live_"));
    assert!(!format!("{created:?}").contains(&created.data.key), "a key is not shown");
    let keys = client.list_api_keys().await.unwrap();
    assert_eq!(keys.data[0].id, created.data.api_key.id);
    assert_eq!(client.revoke_api_key(&keys.data[0].id).await.unwrap().success, Some(true));
    let requests = server.requests();
    assert_eq!(requests[0].line(), "POST /v1/api-keys HTTP/1.1");
    assert_eq!(requests[0].body(), r#"{"name":"Production Server","expiresIn":"90d"}"#);
    assert_eq!(requests[0].json(), example("docmap createApiKey request quarter").value);
    assert_eq!(requests[1].line(), "GET /v1/api-keys HTTP/1.1");
    assert_eq!(requests[2].line(), "DELETE /v1/api-keys/ak_1a2b3c4d5e6f7g8h HTTP/1.1");
}

#[tokio::test]
async fn lifetimes_are_written_as_documented() {
    let written = [
        (ApiKeyLifetime::Days30, "30d"),
        (ApiKeyLifetime::Days60, "60d"),
        (ApiKeyLifetime::Days90, "90d"),
        (ApiKeyLifetime::OneYear, "1y"),
        (ApiKeyLifetime::Never, "never"),
    ];
    for (lifetime, text) in written {
        assert_eq!(serde_json::to_value(CreateApiKeyRequest::new("k", lifetime)).unwrap()["expiresIn"], text);
    }
    let docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    let request = RunExtractionRequest::new("t", "a.docx", vec![0], DocumentType::Docx);
    assert_eq!(serde_json::to_value(request).unwrap()["mimeType"], docx);
}

#[tokio::test]
async fn usage_and_deleting() {
    let server = Server::start([
        example("docmap getUsage 200 core").reply(),
        example("docmap deleteExtraction 200 done").reply(),
    ]);
    let client = client::<Docmap>(&server);
    let usage = client.get_usage().await.unwrap();
    assert_eq!((&usage.data.plan, usage.data.usage, usage.data.period_key.as_str()), (&Plan::Core, 1847, "2025-07"));
    client.delete_extraction(ID).await.unwrap();
    let lines: Vec<_> = server.requests().iter().map(|request| request.line().to_owned()).collect();
    assert_eq!(lines, ["GET /v1/usage HTTP/1.1".to_owned(), format!("DELETE /v1/extractions/{ID} HTTP/1.1")]);
}

#[tokio::test]
async fn health_takes_no_credential() {
    let server = Server::always(example("docmap getHealth 200 ok").reply());
    let with_key = client::<Docmap>(&server);
    let without = Docmap::builder().base_url(server.url()).build().unwrap();
    for client in [with_key, without] {
        assert_eq!(client.get_health().await.unwrap().status, "ok");
        let request = server.requests().pop().unwrap();
        assert_eq!(request.line(), "GET /health HTTP/1.1");
        assert_eq!(request.header("authorization"), None);
    }
}

#[tokio::test]
async fn examples_come_in_and_go_out() {
    nothing_is_lost("docmap", "getExtraction", async |operation, server| {
        let client = client::<Docmap>(&server);
        match operation {
            "runExtraction" => exchange(client.run_extraction(request())).await,
            "listExtractions" => exchange(client.list_extractions()).await,
            "deleteExtraction" => exchange(client.delete_extraction(ID)).await,
            "getUsage" => exchange(client.get_usage()).await,
            "createApiKey" => exchange(client.create_api_key(key())).await,
            "listApiKeys" => exchange(client.list_api_keys()).await,
            "revokeApiKey" => exchange(client.revoke_api_key("ak_1")).await,
            "getHealth" => exchange(client.get_health()).await,
            other => panic!("there is no call of {other}"),
        }
    })
    .await;
}
