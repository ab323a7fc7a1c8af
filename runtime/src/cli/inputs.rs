//! What an argument stands for: itself, what is in a file, or what comes in.

use std::borrow::Cow;
use std::io::Read;

use bytes::Bytes;

/// Where arguments lead.
pub(super) struct Inputs<'a> {
    standard: &'a mut (dyn Read + Send),
    is_used: bool,
}

/// Where an argument says that its value is.
enum Source<'a> {
    Here(&'a str),
    File(&'a str),
    Standard,
}

impl<'a> Source<'a> {
    fn of(argument: &'a str) -> Self {
        match argument.strip_prefix('@') {
            None => Self::Here(argument),
            Some("-") => Self::Standard,
            Some(text) if text.starts_with('@') => Self::Here(text),
            Some(path) => Self::File(path),
        }
    }
}

impl<'a> Inputs<'a> {
    pub(super) fn new(standard: &'a mut (dyn Read + Send)) -> Self {
        Self { standard, is_used: false }
    }

    /// Returns the text that an argument stands for.
    pub(super) fn text<'t>(&mut self, argument: &'t str) -> Result<Cow<'t, str>, String> {
        let (bytes, name) = match Source::of(argument) {
            Source::Here(text) => return Ok(text.into()),
            Source::File(path) => (read(path)?, path),
            Source::Standard => (self.standard()?, "standard input"),
        };
        String::from_utf8(bytes).map(Cow::Owned).map_err(|_| format!("{name} is not UTF-8"))
    }

    /// Returns the bytes of a file or of what comes in; `None` for an argument that stands for itself.
    pub(super) fn bytes(&mut self, argument: &str) -> Result<Option<Bytes>, String> {
        match Source::of(argument) {
            Source::Here(_) => Ok(None),
            Source::File(path) => Ok(Some(read(path)?.into())),
            Source::Standard => Ok(Some(self.standard()?.into())),
        }
    }

    /// Returns the text of a whole body, where `-` means what comes in.
    pub(super) fn body(&mut self, argument: &str) -> Result<Bytes, String> {
        let argument = if argument == "-" { "@-" } else { argument };
        match self.bytes(argument)? {
            Some(bytes) => Ok(bytes),
            None => Ok(self.text(argument)?.into_owned().into()),
        }
    }

    pub(super) fn standard(&mut self) -> Result<Vec<u8>, String> {
        if std::mem::replace(&mut self.is_used, true) {
            return Err("standard input can be read only once".to_owned());
        }
        let mut bytes = Vec::new();
        self.standard.read_to_end(&mut bytes).map_err(|error| format!("standard input: {error}"))?;
        Ok(bytes)
    }
}

fn read(path: &str) -> Result<Vec<u8>, String> {
    std::fs::read(path).map_err(|error| format!("{path}: {error}"))
}
