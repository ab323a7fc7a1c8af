//! A server on this machine that answers as a document says: for tests of programs that use a client, without the vendor,
//! an account or a network. Feature `mock`.
//!
//! Every generated crate has it as `mock::Server`. It listens on a free port of loopback, on a thread of its own, until it is
//! dropped.
//!
//! ```ignore
//! let server = docmap_client::mock::Server::start();
//! let docmap = server.client();
//!
//! // Without further ado every operation answers with what the document shows, and one that is waited on is first pending.
//! let done = docmap.get_extraction("extract_1").poll().await?;
//!
//! // Another answer, once or always; faults as well.
//! server.on::<GetExtraction>().example("failed");
//! server.on::<GetExtraction>().edit(|body: &mut ExtractionEnvelope| body.data.file_name = "x.pdf".into());
//! server.on::<GetExtraction>().status(429).retry_after(2).once();
//!
//! // What has to come: the call itself says it.
//! server.expect(docmap.get_extraction("extract_2")).times(1);
//! server.verify();
//! ```
//!
//! # What it answers
//!
//! - An operation answers with the first example of its first success in the document; one that the document does not
//!   show is made up of its schema.
//! - An operation that is waited on (`x-polling`) answers each distinct request once with the first example that means "not
//!   yet", if the document shows one, and then with the first that is final.
//! - An operation that starts something to wait for (`x-run`) answers with the first example that leads there.
//! - A list in pages (`x-pagination`) has the items of the example and no more: offsets, limits and page numbers cut it, and
//!   whatever follows a cursor or link is an empty page. Links lead to this server.
//! - A path that the document does not have is answered 404, another method 405, another content type 415, and what lacks a
//!   required part 400, all as plain text that says why. A missing credential is answered with the documented 401 or 403.
//!   [`verify`](Server::verify) names all of them.
//!
//! Paths start at the root, whatever the servers of the document are called.

mod answers;
mod catalogue;
mod checks;
mod expected;
mod lists;
mod parts;
mod requests;
mod routes;
mod rules;
mod server;
mod serving;
mod state;
mod wire;

pub use answers::On;
pub use parts::Part;
pub use requests::Request;
pub use server::Server;

use crate::OperationSpec;
use crate::description::Described;

/// An API that a [`Server`] can answer for. The generator implements it by [`mocked!`](crate::mocked).
pub trait Mocked: Described {
    /// What the document says of the operations, in its order.
    const OPERATIONS: &'static [&'static OperationSpec];
}

/// Implements [`Mocked`] for a client: `mocked!(Client: GetExtraction, ListExtractions)`.
#[macro_export]
macro_rules! mocked {
    ($client:ty: $($operation:ty),* $(,)?) => {
        impl $crate::mock::Mocked for $client {
            const OPERATIONS: &'static [&'static $crate::OperationSpec] =
                &[$(<$operation as $crate::Operation>::SPEC),*];
        }
    };
}
