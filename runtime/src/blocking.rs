//! Calls without `async`: the feature `blocking`.
//!
//! ```text
//! let response = docmap.get_extraction(id).send_blocking()?;
//! let done = docmap.get_extraction(id).poll().wait_blocking()?;
//! for item in documind.list_extractions().items().iter_blocking() { … }
//! ```
//!
//! They are the same calls of the same client, run by one tokio runtime of this crate that all clients of the process share;
//! it has a thread, which starts with the first such call. The thread that calls is blocked. Inside of async code that
//! blocks a worker, too, so `.await` is better there; and where a runtime has a single thread, a client that has
//! connections open in it must not be called so, because they stand still.

use std::future::poll_fn;
use std::panic::resume_unwind;
use std::pin::Pin;
use std::sync::OnceLock;
use std::sync::mpsc::sync_channel;

use bytes::Bytes;
use futures_core::Stream;
use tokio::runtime::{Builder, Runtime};

use crate::{Error, Items, Operation, Paged, Pages, Poll, Request, Response, Run, Sending, StreamItems, Streamed};

static RUNTIME: OnceLock<Runtime> = OnceLock::new();

/// Runs a future on the runtime of this crate. A panic in it goes on in the caller.
fn block_on<T: Send + 'static>(future: impl Future<Output = T> + Send + 'static) -> T {
    let runtime = RUNTIME.get_or_init(|| {
        let mut builder = Builder::new_multi_thread();
        builder.worker_threads(1).thread_name("excerpt-blocking").enable_all();
        builder.build().expect("the system has a thread left")
    });
    let (sender, receiver) = sync_channel(1);
    let task = runtime.spawn(future);
    // To wait for the task itself would need a thread that is outside of any runtime.
    runtime.spawn(async move { sender.send(task.await) });
    match receiver.recv().expect("the runtime is never shut down") {
        Ok(value) => value,
        Err(error) => resume_unwind(error.into_panic()),
    }
}

impl<O: Operation> Sending<O> {
    /// Waits for the answer, blocking the thread.
    pub fn wait_blocking(self) -> Result<Response<O::Output>, Error<O::Error>> {
        block_on(self)
    }
}

impl<O: Operation> Poll<O> {
    /// Waits for the final answer, blocking the thread.
    pub fn wait_blocking(self) -> Result<Response<O::Output>, Error<O::Error>> {
        block_on(self.into_future())
    }

    /// Returns each state, blocking the thread until it is there.
    pub fn iter_blocking(self) -> BlockingIter<Self> {
        BlockingIter::new(self)
    }
}

impl<S: Operation, T: Operation> Run<S, T> {
    /// Starts the work and waits for its result, blocking the thread.
    pub fn wait_blocking(self) -> Result<Response<T::Output>, Error> {
        block_on(self.into_future())
    }

    /// Returns each state, blocking the thread until it is there.
    pub fn iter_blocking(self) -> BlockingIter<Self> {
        BlockingIter::new(self)
    }
}

impl Request {
    /// Sends the request and waits for the answer, blocking the thread.
    pub fn send_blocking(self) -> Result<Response<Bytes>, Error> {
        block_on(self.send())
    }
}

impl<O: Operation> Pages<O> {
    /// Returns the pages, blocking the thread until each is there.
    pub fn iter_blocking(self) -> BlockingIter<Self> {
        BlockingIter::new(self)
    }
}

impl<O: Paged> Items<O> {
    /// Returns the items, blocking the thread while a page is fetched.
    pub fn iter_blocking(self) -> BlockingIter<Self> {
        BlockingIter::new(self)
    }
}

impl<O: Streamed> StreamItems<O> {
    /// Returns the items, blocking the thread until each is there.
    pub fn iter_blocking(self) -> BlockingIter<Self> {
        BlockingIter::new(self)
    }
}

/// A stream as an iterator.
#[derive(Debug)]
#[must_use = "an iterator does nothing until it is asked"]
pub struct BlockingIter<S> {
    stream: Option<S>,
}

impl<S> BlockingIter<S> {
    fn new(stream: S) -> Self {
        Self { stream: Some(stream) }
    }
}

impl<S> Iterator for BlockingIter<S>
where
    S: Stream + Unpin + Send + 'static,
    S::Item: Send,
{
    type Item = S::Item;

    fn next(&mut self) -> Option<S::Item> {
        let mut stream = self.stream.take()?;
        let (stream, item) = block_on(async move {
            let item = poll_fn(|context| Pin::new(&mut stream).poll_next(context)).await;
            (stream, item)
        });
        self.stream = Some(stream);
        item
    }
}
