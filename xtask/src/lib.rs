//! The repository's commands, one module a verb, and the few things that they share.
//!
//! It is a library beside the binary so that the repository's tests call what the commands call.

pub mod codegen;
pub mod documents;
pub mod files;
pub mod folders;
pub mod outcome;
pub mod repository;
pub mod review;

mod bench;
mod check;
mod ci;
mod corpus;
mod diff;
mod dump;
mod explain;
mod fuzz;
mod generation;
mod lint;
mod lockfile;
mod output;
mod standalone;
mod workbench;

use clap::{Parser, Subcommand};
use outcome::{Failure, Outcome};
use repository::Repository;
use std::process::ExitCode;

/// Turns the documents in specs/ into the client crates in generated/, and looks after the repository.
///
/// Exit codes: 0 fine, 1 findings, 2 the command could not run.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", disable_help_subcommand = true)]
struct Cli {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    Codegen(codegen::Arguments),
    Lint(lint::Arguments),
    Review(review::Arguments),
    Explain(explain::Arguments),
    Dump(dump::Arguments),
    Fuzz(fuzz::Arguments),
    Corpus(corpus::Arguments),
    Bench(bench::Arguments),
    Ci(ci::Arguments),
}

/// Runs the command that the process's arguments name.
pub fn main() -> ExitCode {
    match run(Cli::parse().verb) {
        Ok(outcome) => outcome.into(),
        Err(failure) => {
            output::note(format_args!("error: {failure}"));
            ExitCode::from(2)
        }
    }
}

fn run(verb: Verb) -> Result<Outcome, Failure> {
    match verb {
        Verb::Codegen(arguments) => codegen::run(arguments),
        Verb::Lint(arguments) => lint::run(arguments),
        Verb::Review(arguments) => review::run(arguments),
        Verb::Explain(arguments) => explain::run(&arguments),
        Verb::Dump(arguments) => dump::run(arguments),
        Verb::Fuzz(arguments) => fuzz::run(&Repository::find()?, &arguments),
        Verb::Corpus(arguments) => corpus::run(&Repository::find()?, &arguments),
        Verb::Bench(arguments) => bench::run(&Repository::find()?, &arguments),
        Verb::Ci(_) => ci::run(&Repository::find()?),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_arguments_fit_together() {
        <super::Cli as clap::CommandFactory>::command().debug_assert();
    }
}
