//! A file of the file system, as an upload.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use bytes::Bytes;
use futures_core::Stream;

use crate::UploadError;
use crate::content::read;
use crate::steps::Steps;

/// A file as it was when it was named. Sent is what it was then, or nothing.
#[derive(PartialEq, Eq)]
pub(crate) struct Disk {
    path: PathBuf,
    pub(crate) length: u64,
    modified: Option<SystemTime>,
}

impl Disk {
    pub(crate) async fn find(path: &Path) -> io::Result<Self> {
        let metadata = tokio::fs::metadata(path).await?;
        if !metadata.is_file() {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is not a file"));
        }
        Ok(Self { path: path.to_owned(), length: metadata.len(), modified: metadata.modified().ok() })
    }

    /// Returns the content, piece by piece.
    pub(crate) fn open(self: Arc<Self>) -> impl Stream<Item = Result<Bytes, UploadError>> + Send + use<> {
        let start: (Arc<Self>, Option<tokio::fs::File>) = (self, None);
        Steps::new(start, |(disk, file)| {
            Box::pin(async move {
                let mut file = match file {
                    Some(file) => file,
                    None => {
                        let file = tokio::fs::File::open(&disk.path).await.map_err(unreadable)?;
                        disk.check(&file).await?;
                        file
                    }
                };
                match read(&mut file).await? {
                    Some(piece) => Ok(Some((piece, (disk, Some(file))))),
                    None => {
                        disk.check(&file).await?;
                        Ok(None)
                    }
                }
            })
        })
    }

    /// Two halves of different files would make one that nobody wrote.
    async fn check(&self, file: &tokio::fs::File) -> Result<(), UploadError> {
        let metadata = file.metadata().await.map_err(unreadable)?;
        match metadata.len() == self.length && metadata.modified().ok() == self.modified {
            true => Ok(()),
            false => Err(UploadError::new("the file has changed since the upload was set up")),
        }
    }
}

fn unreadable(error: io::Error) -> UploadError {
    UploadError::new("the file to be sent cannot be read").with_source(error)
}
