//! Connections that do not come about, break, or lead nowhere.

use crate::leaks::Before;
use crate::server::{KEY, Server, answer, completed};
use docmap_client::{Client, operations::GetExtractionError};
use excerpt_runtime::testing::TestClock;
use excerpt_runtime::{Error, Retry};
use std::time::{Duration, Instant};
use tokio::time::sleep;

/// How often each fault is tried, so that what is left of one time adds up.
const TIMES: usize = 5;

const SOON: Duration = Duration::from_millis(100);

type Failure = Error<GetExtractionError>;

/// Has a client fail a few times, checks each error, and that it came in time.
async fn fail(client: Client, within: Duration, check: impl Fn(Failure)) {
    for _ in 0..TIMES {
        let started = Instant::now();
        let error = client.get_extraction("7").await.unwrap_err();
        let elapsed = started.elapsed();
        assert!(elapsed < within, "{elapsed:?}: {error}");
        check(error);
    }
}

const AT_ONCE: Duration = Duration::from_secs(2);

#[tokio::test]
async fn a_refused_connection() {
    let before = Before::now().await;
    let server = Server::answering("").await;
    let client = server.client();
    drop(server);
    sleep(Duration::from_millis(10)).await;
    fail(client.build().unwrap(), AT_ONCE, |error| assert!(error.is_connect(), "{error}")).await;
    before.nothing_is_left().await;
}

#[tokio::test]
async fn a_reset_in_the_middle_of_a_body() {
    let before = Before::now().await;
    let whole = completed();
    let server = Server::start(move |mut connection| {
        let half = whole[..whole.len() - 10].to_owned();
        async move {
            connection.request().await?;
            connection.write(half.as_bytes()).await?;
            // A reset overtakes what has not been read.
            sleep(Duration::from_millis(20)).await;
            connection.reset()
        }
    })
    .await;
    let check = |error: Failure| {
        assert!(error.is_interrupted() && !error.is_decode(), "{error}");
        assert_eq!(error.bytes(), None);
    };
    fail(server.client().build().unwrap(), AT_ONCE, check).await;
    assert_eq!(server.requests().len(), TIMES);
    drop(server);
    before.nothing_is_left().await;
}

#[tokio::test]
async fn a_reset_before_the_answer_is_tried_again_and_not_for_ever() {
    let before = Before::now().await;
    let server = Server::start(async |mut connection| {
        connection.request().await?;
        connection.reset()
    })
    .await;
    let client = server.client().retry(Retry::new()).clock(TestClock::new()).build().unwrap();
    let check = |error: Failure| {
        assert!(error.is_interrupted(), "{error}");
        assert_eq!(error.attempts(), 4);
    };
    fail(client, AT_ONCE, check).await;
    assert_eq!(server.requests().len(), TIMES * 4);
    drop(server);
    before.nothing_is_left().await;
}

#[tokio::test]
async fn a_server_that_never_answers() {
    let before = Before::now().await;
    let server = Server::start(async |mut connection| connection.wait_for_the_end().await).await;
    let client = server.client().timeout(SOON).build().unwrap();
    fail(client, SOON + AT_ONCE, |error| assert!(error.is_timeout(), "{error}")).await;
    drop(server);
    before.nothing_is_left().await;
}

/// Something keeps coming, so only a time-out of the whole call ends it.
#[tokio::test]
async fn a_body_that_comes_byte_by_byte() {
    let before = Before::now().await;
    let whole = completed();
    let server = Server::start(move |mut connection| {
        let whole = whole.clone();
        async move {
            connection.request().await?;
            let (head, body) = whole.split_at(whole.find("\r\n\r\n").unwrap() + 4);
            connection.write(head.as_bytes()).await?;
            for byte in body.as_bytes() {
                connection.write(&[*byte]).await?;
                sleep(SOON / 5).await;
            }
            connection.wait_for_the_end().await
        }
    })
    .await;
    let client = server.client().build().unwrap();
    for _ in 0..TIMES {
        let started = Instant::now();
        let error = client.get_extraction("7").timeout(SOON).await.unwrap_err();
        assert!(error.is_timeout(), "{error}");
        assert!(started.elapsed() >= SOON && started.elapsed() < SOON + AT_ONCE, "{:?}", started.elapsed());
    }
    drop((client, server));
    before.nothing_is_left().await;
}

/// Neither announced nor ending: it is read up to the limit, and the connection closed.
#[tokio::test]
async fn a_body_without_end() {
    let before = Before::now().await;
    let server = Server::start(async |mut connection| {
        connection.request().await?;
        connection.write(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n").await?;
        loop {
            connection.write(&[b'['; 4096]).await?;
        }
    })
    .await;
    let client = server.client().max_response_bytes(1024 * 1024).build().unwrap();
    let check = |error: Failure| {
        assert!(error.is_too_large(), "{error}");
        assert_eq!(error.bytes().unwrap().len(), 0);
    };
    fail(client, AT_ONCE, check).await;
    drop(server);
    before.nothing_is_left().await;
}

#[tokio::test]
async fn an_empty_body() {
    let before = Before::now().await;
    let server = Server::answering(answer(200, "", "")).await;
    fail(server.client().build().unwrap(), AT_ONCE, |error| assert!(error.is_decode(), "{error}")).await;
    drop(server);

    let server = Server::answering(answer(404, "", "")).await;
    let check = |error: Failure| {
        assert!(error.is_api() && error.api().is_none(), "{error}");
        assert_eq!(error.status().unwrap(), 404);
    };
    fail(server.client().build().unwrap(), AT_ONCE, check).await;
    drop(server);
    before.nothing_is_left().await;
}

#[tokio::test]
async fn a_redirect_to_another_host() {
    let before = Before::now().await;
    let elsewhere = Server::answering(completed()).await;
    let location = format!("location: {}/7\r\n", elsewhere.url());
    let server = Server::answering(answer(302, &location, "")).await;
    let client = server.client().build().unwrap();
    for _ in 0..TIMES {
        client.get_extraction("7").await.unwrap();
    }
    let (home, away) = (server.requests(), elsewhere.requests());
    assert_eq!((home.len(), away.len()), (TIMES, TIMES));
    assert!(home.iter().all(|request| request.contains(KEY)));
    assert!(away.iter().all(|request| !request.contains(KEY) && !request.contains("authorization")), "{away:?}");
    drop((client, server, elsewhere));
    before.nothing_is_left().await;
}

/// Dropping a call ends it, wherever it is.
#[tokio::test]
async fn a_dropped_call() {
    let before = Before::now().await;
    let server = Server::start(async |mut connection| connection.wait_for_the_end().await).await;
    let client = server.client().build().unwrap();
    for delay in [0, 1, 5, 20] {
        let dropped = tokio::time::timeout(Duration::from_millis(delay), client.get_extraction("7").send()).await;
        assert!(dropped.is_err());
    }
    drop((client, server));
    before.nothing_is_left().await;
}
