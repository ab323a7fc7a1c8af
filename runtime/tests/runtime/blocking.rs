//! Calls without `async`.

use std::time::Duration;

use excerpt_runtime::Method;

use crate::fake::{Fake, Reply};

fn state(state: &str) -> Reply {
    Reply::json(200, &format!(r#"{{"id": "7", "status": "{state}"}}"#)).slowly()
}

/// All of it, on whatever thread this is.
fn story() {
    let fake = Fake::replies([state("FINISHED")]);
    fake.client().get_extraction("7").send_blocking().unwrap();
    assert!(fake.builder().build().unwrap().get_extraction("7").send_blocking().unwrap_err().is_build());
    fake.client().request(Method::GET, "/x").send_blocking().unwrap();

    let fake = Fake::replies([state("IN_PROGRESS"), state("FINISHED")]);
    fake.client().get_extraction("7").poll().wait_blocking().unwrap();
    assert_eq!(fake.times(), [0, 2_000]);

    let fake = Fake::replies([state("IN_PROGRESS")]);
    let states = fake.client().get_extraction("7").poll().timeout(Duration::from_secs(5)).iter_blocking();
    let finals: Vec<_> =
        states.map(|state| state.map(|state| state.is_final).map_err(|error| error.is_timeout())).collect();
    assert_eq!(finals, [Ok(false), Ok(false), Ok(false), Err(true)]);
}

#[test]
fn they_work_outside_of_any_runtime() {
    story();
}

#[tokio::test]
async fn they_work_inside_of_a_runtime_with_one_thread() {
    story();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn they_work_inside_of_a_runtime_with_several() {
    tokio::spawn(async { story() }).await.unwrap();
    tokio::task::spawn_blocking(story).await.unwrap();
}

#[test]
#[should_panic(expected = "the caller's own")]
fn a_panic_of_the_caller_is_the_callers() {
    let fake = Fake::replies([state("FINISHED")]);
    let poll = fake.client().get_extraction("7").poll().on_progress(|_| panic!("the caller's own"));
    let _ = poll.wait_blocking();
}

#[test]
fn many_threads_share_the_runtime() {
    let fake = Fake::replies([state("FINISHED")]);
    let client = fake.client();
    std::thread::scope(|scope| {
        for _ in 0..20 {
            scope.spawn(|| client.get_extraction("7").send_blocking().unwrap());
        }
    });
    assert_eq!(fake.seen().len(), 20);
}
