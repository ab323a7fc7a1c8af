//! Two processes with one API key.

use crate::redis::Redis;
use crate::redis_gate::RedisGate;
use excerpt_runtime::{BoxFuture, Clock, Gate, GateError};
use excerpt_tests::{Server, example};
use extracta_client::Client;
use extracta_client::types::BatchResultsRequest;
use std::env::{current_exe, var};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// Extracta.ai's gap is two seconds, which is long for a test.
const HURRY: u32 = 8;
const GAP: Duration = Duration::from_millis(250);

/// As much again, so that a machine that is busy with other tests does not break this one.
const MARGIN: Duration = Duration::from_millis(250);

const CALLS: usize = 3;

struct Hurried(RedisGate);

impl Gate for Hurried {
    fn acquire<'a>(
        &'a self,
        key: &'a str,
        interval: Duration,
        clock: &'a dyn Clock,
    ) -> BoxFuture<'a, Result<(), GateError>> {
        assert_eq!((key, interval / HURRY), ("extracta/getBatchResults", GAP));
        self.0.acquire(key, interval / HURRY, clock)
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn two_processes_are_never_closer_than_the_gap() {
    let Some(redis) = Redis::start() else { return };
    let arrivals: Arc<Mutex<Vec<(Instant, String)>>> = Arc::default();
    let server = Server::answering({
        let (arrivals, done) = (arrivals.clone(), example("extracta getBatchResults 200 done").reply());
        move |request| {
            let worker = request.header("user-agent").unwrap().to_owned();
            arrivals.lock().unwrap().push((Instant::now(), worker));
            done.clone()
        }
    });
    let mut workers = ["one", "two"].map(|name| Worker::start(name, &redis.url(), &server.url()));
    // Both are connected to Redis before one of them asks.
    workers.iter_mut().for_each(Worker::go);
    workers.iter_mut().for_each(Worker::succeed);

    let arrivals = arrivals.lock().unwrap();
    let of = |name: &str| arrivals.iter().filter(|(_, worker)| worker == name).count();
    assert_eq!((of("one"), of("two"), arrivals.len()), (CALLS, CALLS, 2 * CALLS));
    for pair in arrivals.windows(2) {
        let gap = pair[1].0 - pair[0].0;
        assert!(gap >= GAP, "{gap:?} between {} and {}", pair[0].1, pair[1].1);
    }
    let first: Vec<&str> = arrivals.iter().take(CALLS).map(|(_, worker)| worker.as_str()).collect();
    assert!(first.contains(&"one") && first.contains(&"two"), "one process waited for the other's end: {first:?}");
}

/// Another process that runs [`a_worker`] of this program. Dropping it kills it.
struct Worker(Child);

impl Worker {
    fn start(name: &str, redis: &str, server: &str) -> Self {
        let process = Command::new(current_exe().unwrap())
            .args(["--exact", "processes::a_worker", "--ignored", "--nocapture"])
            .env("WORKER_NAME", name)
            .env("WORKER_REDIS", redis)
            .env("WORKER_SERVER", server)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        Self(process)
    }

    fn go(&mut self) {
        let output = BufReader::new(self.0.stdout.as_mut().unwrap());
        assert!(output.lines().any(|line| line.unwrap().contains(READY)), "the worker ended early");
        writeln!(self.0.stdin.as_mut().unwrap(), "go").unwrap();
    }

    fn succeed(&mut self) {
        let mut rest = String::new();
        self.0.stdout.as_mut().unwrap().read_to_string(&mut rest).unwrap();
        assert!(self.0.wait().unwrap().success(), "{rest}");
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

const READY: &str = "the worker is ready";

/// Makes its calls as any service would.
#[tokio::test]
#[ignore = "it is a part of another test, which runs it as a process of its own"]
async fn a_worker() {
    let Ok(name) = var("WORKER_NAME") else { return };
    let gate = RedisGate::connect(&var("WORKER_REDIS").unwrap()).await.unwrap().margin(MARGIN);
    let builder = Client::builder().token("s3cret").base_url(var("WORKER_SERVER").unwrap()).user_agent(name);
    let client = builder.gate(Hurried(gate)).build().unwrap();
    println!("{READY}");
    std::io::stdin().read_line(&mut String::new()).unwrap();
    for _ in 0..CALLS {
        client.get_batch_results(BatchResultsRequest::new("extractionId", "batchId")).await.unwrap();
    }
}
