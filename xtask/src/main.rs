//! `cargo xtask`: the repository's commands.

use std::process::ExitCode;

fn main() -> ExitCode {
    xtask::main()
}
