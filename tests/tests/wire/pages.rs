//! Documind's list, page by page, from a server that has it whole.

use crate::clients::{Documind, client};
use documind_client::operations::{ListExtractions, ListExtractionsError};
use documind_client::types::{ExtractionStatus, SortOrder};
use excerpt_runtime::Retry;
use excerpt_tests::{Reply, Request, Server, example};
use serde_json::{Value, json};

/// Returns the extractions from `skip` to `end`, as the server has them.
fn items(skip: usize, end: usize) -> Vec<Value> {
    let example = example("documind listExtractions 200 reviewed");
    let item = |number: usize| example.with("/items/0/id", format!("extr_{number}"))["items"][0].take();
    (skip..end).map(item).collect()
}

fn number(request: &Request, name: &str) -> Option<usize> {
    request.query(name).map(|value| value.parse().unwrap())
}

fn page(items: Vec<Value>, total: usize, skip: usize, limit: usize) -> Reply {
    Reply::json(200, &json!({"items": items, "total": total, "skip": skip, "limit": limit}))
}

/// Starts a server with so many extractions that gives at most `most` of them at once.
fn list_of(total: usize, most: usize) -> Server {
    Server::answering(move |request| {
        let skip = number(request, "skip").unwrap_or(0);
        let limit = number(request, "limit").unwrap_or(100).min(most);
        page(items(skip, total.min(skip + limit)), total, skip, limit)
    })
}

async fn ids(list: ListExtractions) -> Vec<String> {
    let mut items = list.items();
    let mut ids = Vec::new();
    while let Some(item) = items.next().await.transpose().unwrap() {
        ids.push(item.id);
    }
    assert!(items.next().await.is_none(), "the end is the end");
    ids
}

fn expected(from: usize, to: usize) -> Vec<String> {
    (from..to).map(|number| format!("extr_{number}")).collect()
}

#[tokio::test]
async fn all_items_come_in_pages_of_the_default_size() {
    let server = list_of(250, 100);
    assert_eq!(ids(client::<Documind>(&server).list_extractions()).await, expected(0, 250));
    let targets = ["/data/extractions", "/data/extractions?skip=100", "/data/extractions?skip=200"];
    assert_eq!(server.targets(), targets);
}

#[tokio::test]
async fn every_page_keeps_limit_and_filters() {
    let server = list_of(7, 100);
    let list = client::<Documind>(&server).list_extractions().status(ExtractionStatus::Completed).limit(3);
    let list = list.original_filename("a b&c").sort_order(SortOrder::Asc);
    assert_eq!(ids(list).await, expected(0, 7));
    let filters = "status=completed&limit=3&original_filename=a%20b%26c&sort_order=asc";
    for (request, skip) in server.requests().iter().zip([None, Some("3"), Some("6")]) {
        assert!(request.target().starts_with(&format!("/data/extractions?{filters}")), "{}", request.target());
        assert_eq!((request.query("skip"), request.query("limit")), (skip, Some("3")));
        assert_eq!(request.header("x-api-key"), Some(crate::clients::KEY));
    }
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn a_list_can_start_in_the_middle() {
    let server = list_of(10, 100);
    let list = client::<Documind>(&server).list_extractions().skip(4).limit(4);
    assert_eq!(ids(list).await, expected(4, 10));
    let skips: Vec<_> = server.requests().iter().map(|request| number(request, "skip")).collect();
    assert_eq!(skips, [Some(4), Some(8)]);
}

/// The total says that nothing is left, so no further page is asked for.
#[tokio::test]
async fn a_full_last_page_is_the_last() {
    let server = list_of(6, 100);
    assert_eq!(ids(client::<Documind>(&server).list_extractions().limit(3)).await.len(), 6);
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn pages_advance_by_what_came_when_the_server_gives_less_than_asked() {
    let server = list_of(10, 4);
    assert_eq!(ids(client::<Documind>(&server).list_extractions().limit(9)).await, expected(0, 10));
    let skips: Vec<_> = server.requests().iter().map(|request| number(request, "skip")).collect();
    assert_eq!(skips, [None, Some(4), Some(8)]);
}

#[tokio::test]
async fn an_empty_list_is_one_empty_page() {
    let server = list_of(0, 100);
    assert!(ids(client::<Documind>(&server).list_extractions()).await.is_empty());
    let mut pages = client::<Documind>(&server).list_extractions().pages();
    assert_eq!(pages.next().await.unwrap().unwrap().total, 0);
    assert!(pages.next().await.is_none());
    assert_eq!(server.requests().len(), 2);
}

/// Extractions were deleted meanwhile: the total promises more than there is.
#[tokio::test]
async fn an_empty_page_ends_the_list_whatever_the_total() {
    let server = Server::answering(|request| {
        let skip = number(request, "skip").unwrap_or(0);
        page(items(skip, 4.max(skip)), 9, skip, 4)
    });
    assert_eq!(ids(client::<Documind>(&server).list_extractions().limit(4)).await, expected(0, 4));
    assert_eq!(server.requests().len(), 2);
}

/// A server that ignores `skip` would be asked for ever.
#[tokio::test]
async fn a_repeated_page_ends_the_list() {
    let server = Server::always(page(items(0, 2), 1000, 0, 2));
    assert_eq!(ids(client::<Documind>(&server).list_extractions()).await, expected(0, 2));
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn pages_come_whole() {
    let server = list_of(5, 2);
    let mut pages = client::<Documind>(&server).list_extractions().limit(2).pages();
    let mut sizes = Vec::new();
    while let Some(page) = pages.next().await.transpose().unwrap() {
        assert_eq!((page.status().as_u16(), page.total), (200, 5));
        sizes.push((page.skip, page.items.len()));
    }
    assert_eq!(sizes, [(0, 2), (2, 2), (4, 1)]);
}

#[tokio::test]
async fn the_number_of_pages_can_be_bounded() {
    let server = list_of(100, 10);
    let mut items = client::<Documind>(&server).list_extractions().items().max_pages(2);
    let mut count = 0;
    while items.next().await.transpose().unwrap().is_some() {
        count += 1;
    }
    assert_eq!((count, server.requests().len()), (20, 2));
}

#[tokio::test]
async fn no_page_is_fetched_before_it_is_needed() {
    let server = list_of(10, 5);
    let mut items = client::<Documind>(&server).list_extractions().items();
    assert!(server.requests().is_empty());
    for _ in 0..5 {
        items.next().await.unwrap().unwrap();
    }
    assert_eq!(server.requests().len(), 1);
    items.next().await.unwrap().unwrap();
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn an_error_in_the_middle_comes_once_and_the_list_goes_on_after_it() {
    let mut count = 0;
    let server = Server::answering(move |request| {
        count += 1;
        match count {
            2 => example("documind listExtractions 500 internalError").reply(),
            3 => Reply::text(200, "application/json", "{\"items\": 7}"),
            4 => Reply::text(200, "text/html", "<h1>Please log in</h1>"),
            _ => {
                let skip = number(request, "skip").unwrap_or(0);
                page(items(skip, skip + 2), 4, skip, 2)
            }
        }
    });
    let mut items = client::<Documind>(&server).list_extractions().items();
    let mut seen = Vec::new();
    while let Some(item) = items.next().await {
        seen.push(match item {
            Ok(item) => item.id,
            Err(error) if error.is_decode() => "broken".to_owned(),
            Err(error) if error.is_undocumented() => "page".to_owned(),
            Err(error) => {
                assert!(matches!(error.api(), Some(ListExtractionsError::InternalServerError(_))), "{error}");
                "error".to_owned()
            }
        });
    }
    assert_eq!(seen, ["extr_0", "extr_1", "error", "broken", "page", "extr_2", "extr_3"]);
    let skips: Vec<_> = server.requests().iter().map(|request| number(request, "skip")).collect();
    assert_eq!(skips, [None, Some(2), Some(2), Some(2), Some(2)]);
}

#[tokio::test]
async fn a_page_is_asked_for_again_like_any_request() {
    let mut busy = true;
    let server = Server::answering(move |request| {
        let skip = number(request, "skip").unwrap_or(0);
        let is_busy = skip == 2 && std::mem::take(&mut busy);
        if is_busy { Reply::new(503) } else { page(items(skip, skip + 2), 4, skip, 2) }
    });
    assert_eq!(ids(client::<Documind>(&server).list_extractions()).await, expected(0, 4));

    let server = Server::always(Reply::new(503));
    let error = client::<Documind>(&server).list_extractions().retry(Retry::none()).items().next().await;
    assert_eq!(error.unwrap().unwrap_err().status().unwrap(), 503);
    assert_eq!(server.requests().len(), 1);
}
