//! Keeps `Cargo.lock` in step when a crate appears, goes, or changes its version or dependencies.

use crate::output;
use std::path::Path;
use std::process::{Command, Stdio};

/// Brings the lock file up to date without the network. Failing is no error: cargo does the same at its next command.
pub(crate) fn update(root: &Path) {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .args(["update", "--workspace", "--offline", "--quiet"])
        .current_dir(root)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    if !status.is_ok_and(|status| status.success()) {
        output::note(format_args!("Cargo.lock may be out of date: run `cargo update --workspace`"));
    }
}
