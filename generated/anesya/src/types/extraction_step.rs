// Generated from specs/anesya.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::string_enum;

/// A step of an extraction: `OCR` parses the document, `CLASSIFICATION` classifies it, `IMAGES` analyses its
/// images, `PARSING` extracts the target data, `LOCATION` renders where the data stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExtractionStep {
    /// The value `"OCR"`.
    Ocr,
    /// The value `"CLASSIFICATION"`.
    Classification,
    /// The value `"IMAGES"`.
    Images,
    /// The value `"PARSING"`.
    Parsing,
    /// The value `"LOCATION"`.
    Location,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(ExtractionStep {
    Ocr = "OCR",
    Classification = "CLASSIFICATION",
    Images = "IMAGES",
    Parsing = "PARSING",
    Location = "LOCATION",
    ..Unknown,
});
