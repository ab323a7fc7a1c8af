//! Extracta.ai asks for two seconds between two requests. The clock is paused; what counts is when a request leaves.

use crate::clients::{Docmap, Extracta, batch, builder};
use excerpt_runtime::testing::TestClock;
use excerpt_tests::{Reply, Server, Tap, example};
use std::time::Duration;

const GAP: Duration = Duration::from_secs(2);

fn throttled(server: &Server) -> (Extracta, Tap, TestClock) {
    let clock = TestClock::new();
    let tap = Tap::new(server, &clock);
    let client = builder::<Extracta>(server).transport(tap.clone()).clock(clock.clone()).build().unwrap();
    (client, tap, clock)
}

fn done() -> Reply {
    example("extracta getBatchResults 200 done").reply()
}

#[track_caller]
fn assert_gaps(tap: &Tap, requests: usize) {
    let times = tap.times();
    assert_eq!(times.len(), requests);
    assert!(times.windows(2).all(|pair| pair[1] - pair[0] >= GAP), "{times:?}");
}

#[tokio::test]
async fn calls_one_after_the_other_keep_the_gap() {
    let server = Server::always(done());
    let (client, tap, clock) = throttled(&server);
    for _ in 0..3 {
        client.get_batch_results(batch()).await.unwrap();
    }
    assert_eq!(tap.times(), [0, 2, 4].map(Duration::from_secs));
    // Time that has passed anyway counts.
    clock.advance(Duration::from_millis(1500));
    client.get_batch_results(batch()).await.unwrap();
    clock.advance(Duration::from_secs(60));
    client.get_batch_results(batch()).await.unwrap();
    assert_eq!(tap.times()[3..], [6, 66].map(Duration::from_secs));
}

#[tokio::test]
async fn clones_and_tasks_share_the_gate() {
    let server = Server::always(done());
    let (client, tap, _) = throttled(&server);
    let tasks: Vec<_> = (0..6)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { client.get_batch_results(batch()).await.unwrap() })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    assert_gaps(&tap, 6);
    assert_eq!(*tap.times().last().unwrap(), GAP * 5, "nobody waits longer than needed");
}

#[tokio::test]
async fn retries_and_polls_pass_the_same_gate() {
    let mut count = 0;
    let server = Server::answering(move |_| {
        count += 1;
        match count {
            2 | 3 => Reply::new(503),
            5 | 6 => example("extracta getBatchResults 200 waiting").reply(),
            _ => done(),
        }
    });
    let (client, tap, _) = throttled(&server);
    let polling = client.clone();
    let poll = tokio::spawn(async move { polling.get_batch_results(batch()).poll().await.map(|_| ()) });
    for _ in 0..4 {
        client.get_batch_results(batch()).await.unwrap();
    }
    poll.await.unwrap().unwrap();
    assert_gaps(&tap, server.requests().len());
    assert!(server.requests().len() >= 7);
}

#[tokio::test]
async fn other_clients_and_other_vendors_do_not_wait() {
    let server = Server::always(done());
    let (one, first, _) = throttled(&server);
    let (other, second, _) = throttled(&server);
    one.get_batch_results(batch()).await.unwrap();
    other.get_batch_results(batch()).await.unwrap();
    assert_eq!((first.times(), second.times()), (vec![Duration::ZERO], vec![Duration::ZERO]));

    let server = Server::always(example("docmap getExtraction 200 completed").reply());
    let clock = TestClock::new();
    let docmap = builder::<Docmap>(&server).clock(clock.clone()).build().unwrap();
    for _ in 0..3 {
        docmap.get_extraction("7").await.unwrap();
    }
    assert!(clock.sleeps().is_empty());
}
