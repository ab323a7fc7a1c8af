//! Replaces the folder of a crate whole or not at all.
//!
//! The new folder is put together on the side: the generated files, and links to the files of somebody else that are to
//! stay. Then the two folders change places in one step, where the system can do that; elsewhere the old one steps aside
//! first, and a run that is interrupted between the two renames is mended at the start of the next. Whatever happens,
//! the place holds the whole old crate or the whole new one.

use crate::folders::{Comparison, inside};
use crate::outcome::Failure;
use excerpt_generator::File;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The place where new crates are put together. Only one run at a time holds it.
pub(crate) struct Workbench {
    scratch: PathBuf,
    /// Open, it keeps other runs waiting.
    _lock: Option<fs::File>,
}

impl Workbench {
    /// Waits until no other run works there, then mends what an interrupted run left behind. `scratch` must be on the
    /// disk of the folders to be replaced, which all lie in `home`.
    pub(crate) fn open(scratch: PathBuf, home: &Path) -> Result<Self, Failure> {
        let parent = scratch.parent().unwrap_or(home);
        let lock = lock(parent).map_err(Failure::io("lock", parent))?;
        let workbench = Self { scratch, _lock: lock };
        workbench.recover(home)?;
        Ok(workbench)
    }

    /// Replaces a folder by the generated files and what is not ours in it.
    pub(crate) fn replace(&self, folder: &Path, files: &[File], comparison: &Comparison) -> Result<(), Failure> {
        let slot = self.slot(folder)?;
        let new = slot.join("new");
        fs::create_dir_all(&new).map_err(Failure::io("create", &new))?;
        for file in files {
            let path = new.join(inside(&file.path)?);
            create_parent(&path)?;
            fs::write(&path, &file.text).map_err(Failure::io("write", &path))?;
        }
        for path in &comparison.foreign {
            let copy = new.join(path);
            create_parent(&copy)?;
            keep(&folder.join(path), &copy).map_err(Failure::io("keep", &folder.join(path)))?;
        }
        put_in_place(&new, folder, &slot.join("old")).map_err(Failure::io("replace", folder))?;
        self.clear(&slot)
    }

    /// Removes a folder with all that is in it.
    pub(crate) fn remove(&self, folder: &Path) -> Result<(), Failure> {
        let slot = self.slot(folder)?;
        fs::create_dir_all(&slot).map_err(Failure::io("create", &slot))?;
        fs::rename(folder, slot.join("removed")).map_err(Failure::io("remove", folder))?;
        self.clear(&slot)
    }

    /// Puts back what an interrupted run had moved aside, and throws away what it had not finished.
    fn recover(&self, home: &Path) -> Result<(), Failure> {
        let slots = match fs::read_dir(&self.scratch) {
            Ok(slots) => slots,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(Failure::io("list", &self.scratch)(error)),
        };
        for slot in slots {
            let slot = slot.map_err(Failure::io("list", &self.scratch))?;
            let (folder, old) = (home.join(slot.file_name()), slot.path().join("old"));
            if fs::symlink_metadata(&old).is_ok() && fs::symlink_metadata(&folder).is_err() {
                fs::rename(&old, &folder).map_err(Failure::io("put back", &folder))?;
            }
            self.clear(&slot.path())?;
        }
        Ok(())
    }

    fn slot(&self, folder: &Path) -> Result<PathBuf, Failure> {
        let name = folder.file_name().ok_or_else(|| Failure::new(format!("{} has no name", folder.display())))?;
        let slot = self.scratch.join(name);
        if fs::symlink_metadata(&slot).is_ok() {
            self.clear(&slot)?;
        }
        Ok(slot)
    }

    fn clear(&self, slot: &Path) -> Result<(), Failure> {
        let is_folder = fs::symlink_metadata(slot).is_ok_and(|metadata| metadata.is_dir());
        let removed = if is_folder { fs::remove_dir_all(slot) } else { fs::remove_file(slot) };
        removed.map_err(Failure::io("remove", slot))?;
        // Fails while something is left in it, which is then for the next run to see.
        let _ = fs::remove_dir(&self.scratch);
        Ok(())
    }
}

fn create_parent(path: &Path) -> Result<(), Failure> {
    let parent = path.parent().unwrap_or(path);
    fs::create_dir_all(parent).map_err(Failure::io("create", parent))
}

/// Gives a file, a link or an empty folder a second place. Both places hold it until the old folder is gone.
fn keep(old: &Path, copy: &Path) -> io::Result<()> {
    let kind = fs::symlink_metadata(old)?.file_type();
    if kind.is_dir() {
        fs::create_dir_all(copy)
    } else if kind.is_symlink() {
        copy_link(&fs::read_link(old)?, copy)
    } else if kind.is_file() {
        fs::hard_link(old, copy).or_else(|_| fs::copy(old, copy).map(drop))
    } else {
        Err(io::Error::other("it is neither a file nor a folder nor a link"))
    }
}

/// Puts the new folder in the old one's place, if there is an old one.
fn put_in_place(new: &Path, folder: &Path, old: &Path) -> io::Result<()> {
    if fs::symlink_metadata(folder).is_err() {
        create_all(folder.parent())?;
        return fs::rename(new, folder);
    }
    if exchange(new, folder).is_ok() {
        return Ok(());
    }
    fs::rename(folder, old)?;
    fs::rename(new, folder).inspect_err(|_| {
        let _ = fs::rename(old, folder);
    })
}

fn create_all(folder: Option<&Path>) -> io::Result<()> {
    folder.map_or(Ok(()), fs::create_dir_all)
}

#[cfg(unix)]
fn copy_link(target: &Path, link: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(target, link)
}

#[cfg(not(unix))]
fn copy_link(_target: &Path, _link: &Path) -> io::Result<()> {
    Err(io::Error::other("symbolic links cannot be kept on this system: move it away"))
}

#[cfg(any(target_os = "linux", target_vendor = "apple"))]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
fn exchange(_one: &Path, _other: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Waits for a folder to be free and keeps it until the file is dropped; the folder itself serves as the lock's file.
#[cfg(unix)]
pub(crate) fn lock(folder: &Path) -> io::Result<Option<fs::File>> {
    use rustix::fs::{FlockOperation, flock};
    use rustix::io::Errno;
    let file = fs::File::open(folder)?;
    match flock(&file, FlockOperation::LockExclusive) {
        Ok(()) => Ok(Some(file)),
        // Some network disks have no locks: then two runs at once are the user's to avoid.
        Err(Errno::NOTSUP | Errno::NOSYS | Errno::NOLCK) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(unix))]
pub(crate) fn lock(_folder: &Path) -> io::Result<Option<fs::File>> {
    Ok(None)
}
