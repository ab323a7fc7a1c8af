//! The child process: does runs one after the other and says so, line by line.

use super::documents::Seed;
use super::{mutations, pipeline};
use crate::outcome::{Failure, Outcome};
use crate::output;
use std::fs;
use std::ops::Range;
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use std::sync::Mutex;
use std::thread;

/// The stack of a thread as programs usually have it.
const STACK: usize = 2 << 20;

/// Where the last panic was.
static PANIC: Mutex<String> = Mutex::new(String::new());

/// Does runs. Tells which is next (`run N`), what came of it (`ok`, `refused`) and what is wrong with it (`broken …`).
pub(super) fn work(seeds: &[Seed], seed: u64, runs: Range<u64>) {
    watch_panics();
    thread::scope(|scope| {
        let work = || {
            for run in runs {
                output::result(&format!("run {run}\n"));
                let text = mutations::document(seeds, seed, run);
                output::result(&match attempt(&text) {
                    Ok(true) => "ok\n".to_owned(),
                    Ok(false) => "refused\n".to_owned(),
                    Err(problem) => format!("broken {}\n", problem.replace('\n', " ")),
                });
            }
        };
        let thread = thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
        thread.expect("a thread can be started").join().expect("panics are caught in each run");
    });
}

/// Tries one document as it is.
pub(super) fn try_file(path: &Path) -> Result<Outcome, Failure> {
    let text = fs::read_to_string(path).map_err(Failure::io("read", path))?;
    watch_panics();
    let thread = thread::Builder::new().stack_size(STACK).spawn(move || attempt(&text));
    let outcome = thread.expect("a thread can be started").join().expect("panics are caught in each run");
    match outcome {
        Ok(generated) => {
            output::note(format_args!("{}", if generated { "generated" } else { "refused" }));
            Ok(Outcome::Fine)
        }
        Err(problem) => {
            output::result(&format!("broken {problem}\n"));
            Ok(Outcome::Findings)
        }
    }
}

fn watch_panics() {
    panic::set_hook(Box::new(|info| {
        if let Ok(mut last) = PANIC.lock() {
            *last = info.to_string();
        }
    }));
}

fn attempt(text: &str) -> Result<bool, String> {
    panic::catch_unwind(AssertUnwindSafe(|| pipeline::run(text))).unwrap_or_else(|_| {
        let last = PANIC.lock().map(|last| last.clone()).unwrap_or_default();
        Err(format!("panic {last}"))
    })
}
