// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::{File, Form};

/// Documents to upload.
///
/// Source: <https://github.com/native-aihub/docs/blob/HEAD/api/extraction/upload-documents.mdx>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UploadRequest {
    /// The documents. Their file names must say what they are.
    ///
    /// Limits: `items: at least 1`.
    pub files: Vec<File>,
}

impl From<UploadRequest> for Form {
    fn from(body: UploadRequest) -> Self {
        let mut form = Self::new();
        for value in body.files {
            form = form.file("files", value);
        }
        form
    }
}

impl UploadRequest {
    /// Makes a value of what must be there.
    pub fn new(files: Vec<File>) -> Self {
        Self { files }
    }
}
