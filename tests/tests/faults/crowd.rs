//! Very many calls at once.

use crate::leaks::Before;
use crate::server::{Server, completed};
use std::time::{Duration, Instant};

const CALLS: usize = 10_000;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_thousand_calls_on_one_client() {
    let before = Before::now().await;
    let server = Server::answering(completed()).await;
    let client = server.client().build().unwrap();
    let started = Instant::now();
    let calls: Vec<_> = (0..CALLS).map(|_| tokio::spawn(client.get_extraction("7").send())).collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!(server.requests().len(), CALLS);
    assert!(started.elapsed() < Duration::from_secs(60), "{:?}", started.elapsed());
    // No more than 256 requests are under way. Each may have opened a connection that it then did not need, because another
    // became free first; that one waits for the next request.
    let most = server.most_connections();
    assert!((2..=512).contains(&most), "{most} connections at once");
    drop((client, server));
    before.nothing_is_left().await;
}
