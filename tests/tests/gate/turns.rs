//! Who goes when. Two gates stand for two machines: each has its own connection to Redis.

use crate::redis::Redis;
use crate::redis_gate::{PATIENCE, RedisGate};
use excerpt_runtime::{Gate, GateError, SystemClock};
use excerpt_tests::{Reply, Server, transport};
use extracta_client::Client;
use extracta_client::types::BatchResultsRequest;
use std::error::Error as _;
use std::future::poll_fn;
use std::sync::{Arc, Mutex};
use std::task::Poll;
use std::time::{Duration, Instant};
use tokio::time::sleep;

const INTERVAL: Duration = Duration::from_millis(300);
const MARGIN: Duration = Duration::from_millis(200);
const GAP: Duration = Duration::from_millis(500);

/// Long enough for a command to reach Redis.
const A_MOMENT: Duration = Duration::from_millis(50);

async fn turn(gate: &RedisGate) -> Result<(), GateError> {
    gate.acquire("api/operation", INTERVAL, &SystemClock).await
}

async fn machines(redis: &Redis) -> [RedisGate; 2] {
    let gate = async || RedisGate::connect(&redis.url()).await.unwrap().margin(MARGIN);
    [gate().await, gate().await]
}

#[tokio::test]
async fn who_asks_first_goes_first_wherever_it_asks() {
    let Some(redis) = Redis::start() else { return };
    let gates = machines(&redis).await;
    let turns: Arc<Mutex<Vec<(usize, Instant)>>> = Arc::default();
    let mut tasks = Vec::new();
    for (number, machine) in [0, 1, 1, 0].into_iter().enumerate() {
        let (gate, turns) = (gates[machine].clone(), turns.clone());
        tasks.push(tokio::spawn(async move {
            turn(&gate).await.unwrap();
            turns.lock().unwrap().push((number, Instant::now()));
        }));
        sleep(A_MOMENT).await;
    }
    for task in tasks {
        task.await.unwrap();
    }
    let turns = turns.lock().unwrap();
    let order: Vec<usize> = turns.iter().map(|(number, _)| *number).collect();
    assert_eq!(order, [0, 1, 2, 3]);
    let gaps: Vec<Duration> = turns.windows(2).map(|pair| pair[1].1 - pair[0].1).collect();
    assert!(gaps.iter().all(|gap| *gap >= INTERVAL), "{gaps:?}");
}

#[tokio::test]
async fn accounts_and_operations_do_not_wait_for_each_other() {
    let Some(redis) = Redis::start() else { return };
    let [one, other] = machines(&redis).await;
    let other = other.prefix("other");
    let started = Instant::now();
    turn(&one).await.unwrap();
    turn(&other).await.unwrap();
    one.acquire("api/another", INTERVAL, &SystemClock).await.unwrap();
    assert!(started.elapsed() < INTERVAL, "{:?}", started.elapsed());
}

#[tokio::test]
async fn a_dropped_call_leaves_no_hole_in_the_queue() {
    let Some(redis) = Redis::start() else { return };
    let [one, other] = machines(&redis).await;
    turn(&one).await.unwrap();
    let started = Instant::now();
    let dropped = tokio::spawn(async move { turn(&one).await });
    sleep(A_MOMENT).await;
    let next = tokio::spawn(async move { turn(&other).await });
    sleep(A_MOMENT).await;
    dropped.abort();
    next.await.unwrap().unwrap();
    assert!(started.elapsed() < GAP + INTERVAL, "{:?}", started.elapsed());
}

/// Redis has let the call through, but nobody has read the answer when the call is dropped.
#[tokio::test]
async fn a_turn_that_is_granted_and_dropped_is_given_back() {
    let Some(redis) = Redis::start() else { return };
    let [one, other] = machines(&redis).await;
    let mut granted = Box::pin(turn(&one));
    let pending = poll_fn(|context| Poll::Ready(granted.as_mut().poll(context).is_pending())).await;
    assert!(pending);
    sleep(A_MOMENT).await;
    drop(granted);
    sleep(A_MOMENT).await;
    let started = Instant::now();
    turn(&other).await.unwrap();
    assert!(started.elapsed() < INTERVAL, "{:?}", started.elapsed());
}

/// A process that crashes neither asks again nor gives its place up, just like a future that is forgotten.
#[tokio::test]
async fn a_crashed_process_does_not_block_the_others() {
    let Some(redis) = Redis::start() else { return };
    let [one, other] = machines(&redis).await;
    turn(&other).await.unwrap();
    let started = Instant::now();
    let crashed: &'static RedisGate = Box::leak(Box::new(one));
    let mut waiting = Box::pin(turn(crashed));
    while started.elapsed() < A_MOMENT {
        let pending = poll_fn(|context| Poll::Ready(waiting.as_mut().poll(context).is_pending())).await;
        assert!(pending);
        sleep(Duration::from_millis(5)).await;
    }
    std::mem::forget(waiting);
    turn(&other).await.unwrap();
    let elapsed = started.elapsed();
    assert!(elapsed >= PATIENCE, "it had no place: {elapsed:?}");
    assert!(elapsed < PATIENCE + GAP * 2, "{elapsed:?}");
}

#[tokio::test]
async fn without_redis_nothing_is_sent() {
    let Some(redis) = Redis::start() else { return };
    let [gate, _] = machines(&redis).await;
    let url = redis.url();
    drop(redis);
    let server = Server::always(Reply::new(200));
    let builder = Client::builder().token("s3cret").base_url(server.url()).transport(transport());
    let client = builder.gate(gate).build().unwrap();
    let started = Instant::now();
    let error = client.get_batch_results(BatchResultsRequest::new("extractionId", "batchId")).await.unwrap_err();
    assert!(error.is_throttle(), "{error}");
    assert!(error.source().is_some());
    assert!(started.elapsed() < Duration::from_secs(5), "{:?}", started.elapsed());
    assert!(server.requests().is_empty());
    assert!(RedisGate::connect(&url).await.is_err());
    assert!(RedisGate::connect("http://127.0.0.1/").await.is_err());
}

/// What was let through long ago could leave together with the next one.
#[tokio::test]
async fn an_answer_that_is_late_lets_nothing_through() {
    let Some(redis) = Redis::start() else { return };
    let [gate, other] = machines(&redis).await;
    let error = turn(&gate.margin(Duration::ZERO)).await.unwrap_err();
    assert_eq!(error.source().unwrap().to_string(), "Redis answers more slowly than the margin allows");
    // The turns that were not used hold nobody up.
    sleep(A_MOMENT).await;
    let started = Instant::now();
    turn(&other).await.unwrap();
    assert!(started.elapsed() < INTERVAL, "{:?}", started.elapsed());
}

/// A connection that was idle for too long is closed by firewalls, or by Redis itself.
#[tokio::test]
async fn a_connection_that_broke_is_repaired() {
    let Some(redis) = Redis::start() else { return };
    let [gate, _] = machines(&redis).await;
    turn(&gate).await.unwrap();
    let client = redis::Client::open(redis.url()).unwrap();
    let mut connection = client.get_multiplexed_async_connection().await.unwrap();
    let kill = redis::cmd("CLIENT").arg(&["KILL", "TYPE", "normal", "SKIPME", "yes"]).to_owned();
    let killed: u64 = kill.query_async(&mut connection).await.unwrap();
    assert!(killed >= 1);
    turn(&gate).await.unwrap();
}
