//! What callers upload: bytes, a file, or a stream.

use std::fmt;

use bytes::Bytes;
use futures_core::Stream;
use tokio::io::AsyncRead;

use crate::content::Content;
use crate::{BoxError, RequestBody};

/// A document to send: as a part of a form, or as a whole body. Its `Debug` shows the length alone.
///
/// Bytes in memory become one by `into()`. A file, a reader or a stream is sent piece by piece and may have any size:
///
/// ```
/// # async fn example(source: impl tokio::io::AsyncRead + Send + 'static) -> std::io::Result<()> {
/// use excerpt_runtime::File;
///
/// let invoice = File::open("invoices/2024-001.pdf").await?;
/// let invoice = invoice.on_progress(|sent, total| println!("{sent} of {total:?} bytes"));
/// let scan = File::from_reader(source).file_name("scan.png").content_type("image/png").length(48_213);
/// # let _ = (invoice, scan); Ok(()) }
/// ```
///
/// Where all lengths are known, the request has a `Content-Length`, and a source that gives more or fewer bytes ends in an
/// error, [`Error::is_upload`](crate::Error::is_upload). Otherwise the body is sent in chunks.
///
/// As long as a request can be repeated, so can bytes and files. A reader or stream is sent once: when it has begun, the
/// first error is the last.
#[derive(Clone, PartialEq, Eq)]
pub struct File {
    pub(crate) content: Content,
    pub(crate) file_name: Option<String>,
    pub(crate) content_type: Option<String>,
    pub(crate) headers: Vec<(String, String)>,
}

impl File {
    /// Returns a file of bytes in memory, without a name.
    pub fn new(bytes: impl Into<Bytes>) -> Self {
        Self::of(Content::memory(bytes.into()))
    }

    /// Finds a file of the file system. Its name is sent, and the media type that goes with its extension. It is read when it
    /// is sent, again for each attempt; if it has another length or time of change by then, or gets one meanwhile, that ends
    /// in an error.
    #[cfg(not(target_arch = "wasm32"))]
    pub async fn open(path: impl AsRef<std::path::Path>) -> std::io::Result<Self> {
        let path = path.as_ref();
        let mut file = Self::of(Content::disk(crate::disk::Disk::find(path).await?));
        file.file_name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        file.content_type = path.extension().and_then(crate::media_types::of).map(str::to_owned);
        Ok(file)
    }

    /// Returns a file that is read once, while it is sent.
    pub fn from_reader(reader: impl AsyncRead + Send + 'static) -> Self {
        Self::of(Content::reader(reader))
    }

    /// Returns a file whose pieces come out of a stream, once, while it is sent. An error of the stream ends the call.
    pub fn from_stream<S, T, E>(stream: S) -> Self
    where
        S: Stream<Item = Result<T, E>> + Send + 'static,
        T: Into<Bytes>,
        E: Into<BoxError>,
    {
        Self::of(Content::stream(stream))
    }

    fn of(content: Content) -> Self {
        Self { content, file_name: None, content_type: None, headers: Vec::new() }
    }

    /// Sets the name the server sees, where the file is part of a form.
    pub fn file_name(mut self, name: impl Into<String>) -> Self {
        self.file_name = Some(name.into());
        self
    }

    /// Sets the media type, where the file is part of a form; `application/octet-stream` otherwise. That of a whole body is
    /// the document's.
    pub fn content_type(mut self, media_type: impl Into<String>) -> Self {
        self.content_type = Some(media_type.into());
        self
    }

    /// Adds a header to the file's part, where the file is part of a form. It takes the place of one of the same name that the
    /// document declares.
    pub fn part_header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        let name = name.into();
        if name.eq_ignore_ascii_case("content-type") {
            return self.content_type(value);
        }
        self.headers.push((name, value.into()));
        self
    }

    /// Declares the number of bytes. A server that wants a `Content-Length` needs it for a reader or stream; the others know
    /// it.
    pub fn length(mut self, bytes: u64) -> Self {
        self.content.length = Some(bytes);
        self
    }

    /// Calls a function with the number of bytes that have been handed to the connection, and the length if it is known: with
    /// 0 at the start of each attempt, then after each piece.
    pub fn on_progress(mut self, report: impl Fn(u64, Option<u64>) + Send + Sync + 'static) -> Self {
        self.content.on_progress = Some(std::sync::Arc::new(report));
        self
    }
}

impl Default for File {
    fn default() -> Self {
        Self::new(Bytes::new())
    }
}

impl From<Bytes> for File {
    fn from(bytes: Bytes) -> Self {
        Self::new(bytes)
    }
}

impl From<Vec<u8>> for File {
    fn from(bytes: Vec<u8>) -> Self {
        Self::new(bytes)
    }
}

impl From<&'static [u8]> for File {
    fn from(bytes: &'static [u8]) -> Self {
        Self::new(bytes)
    }
}

impl<const N: usize> From<&'static [u8; N]> for File {
    fn from(bytes: &'static [u8; N]) -> Self {
        Self::new(&bytes[..])
    }
}

impl From<File> for RequestBody {
    fn from(file: File) -> Self {
        Self::new(vec![file.content])
    }
}

impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("File").field("bytes", &self.content.length()).finish_non_exhaustive()
    }
}
