//! An item of a stream, from its bytes to its value.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use serde::de::DeserializeOwned;

use crate::decode::{self, DecodeError, Decoded};

/// What the data of the last event of many vendors is; it says that nothing follows.
const DONE: &[u8] = b"[DONE]";

/// An item of a stream, not decoded yet. Its `Debug` shows the length alone.
#[derive(Default)]
pub struct Frame {
    pub(crate) data: Bytes,
    pub(crate) event: Option<String>,
    pub(crate) id: Option<Arc<str>>,
    pub(crate) retry: Option<Duration>,
}

/// A server-sent event.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerEvent<T> {
    /// What it tells.
    pub data: T,
    /// Its kind, where the server names one.
    pub event: Option<String>,
    /// The last id that the server gave, with this event or one before; all events that have it share it. A request with the
    /// header `Last-Event-ID` goes on behind it.
    pub id: Option<Arc<str>>,
    /// How long the server asks to wait before connecting again.
    pub retry: Option<Duration>,
}

impl Frame {
    /// Returns whether it says that nothing follows, unless it is an item of its stream.
    pub(crate) fn is_done(&self) -> bool {
        self.data.trim_ascii() == DONE
    }

    /// Decodes the item as JSON.
    pub fn json<T: DeserializeOwned>(&self) -> Decoded<T> {
        decode::json(&self.data)
    }

    /// Decodes the event, whose data are JSON.
    pub fn event<T: DeserializeOwned>(&self) -> Decoded<ServerEvent<T>> {
        self.json().map(|data| self.with(data))
    }

    /// Decodes the event, whose data are text.
    pub fn text_event(&self) -> Decoded<ServerEvent<String>> {
        let text = String::from_utf8(self.data.to_vec()).map_err(|_| DecodeError::new("it is not UTF-8"))?;
        Ok(self.with(text))
    }

    fn with<T>(&self, data: T) -> ServerEvent<T> {
        ServerEvent { data, event: self.event.clone(), id: self.id.clone(), retry: self.retry }
    }
}

impl fmt::Debug for Frame {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Frame").field("bytes", &self.data.len()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_frame_holds_is_not_shown() {
        let frame = Frame { data: Bytes::from_static(b"secret"), id: Some("secret".into()), ..Frame::default() };
        assert!(!format!("{frame:?}").contains("secret"));
    }
}
