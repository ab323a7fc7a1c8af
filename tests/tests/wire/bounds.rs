//! What can be shared between threads and sent to others, checked by the compiler.

use crate::clients::{Docmap, Documind};
use docmap_client::operations::{GetExtraction, GetExtractionError};
use documind_client::operations::ListExtractions;
use excerpt_runtime::{
    Answer, BuildError, Call, ClientBuilder, Core, Credential, Error, Form, Items, Operation, Pages, Poll, Progress,
    Request, Response, Run, Sending, State, Stream,
};

fn shared<T: Send + Sync + Clone + 'static>() {}
fn shared_once<T: Send + Sync + 'static>() {}
fn sent<T: Send + Unpin + 'static>() {}
fn future<T: IntoFuture>()
where
    T::IntoFuture: Send + 'static,
    T::Output: Send,
{
}
fn stream<T: Stream + Send + Unpin + 'static>() {}

#[test]
fn everything_goes_where_it_makes_sense() {
    shared::<Docmap>();
    shared::<Core>();
    shared::<Call>();
    shared::<Request>();
    shared::<GetExtraction>();
    shared::<ListExtractions>();
    shared::<Credential>();
    shared::<Answer>();
    shared::<Progress>();
    shared::<Form>();
    shared::<Response<<GetExtraction as Operation>::Output>>();
    shared::<State<<GetExtraction as Operation>::Output>>();
    shared_once::<Error>();
    shared_once::<Error<GetExtractionError>>();
    shared_once::<BuildError>();
    sent::<ClientBuilder<Documind>>();
    sent::<Sending<GetExtraction>>();
    future::<GetExtraction>();
    future::<Poll<GetExtraction>>();
    future::<Run<ListExtractions, GetExtraction>>();
    future::<Request>();
    stream::<Poll<GetExtraction>>();
    stream::<Run<ListExtractions, GetExtraction>>();
    stream::<Pages<ListExtractions>>();
    stream::<Items<ListExtractions>>();
}

/// The futures of methods have no name, so they are asked for here.
#[test]
fn futures_of_methods_can_be_sent() {
    fn is_send<T: Send>(_: &T) {}
    let docmap: Docmap = ClientBuilder::new().build().unwrap();
    let documind: Documind = ClientBuilder::new().build().unwrap();
    let mut poll = docmap.get_extraction("7").poll();
    is_send(&poll.next());
    let (mut items, mut pages) = (documind.list_extractions().items(), documind.list_extractions().pages());
    is_send(&items.next());
    is_send(&pages.next());
}
