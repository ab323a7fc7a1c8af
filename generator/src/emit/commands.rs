//! The command line: a subcommand for each operation, and the program that runs it.
//!
//! What the commands take is known from the description at run time; only the types that answers are decoded by are listed.

use super::Cx;
use super::file::RustFile;
use crate::File;

/// Prints `cli.rs`.
pub(super) fn library(cx: &Cx<'_>) -> File {
    let mut file = RustFile::new(cx, &[]);
    file.text("//! The command line: a subcommand for each operation.".to_owned());
    let commands = cx.api.operations.iter().map(|item| match super::operations::run(cx, item) {
        Some((_, target)) => {
            format!("        Command::starting::<operations::{}, operations::{}>(),\n", item.type_name, target.type_name)
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
