//! Servers that send everybody away at once.

use crate::leaks::Before;
use crate::server::{Server, answer};
use excerpt_runtime::Retry;
use excerpt_runtime::testing::TestClock;
use std::time::{Duration, Instant};

const CALLS: usize = 50;

/// Has many calls at once fail for good. Each gives up within its attempts and its time, and repeats at no other time than
/// the server allows.
async fn storm(status: u16, headers: &str, wait: Duration) {
    let before = Before::now().await;
    let server = Server::answering(answer(status, headers, "")).await;
    let started = Instant::now();
    let transport = excerpt_runtime::ReqwestTransport::new(Duration::from_secs(10)).unwrap();
    let calls: Vec<_> = (0..CALLS)
        .map(|_| {
            // Each has a clock of its own: what the others wait for takes none of its time.
            let (clock, transport) = (TestClock::new(), transport.clone());
            let builder = server.client().retry(Retry::new()).clock(clock.clone()).transport(transport);
            let client = builder.build().unwrap();
            tokio::spawn(async move { (client.get_extraction("7").await.unwrap_err(), clock) })
        })
        .collect();
    drop(transport);
    let mut attempts = 0;
    for call in calls {
        let (error, clock) = call.await.unwrap();
        assert!(error.is_api(), "{error}");
        assert_eq!(error.status().unwrap(), status);
        assert_eq!((error.attempts(), clock.sleeps().len()), (4, 3));
        assert!(clock.sleeps().iter().all(|sleep| *sleep >= wait), "{:?}", clock.sleeps());
        assert!(clock.elapsed() <= Duration::from_secs(60), "{:?}", clock.elapsed());
        attempts += 4;
    }
    assert_eq!(server.requests().len(), attempts);
    assert!(started.elapsed() < Duration::from_secs(10), "{:?}", started.elapsed());
    drop(server);
    before.nothing_is_left().await;
}

#[tokio::test]
async fn a_storm_of_too_many_requests() {
    storm(429, "", Duration::ZERO).await;
    storm(429, "retry-after: 20\r\n", Duration::from_secs(20)).await;
}

#[tokio::test]
async fn a_storm_of_an_unavailable_service() {
    storm(503, "", Duration::ZERO).await;
    // The clocks begin at noon.
    storm(503, "retry-after: Tue, 01 Jan 2030 12:00:15 GMT\r\n", Duration::ZERO).await;
}
