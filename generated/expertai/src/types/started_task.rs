// Generated from specs/expertai.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::record;

/// A task that was started.
///
/// Source: <https://docs.expert.ai/extract/latest/reference/layout-document-async/>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StartedTask {
    /// ID of the task, to ask for its status with.
    pub task_id: String,
}

record!(StartedTask {
    task_id: "taskId",
});
