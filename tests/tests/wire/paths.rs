//! Where requests go: path parameters, base URLs, servers of the document.

use crate::clients::{Anesya, Docmap, Documind, Expertai, Extracta, KEY, batch, builder, client, credited};
use excerpt_runtime::testing::TestClock;
use excerpt_tests::{Server, Tap, example};

/// Ids as a caller may have them, and as they must be sent: anything but unreserved characters is percent-encoded.
const IDS: [(&str, &str); 9] = [
    ("300f339f-da71-4f9f-80f6-c25a63baae75", "300f339f-da71-4f9f-80f6-c25a63baae75"),
    ("AZaz09-._~", "AZaz09-._~"),
    ("a/b c%?#é", "a%2Fb%20c%25%3F%23%C3%A9"),
    ("!$&'()*+,;=:@", "%21%24%26%27%28%29%2A%2B%2C%3B%3D%3A%40"),
    ("[]{}|\\^`\"<>", "%5B%5D%7B%7D%7C%5C%5E%60%22%3C%3E"),
    ("%2e%2E/..", "%252e%252E%2F.."),
    ("\t\n\u{7f}", "%09%0A%7F"),
    ("文", "%E6%96%87"),
    ("...", "..."),
];

#[tokio::test]
async fn ids_are_escaped() {
    let anesya = Server::always(example("anesya getExtraction 200 finished").reply());
    let docmap = Server::always(example("docmap getExtraction 200 completed").reply());
    let expertai = Server::always(example("expertai getStatus 200 success").reply());
    for (id, _) in IDS {
        client::<Anesya>(&anesya).get_extraction(id).await.unwrap();
        client::<Docmap>(&docmap).get_extraction(id).await.unwrap();
        client::<Expertai>(&expertai).get_status(id).await.unwrap();
    }
    assert_eq!(anesya.targets(), IDS.map(|(_, sent)| format!("/extract/{sent}/")));
    assert_eq!(docmap.targets(), IDS.map(|(_, sent)| format!("/v1/extractions/{sent}")));
    assert_eq!(expertai.targets(), IDS.map(|(_, sent)| format!("/status/{sent}")));
}

/// These would call another operation, or none.
#[tokio::test]
async fn ids_that_would_change_the_path_are_refused() {
    let server = Server::start([]);
    for id in ["", ".", ".."] {
        let error = client::<Docmap>(&server).get_extraction(id).await.unwrap_err();
        assert!(error.is_build(), "{id:?}: {error}");
        assert!(error.to_string().contains("path parameter `id`"), "{error}");
    }
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn a_base_url_may_have_a_path() {
    let server = Server::always(example("anesya getExtraction 200 finished").reply());
    for path in ["", "/", "/proxy/v9", "/proxy/v9/", "/a%20b"] {
        let builder = builder::<Anesya>(&server).base_url(server.url() + path);
        builder.build().unwrap().get_extraction("7").await.unwrap();
    }
    let expected = ["/extract/7/", "/extract/7/", "/proxy/v9/extract/7/", "/proxy/v9/extract/7/", "/a%20b/extract/7/"];
    assert_eq!(server.targets(), expected);
}

#[tokio::test]
async fn without_a_base_url_the_first_server_of_the_document_is_asked() {
    let server = Server::answering(|request| {
        let name = match request.target() {
            "/extract/7/" => "anesya getExtraction 200 finished",
            "/v1/extractions/7" => "docmap getExtraction 200 completed",
            "/api/v1/data/extractions" => "documind listExtractions 200 reviewed",
            "/beta/status/7" => "expertai getStatus 200 success",
            "/api/v1/getBatchResults" => "extracta getBatchResults 200 done",
            other => panic!("{other} was asked for"),
        };
        example(name).reply()
    });
    let tap = Tap::new(&server, &TestClock::new());
    credited::<Anesya>().transport(tap.clone()).build().unwrap().get_extraction("7").await.unwrap();
    credited::<Docmap>().transport(tap.clone()).build().unwrap().get_extraction("7").await.unwrap();
    credited::<Documind>().transport(tap.clone()).build().unwrap().list_extractions().await.unwrap();
    credited::<Expertai>().transport(tap.clone()).build().unwrap().get_status("7").await.unwrap();
    credited::<Extracta>().transport(tap.clone()).build().unwrap().get_batch_results(batch()).await.unwrap();
    let expected = [
        "https://api.anesya.app/extract/7/",
        "https://api.docmap.io/v1/extractions/7",
        "https://api.documind.com/api/v1/data/extractions",
        "https://extract.expert.ai/beta/status/7",
        "https://api.extracta.ai/api/v1/getBatchResults",
    ];
    assert_eq!(tap.addresses(), expected);
}

#[tokio::test]
async fn both_servers_of_documind_can_be_chosen() {
    let server = Server::always(example("documind listExtractions 200 reviewed").reply());
    let tap = Tap::new(&server, &TestClock::new());
    for index in [1, 0] {
        credited::<Documind>().transport(tap.clone()).server(index).build().unwrap().list_extractions().await.unwrap();
    }
    let expected =
        ["https://api.documind.cloud/api/v1/data/extractions", "https://api.documind.com/api/v1/data/extractions"];
    assert_eq!(tap.addresses(), expected);

    let error = credited::<Documind>().transport(tap.clone()).server(2).build().unwrap_err();
    assert!(error.to_string().contains("no server 2"), "{error}");
}

#[test]
fn base_urls_that_cannot_be_meant_are_refused() {
    for url in ["", "api.docmap.io", "/v1", "ftp://x", "http://me:pass@x", "http://x/?a=b", "http://x/#a"] {
        let error = Docmap::builder().token(KEY).base_url(url).build().unwrap_err();
        assert!(error.to_string().starts_with("the base URL"), "{url}: {error}");
        assert!(!error.to_string().contains("me:"), "{error}");
    }
}
