// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::{File, Form};

/// Files to extract from.
///
/// Source: <https://docs.extracta.ai/data-extraction-api/api-endpoints-data-extraction/5.-upload-files>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UploadFilesRequest {
    /// The ID of the extraction.
    pub extraction_id: String,
    /// The ID of the batch to add the files to, which must exist. Without it they make a new one.
    pub batch_id: Option<String>,
    /// The files, one or more.
    pub files: Vec<File>,
}

impl From<UploadFilesRequest> for Form {
    fn from(body: UploadFilesRequest) -> Self {
        let mut form = Self::new();
        form = form.text("extractionId", &body.extraction_id);
        if let Some(value) = body.batch_id {
            form = form.text("batchId", &value);
        }
        for value in body.files {
            form = form.file("files", value);
        }
        form
    }
}

impl UploadFilesRequest {
    /// Makes a value of what must be there.
    pub fn new(extraction_id: impl Into<String>, files: Vec<File>) -> Self {
        Self {
            extraction_id: extraction_id.into(),
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
