//! Requests that the document lacks.

use excerpt_runtime::{Bytes, Credential, Method, Response, Retry};
use serde::Deserialize;

use crate::fake::{Fake, Reply, SECRET};

#[derive(Deserialize)]
struct Found {
    name: String,
}

#[tokio::test]
async fn a_request_is_made_of_what_it_is_given() {
    let fake = Fake::replies([Reply::json(200, r#"{"name": "x"}"#)]);
    let request = fake.client().request(Method::POST, "/v2/jobs/{id}/cancel?fast=1").path("id", "a/b");
    let request = request.query("tag", ["x y", "&"]).query("none", None::<u8>).header("x-trace", "7");
    let response: Response<Bytes> = request.json(&["now"]).await.unwrap();
    assert_eq!(response.json::<Found>().unwrap().name, "x");
    assert_eq!(&**response, br#"{"name": "x"}"#);
    let seen = fake.only();
    assert_eq!(seen.request.method, Method::POST);
    assert_eq!(seen.url(), "https://api.example.com/v1/v2/jobs/a%2Fb/cancel?fast=1&tag=x%20y&tag=%26");
    assert_eq!((seen.body(), seen.header("content-type")), (r#"["now"]"#, Some("application/json")));
    assert_eq!((seen.header("x-trace"), seen.header("accept")), (Some("7"), Some("*/*")));
    assert_eq!(seen.header("authorization"), Some(SECRET));
}

#[tokio::test]
async fn it_carries_all_credentials() {
    let fake = Fake::replies([Reply::status(200)]);
    let builder = fake.builder().credential("queryKey", Credential::api_key("q")).token("t");
    let client = builder.credential("session", Credential::api_key("s")).build().unwrap();
    client.request(Method::GET, "/x").await.unwrap();
    let seen = fake.only();
    assert_eq!(seen.url(), "https://api.example.com/v1/x?key=q");
    assert_eq!((seen.header("authorization"), seen.header("cookie")), (Some("Bearer t"), Some("sid=s")));
}

#[tokio::test]
async fn its_method_decides_whether_it_is_repeated() {
    for (method, times) in [(Method::GET, 3), (Method::DELETE, 3), (Method::POST, 1), (Method::PATCH, 1)] {
        let fake = Fake::replies([Reply::status(503)]);
        let request = fake.client().request(method.clone(), "/person/jane-doe").retry(Retry::new().max_retries(2));
        let error = request.bytes("text/plain", b"a secret".to_vec()).await.unwrap_err();
        assert_eq!(fake.seen().len(), times, "{method}");
        assert!(error.is_api() && error.operation() == "request");
        let shown = format!("{error} {error:?}");
        assert!(!shown.contains("jane") && !shown.contains("a secret"), "{shown}");
        assert!(error.to_string().starts_with(&format!("request: {method}: the server answered 503")), "{error}");
    }
}

#[tokio::test]
async fn it_stays_at_home() {
    let fake = Fake::replies([Reply::status(200)]);
    for path in ["https://evil.example/", "evil", "//../x", "/a/../b", "/{id}"] {
        let error = fake.client().request(Method::GET, path).await.unwrap_err();
        assert!(error.is_build(), "{path}: {error}");
    }
    let error = fake.client().request("BREW".parse().unwrap(), "/pot").await.unwrap_err();
    assert_eq!(error.to_string(), "request: GET: the request cannot be built: requests cannot have the method BREW");
    assert!(fake.seen().is_empty());
    fake.client().request(Method::GET, "//evil.example/x").await.unwrap();
    assert_eq!(fake.only().url(), "https://api.example.com/v1//evil.example/x");
}
