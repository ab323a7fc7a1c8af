//! Which content types an answer may have.

use crate::outcome::{failure, outcome};
use excerpt_tests::{Reply, assert_same, example};

#[tokio::test]
async fn json_is_json_in_many_spellings() {
    let example = example("docmap getExtraction 200 completed");
    for content_type in [
        "application/json; charset=utf-8",
        "Application/JSON",
        "application/json;charset=\"UTF-8\" ; profile=x",
        "application/vnd.docmap.v1+json",
        "application/problem+json",
    ] {
        let reply = Reply::text(200, content_type, example.value.to_string());
        let (_, body) = outcome("docmap", reply).await.unwrap();
        assert_same(&example.value, &body);
    }
}

#[tokio::test]
async fn a_missing_content_type_is_the_documented_one() {
    for name in ["anesya getExtraction 200 finished", "docmap getExtraction 404 notFound"] {
        let example = example(name);
        let reply = Reply::new(example.status.parse().unwrap()).body(example.value.to_string());
        let (_, body) = outcome(name.split(' ').next().unwrap(), reply).await.unwrap();
        assert_same(&example.value, &body);
    }
}

#[tokio::test]
async fn a_byte_order_mark_and_blanks_around_json_do_no_harm() {
    let example = example("documind listExtractions 200 reviewed");
    let text = format!("\u{feff}\r\n\t {:#}\r\n ", example.value);
    let (_, body) = outcome("documind", Reply::text(200, "application/json", text)).await.unwrap();
    assert_same(&example.value, &body);
}

/// A proxy's login page is no result, even if its status says so.
#[tokio::test]
async fn another_content_type_is_an_error_that_keeps_the_bytes() {
    let page = "<html><title>Please log in</title></html>";
    for vendor in ["anesya", "docmap", "documind", "expertai", "extracta"] {
        for content_type in ["text/html", "text/plain; charset=utf-8", "application/xml", "nonsense"] {
            let error = failure(vendor, Reply::text(200, content_type, page)).await;
            assert!(error.is_undocumented(), "{vendor}, {content_type}: {error}");
            assert_eq!(error.status().unwrap(), 200);
            assert_eq!(error.bytes().unwrap()[..], *page.as_bytes());
            assert_eq!(error.headers().unwrap()["content-type"], content_type);
            assert!(error.to_string().contains("content type"), "{error}");
        }
    }
}

#[tokio::test]
async fn a_gateway_page_is_an_error_with_its_status() {
    let page = "<html><h1>502 Bad Gateway</h1><hr>nginx</html>";
    for vendor in ["anesya", "docmap", "documind", "expertai", "extracta"] {
        let error = failure(vendor, Reply::text(502, "text/html", page)).await;
        assert!(error.is_api(), "{vendor}: {error}");
        assert_eq!(error.status().unwrap(), 502);
        assert_eq!(error.bytes().unwrap()[..], *page.as_bytes());
        assert!(!error.to_string().contains("nginx"), "{error}");
    }
}

#[tokio::test]
async fn a_documented_status_with_a_page_instead_of_json_is_still_that_status() {
    let error = failure("docmap", Reply::text(404, "text/html", "<h1>404</h1>")).await;
    assert!(error.is_api());
    assert_eq!(error.status().unwrap(), 404);
    assert_eq!(error.bytes().unwrap()[..], *b"<h1>404</h1>");
}
