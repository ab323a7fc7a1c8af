// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::{File, Form};

/// Files to classify.
///
/// Source:
/// <https://docs.extracta.ai/document-classification-api/api-endpoints-document-classification/5.-upload-files>
///
/// Source: <https://github.com/mindcloud-inc/universal-api-reference>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UploadClassificationFilesRequest {
    /// The ID of the classification.
    pub classification_id: String,
    /// The ID of the batch to add the files to, which must exist. Without it they make a new one.
    pub batch_id: Option<String>,
    /// The files, one or more.
    pub files: Vec<File>,
}

impl From<UploadClassificationFilesRequest> for Form {
    fn from(body: UploadClassificationFilesRequest) -> Self {
        let mut form = Self::new();
        form = form.text("classificationId", &body.classification_id);
        if let Some(value) = body.batch_id {
            form = form.text("batchId", &value);
        }
        for value in body.files {
            form = form.file("files", value);
        }
        form
    }
}

impl UploadClassificationFilesRequest {
    /// Makes a value of what must be there.
    pub fn new(classification_id: impl Into<String>, files: Vec<File>) -> Self {
        Self {
            classification_id: classification_id.into(),
            batch_id: None,
            files,
        }
    }

    /// Sets `batchId`.
    #[must_use]
    pub fn batch_id(mut self, batch_id: impl Into<String>) -> Self {
        self.batch_id = Some(batch_id.into());
        self
    }
}
