//! Lists that come in pages.

use std::collections::HashMap;

use excerpt_runtime::{Credential, HttpRequest};

use crate::client::{ListUsers, Listing, User};
use crate::fake::{Fake, Reply, SECRET};

fn query(request: &HttpRequest) -> HashMap<String, String> {
    request.url.query_pairs().into_owned().collect()
}

fn users(ids: impl IntoIterator<Item = usize>, more: &str) -> Reply {
    let users: Vec<_> = ids.into_iter().map(|id| format!(r#"{{"id": {id}}}"#)).collect();
    Reply::json(200, &format!(r#"{{"users": [{}]{more}}}"#, users.join(", ")))
}

/// A list of `count` users, of which a page has no more than `most`.
fn by_offset(count: usize, most: usize, more: &'static str) -> Fake {
    Fake::new(move |_, request| {
        let query = query(request);
        let skip = query.get("skip").map_or(0, |skip| skip.parse().unwrap());
        let limit: usize = query.get("limit").map_or(most, |limit| limit.parse().unwrap());
        users((skip..count).take(limit.min(most)), more)
    })
}

async fn all(call: ListUsers) -> Vec<i64> {
    let mut items = call.items();
    let mut ids = Vec::new();
    while let Some(user) = items.next().await.transpose().unwrap() {
        ids.push(user.id);
    }
    assert!(items.next().await.is_none());
    ids
}

fn list(fake: &Fake, by: Listing) -> ListUsers {
    fake.client().list_users(by)
}

#[tokio::test]
async fn offsets_advance_by_what_came_until_the_total() {
    // The server gives fewer than asked for, which ends nothing as long as the total is not reached.
    let fake = by_offset(7, 3, r#", "total": 7"#);
    assert_eq!(all(list(&fake, Listing::OffsetWithTotal).limit(5)).await, [0, 1, 2, 3, 4, 5, 6]);
    let urls = fake.urls();
    assert!(urls[0].ends_with("/users?limit=5"));
    assert!(urls[1].ends_with("/users?limit=5&skip=3"));
    assert!(urls[2].ends_with("/users?limit=5&skip=6"));
    assert_eq!(urls.len(), 3);

    let fake = by_offset(6, 3, r#", "total": 6"#);
    assert_eq!(all(list(&fake, Listing::OffsetWithTotal)).await.len(), 6);
    assert_eq!(fake.seen().len(), 2);

    // The caller starts in the middle; the total counts what was skipped.
    let fake = by_offset(6, 3, r#", "total": 6"#);
    assert_eq!(all(list(&fake, Listing::OffsetWithTotal).skip(4)).await, [4, 5]);
    assert_eq!(fake.seen().len(), 1);

    // A total that is too high ends with the empty page.
    let fake = by_offset(6, 3, r#", "total": 99"#);
    assert_eq!(all(list(&fake, Listing::OffsetWithTotal)).await.len(), 6);
    assert_eq!(fake.seen().len(), 3);
}

#[tokio::test]
async fn without_a_total_a_short_page_is_the_last() {
    let fake = by_offset(5, 2, "");
    assert_eq!(all(list(&fake, Listing::Offset).limit(2)).await.len(), 5);
    assert_eq!(fake.seen().len(), 3);
    // Nobody knows how long a full page is: only an empty one is the last.
    let fake = by_offset(5, 2, "");
    assert_eq!(all(list(&fake, Listing::Offset)).await.len(), 5);
    assert_eq!(fake.seen().len(), 4);
    let fake = by_offset(4, 2, "");
    assert_eq!(all(list(&fake, Listing::Offset).limit(2)).await.len(), 4);
    assert_eq!(fake.seen().len(), 3);
}

#[tokio::test]
async fn a_server_that_does_not_turn_the_page_ends_the_list() {
    for by in [Listing::Offset, Listing::Page, Listing::OffsetWithTotal] {
        let fake = Fake::replies([users([1, 2], r#", "total": 1000"#)]);
        assert_eq!(all(list(&fake, by).limit(2)).await, [1, 2]);
        assert_eq!(fake.seen().len(), 2);
    }
}

#[tokio::test]
async fn pages_are_counted() {
    let fake = Fake::new(|_, request| {
        let page: usize = query(request).get("page").map_or(1, |page| page.parse().unwrap());
        users((2 * (page - 1)..5).take(2), "")
    });
    assert_eq!(all(list(&fake, Listing::Page)).await, [0, 1, 2, 3, 4]);
    assert_eq!(
        fake.urls()[1..].iter().map(|url| url.rsplit('?').next().unwrap()).collect::<Vec<_>>(),
        ["page=2", "page=3"]
    );
    assert_eq!(all(list(&fake, Listing::Page).page(2)).await, [2, 3, 4]);
}

#[tokio::test]
async fn cursors_are_followed_until_there_is_none() {
    for end in ["", r#", "next": null"#, r#", "next": """#, r#", "next": "b""#, r#", "next": 2"#] {
        let fake = Fake::new(move |_, request| match query(request).get("cursor").map(String::as_str) {
            None => users([1], r#", "next": 2"#),
            Some("2") => users([2], r#", "next": "b""#),
            _ => users([3], end),
        });
        assert_eq!(all(list(&fake, Listing::Cursor)).await, [1, 2, 3], "{end}");
        assert_eq!(fake.seen().len(), 3);
    }
}

#[tokio::test]
async fn the_last_item_leads_on() {
    // Newest first: an item's number is where the page after it starts. A full page need not be followed by another one, a
    // short one may be; without a word on it, only full pages are.
    for (more, no_more, most, expected, requests) in [
        (r#", "more": true"#, r#", "more": false"#, 1, &[4, 3, 2, 1][..], 4),
        (r#", "more": true"#, r#", "more": false"#, 2, &[4, 3, 2, 1], 2),
        ("", "", 2, &[4, 3, 2, 1], 3),
        ("", "", 3, &[4, 3, 2, 1], 2),
        ("", "", 1, &[4], 1),
    ] {
        let fake = Fake::new(move |_, request| {
            let below = query(request).get("cursor").map_or(5, |cursor| cursor.parse().unwrap());
            let ids: Vec<usize> = (1..below).rev().take(most).collect();
            let ended = ids.last().is_none_or(|last| *last == 1);
            users(ids, if ended { no_more } else { more })
        });
        assert_eq!(all(list(&fake, Listing::LastItem)).await, expected, "{more} {most}");
        assert_eq!(fake.seen().len(), requests, "{more} {most}");
    }
    // A cursor that was followed before, one that is none, and a page without items all end the list.
    for (page, count) in [(r#"[{"id": 7}]"#, 2), ("[]", 1)] {
        let fake = Fake::replies([Reply::json(200, &format!(r#"{{"users": {page}, "more": true}}"#))]);
        let _ = all(list(&fake, Listing::LastItem)).await;
        assert_eq!(fake.seen().len(), count, "{page}");
    }
}

#[tokio::test]
async fn links_are_followed_and_credentials_stay_at_home() {
    let fake = Fake::new(|number, _| match number {
        0 => users([1], r#", "next": "/other?page=2&key=s3cr3t-credential""#),
        1 => users([2], r#", "next": "?page=3""#),
        2 => users([3], r#", "next": "https://elsewhere.example.org/users?page=4&key=s3cr3t-credential""#),
        3 => users([4], r#", "next": "https://api.example.com/other?page=3""#),
        _ => users([5], ""),
    });
    let client = fake.builder().credential("queryKey", Credential::api_key(SECRET)).build().unwrap();
    let call = client.list_users(Listing::Link).header("authorization", SECRET);
    assert_eq!(all(call).await, [1, 2, 3, 4]);
    assert_eq!(
        fake.urls(),
        [
            format!("https://api.example.com/v1/users?key={SECRET}"),
            format!("https://api.example.com/other?page=2&key={SECRET}"),
            format!("https://api.example.com/other?page=3&key={SECRET}"),
            "https://elsewhere.example.org/users?page=4".to_owned(),
        ]
    );
    assert_eq!(fake.seen()[2].header("authorization"), Some(SECRET));
    assert_eq!(fake.seen()[3].header("authorization"), None);
}

#[tokio::test]
async fn link_headers_are_followed() {
    let fake = Fake::new(|number, _| match number {
        0 => users([1], "").header("link", "</v1/users?page=1>; rel=\"prev\", </v1/users?page=2>; rel=\"next\""),
        1 => users([2], "").header("link", "</v1/users?page=3>; rel=next"),
        _ => users([3], "").header("link", "</v1/users?page=3>; rel=next"),
    });
    assert_eq!(all(list(&fake, Listing::LinkHeader)).await, [1, 2, 3]);
    assert_eq!(fake.seen().len(), 3);
    let fake = Fake::replies([users([1], "").header("link", "<ftp://x>; rel=next")]);
    assert!(list(&fake, Listing::LinkHeader).items().next().await.unwrap().unwrap_err().is_redirect());
    let fake = Fake::replies([users([1], "").header("link", "<http://api.example.com/>; rel=next")]);
    let mut items = list(&fake, Listing::LinkHeader).items();
    items.next().await.unwrap().unwrap();
    assert!(items.next().await.unwrap().unwrap_err().is_build());
}

#[tokio::test]
async fn pages_can_be_had_themselves() {
    let fake = by_offset(5, 2, "");
    let mut pages = list(&fake, Listing::Offset).limit(2).pages();
    let page = pages.next().await.unwrap().unwrap();
    assert_eq!(page.status().as_u16(), 200);
    assert_eq!(page.users.len(), 2);
    assert_eq!(pages.next().await.unwrap().unwrap().users.len(), 2);
    assert_eq!(pages.next().await.unwrap().unwrap().users.len(), 1);
    assert!(pages.next().await.is_none());

    let empty = by_offset(0, 2, r#", "total": 0"#);
    let mut pages = list(&empty, Listing::Offset).pages();
    assert_eq!(pages.next().await.unwrap().unwrap().users, []);
    assert!(pages.next().await.is_none());
    assert!(list(&empty, Listing::Offset).items().next().await.is_none());
}

#[tokio::test]
async fn a_caller_can_stop_early() {
    let fake = by_offset(100, 2, "");
    let mut items = list(&fake, Listing::Offset).items().max_pages(2);
    let mut count = 0;
    while items.next().await.transpose().unwrap().is_some() {
        count += 1;
    }
    assert_eq!((count, fake.seen().len()), (4, 2));
    assert!(list(&fake, Listing::Offset).pages().max_pages(0).next().await.is_none());
}

#[tokio::test]
async fn an_endless_list_is_an_error() {
    let fake = Fake::new(|number, _| users([number], &format!(r#", "next": {}"#, number + 1)));
    let mut items = list(&fake, Listing::Cursor).items();
    let mut count = 0;
    let error = loop {
        match items.next().await.unwrap() {
            Ok(_) => count += 1,
            Err(error) => break error,
        }
    };
    assert_eq!(count, 10_000);
    assert!(error.is_page_limit());
    assert!(error.to_string().ends_with("the list has more than 10000 pages"), "{error}");
}

#[tokio::test]
async fn after_an_error_the_same_page_is_asked_for_again() {
    for failure in [Reply::status(500), Reply::json(200, r#"{"users": [{"id": "x"}]}"#)] {
        let fake = Fake::new(move |number, request| match number {
            1 => failure.clone(),
            _ => users(
                (query(request).get("skip").map_or(0, |skip| skip.parse().unwrap())..3).take(2),
                r#", "total": 3"#,
            ),
        });
        let mut items = list(&fake, Listing::OffsetWithTotal).items();
        let next = async |items: &mut excerpt_runtime::Items<ListUsers>| items.next().await.map(|user| user.ok());
        let user = |id| Some(Some(User { id, ..users_template() }));
        assert_eq!(next(&mut items).await, user(0));
        assert_eq!(next(&mut items).await, user(1));
        assert_eq!(next(&mut items).await, Some(None));
        assert_eq!(next(&mut items).await, user(2));
        assert_eq!(next(&mut items).await, None);
        assert_eq!(fake.urls()[1], fake.urls()[2]);
    }
}

fn users_template() -> User {
    serde_json::from_str(r#"{"id": 0}"#).unwrap()
}
