//! What the tests of a vendor's further operations share.

use excerpt_runtime::serde::Serialize;
use excerpt_runtime::{Error, Response};
use excerpt_tests::{Request, Server, assert_same, examples};
use serde_json::Value;

/// What became of a call: the body of a success, encoded again, or the status of an error whose body is a documented one.
pub(crate) type Exchange = Result<Value, u16>;

/// Makes a call.
pub(crate) async fn exchange<T: Serialize, E>(
    call: impl IntoFuture<Output = Result<Response<T>, Error<E>>>,
) -> Exchange {
    match call.await {
        Ok(response) => Ok(serde_json::to_value(response.into_body()).unwrap()),
        Err(error) => {
            assert!(error.api().is_some(), "not a documented error");
            Err(error.status().expect("an answer has a status").as_u16())
        }
    }
}

/// Answers a call of each operation with each of its examples: nothing may be lost on the way in and out. The operation
/// that `tests/wire/examples.rs` is about is left out.
pub(crate) async fn nothing_is_lost(vendor: &str, left_out: &str, call: impl AsyncFn(&str, Server) -> Exchange) {
    let mut count = 0;
    for example in examples(vendor) {
        let operation = example.name.split(' ').nth(1).unwrap();
        if operation == left_out || example.status == "request" {
            continue;
        }
        let is_success = example.status.starts_with('2');
        match call(operation, Server::always(example.reply())).await {
            Ok(body) if is_success => assert_same(&example.value, &body),
            Err(status) if !is_success => {
                assert!(
                    example.status == "default" || example.status == status.to_string(),
                    "{}: {status}",
                    example.name
                );
            }
            other => panic!("{}: {other:?}", example.name),
        }
        count += 1;
    }
    assert!(count > 0, "{vendor} has no examples");
}

/// Returns the body of a form, its boundary written as `B` and its lines ended by `\n`.
pub(crate) fn form(request: &Request) -> String {
    let content_type = request.header("content-type").unwrap_or_default();
    let boundary = content_type.strip_prefix("multipart/form-data; boundary=").expect("a form");
    assert_eq!(request.header("content-length"), Some(&*request.body().len().to_string()));
    request.body().replace(boundary, "B").replace("\r\n", "\n")
}
