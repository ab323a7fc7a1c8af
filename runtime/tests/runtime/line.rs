//! The line in front of the requests in flight.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use excerpt_runtime::{
    BoxFuture, Bytes, Chunks, HeaderMap, HttpRequest, HttpResponse, ResponseBody, StatusCode, Transport, TransportError,
};

use crate::client::Client;
use crate::fake::{Fake, Reply};

/// Counts the requests that are in flight, up to the end of their bodies.
#[derive(Clone, Default)]
struct Counting {
    now: Arc<AtomicUsize>,
    most: Arc<AtomicUsize>,
    all: Arc<AtomicUsize>,
}

/// A request in flight.
struct Flight(Arc<AtomicUsize>);

impl Drop for Flight {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Transport for Counting {
    fn send(&self, _request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        let flight = Flight(self.now.clone());
        let now = self.now.fetch_add(1, Ordering::SeqCst) + 1;
        self.most.fetch_max(now, Ordering::SeqCst);
        self.all.fetch_add(1, Ordering::SeqCst);
        Box::pin(async move {
            tokio::task::yield_now().await;
            Ok(HttpResponse::new(StatusCode::OK, HeaderMap::new(), ResponseBody::new(Body(Some(flight)))))
        })
    }
}

/// `1`, after a while.
struct Body(Option<Flight>);

impl Chunks for Body {
    fn next(&mut self) -> BoxFuture<'_, Result<Option<Bytes>, TransportError>> {
        Box::pin(async {
            tokio::task::yield_now().await;
            Ok(self.0.take().map(|_flight| Bytes::from_static(b"1")))
        })
    }
}

/// All at once, and no more of them in flight than the default allows.
#[tokio::test]
async fn ten_thousand_calls_wait_in_line() {
    let counting = Counting::default();
    let client = Client::builder().transport(counting.clone()).build().unwrap();
    let calls: Vec<_> = (0..10_000)
        .map(|number| {
            let client = client.clone();
            tokio::spawn(async move { client.search(number.to_string()).await.map(|found| found.into_body()) })
        })
        .collect();
    for call in calls {
        assert_eq!(call.await.unwrap().unwrap(), 1);
    }
    let count = |counter: &AtomicUsize| counter.load(Ordering::SeqCst);
    assert_eq!((count(&counting.all), count(&counting.most), count(&counting.now)), (10_000, 256, 0));
}

fn zip() -> Reply {
    Reply::status(200).header("content-type", "application/zip").body("P").body("K")
}

async fn is_held_back(call: impl Future) -> bool {
    let mut call = std::pin::pin!(call);
    for _ in 0..100 {
        tokio::select! {
            biased;
            _ = &mut call => return false,
            () = tokio::task::yield_now() => {}
        }
    }
    true
}

#[tokio::test]
async fn a_download_keeps_its_place_until_its_end() {
    let fake = Fake::replies([zip()]);
    let client = fake.builder().api_key("k").max_concurrent_requests(1).build().unwrap();
    let get = || client.get_extraction("7").send();

    let mut download = client.get_extraction("7").stream().await.unwrap();
    assert!(is_held_back(get()).await);
    download.next().await.unwrap().unwrap();
    assert!(is_held_back(get()).await);
    assert_eq!(fake.seen().len(), 1);
    download.next().await.unwrap().unwrap();
    assert!(download.next().await.is_none());
    get().await.unwrap();

    let download = client.get_extraction("7").stream().await.unwrap();
    assert!(is_held_back(get()).await);
    drop(download);
    get().await.unwrap();

    // A call that is given up, in line or in flight, leaves nothing behind either.
    drop(get());
    get().await.unwrap();
}

#[tokio::test]
async fn a_wait_in_line_ends_at_the_deadline_of_a_poll() {
    let fake = Fake::replies([zip()]);
    let client = fake.builder().api_key("k").max_concurrent_requests(1).build().unwrap();
    let _download = client.get_extraction("7").stream().await.unwrap();
    let error = client.get_extraction("7").poll().timeout(Duration::from_secs(30)).await.unwrap_err();
    assert!(error.is_timeout() && error.is_unfinished(), "{error}");
    assert_eq!((fake.clock.elapsed(), fake.seen().len()), (Duration::from_secs(30), 1));
}

/// Others pass the gate while a request waits in line, so that it has to keep the gap once more.
#[tokio::test]
async fn a_throttled_operation_keeps_its_gap_behind_a_line() {
    let fake = Fake::replies([Reply::json(200, "{}")]);
    let client = fake.builder().api_key("k").max_concurrent_requests(1).build().unwrap();
    let calls: Vec<_> = (0..4)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { client.get_batch().await.map(drop) })
        })
        .collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    let times = fake.times();
    assert_eq!(times.len(), 4);
    assert!(times.windows(2).all(|pair| pair[1] - pair[0] >= 2000), "{times:?}");
}

#[test]
fn no_place_at_all_is_refused() {
    let error = Client::builder().max_concurrent_requests(0).build().unwrap_err();
    assert!(error.to_string().contains("concurrent"), "{error}");
    Client::builder().max_concurrent_requests(usize::MAX).build().unwrap();
}
