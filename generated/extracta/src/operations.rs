// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

//! A call for each operation, and what may come of it.

mod create_extraction;
mod view_extraction;
mod update_extraction;
mod delete_extraction;
mod upload_files;
mod get_batch_results;
mod get_credits;
mod create_classification;
mod view_classification;
mod update_classification;
mod delete_classification;
mod delete_classification_batch;
mod delete_classification_files;
mod upload_classification_files;
mod get_classification_results;

pub use create_extraction::{CreateExtraction, CreateExtractionError};
pub use view_extraction::{ViewExtraction, ViewExtractionError};
pub use update_extraction::{UpdateExtraction, UpdateExtractionError};
pub use delete_extraction::{DeleteExtraction, DeleteExtractionError};
pub use upload_files::{UploadFiles, UploadFilesError};
pub use get_batch_results::{GetBatchResults, GetBatchResultsError};
pub use get_credits::{GetCredits, GetCreditsError};
pub use create_classification::{CreateClassification, CreateClassificationError};
pub use view_classification::{ViewClassification, ViewClassificationError};
pub use update_classification::{UpdateClassification, UpdateClassificationError};
pub use delete_classification::{DeleteClassification, DeleteClassificationError};
pub use delete_classification_batch::{DeleteClassificationBatch, DeleteClassificationBatchError};
pub use delete_classification_files::{DeleteClassificationFiles, DeleteClassificationFilesError};
pub use upload_classification_files::{UploadClassificationFiles, UploadClassificationFilesError};
pub use get_classification_results::{GetClassificationResults, GetClassificationResultsError};
