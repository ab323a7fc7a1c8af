//! Start, wait and result in one call, and waits as streams of states.

use std::convert::Infallible;
use std::time::Duration;

use excerpt_runtime::{
    Answer, Api, ApiSpec, Call, Core, Decoded, Method, Operation, OperationSpec, Polling, Run, RunSpec, Server,
    TransportErrorKind, Value,
};

use crate::client::{ExtractionStatus, GetExtractionResponse};
use crate::fake::{Fake, Reply};

struct Client(Core);

impl Api for Client {
    const SPEC: &'static ApiSpec = &API;

    fn from_core(core: Core) -> Self {
        Self(core)
    }
}

static API: ApiSpec = ApiSpec {
    name: "jobs",
    user_agent: "",
    base_url_env: "",
    servers: &[Server { url: "https://api.example.com", variables: &[] }],
    security: &[],
};

static START: OperationSpec = OperationSpec {
    id: "start",
    method: Method::POST,
    path: "/jobs",
    responses: &[("202", &["application/json"])],
    run: Some(RunSpec { operation: &JOB, path: &[("id", "/id")], ..RunSpec::DEFAULT }),
    ..OperationSpec::DEFAULT
};

static JOB: OperationSpec = OperationSpec {
    id: "job",
    path: "/jobs/{id}",
    responses: &[("200", &["application/json"])],
    polling: Some(Polling {
        state: Some("/state"),
        pending: &["busy"],
        pending_status: &[404],
        timeout: Duration::from_secs(20),
        ..Polling::DEFAULT
    }),
    ..OperationSpec::DEFAULT
};

struct Start;
struct Job;

impl Operation for Start {
    const SPEC: &'static OperationSpec = &START;

    type Output = Value;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Value> {
        answer.json()
    }
}

impl Operation for Job {
    const SPEC: &'static OperationSpec = &JOB;

    type Output = Value;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Value> {
        answer.json()
    }
}

fn run(fake: &Fake) -> Run<Start, Job> {
    let builder = excerpt_runtime::ClientBuilder::<Client>::new();
    let client = builder.transport(fake.clone()).clock(fake.clock.clone()).seed(7).build().unwrap();
    Run::new(Call::new(&client.0, &START))
}

fn started() -> Reply {
    Reply::json(202, r#"{"id": "a/b"}"#)
}

fn job(state: &str) -> Reply {
    Reply::json(200, &format!(r#"{{"state": "{state}"}}"#))
}

#[tokio::test]
async fn the_id_is_encoded_like_any_parameter() {
    let fake = Fake::replies([started(), job("busy"), job("done")]);
    assert_eq!(run(&fake).await.unwrap()["state"], "done");
    let job = "https://api.example.com/jobs/a%2Fb";
    assert_eq!(fake.urls(), ["https://api.example.com/jobs", job, job]);
}

#[tokio::test]
async fn a_run_tells_its_states() {
    let fake = Fake::replies([started(), Reply::status(404), Reply::status(500), job("busy"), job("done")]);
    let mut run = run(&fake);
    let mut states = Vec::new();
    while let Some(state) = run.next().await {
        let state = state.unwrap();
        let body = state.response.map(|response| response["state"].clone());
        states.push((body, state.progress.attempt, state.progress.elapsed.as_secs(), state.is_final));
    }
    let expected = [(None, 1, 0, false), (Some("busy".into()), 3, 4, false), (Some("done".into()), 4, 6, true)];
    assert_eq!(states, expected);
    assert!(run.await.unwrap_err().is_build());
    assert_eq!(fake.seen().len(), 5);
}

#[tokio::test]
async fn a_start_that_fails_ends_the_run() {
    let fake = Fake::replies([Reply::status(500)]);
    let error = run(&fake).await.unwrap_err();
    assert!(error.is_api() && error.operation() == "start" && error.started::<Start>().is_none());
    assert_eq!(fake.seen().len(), 1);
    let fake = Fake::replies([Reply::fail(TransportErrorKind::Timeout)]);
    let error = run(&fake).timeout(Duration::from_secs(3)).await.unwrap_err();
    assert!(error.is_timeout() && !error.is_unfinished());
    assert_eq!(fake.only().request.timeout, Some(Duration::from_secs(3)));
    let error = run(&Fake::replies([Reply::json(202, "{}")])).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "start: POST /jobs: the body of the answer 202 Accepted cannot be decoded: there is no value at `/id`"
    );
}

#[tokio::test]
async fn the_time_of_the_start_counts() {
    let fake = Fake::replies([started(), job("busy")]);
    let clock = fake.clock.clone();
    let run = run(&fake).on_start(move |_| clock.advance(Duration::from_secs(15)));
    let error = run.await.unwrap_err();
    assert!(error.is_unfinished() && error.operation() == "job");
    assert_eq!(fake.times(), [0, 15_000, 17_000, 19_000]);
    assert_eq!(error.started::<Start>().unwrap()["id"], "a/b");
    assert_eq!(error.last::<Job>().unwrap()["state"], "busy");
}

#[tokio::test]
async fn an_error_after_the_start_says_what_was_started() {
    for last in [job("busy").breaks(), Reply::status(403), Reply::json(200, "{")] {
        let fake = Fake::replies([started(), last]);
        let error = run(&fake).await.unwrap_err();
        assert_eq!(error.started::<Start>().unwrap()["id"], "a/b", "{error}");
        let mut stream = run(&Fake::replies([started(), Reply::status(403)]));
        let error = stream.next().await.unwrap().unwrap_err();
        assert!(error.started::<Start>().is_some());
        assert!(stream.next().await.is_none());
    }
}

#[tokio::test]
async fn a_wait_tells_its_states() {
    let state = |state: &str| Reply::json(200, &format!(r#"{{"id": "7", "status": "{state}"}}"#));
    let fake = Fake::replies([state("CREATED"), state("IN_PROGRESS"), state("FINISHED")]);
    let mut poll = fake.client().get_extraction("7").poll();
    let mut seen = Vec::new();
    while let Some(state) = poll.next().await.transpose().unwrap() {
        let Some(GetExtractionResponse::Extraction(body)) = state.response.as_deref() else { panic!("{state:?}") };
        seen.push((body.status.clone(), state.is_final));
    }
    use ExtractionStatus::{Finished, InProgress};
    assert_eq!(seen, [("CREATED".into(), false), (InProgress, false), (Finished, true)]);
    assert_eq!(fake.times(), [0, 2_000, 4_000]);

    let fake = Fake::replies([state("CREATED"), state("ERROR")]);
    let mut poll = fake.client().get_extraction("7").poll();
    assert!(!poll.next().await.unwrap().unwrap().is_final);
    assert!(poll.next().await.unwrap().unwrap_err().is_poll_failed());
    assert!(poll.next().await.is_none());
    assert_eq!(fake.seen().len(), 2);
}

#[tokio::test]
async fn the_rest_of_a_wait_can_be_awaited() {
    let state = |state: &str| Reply::json(200, &format!(r#"{{"id": "7", "status": "{state}"}}"#));
    let fake = Fake::replies([state("CREATED"), state("IN_PROGRESS"), state("FINISHED")]);
    let mut poll = fake.client().get_extraction("7").poll();
    poll.next().await.unwrap().unwrap();
    poll.await.unwrap();
    assert_eq!(fake.times(), [0, 2_000, 4_000]);
}

#[tokio::test]
async fn a_retry_after_beyond_the_deadline_ends_the_wait_at_once() {
    for late in [Reply::status(429), Reply::json(202, r#"{"id": "7", "status": "CREATED"}"#)] {
        let fake = Fake::replies([late.header("retry-after", "61")]);
        let error = fake.client().get_extraction("7").poll().await.unwrap_err();
        assert!(error.is_unfinished(), "{error}");
        assert_eq!((fake.seen().len(), fake.clock.elapsed()), (1, Duration::ZERO));
    }
}

#[tokio::test]
async fn dropping_a_wait_for_a_state_loses_nothing() {
    let fake = Fake::replies([started(), job("busy").slowly(), job("done").slowly()]);
    let mut run = run(&fake);
    let mut finals = 0;
    while finals == 0 {
        // Each try is given up after one turn of the scheduler.
        tokio::select! {
            biased;
            state = run.next() => finals += u32::from(state.unwrap().unwrap().is_final),
            () = tokio::task::yield_now() => {}
        }
    }
    assert_eq!(fake.seen().len(), 3);
}
