//! Answers that point elsewhere.

use crate::clients::{Anesya, Docmap, Documind, Expertai, Extracta, KEY, batch, builder, client};
use excerpt_runtime::Retry;
use excerpt_tests::{Reply, Request, Server, example};

fn to(status: u16, location: &str) -> Reply {
    Reply::new(status).header("location", location)
}

/// Checks that no part of a request holds the credential.
#[track_caller]
fn assert_anonymous(request: &Request) {
    for name in ["authorization", "x-api-key", "cookie"] {
        assert_eq!(request.header(name), None);
    }
    assert!(!format!("{request:?}").contains(KEY), "{request:?}");
}

#[tokio::test]
async fn the_same_host_gets_the_credentials_again() {
    for status in [301, 302, 303, 307, 308] {
        let server = Server::start([
            to(status, "/v2/x?y=1"),
            to(status, "z"),
            example("docmap getExtraction 200 completed").reply(),
        ]);
        client::<Docmap>(&server).get_extraction("7").await.unwrap();
        assert_eq!(server.targets(), ["/v1/extractions/7", "/v2/x?y=1", "/v2/z"]);
        for request in server.requests() {
            assert_eq!(request.header("authorization").unwrap(), format!("Bearer {KEY}"));
            assert_eq!(request.header("accept"), Some("application/json"));
        }
    }
}

#[tokio::test]
async fn another_host_never_gets_an_authorization_header() {
    let elsewhere = Server::start([example("anesya getExtraction 200 finished").reply()]);
    let server = Server::start([to(302, &format!("{}/extract/8/", elsewhere.url()))]);
    client::<Anesya>(&server).get_extraction("7").await.unwrap();
    assert_eq!(server.request().header("authorization"), Some(KEY));
    assert_anonymous(&elsewhere.request());

    let elsewhere = Server::start([example("expertai getStatus 200 success").reply()]);
    let server = Server::start([to(307, &format!("{}/8", elsewhere.url()))]);
    client::<Expertai>(&server).get_status("7").await.unwrap();
    assert_anonymous(&elsewhere.request());
}

#[tokio::test]
async fn another_host_never_gets_an_api_key_header() {
    let elsewhere = Server::start([example("documind listExtractions 200 reviewed").reply()]);
    let server = Server::start([to(308, &format!("{}/list?skip=3", elsewhere.url()))]);
    client::<Documind>(&server).list_extractions().await.unwrap();
    assert_eq!(server.request().header("x-api-key"), Some(KEY));
    assert_anonymous(&elsewhere.request());
    assert_eq!(elsewhere.request().target(), "/list?skip=3");
    assert_eq!(elsewhere.request().header("accept"), Some("application/json"));
}

/// Coming back, the credentials are not sent again: the address was chosen by a stranger.
#[tokio::test]
async fn a_detour_loses_the_credentials_for_good() {
    let elsewhere = Server::answering(|request| to(302, request.query("back").unwrap()));
    let server = Server::answering({
        let elsewhere = elsewhere.url();
        let mut first = true;
        move |request| match std::mem::take(&mut first) {
            true => to(302, &format!("{elsewhere}/?back=http://{}/again", request.header("host").unwrap())),
            false => example("docmap getExtraction 200 completed").reply(),
        }
    });
    client::<Docmap>(&server).get_extraction("7").await.unwrap();
    let [first, second] = &server.requests()[..] else { panic!("two requests") };
    assert!(first.header("authorization").is_some());
    assert_anonymous(second);
}

#[tokio::test]
async fn credentials_that_the_caller_put_into_headers_stay_at_home_too() {
    let elsewhere = Server::start([example("docmap getExtraction 200 completed").reply()]);
    let server = Server::start([to(302, &elsewhere.url())]);
    let client = builder::<Docmap>(&server).default_header("Cookie", KEY).build().unwrap();
    client.get_extraction("7").header("Authorization", format!("Custom {KEY}")).await.unwrap();
    assert_eq!(server.request().header("authorization").unwrap(), format!("Custom {KEY}"));
    assert_anonymous(&elsewhere.request());
}

#[tokio::test]
async fn a_post_keeps_method_and_body_where_the_status_says_so() {
    for status in [307, 308] {
        let server = Server::start([to(status, "/v2"), example("extracta getBatchResults 200 done").reply()]);
        client::<Extracta>(&server).get_batch_results(batch()).await.unwrap();
        let [first, second] = &server.requests()[..] else { panic!("two requests") };
        assert_eq!((second.line(), second.body()), ("POST /v2 HTTP/1.1", first.body()));
    }
    let server = Server::start([to(303, "/v2"), example("extracta getBatchResults 200 done").reply()]);
    client::<Extracta>(&server).get_batch_results(batch()).await.unwrap();
    let [_, second] = &server.requests()[..] else { panic!("two requests") };
    assert_eq!((second.line(), second.body(), second.header("content-type")), ("GET /v2 HTTP/1.1", "", None));
}

/// A body holds somebody's document; another host does not get it.
#[tokio::test]
async fn a_body_stays_home() {
    for status in [307, 308] {
        let elsewhere = Server::always(example("extracta getBatchResults 200 done").reply());
        let server = Server::start([to(status, &elsewhere.url())]);
        let error = client::<Extracta>(&server).get_batch_results(batch()).await.unwrap_err();
        assert!(error.is_redirect(), "{error}");
        assert!(elsewhere.requests().is_empty());
    }
}

#[tokio::test]
async fn redirects_that_lead_nowhere_are_errors() {
    let server = Server::always(to(302, "/around"));
    let error = client::<Docmap>(&server).get_extraction("7").await.unwrap_err();
    assert!(error.is_redirect(), "{error}");
    assert_eq!(server.requests().len(), 11);

    for location in ["http://", "ftp://x/", "file:///etc/passwd", "http://[::"] {
        let server = Server::start([to(302, location)]);
        let error = client::<Docmap>(&server).get_extraction("7").await.unwrap_err();
        assert!(error.is_redirect(), "{location}: {error}");
        assert_eq!(server.requests().len(), 1);
    }
}

#[tokio::test]
async fn a_redirect_without_location_is_an_undocumented_answer() {
    let server = Server::start([Reply::new(302)]);
    let error = client::<Docmap>(&server).get_extraction("7").retry(Retry::none()).await.unwrap_err();
    assert!(error.is_undocumented(), "{error}");
    assert_eq!(error.status().unwrap(), 302);
}
