// Generated from specs/anesya.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::{Map, Value, record};

/// An image found in a document. Members beyond those named here are kept.
///
/// **Assumption:** The vendor's webhook sample shows an `id` as well, so other members are let through.
///
/// Source: <https://docs.anesya.app/tutorials/webhooks.md>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ContentImage {
    /// Name of the image, as it stands in the content.
    pub name: Option<String>,
    /// Where the image is, relative to the API's address.
    pub url: String,
    /// All other members.
    pub additional_properties: Map<String, Value>,
}

record!(ContentImage {
    name: "name" optional,
    url: "url",
    ..additional_properties,
});
