//! The command lines of all clients in one program, which asks by what name it was called: a test that links it to the name
//! of a client has that client's binary, and only one program has to be linked.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let called = std::env::args_os().next().unwrap_or_default();
    match Path::new(&called).file_stem().and_then(|name| name.to_str()) {
        Some("anesya-client") => anesya_client::cli::program().main(),
        Some("docmap-client") => docmap_client::cli::program().main(),
        Some("documind-client") => documind_client::cli::program().main(),
        Some("expertai-client") => expertai_client::cli::program().main(),
        Some("extracta-client") => extracta_client::cli::program().main(),
        _ => {
            eprintln!("call this program by the name of a client");
            ExitCode::FAILURE
        }
    }
}
