//! Requests that are sent again.

use crate::clients::{Anesya, Docmap, Documind, Extracta, batch, builder, client};
use excerpt_runtime::testing::TestClock;
use excerpt_runtime::{Api, Retry};
use excerpt_tests::{Reply, Server, example};
use std::time::Duration;

fn paused<C: Api>(server: &Server) -> (C, TestClock) {
    let clock = TestClock::new();
    (builder(server).clock(clock.clone()).build().unwrap(), clock)
}

fn completed() -> Reply {
    example("docmap getExtraction 200 completed").reply()
}

#[tokio::test]
async fn retry_after_in_seconds_is_obeyed() {
    let server = Server::start([Reply::new(429).header("Retry-After", "30"), completed()]);
    let (client, clock) = paused::<Docmap>(&server);
    client.get_extraction("7").await.unwrap();
    assert_eq!(clock.sleeps(), [Duration::from_secs(30)]);
    let [first, second] = &server.requests()[..] else { panic!("two requests") };
    assert_eq!((first.line(), first.headers()), (second.line(), second.headers()));
}

#[tokio::test]
async fn retry_after_as_a_date_is_obeyed() {
    let server = Server::start([Reply::new(429).header("Retry-After", "Tue, 01 Jan 2030 12:00:45 GMT"), completed()]);
    let (client, clock) = paused::<Docmap>(&server);
    client.get_extraction("7").await.unwrap();
    assert_eq!(clock.sleeps(), [Duration::from_secs(45)]);
}

#[tokio::test]
async fn an_unreasonable_retry_after_is_not_waited_for() {
    let server = Server::always(Reply::new(429).header("Retry-After", "86400"));
    let (client, clock) = paused::<Docmap>(&server);
    let error = client.get_extraction("7").await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), error.retry_after()), (429, Some(Duration::from_secs(86_400))));
    assert!(clock.sleeps().is_empty());
}

#[tokio::test]
async fn passing_troubles_are_tried_again() {
    let broken = Reply::text(200, "application/json", "{\"data\": 1}").cut(3);
    let troubles = [408, 429, 502, 503, 504].map(Reply::new).into_iter().chain([Reply::raw(""), broken]);
    for trouble in troubles {
        let server = Server::start([trouble.clone(), completed()]);
        let (client, clock) = paused::<Docmap>(&server);
        let response = client.get_extraction("7").await;
        assert!(response.is_ok(), "{trouble:?}: {response:?}");
        let [sleep] = clock.sleeps()[..] else { panic!("one wait") };
        assert!(sleep <= Duration::from_millis(500), "{sleep:?}");
    }
}

#[tokio::test]
async fn what_would_fail_again_is_sent_once() {
    for status in [400, 401, 403, 404, 409, 418, 422, 500, 501, 505] {
        let server = Server::start([Reply::new(status), completed()]);
        let (client, _) = paused::<Docmap>(&server);
        assert_eq!(client.get_extraction("7").await.unwrap_err().status().unwrap(), status);
        assert_eq!(server.requests().len(), 1, "{status}");
    }
}

#[tokio::test]
async fn waits_grow_and_differ_and_the_last_answer_is_the_error() {
    let server = Server::answering({
        let mut count = 0;
        move |_| {
            count += 1;
            Reply::text(503, "text/plain", format!("answer {count}"))
        }
    });
    let (client, clock) = paused::<Docmap>(&server);
    let error = client.get_extraction("7").await.unwrap_err();
    assert!(error.is_api(), "{error}");
    assert_eq!(error.status().unwrap(), 503);
    assert_eq!((error.attempts(), &error.bytes().unwrap()[..]), (4, &b"answer 4"[..]));
    assert!(error.to_string().contains("4 attempts"), "{error}");
    assert_eq!(server.requests().len(), 4);
    let sleeps = clock.sleeps();
    for (sleep, most) in sleeps.iter().zip([500, 1000, 2000]) {
        assert!(*sleep <= Duration::from_millis(most), "{sleeps:?}");
    }
}

#[tokio::test]
async fn retries_are_set_for_a_client_or_a_call() {
    let server = Server::always(Reply::new(503));
    let builder = builder::<Anesya>(&server).retry(Retry::new().max_retries(1));
    let client = builder.build().unwrap();
    client.get_extraction("7").await.unwrap_err();
    assert_eq!(server.requests().len(), 2);
    client.get_extraction("7").retry(Retry::none()).await.unwrap_err();
    assert_eq!(server.requests().len(), 3);
    client.get_extraction("7").retry(Retry::new().max_retries(5)).await.unwrap_err();
    assert_eq!(server.requests().len(), 9);
}

#[tokio::test]
async fn a_post_that_only_reads_is_repeated_with_its_body() {
    let server = Server::start([Reply::new(503), Reply::raw(""), example("extracta getBatchResults 200 done").reply()]);
    client::<Extracta>(&server).get_batch_results(batch().file_id("f")).await.unwrap();
    let bodies: Vec<_> = server.requests().iter().map(|request| request.body().to_owned()).collect();
    assert_eq!(bodies, [r#"{"extractionId":"extractionId","batchId":"batchId","fileId":"f"}"#; 3]);
}

#[tokio::test]
async fn an_error_that_is_documented_for_the_status_is_still_tried_again() {
    let other = example("docmap getExtraction default internalError");
    let server = Server::start([Reply::json(503, &other.value), completed()]);
    client::<Docmap>(&server).get_extraction("7").await.unwrap();
    assert_eq!(server.requests().len(), 2);

    let internal = example("documind listExtractions 500 internalError");
    let server = Server::start([internal.reply()]);
    let error = client::<Documind>(&server).list_extractions().await.unwrap_err();
    assert!(error.api().is_some());
    assert_eq!(error.attempts(), 1);
}
