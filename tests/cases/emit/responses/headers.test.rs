use crate::exchange::Exchange;
use excerpt_runtime::Retry;
use responses_headers_client::{Client, headers};

#[tokio::test]
async fn headers_are_read_by_their_type() {
    let exchange = Exchange::json(200, "[1]").with_headers(&[
        ("x-total", "17"),
        ("x-next", "18"),
        ("x-ids", "1, 2"),
        ("x-since", "2024-01-15T10:30:00Z"),
        ("x-cached", "maybe"),
    ]);
    let client: Client = exchange.client();
    let response = client.list().await.unwrap();
    assert_eq!(response.header(&headers::X_TOTAL), Some(17));
    assert_eq!(response.header(&headers::X_NEXT).as_deref(), Some("18"));
    assert_eq!(response.header(&headers::X_IDS).unwrap(), [1, 2]);
    assert_eq!(response.header(&headers::X_SINCE).unwrap().to_string(), "2024-01-15T10:30:00Z");
    assert_eq!(response.header(&headers::X_CACHED), None);
    assert_eq!(response.header(&headers::RETRY_AFTER), None);
    assert_eq!(client.head_list().await.unwrap().header(&headers::X_TOTAL), Some(17));
    let exchange = Exchange::answering(429, "", "").with_headers(&[("x-total", "a"), ("retry-after", "3")]);
    let client: Client = exchange.client();
    let error = client.list().retry(Retry::none()).await.unwrap_err();
    assert_eq!(error.header(&headers::X_TOTAL2).as_deref(), Some("a"));
    assert_eq!((error.header(&headers::X_TOTAL), error.header(&headers::RETRY_AFTER)), (None, Some(3)));
}
