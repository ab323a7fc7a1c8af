//! Clients of the test server.

pub(crate) use anesya_client::Client as Anesya;
pub(crate) use docmap_client::Client as Docmap;
pub(crate) use documind_client::Client as Documind;
pub(crate) use expertai_client::Client as Expertai;
pub(crate) use extracta_client::Client as Extracta;

use excerpt_runtime::testing::TestClock;
use excerpt_runtime::{Api, ClientBuilder, Credential, SchemeKind};
use excerpt_tests::{Server, transport};
use extracta_client::types::BatchResultsRequest;

/// The credential that all clients send.
pub(crate) const KEY: &str = "k3y-0f-7he-t3sts";

/// Returns a builder that has a credential.
pub(crate) fn credited<C: Api>() -> ClientBuilder<C> {
    let scheme = &C::SPEC.security[0];
    let credential = match scheme.kind {
        SchemeKind::Bearer => Credential::token(KEY),
        _ => Credential::api_key(KEY),
    };
    ClientBuilder::new().credential(scheme.name, credential)
}

/// Returns a builder for a client of this server. Its clock is paused, so that no test really waits.
pub(crate) fn builder<C: Api>(server: &Server) -> ClientBuilder<C> {
    credited().base_url(server.url()).transport(transport()).clock(TestClock::new())
}

/// Returns a client of this server.
pub(crate) fn client<C: Api>(server: &Server) -> C {
    builder(server).build().unwrap()
}

/// Returns what Extracta.ai is asked for in most tests.
pub(crate) fn batch() -> BatchResultsRequest {
    BatchResultsRequest::new("extractionId", "batchId")
}
