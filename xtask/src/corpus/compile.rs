//! The compiler's word on generated crates: one workspace under `target/`, with every warning denied.

use super::trial::{Compiled, Trial};
use crate::outcome::Failure;
use crate::output;
use crate::repository::Repository;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// So many crates are checked by one call of cargo, which holds the messages of all in memory.
const AT_ONCE: usize = 16;

/// Checks the smallest crates, so many at most.
pub(super) fn check(repository: &Repository, trials: &mut [Trial], most: usize) -> Result<(), Failure> {
    let folder = repository.root().join("target/corpus");
    let mut wanted: Vec<&mut Trial> = trials.iter_mut().filter(|trial| !trial.files.is_empty()).collect();
    wanted.sort_by_key(|trial| trial.lines());
    wanted.truncate(most);
    let (count, mut done) = (wanted.len(), 0);
    for batch in wanted.chunks_mut(AT_ONCE) {
        let crates = folder.join("crates");
        if crates.exists() {
            fs::remove_dir_all(&crates).map_err(Failure::io("remove", &crates))?;
        }
        let mut names = BTreeMap::new();
        for (index, trial) in batch.iter().enumerate() {
            let name = format!("{done}-{index}");
            for file in &trial.files {
                write(&crates.join(&name).join(&file.path), &file.text)?;
            }
            names.insert(name, index);
        }
        write(&folder.join("Cargo.toml"), &manifest(repository))?;
        let lock = repository.root().join("Cargo.lock");
        fs::copy(&lock, folder.join("Cargo.lock")).map_err(Failure::io("copy", &lock))?;
        let outcomes = cargo(&folder, &names)?;
        for (trial, compiled) in batch.iter_mut().zip(outcomes) {
            trial.compiled = Some(compiled);
        }
        done += batch.len();
        output::note(format_args!("compiled {done} of {count}"));
    }
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let parent = path.parent().unwrap_or(path);
    fs::create_dir_all(parent).map_err(Failure::io("create", parent))?;
    fs::write(path, text).map_err(Failure::io("write", path))
}

/// Returns the manifest of a workspace in which the crates inherit what they inherit here.
fn manifest(repository: &Repository) -> String {
    let runtime = Value::from(repository.runtime().to_string_lossy());
    format!(
        "[workspace]\nresolver = \"3\"\nmembers = [\"crates/*\"]\n\n\
         [workspace.package]\nversion = \"0.0.0\"\nedition = \"2024\"\nrust-version = \"{}\"\nlicense = \"MIT\"\n\
         publish = false\n\n\
         [workspace.dependencies]\nexcerpt-runtime = {{ path = {runtime}, default-features = false }}\ntokio = \"1\"\n\n\
         [workspace.lints.rust]\nwarnings = \"deny\"\nmissing_docs = \"deny\"\nunsafe_code = \"forbid\"\n\n\
         [profile.dev]\ndebug = false\nincremental = false\n",
        env!("CARGO_PKG_RUST_VERSION")
    )
}

/// Runs the compiler over the workspace; returns its word on each crate.
fn cargo(folder: &Path, names: &BTreeMap<String, usize>) -> Result<Vec<Compiled>, Failure> {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(program);
    command.args(["check", "--workspace", "--lib", "--offline", "--keep-going", "--quiet", "--message-format", "json"]);
    command.current_dir(folder).env("CARGO_TARGET_DIR", "target").env_remove("RUSTFLAGS").stdin(Stdio::null());
    let output = command.output().map_err(Failure::io("run cargo in", folder))?;
    let mut outcomes: Vec<Option<Compiled>> = names.iter().map(|_| None).collect();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let Ok(message) = serde_json::from_str::<Value>(line) else { continue };
        let manifest = message["manifest_path"].as_str().map(PathBuf::from).unwrap_or_default();
        let name = manifest.parent().and_then(Path::file_name).and_then(|name| name.to_str()).unwrap_or_default();
        let Some(index) = names.get(name) else { continue };
        let outcome = outcomes[*index].get_or_insert_default();
        let level = message["message"]["level"].as_str().unwrap_or_default();
        if message["reason"] == "compiler-message" && (level == "error" || level == "warning") {
            outcome.errors.push(message["message"]["rendered"].as_str().unwrap_or_default().to_owned());
        }
    }
    let problem = String::from_utf8_lossy(&output.stderr);
    // A crate of which nothing was heard was not compiled.
    let silent = || Compiled { errors: vec![format!("cargo did not compile it\n{problem}")] };
    Ok(outcomes.into_iter().map(|outcome| outcome.unwrap_or_else(silent)).collect())
}
