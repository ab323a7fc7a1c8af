// Generated from specs/expertai.yaml by `cargo xtask codegen`. Do not edit.

//! The types of the document's schemas.

mod credentials;
mod document;
mod embedded_error;
mod embedded_errors;
mod failure;
mod failure_state;
mod forbidden;
mod in_progress;
mod in_progress_state;
mod layout_document_request;
mod layout_element;
mod layout_element_type;
mod recognition_result;
mod result_header;
mod started_task;
mod success;
mod task_status;

pub use credentials::Credentials;
pub use document::Document;
pub use embedded_error::EmbeddedError;
pub use embedded_errors::EmbeddedErrors;
pub use failure::Failure;
pub use failure_state::FailureState;
pub use forbidden::Forbidden;
pub use in_progress::InProgress;
pub use in_progress_state::InProgressState;
pub use layout_document_request::LayoutDocumentRequest;
pub use layout_element::LayoutElement;
pub use layout_element_type::LayoutElementType;
pub use recognition_result::RecognitionResult;
pub use result_header::ResultHeader;
pub use started_task::StartedTask;
pub use success::Success;
pub use task_status::TaskStatus;
