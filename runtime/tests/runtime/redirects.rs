//! Where a redirect may lead, and what it may take along.

use excerpt_runtime::{Credential, TransportErrorKind};

use crate::client::NewJob;
use crate::fake::{Fake, Reply, SECRET};

fn to(status: u16, location: &str) -> Reply {
    Reply::status(status).header("location", location)
}

fn done() -> Reply {
    Reply::json(200, r#"{"id": "7", "status": "FINISHED"}"#)
}

#[tokio::test]
async fn a_get_follows_and_keeps_its_credential_at_home() {
    for status in [301, 302, 303, 307, 308] {
        let fake = Fake::replies([to(status, "../b/?x=1#part"), done()]);
        fake.client().get_extraction("7").header("cookie", "a=b").await.unwrap();
        let seen = fake.seen();
        assert_eq!(seen[1].url(), "https://api.example.com/v1/extract/b/?x=1");
        assert_eq!(seen[1].header("authorization"), Some(SECRET));
        assert_eq!(seen[1].header("cookie"), Some("a=b"));
    }
}

#[tokio::test]
async fn no_credential_goes_to_another_origin() {
    for location in ["https://evil.example.org/", "https://api.example.com:8443/", "//me:pw@evil.example.org/"] {
        let fake = Fake::replies([to(302, location), to(302, "https://api.example.com/back"), done()]);
        let client = fake.builder().credential("queryKey", Credential::api_key(SECRET));
        let client =
            client.credential("session", Credential::api_key(SECRET)).default_header("X-Other", "1").build().unwrap();
        client.get_extraction("7").header("Authorization", SECRET).await.unwrap();
        let seen = fake.seen();
        assert!(seen[0].url().contains(SECRET));
        assert_eq!(seen[0].header("cookie"), Some(format!("sid={SECRET}").as_str()));
        // Not even when the other origin sends back.
        for seen in &seen[1..] {
            assert!(!seen.url().contains(SECRET), "{}", seen.url());
            assert!(seen.request.url.username().is_empty());
            assert_eq!((seen.header("authorization"), seen.header("cookie")), (None, None));
            // Nor what the caller added: it may be a key as well.
            assert_eq!(seen.header("x-other"), None);
        }
    }
}

#[tokio::test]
async fn an_echoed_key_is_not_passed_on() {
    let fake = Fake::replies([to(302, "https://cdn.example.org/f?a=1&token=s3cr3t%2Dcredential&b=2"), done()]);
    let client = fake.builder().credential("queryKey", Credential::api_key(SECRET));
    let client = client.credential("session", Credential::api_key("other")).build().unwrap();
    client.get_extraction("7").await.unwrap();
    assert_eq!(fake.seen()[1].url(), "https://cdn.example.org/f?a=1&b=2");
}

#[tokio::test]
async fn https_is_not_left_with_a_credential() {
    let fake = Fake::replies([to(302, "http://api.example.com/"), Reply::json(200, r#"{"users": []}"#)]);
    let error = fake.client().get_extraction("7").await.unwrap_err();
    assert!(error.is_redirect());
    assert_eq!(fake.seen().len(), 1);
    let fake = Fake::replies([to(302, "http://api.example.com/"), Reply::json(200, r#"{"users": []}"#)]);
    let public = fake.builder().build().unwrap();
    public.list_users(crate::client::Listing::Offset).await.unwrap();
}

#[tokio::test]
async fn other_methods_follow_where_the_request_stays_the_same() {
    let job = NewJob { name: "n".to_owned(), label: None };
    for status in [307, 308] {
        let fake = Fake::replies([to(status, "/new"), Reply::status(201)]);
        fake.client().create_job(&job).await.unwrap();
        let seen = &fake.seen()[1];
        assert_eq!((seen.request.method.as_str(), seen.body()), ("POST", r#"{"name":"n"}"#));
    }
    for status in [301, 302] {
        let fake = Fake::replies([to(status, "/new"), Reply::status(201)]);
        assert!(fake.client().create_job(&job).await.unwrap_err().is_undocumented());
        assert_eq!(fake.seen().len(), 1);
    }
    let fake = Fake::replies([to(303, "/new"), Reply::status(201)]);
    fake.client().create_job(&job).await.unwrap();
    let seen = &fake.seen()[1];
    assert_eq!((seen.request.method.as_str(), &seen.request.body), ("GET", &None));
    assert_eq!(seen.header("content-type"), None);
}

#[tokio::test]
async fn circles_and_broken_addresses_end() {
    let fake = Fake::replies([to(302, "/again")]);
    let error = fake.client().get_extraction("7").await.unwrap_err();
    assert!(error.is_redirect());
    assert_eq!(fake.seen().len(), 11);
    for location in ["http://", "ftp://x/", "data:text/plain,x"] {
        let fake = Fake::replies([to(302, location)]);
        assert!(fake.client().get_extraction("7").await.unwrap_err().is_redirect(), "{location}");
    }
    let fake = Fake::replies([Reply::status(302)]);
    assert!(fake.client().get_extraction("7").await.unwrap_err().is_undocumented());
}

#[tokio::test]
async fn a_redirect_is_an_answer_where_the_document_has_no_other() {
    let fake = Fake::replies([to(302, "https://files.example.org/"), Reply::json(200, "1")]);
    let response = fake.client().locate_file().await.unwrap();
    assert_eq!(response.headers()["location"], "https://files.example.org/");
    let fake = Fake::replies([to(302, "https://files.example.org/"), Reply::json(200, "1")]);
    assert_eq!(*fake.client().search("x").await.unwrap(), 1);
}

#[tokio::test]
async fn a_failure_on_the_way_starts_over() {
    let fake = Fake::new(|number, _| match number {
        0 | 2 => to(302, "/b"),
        1 => Reply::fail(TransportErrorKind::Interrupted),
        _ => done(),
    });
    fake.client().get_extraction("7").await.unwrap();
    assert_eq!(fake.seen().len(), 4);
}
