//! Downloads that become files.

use std::io;
use std::path::{Path, PathBuf};

use tokio::fs::{self, OpenOptions};
use tokio::io::AsyncWriteExt as _;

use crate::error::Kind;
use crate::{Download, Error};

impl Download {
    /// Writes the body to a file and returns its size. A file of that name is replaced, but only by a complete one: the bytes
    /// go to a file beside it, which takes the name at the end and is removed after an error or when the future is dropped.
    pub async fn save_to(mut self, path: impl AsRef<Path>) -> Result<u64, Error> {
        let path = path.as_ref();
        let draft = Draft::beside(path);
        let mut file =
            OpenOptions::new().write(true).create_new(true).open(&draft.path).await.map_err(self.unsaved())?;
        let mut size = 0_u64;
        while let Some(piece) = self.next().await {
            let piece = piece?;
            file.write_all(&piece).await.map_err(self.unsaved())?;
            size = size.saturating_add(u64::try_from(piece.len()).unwrap_or(u64::MAX));
        }
        // Written, and on the disk: a name for half a file is what must not be.
        file.flush().await.map_err(self.unsaved())?;
        file.sync_all().await.map_err(self.unsaved())?;
        drop(file);
        fs::rename(&draft.path, path).await.map_err(self.unsaved())?;
        Ok(size)
    }

    fn unsaved(&self) -> impl Fn(io::Error) -> Error {
        |error| self.error(Kind::Save, "the download cannot be written to its file").source(error).into()
    }
}

/// A file that is removed unless it has been renamed.
struct Draft {
    path: PathBuf,
}

impl Draft {
    fn beside(path: &Path) -> Self {
        Self { path: path.with_file_name(format!(".excerpt-{:016x}.part", fastrand::u64(..))) }
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        // After the renaming there is nothing to remove, and nobody to tell if it fails.
        let _ = std::fs::remove_file(&self.path);
    }
}
