//! Calls without `async`, over real connections.

use crate::clients::{Docmap, Documind, KEY};
use excerpt_runtime::{Method, testing::TestClock};
use excerpt_tests::{Reply, Server, example};

/// A server on a runtime of its own, as it would be in another process.
fn elsewhere(server: impl FnOnce() -> Server + Send + 'static) -> String {
    let (sender, receiver) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let server = server();
            sender.send(server.url()).unwrap();
            std::future::pending::<()>().await;
        });
    });
    receiver.recv().unwrap()
}

fn story() {
    let url = elsewhere(|| {
        let processing = example("docmap getExtraction 200 processing").reply();
        let completed = example("docmap getExtraction 200 completed").reply();
        Server::start([completed.clone(), processing, completed, Reply::text(200, "text/plain", "pong")])
    });
    let docmap = Docmap::builder().token(KEY).base_url(url).clock(TestClock::new()).build().unwrap();
    docmap.get_extraction("7").send_blocking().unwrap();
    let done = docmap.get_extraction("7").poll().wait_blocking().unwrap();
    assert_eq!(done.data.file_name, "invoice-2024-001.pdf");
    assert_eq!(&**docmap.request(Method::GET, "/ping").send_blocking().unwrap(), b"pong");

    let url = elsewhere(|| Server::always(example("documind listExtractions 200 reviewed").reply()));
    let documind = Documind::builder().api_key(KEY).base_url(url).build().unwrap();
    let pages: Vec<_> = documind.list_extractions().pages().iter_blocking().collect::<Result<_, _>>().unwrap();
    let items: Vec<_> = documind.list_extractions().items().iter_blocking().collect::<Result<_, _>>().unwrap();
    assert!(!items.is_empty() && pages.len() == 1);
}

#[test]
fn they_work_outside_of_any_runtime() {
    story();
}

#[tokio::test]
async fn they_work_inside_of_a_runtime() {
    story();
}
