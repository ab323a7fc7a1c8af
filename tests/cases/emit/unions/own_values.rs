// src/operations/get_parts.rs

use crate::types::Part;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::get_parts`](crate::Client::get_parts), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetParts {
    call: Call,
}

impl GetParts {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getParts",
    method: Method::GET,
    path: "/parts",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(GetParts);

impl Operation for GetParts {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Vec<Part>;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/blob.rs

use excerpt_runtime::record;

/// The schema `Blob`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Blob {
    /// The value of `type`.
    pub r#type: String,
    /// The value of `data`.
    pub data: Option<String>,
}

record!(Blob {
    r#type: "type",
    data: "data" optional,
});

// src/types/image_part.rs

use crate::types::ImageType;
use excerpt_runtime::record;

/// The schema `ImagePart`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ImagePart {
    /// The value of `type`.
    pub r#type: ImageType,
    /// The value of `url`.
    pub url: String,
}

record!(ImagePart {
    r#type: "type",
    url: "url",
});

// src/types/image_type.rs

use excerpt_runtime::string_enum;

/// The schema `ImageType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImageType {
    /// The value `"image_url"`.
    ImageUrl,
    /// The value `"image_file"`.
    ImageFile,
}

string_enum!(ImageType {
    ImageUrl = "image_url",
    ImageFile = "image_file",
});

// src/types/part.rs

use crate::types::{Blob, ImagePart, PartPause, TextPart};
use excerpt_runtime::{Value, tagged_union};

/// The schema `Part`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Part {
    /// `type` is `text`.
    TextPart(TextPart),
    /// `type` is `image_url` or `image_file`.
    ImagePart(ImagePart),
    /// `type` is `Blob`.
    Blob(Blob),
    /// `type` is `pause`.
    Pause(PartPause),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

tagged_union!(Part by "type" {
    "text" => TextPart,
    "image_url" | "image_file" => ImagePart,
    "Blob" => Blob,
    "pause" => Pause,
    ..Unknown,
});

// src/types/part_pause.rs

use excerpt_runtime::record;

/// pause
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PartPause {
    /// The value of `seconds`.
    pub seconds: Option<i64>,
}

record!(PartPause {
    "type" = "pause",
    seconds: "seconds" optional,
});

// src/types/text_part.rs

use excerpt_runtime::record;

/// The schema `TextPart`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TextPart {
    /// The value of `text`.
    pub text: String,
}

record!(TextPart {
    "type" = "text",
    text: "text",
});
