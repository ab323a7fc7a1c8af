//! What is put on the wire, and what never gets that far.

use excerpt_runtime::{Credential, File};
use serde_json::json;

use crate::client::{Client, Download, Listing, NewJob};
use crate::fake::{Fake, Reply, SECRET};

fn fake() -> Fake {
    Fake::replies([Reply::json(200, r#"{"id": "7", "status": "FINISHED"}"#)])
}

#[tokio::test]
async fn a_get_has_path_query_accept_and_credential() {
    let fake = fake();
    fake.client().get_extraction("a/b").download(Download::Csv).download(Download::Images).await.unwrap();
    let seen = fake.only();
    assert_eq!(seen.request.method, "GET");
    assert_eq!(seen.url(), "https://api.example.com/v1/extract/a%2Fb/?download=images");
    assert_eq!(seen.header("authorization"), Some(SECRET));
    assert_eq!(seen.header("accept"), Some("application/json, text/csv, application/zip"));
    assert_eq!(seen.header("user-agent"), Some(concat!("excerpt-runtime/", env!("CARGO_PKG_VERSION"))));
    assert_eq!(seen.request.headers.len(), 3);
    assert_eq!(seen.request.body, None);
    assert_eq!(seen.request.timeout, Some(std::time::Duration::from_secs(60)));
}

#[tokio::test]
async fn a_post_tells_absent_from_null() {
    let fake = Fake::replies([Reply::status(201)]);
    let client = fake.client();
    for (label, expected) in [
        (None, json!({"name": "n"})),
        (Some(None), json!({"name": "n", "label": null})),
        (Some(Some("l".to_owned())), json!({"name": "n", "label": "l"})),
    ] {
        client.create_job(&NewJob { name: "n".to_owned(), label }).send().await.unwrap();
        let seen = fake.seen().pop().unwrap();
        assert_eq!(seen.body(), expected.to_string());
        assert_eq!(seen.header("content-type"), Some("application/json"));
        assert_eq!(seen.header("accept"), Some("application/problem+json, text/plain"));
    }
}

#[tokio::test]
async fn parameters_go_to_their_places() {
    let fake = Fake::replies([Reply::json(200, "null")]);
    let search = fake.client().search("a b;c");
    let search = search.words(["x,y".to_owned(), "z".to_owned()]).filter(json!({"a": {"b": 1}})).json(json!([1]));
    search.tenant("t/1").flavor("sweet;sour").header("X-Extra", "1").send().await.unwrap();
    let seen = fake.only();
    let query = "words=x%2Cy,z&filter%5Ba%5D%5Bb%5D=1&json=%5B1%5D";
    assert_eq!(seen.url(), format!("https://api.example.com/v1/search/a%20b%3Bc?{query}"));
    assert_eq!(seen.header("x-tenant"), Some("t/1"));
    assert_eq!(seen.header("cookie"), Some("flavor=sweet%3Bsour"));
    assert_eq!(seen.header("x-extra"), Some("1"));
}

#[tokio::test]
async fn files_are_uploaded() {
    let fake = Fake::replies([Reply::status(204)]);
    let client = fake.builder().basic_auth("me", "pässword").build().unwrap();
    client.upload(File::new("%PDF").file_name("a.pdf")).await.unwrap();
    client.upload(vec![1, 2]).await.unwrap();
    client.replace(b"%PDF").await.unwrap();
    let seen = &fake.seen()[0];
    assert_eq!(seen.header("authorization"), Some("Basic bWU6cMOkc3N3b3Jk"));
    assert!(seen.header("content-type").unwrap().starts_with("multipart/form-data; boundary=excerpt-"));
    assert!(seen.body().contains("name=\"document\"; filename=\"a.pdf\"\r\n"));
    let raw = &fake.seen()[2];
    assert_eq!((raw.header("content-type"), raw.body()), (Some("application/pdf"), "%PDF"));
}

#[tokio::test]
async fn the_first_alternative_with_all_credentials_is_used() {
    let fake = fake();
    let token = fake.builder().token("t").build().unwrap();
    token.get_extraction("7").await.unwrap();
    let both = fake.builder().token("t").credential("session", Credential::api_key("a b;c")).build().unwrap();
    both.get_extraction("7").await.unwrap();
    let keys = fake.builder().credential("session", Credential::api_key("a b;c"));
    let keys = keys.credential("queryKey", Credential::api_key("k&1")).build().unwrap();
    keys.get_extraction("7").download(Download::Csv).await.unwrap();
    let seen = fake.seen();
    assert_eq!(seen[0].header("authorization"), Some("Bearer t"));
    assert_eq!((seen[1].header("authorization"), seen[1].header("cookie")), (Some("Bearer t"), None));
    assert_eq!((seen[2].header("authorization"), seen[2].header("cookie")), (None, Some("sid=a%20b%3Bc")));
    assert_eq!(seen[2].url(), "https://api.example.com/v1/extract/7/?download=csv&key=k%261");
}

#[tokio::test]
async fn an_api_key_is_for_every_scheme_that_takes_one() {
    let fake = fake();
    fake.builder().api_key("k").build().unwrap().get_extraction("7").await.unwrap();
    assert_eq!(fake.only().header("authorization"), Some("k"));
}

#[tokio::test]
async fn a_missing_credential_is_reported_before_anything_is_sent() {
    let fake = fake();
    let client = fake.builder().credential("session", Credential::api_key("s")).build().unwrap();
    let error = client.get_extraction("7").await.unwrap_err();
    assert!(error.is_build());
    assert_eq!(
        error.to_string(),
        "getExtraction: GET /extract/{id}/: the request cannot be built: it needs a credential for \
         `tokenAuth` (EXAMPLE_API_KEY), or `bearerAuth`, or `basicAuth`, or `queryKey` and `session`"
    );
    // An empty alternative makes it public, and still takes a credential that is there.
    let public = Fake::replies([Reply::json(200, r#"{"users": []}"#)]);
    public.builder().build().unwrap().list_users(Listing::Offset).await.unwrap();
    public.builder().token("t").build().unwrap().list_users(Listing::Offset).await.unwrap();
    assert_eq!(public.seen()[0].header("authorization"), None);
    assert_eq!(public.seen()[1].header("authorization"), Some("Bearer t"));
    assert!(fake.seen().is_empty());
}

#[tokio::test]
async fn the_caller_has_the_last_word_on_headers() {
    let fake = fake();
    let client = fake.builder().api_key(SECRET).user_agent("mine/1").default_header("X-All", "1");
    let client = client.default_header("Accept", "text/csv").build().unwrap();
    let call = client.get_extraction("7").header("x-all", "2").header("authorization", "other");
    call.await.unwrap();
    let seen = fake.only();
    assert_eq!(seen.header("user-agent"), Some("mine/1"));
    assert_eq!(seen.header("x-all"), Some("2"));
    assert_eq!(seen.header("accept"), Some("text/csv"));
    assert_eq!(seen.header("authorization"), Some("other"));
}

#[tokio::test]
async fn what_does_not_fit_is_reported_and_not_sent() {
    let fake = fake();
    let client = fake.client();
    for (error, reason) in [
        (client.get_extraction("").await.err(), "the path parameter `id` is empty, which would change the path"),
        (
            client.get_extraction("..").await.err(),
            "the path parameter `id` is a dot segment, which would change the path",
        ),
        (
            client.get_extraction("7").header("X-A", "a\r\nX-B: b").await.err(),
            "the value of the header `X-A` contains a line break or another control character",
        ),
        (
            client.get_extraction("7").header("Content-Length", "1").await.err(),
            "the header `content-length` cannot be set: it belongs to the transport",
        ),
        (client.get_extraction("7").header("no good", "1").await.err(), "a header has an impossible name"),
    ] {
        let error = error.unwrap();
        assert!(error.is_build());
        assert_eq!(
            error.to_string(),
            format!("getExtraction: GET /extract/{{id}}/: the request cannot be built: {reason}")
        );
    }
    assert!(client.search("x").tenant("a\nb").await.unwrap_err().is_build());
    assert!(fake.seen().is_empty());
}

#[tokio::test]
async fn servers_and_base_urls() {
    let fake = fake();
    let url = |client: Client| {
        let fake = fake.clone();
        async move {
            client.search("x").await.unwrap();
            fake.seen().pop().unwrap().url().to_owned()
        }
    };
    assert_eq!(url(fake.builder().build().unwrap()).await, "https://api.example.com/v1/search/x");
    assert_eq!(url(fake.builder().server(1).build().unwrap()).await, "https://eu.example.com/search/x");
    let us = fake.builder().server(1).server_variable("region", "us").build().unwrap();
    assert_eq!(url(us).await, "https://us.example.com/search/x");
    let local = fake.builder().base_url("http://127.0.0.1:8080/api/").build().unwrap();
    assert_eq!(url(local).await, "http://127.0.0.1:8080/api/search/x");
}

#[test]
fn builders_refuse_what_cannot_work() {
    let build = Client::builder;
    for (error, message) in [
        (build().base_url("ftp://x").build().err(), "the base URL is not http or https"),
        (build().base_url("https://x/?a=b").build().err(), "the base URL has a query or fragment"),
        (build().server(2).build().err(), "there is no server 2; the document has 2, counted from 0"),
        (build().server_variable("planet", "mars").build().err(), "no server has a variable `planet`"),
        (build().token("").build().err(), "the credential for `bearerAuth` is empty"),
        (
            build().token("a\nb").build().err(),
            "the credential for `bearerAuth` contains a line break or another control character",
        ),
        (build().basic_auth("a:b", "c").build().err(), "the credential for `basicAuth` has a user name with a colon"),
        (
            build().credential("tokenAuth", Credential::token("t")).build().err(),
            "`tokenAuth` takes another kind of credential",
        ),
        (
            build().credential("nothing", Credential::token("t")).build().err(),
            "there is no security scheme called `nothing`; \
             known: `tokenAuth`, `bearerAuth`, `basicAuth`, `queryKey`, `session`",
        ),
        (
            build().default_header("Host", "x").build().err(),
            "the header `host` cannot be set: it belongs to the transport",
        ),
    ] {
        assert_eq!(error.unwrap().to_string(), message);
    }
}
