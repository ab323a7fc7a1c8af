//! The command line: a subcommand for each operation, and the program that runs it.
//!
//! What the commands take is known from the description at run time; only the types that answers are decoded by are listed.

use super::Cx;
use super::file::RustFile;
use crate::File;
use crate::ir::{Location, Operation};

/// Prints `cli.rs`.
pub(super) fn library(cx: &Cx<'_>) -> File {
    let mut file = RustFile::new(cx, &[]);
    file.text("//! The command line: a subcommand for each operation.".to_owned());
    let commands = cx.api.operations.iter().map(|item| match super::operations::run(cx, item) {
        Some((_, target)) => {
            format!(
                "        Command::starting::<operations::{}, operations::{}>(),\n",
                item.type_name, target.type_name
            )
        }
        None => format!("        Command::of::<operations::{}>(),\n", item.type_name),
    });
    let commands: String = commands.collect();
    let (krate, runtime, commands) = match commands.as_str() {
        "" => ("crate::Client", "Program", "[]".to_owned()),
        list => ("crate::{Client, operations}", "{Command, Program}", format!("[\n{list}    ]")),
    };
    file.text(format!("use {krate};\nuse excerpt_runtime::cli::{runtime};"));
    file.text(format!(
        "/// Returns the command line of this client, which its binary runs.\n\
         pub fn program() -> Program<Client> {{\n    \
             let commands = {commands};\n    \
             Program::new(env!(\"CARGO_PKG_NAME\"), env!(\"CARGO_PKG_VERSION\"), commands)\n\
         }}"
    ));
    file.print("src/cli.rs")
}

/// Prints `main.rs`.
pub(super) fn binary(cx: &Cx<'_>) -> File {
    let mut file = RustFile::new(cx, &[]);
    file.text("//! The command line of the client.".to_owned());
    file.text("#![forbid(unsafe_code)]".to_owned());
    file.text("use std::process::ExitCode;".to_owned());
    let library = cx.settings.package.replace('-', "_");
    file.text(format!("fn main() -> ExitCode {{\n    {library}::cli::program().main()\n}}"));
    file.print("src/main.rs")
}

/// Returns a command that calls an operation, or where it takes more than its path, one that says what it takes.
pub(super) fn example(operation: &Operation) -> String {
    let words: Vec<&str> = operation.method_name.bare().split('_').filter(|word| !word.is_empty()).collect();
    let name = match words.join("-") {
        // The runtime's commands are called so themselves.
        name if ["help", "completions"].contains(&name.as_str()) => format!("{name}-operation"),
        name => name,
    };
    let mut command = name.clone();
    let is_plain =
        |text: &&str| text.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c)) && !text.starts_with('-');
    for parameter in operation.parameters.iter().filter(|parameter| parameter.required) {
        let text = parameter.example.as_ref().and_then(|example| example.as_str()).unwrap_or(&parameter.wire);
        match Some(text).filter(is_plain).filter(|_| parameter.location == Location::Path) {
            Some(text) => command.extend([" ", text]),
            None => return format!("{name} --help"),
        }
    }
    match (&operation.body, &operation.polling) {
        (Some(body), _) if body.required => format!("{name} --help"),
        (_, Some(_)) => format!("{command} --wait"),
        _ => command,
    }
}
