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
    drop((client, server));
    before.nothing_is_left().await;
}
