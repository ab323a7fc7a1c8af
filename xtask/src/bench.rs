//! `cargo xtask bench`: figures of the clients, on this machine.

use crate::outcome::{Failure, Outcome};
use crate::output;
use crate::repository::Repository;
use clap::{Args, ValueEnum};
use std::process::{Command, Stdio};

/// Measures the clients on this machine; exits 1 when a figure is beyond what is promised.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// What to measure.
    what: What,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum What {
    /// A gibibyte up and down, and the memory that takes: less than 64 MiB.
    Streaming,
}

impl What {
    /// Returns the arguments of cargo. TLS stays out: nothing here speaks it, and it takes minutes to compile.
    fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Streaming => &[
                "bench",
                "--package=excerpt-runtime",
                "--bench=streaming",
                "--no-default-features",
                "--features=reqwest",
                "--locked",
            ],
        }
    }
}

pub(crate) fn run(repository: &Repository, arguments: &Arguments) -> Result<Outcome, Failure> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let command_line = arguments.what.arguments();
    output::note(format_args!("cargo {}", command_line.join(" ")));
    let status = Command::new(cargo)
        .args(command_line)
        .current_dir(repository.root())
        .stdin(Stdio::null())
        .status()
        .map_err(|error| Failure::new(format!("could not run cargo: {error}")))?;
    match status.code() {
        Some(0) => Ok(Outcome::Fine),
        Some(1) => Ok(Outcome::Findings),
        _ => Err(Failure::new("the benchmark could not be compiled or run")),
    }
}
