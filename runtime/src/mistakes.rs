//! What a program itself got wrong, before anything is sent.

use crate::{BoxError, decode};

/// Why a client could not be built. It names what is wrong without repeating a credential.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub struct BuildError {
    message: String,
    source: Option<BoxError>,
}

impl BuildError {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), source: None }
    }

    #[cfg(feature = "reqwest")]
    pub(crate) fn with_source(mut self, source: impl Into<BoxError>) -> Self {
        self.source = Some(source.into());
        self
    }
}

/// A text that is none of the values of a closed enum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} {name}", decode::NOT_DOCUMENTED)]
pub struct UnknownValue {
    name: &'static str,
}

impl UnknownValue {
    #[doc(hidden)]
    pub const fn new(name: &'static str) -> Self {
        Self { name }
    }
}
