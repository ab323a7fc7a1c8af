// Generated from specs/expertai.yaml by `cargo xtask codegen`. Do not edit.

//! A call for each operation, and what may come of it.

mod get_status;

pub use get_status::{GetStatus, GetStatusError};
