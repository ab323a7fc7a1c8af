//! Makes a document that breaks the generator as small as possible: what can go without mending it goes.

use super::parent::{LONGEST, kind};
use crate::outcome::Failure;
use excerpt_generator::diagnostics::{Diagnostics, Pointer};
use excerpt_generator::read::read;
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How many smaller documents are tried.
const MOST_ATTEMPTS: usize = 400;

/// Returns a smaller text with the same kind of finding, or the text as it is.
pub(super) fn shrunk(text: String, finding: &str, folder: &Path) -> Result<String, Failure> {
    let mut attempts = 0;
    let mut fails = |text: &str| -> Result<bool, Failure> {
        attempts += 1;
        Ok(attempts <= MOST_ATTEMPTS && outcome(text, folder)?.as_deref() == Some(finding))
    };
    let Some(mut tree) = read("document.yaml", &text, &mut Diagnostics::default()) else { return Ok(text) };
    if !fails(&tree.to_string())? {
        return Ok(text);
    }
    let mut open = vec![Pointer::root()];
    while let Some(place) = open.pop() {
        let names: Vec<String> = match tree.pointer(place.as_str()) {
            Some(Value::Object(members)) => members.keys().cloned().collect(),
            Some(Value::Array(items)) => (0..items.len()).rev().map(|index| index.to_string()).collect(),
            _ => continue,
        };
        let mut kept = 0;
        for name in names {
            let mut smaller = tree.clone();
            match smaller.pointer_mut(place.as_str()) {
                Some(Value::Object(members)) => drop(members.shift_remove(&name)),
                Some(Value::Array(items)) => drop(items.remove(name.parse().unwrap_or(0))),
                _ => continue,
            }
            if fails(&smaller.to_string())? {
                tree = smaller;
            } else if matches!(tree.pointer(place.as_str()), Some(Value::Array(_))) {
                kept += 1;
            } else {
                open.push(place.child(&name));
            }
        }
        open.extend((0..kept).map(|index| place.child(index)));
    }
    Ok(format!("{tree:#}\n"))
}

/// Returns the kind of finding that a document gives, in a process of its own.
fn outcome(text: &str, folder: &Path) -> Result<Option<String>, Failure> {
    let path = folder.join("smaller.yaml");
    fs::write(&path, text).map_err(Failure::io("write", &path))?;
    let failure = |error: std::io::Error| Failure::new(format!("could not start a child process: {error}"));
    let mut child = Command::new(std::env::current_exe().map_err(failure)?)
        .args(["fuzz".as_ref(), "--file".as_ref(), path.as_os_str()])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(failure)?;
    let started = Instant::now();
    loop {
        if child.try_wait().map_err(failure)?.is_some() {
            break;
        }
        if started.elapsed() > LONGEST {
            child.kill().map_err(failure)?;
            child.wait().map_err(failure)?;
            fs::remove_file(&path).map_err(Failure::io("remove", &path))?;
            return Ok(Some("hangs".to_owned()));
        }
        thread::sleep(Duration::from_millis(2));
    }
    fs::remove_file(&path).map_err(Failure::io("remove", &path))?;
    let output = child.wait_with_output().map_err(failure)?;
    let text = String::from_utf8_lossy(&output.stdout);
    match (text.strip_prefix("broken "), output.status.code()) {
        (Some(problem), _) => Ok(Some(kind(&problem.trim_end().replace('\n', " ")))),
        (None, Some(_)) => Ok(None),
        (None, None) => Ok(Some(kind(&format!("dies: {}", output.status)))),
    }
}
