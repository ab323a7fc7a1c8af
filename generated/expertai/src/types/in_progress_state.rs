// Generated from specs/expertai.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::string_enum;

/// The state of an unfinished task, `PENDING` when it is queued and `PROGRESS` when it has started.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InProgressState {
    /// The value `"PENDING"`.
    Pending,
    /// The value `"PROGRESS"`.
    Progress,
}

string_enum!(InProgressState {
    Pending = "PENDING",
    Progress = "PROGRESS",
});
