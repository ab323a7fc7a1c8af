//! What became of a call, as a value that is the same for both clients.

use excerpt_runtime::{Error, Response};
use progenitor_client::{Error as PeerError, ResponseValue};
use serde::Serialize;
use serde_json::{Value, json};

/// Returns the outcome of a call by our client.
pub(crate) fn ours<T, E: std::fmt::Debug>(
    result: Result<Response<T>, Error<E>>,
    success: impl Fn(&T) -> Value,
    error: impl Fn(&E) -> Value,
) -> Value {
    match result {
        Ok(response) => json!({"status": response.status().as_u16(), "success": success(&response)}),
        Err(failure) => {
            let status = failure.status().map(|status| status.as_u16());
            match failure.api() {
                Some(body) => json!({"status": status, "error": error(body)}),
                None => json!({"status": status, "failure": failure.to_string()}),
            }
        }
    }
}

/// Returns the outcome of a call by the client of `progenitor`'s.
pub(crate) fn theirs<T: Serialize, E: Serialize>(result: Result<ResponseValue<T>, PeerError<E>>) -> Value {
    match result {
        Ok(response) => json!({"status": response.status().as_u16(), "success": value(&*response)}),
        Err(PeerError::ErrorResponse(response)) => {
            json!({"status": response.status().as_u16(), "error": value(&*response)})
        }
        Err(PeerError::UnexpectedResponse(response)) => {
            json!({"status": response.status().as_u16(), "failure": "unexpected response"})
        }
        Err(PeerError::InvalidResponsePayload(_, error)) => json!({"failure": error.to_string()}),
        Err(error) => json!({"failure": error.status().map(|status| status.as_u16())}),
    }
}

/// Writes again the body of a documented error, whichever of these variants it is.
macro_rules! error_body {
    ($error:expr, $ty:ident: $($variant:ident),+) => {
        match $error {
            $($ty::$variant(body) => $crate::outcomes::value(body),)+
            error => panic!("{error:?}"),
        }
    };
}
pub(crate) use error_body;

/// Returns the body of a request that the document shows, as a type of either client.
pub(crate) fn body<T: serde::de::DeserializeOwned>(name: &str) -> T {
    serde_json::from_value(excerpt_tests::example(name).value).expect("the example is one of its type")
}

/// Writes again what a client read.
pub(crate) fn value(decoded: &impl Serialize) -> Value {
    serde_json::to_value(decoded).expect("what was decoded can be written")
}
