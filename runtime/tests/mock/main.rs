//! The mock server, as the tests of users see it.

mod answers;
#[allow(dead_code, missing_docs, unreachable_pub)]
mod client;
mod defaults;
mod expectations;
mod faults;
mod refusals;

use excerpt_runtime::mock;

pub(crate) type Server = mock::Server<client::Client>;

/// Returns what a panic says.
pub(crate) fn panic_of<T: std::fmt::Debug>(action: impl FnOnce() -> T) -> String {
    let panic = std::panic::catch_unwind(std::panic::AssertUnwindSafe(action)).expect_err("it panics");
    let text = panic.downcast_ref::<String>().cloned();
    text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned())).expect("a panic says something")
}
