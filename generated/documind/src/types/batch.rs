// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{BatchItem, BatchStatus};
use excerpt_runtime::record;

/// Where a batch stands, and what it has extracted.
///
/// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/batch-extract.mdx>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Batch {
    /// ID of the batch.
    pub batch_id: String,
    /// Where a batch stands, which is `pending` while some item is and none has failed.
    pub status: BatchStatus,
    /// Number of items.
    pub total: i64,
    /// Number of items that are still pending.
    pub pending: i64,
    /// Number of items that are completed.
    pub completed: i64,
    /// Number of items that failed.
    pub failed: i64,
    /// The items.
    pub items: Vec<BatchItem>,
}

record!(Batch {
    batch_id: "batch_id",
    status: "status",
    total: "total",
    pending: "pending",
    completed: "completed",
    failed: "failed",
    items: "items",
});
