// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{BatchStatus, StartedExtraction};
use excerpt_runtime::record;

/// A batch that has been started.
///
/// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/batch-extract.mdx>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BatchStart {
    /// ID of the batch.
    pub batch_id: String,
    /// Where a batch stands, which is `pending` while some item is and none has failed.
    pub status: BatchStatus,
    /// An extraction for each document.
    pub items: Vec<StartedExtraction>,
}

record!(BatchStart {
    batch_id: "batch_id",
    status: "status",
    items: "items",
});
