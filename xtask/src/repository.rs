//! Where things are in the repository, from any folder inside it.

use crate::outcome::Failure;
use std::env;
use std::path::{Path, PathBuf};

/// The repository that the command works on.
#[derive(Clone, Debug)]
pub struct Repository {
    root: PathBuf,
}

impl Repository {
    /// Finds the repository: cargo names it, and otherwise the working folder lies inside it.
    pub fn find() -> Result<Self, Failure> {
        let manifest_folder = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let working_folder = env::current_dir().ok();
        [manifest_folder, working_folder]
            .iter()
            .flatten()
            .flat_map(|start| start.ancestors())
            .find(|folder| is_root(folder))
            .map(Self::at)
            .ok_or_else(|| Failure::new("run this inside the repository: no folder above has specs/ and xtask/"))
    }

    /// Returns the repository at a folder that is known to be its root.
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// Returns the repository's root folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Returns the folder of the documents.
    pub fn specs(&self) -> PathBuf {
        self.root.join("specs")
    }

    /// Returns the folder of the generated crates.
    pub fn generated(&self) -> PathBuf {
        self.root.join("generated")
    }

    /// Returns the folder of the runtime that generated crates stand on.
    pub fn runtime(&self) -> PathBuf {
        self.root.join("runtime")
    }

    /// Returns the folder where new crates are put together. It lies outside `generated/`, because the workspace takes
    /// every folder there for a member, hidden ones too; and on the same disk, so that a finished crate can be renamed.
    pub(crate) fn scratch(&self) -> PathBuf {
        self.root.join(".excerpt-tmp")
    }
}

fn is_root(folder: &Path) -> bool {
    folder.join("specs").is_dir() && folder.join("xtask/Cargo.toml").is_file() && folder.join("Cargo.toml").is_file()
}
