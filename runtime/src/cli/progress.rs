//! How far a wait is, shown while it lasts.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use super::shell::{Errors, harmless};
use crate::{Polling, Progress};

/// Shows states: on a terminal a line that changes, with `--verbose` a line for each change, otherwise nothing.
pub(super) struct Display {
    bar: Option<ProgressBar>,
    errors: Option<Errors>,
}

impl Display {
    pub(super) fn new(rules: &Polling, verbose: bool, errors: &Errors) -> Self {
        if verbose || !errors.is_terminal {
            return Self { bar: None, errors: verbose.then(|| errors.clone()) };
        }
        // Where the document knows a progress, all that are known count to a hundred.
        let (bar, template) = match rules.progress {
            Some(_) => (ProgressBar::new(100), "{spinner} [{bar:30}] {pos} {msg} {elapsed}"),
            None => (ProgressBar::new_spinner(), "{spinner} {msg} {elapsed}"),
        };
        let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_spinner());
        bar.set_style(style);
        bar.set_message("waiting");
        bar.enable_steady_tick(Duration::from_millis(120));
        Self { bar: Some(bar), errors: None }
    }

    /// Returns what is told of each answer of the wait.
    pub(super) fn reporter(&self) -> impl FnMut(Progress) + Send + 'static {
        let (bar, errors) = (self.bar.clone(), self.errors.clone());
        let mut before = None;
        move |now: Progress| {
            let state = harmless(now.state.as_deref().unwrap_or("waiting")).replace('\n', " ");
            if let Some(bar) = &bar {
                bar.set_position(now.current);
                bar.set_message(state.clone());
            }
            if let Some(errors) = &errors
                && before.as_ref() != Some(&state)
            {
                let seconds = now.elapsed.as_secs();
                errors.line(format_args!("{state} after {seconds} s, poll {}", now.attempt));
            }
            before = Some(state);
        }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
