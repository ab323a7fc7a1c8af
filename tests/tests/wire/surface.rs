//! What a caller may do with clients, calls and their futures.

use crate::clients::{Anesya, Docmap, Documind, Expertai, Extracta, batch, builder, client};
use docmap_client::operations::GetExtraction;
use excerpt_runtime::{Error, Response};
use excerpt_tests::{Reply, Server, example};

fn assert_shared<T: Clone + Send + Sync + 'static>(_: &T) {}

fn assert_spawnable<F: IntoFuture<IntoFuture: Send + 'static, Output: Send + 'static>>(_: F) {}

#[tokio::test]
async fn clients_can_be_shared_and_futures_spawned() {
    let server = Server::start([]);
    let anesya = client::<Anesya>(&server);
    let docmap = client::<Docmap>(&server);
    let documind = client::<Documind>(&server);
    let expertai = client::<Expertai>(&server);
    let extracta = client::<Extracta>(&server);
    assert_shared(&anesya);
    assert_shared(&docmap);
    assert_shared(&documind);
    assert_shared(&expertai);
    assert_shared(&extracta);
    assert_shared(&anesya.get_extraction("7"));
    assert_shared(&documind.list_extractions());
    assert_shared(&extracta.get_batch_results(batch()));
    assert_spawnable(anesya.get_extraction("7"));
    assert_spawnable(anesya.get_extraction("7").send());
    assert_spawnable(anesya.get_extraction("7").poll());
    assert_spawnable(docmap.get_extraction("7").poll());
    assert_spawnable(documind.list_extractions());
    assert_spawnable(expertai.get_status("7").poll());
    assert_spawnable(extracta.get_batch_results(batch()).poll());
    assert_spawnable(async move {
        let mut items = documind.list_extractions().items();
        let mut pages = documind.list_extractions().pages();
        (items.next().await.map(|item| item.is_ok()), pages.next().await.map(|page| page.is_ok()))
    });
}

#[tokio::test]
async fn awaiting_a_call_and_sending_it_are_the_same() {
    let server = Server::always(example("docmap getExtraction 200 completed").reply());
    let call = client::<Docmap>(&server).get_extraction("7");
    let awaited = call.clone().await.unwrap();
    let sent = call.send().await.unwrap();
    assert_eq!(*awaited, *sent);
    let [first, second] = &server.requests()[..] else { panic!("two requests") };
    assert_eq!((first.line(), first.headers()), (second.line(), second.headers()));
}

#[tokio::test]
async fn nothing_is_sent_before_a_call_is_awaited_or_after_it_is_dropped() {
    let server = Server::start([]);
    let client = client::<Docmap>(&server);
    drop(client.get_extraction("7"));
    drop(client.get_extraction("7").send());
    drop(client.get_extraction("7").poll().into_future());
    tokio::task::yield_now().await;
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn dropping_a_call_on_its_way_cancels_it_and_nothing_else() {
    let server = Server::start([Reply::silence(), example("docmap getExtraction 200 completed").reply()]);
    let client = client::<Docmap>(&server);
    let call = tokio::spawn(client.get_extraction("7").send());
    while server.requests().is_empty() {
        tokio::task::yield_now().await;
    }
    call.abort();
    assert!(call.await.unwrap_err().is_cancelled());
    client.get_extraction("8").await.unwrap();
    assert_eq!(server.targets(), ["/v1/extractions/7", "/v1/extractions/8"]);
}

#[tokio::test]
async fn many_calls_at_once_do_not_mix_up_their_answers() {
    let server = Server::answering(|request| {
        let id = request.target().rsplit('/').next().unwrap();
        Reply::json(200, &example("docmap getExtraction 200 completed").with("/data/id", id))
    });
    let client = client::<Docmap>(&server);
    let calls: Vec<_> = (0..50).map(|number| tokio::spawn(client.get_extraction(number.to_string()).send())).collect();
    for (number, call) in calls.into_iter().enumerate() {
        assert_eq!(call.await.unwrap().unwrap().data.id, number.to_string());
    }
}

/// Errors of different operations meet in one type.
#[tokio::test]
async fn errors_of_several_vendors_have_a_common_type() {
    async fn both(anesya: &Anesya, docmap: &Docmap) -> Result<(), Error> {
        docmap.get_extraction("7").await?;
        anesya.get_extraction("7").await?;
        Ok(())
    }
    let server = Server::answering(|request| match request.target() {
        "/v1/extractions/7" => example("docmap getExtraction 200 completed").reply(),
        _ => example("anesya getExtraction 404 notFound").reply(),
    });
    let error = both(&client(&server), &client(&server)).await.unwrap_err();
    assert!(error.is_api() && error.status().unwrap() == 404);
    assert!(error.bytes().unwrap().starts_with(b"{\"detail\""));
    let boxed: Box<dyn std::error::Error + Send + Sync> = error.into();
    assert!(boxed.to_string().contains("404"));
}

#[tokio::test]
async fn a_response_gives_all_that_came() {
    let example = example("docmap getExtraction 200 completed");
    let server =
        Server::start([example.reply().header("x-request-id", "r-1").header("x-many", "a").header("x-many", "b")]);
    let response: Response<_> = client::<Docmap>(&server).get_extraction("7").send().await.unwrap();
    assert_eq!(response.status(), 200);
    assert_eq!(response.request_id(), Some("r-1"));
    assert_eq!(response.headers().get_all("x-many").iter().collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(response.bytes()[..], *example.value.to_string().as_bytes());
    assert_eq!(response.map(|envelope| envelope.data.id).into_body(), "extract_9k2m4n6p8q0r1s3t");
}

#[tokio::test]
async fn a_client_needs_a_credential_to_call_but_not_to_exist() {
    let server = Server::start([]);
    let client = Docmap::builder().base_url(server.url()).build().unwrap();
    let call: GetExtraction = client.get_extraction("7");
    let error = call.await.unwrap_err();
    assert!(error.is_build(), "{error}");
    assert!(error.to_string().contains("DOCMAP_API_KEY"), "{error}");
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn headers_that_break_the_request_are_refused() {
    let server = Server::start([]);
    for (name, value) in
        [("x\ny", "1"), ("", "1"), ("x", "1\r\nevil: 2"), ("content-length", "7"), ("host", "x"), ("x", "\0")]
    {
        let error = client::<Docmap>(&server).get_extraction("7").header(name, value).await.unwrap_err();
        assert!(error.is_build(), "{name:?}: {error}");
        assert!(!error.to_string().contains("evil"), "{error}");
        assert!(builder::<Docmap>(&server).default_header(name, value).build().is_err(), "{name:?}");
    }
    assert!(server.requests().is_empty());
}
