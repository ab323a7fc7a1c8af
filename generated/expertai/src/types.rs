// Generated from specs/expertai.yaml by `cargo xtask codegen`. Do not edit.

//! The types of the document's schemas.

mod layout_document_request;
mod document;
mod started_task;
mod credentials;
mod task_status;
mod in_progress;
mod in_progress_state;
mod success;
mod failure;
mod failure_state;
mod recognition_result;
mod result_header;
mod layout_element;
mod layout_element_type;
mod forbidden;
mod embedded_errors;
mod embedded_error;

pub use layout_document_request::LayoutDocumentRequest;
pub use document::Document;
pub use started_task::StartedTask;
pub use credentials::Credentials;
pub use task_status::TaskStatus;
pub use in_progress::InProgress;
pub use in_progress_state::InProgressState;
pub use success::Success;
pub use failure::Failure;
pub use failure_state::FailureState;
pub use recognition_result::RecognitionResult;
pub use result_header::ResultHeader;
pub use layout_element::LayoutElement;
pub use layout_element_type::LayoutElementType;
pub use forbidden::Forbidden;
pub use embedded_errors::EmbeddedErrors;
pub use embedded_error::EmbeddedError;
