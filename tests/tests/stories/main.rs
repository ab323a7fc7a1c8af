//! What a user does with each vendor, from the first request to the last, against the mock server.

mod anesya;
mod docmap;
mod documind;
mod examples;
mod expertai;
mod extracta;

use excerpt_runtime::mock::Request;

/// Returns method and path of each request.
fn lines(requests: &[Request]) -> Vec<String> {
    requests.iter().map(|request| format!("{request:?}")).collect()
}

/// Asserts that every request came with this header.
#[track_caller]
fn assert_all_have(requests: &[Request], name: &str, value: &str) {
    for request in requests {
        assert_eq!(request.header(name), Some(value), "{request:?}");
    }
}

/// Fetches all items of a list.
macro_rules! all {
    ($items:expr) => {{
        let mut items = $items;
        let mut all = Vec::new();
        while let Some(item) = items.next().await.transpose().unwrap() {
            all.push(item);
        }
        all
    }};
}
pub(crate) use all;
