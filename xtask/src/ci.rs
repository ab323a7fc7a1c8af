//! `cargo xtask ci`: the steps that a change has to pass. `.ci/run` runs this.

use crate::documents::documents;
use crate::outcome::{Failure, Outcome};
use crate::output;
use crate::repository::Repository;
use clap::Args;
use excerpt_generator::Settings;
use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

/// Runs all that CI runs, and stops at the first step that fails.
#[derive(Debug, Args)]
pub(crate) struct Arguments {}

struct Step {
    name: &'static str,
    program: OsString,
    arguments: Vec<String>,
    environment: &'static [(&'static str, &'static str)],
}

pub(crate) fn run(repository: &Repository) -> Result<Outcome, Failure> {
    let started = Instant::now();
    for step in steps(repository)? {
        let step_started = Instant::now();
        output::note(format_args!("==> {}: {}", step.name, step.command_line()));
        let status = Command::new(&step.program)
            .args(&step.arguments)
            .envs(step.environment.iter().copied())
            .current_dir(repository.root())
            .stdin(Stdio::null())
            .status()
            .map_err(|error| Failure::new(format!("could not run {}: {error}", step.command_line())))?;
        let seconds = step_started.elapsed().as_secs_f64();
        if !status.success() {
            output::note(format_args!(
                "==> {} failed after {seconds:.1} s; run it alone: {}",
                step.name,
                step.command_line()
            ));
            return Ok(Outcome::Findings);
        }
        output::note(format_args!("==> {} passed in {seconds:.1} s", step.name));
    }
    output::note(format_args!("all passed in {:.1} s", started.elapsed().as_secs_f64()));
    Ok(Outcome::Fine)
}

fn steps(repository: &Repository) -> Result<Vec<Step>, Failure> {
    let this_program =
        std::env::current_exe().map_err(|error| Failure::new(format!("could not find xtask: {error}")))?;
    // Generated crates are printed by prettyplease, the same on every machine; rustfmt would print them otherwise.
    let packages = hand_written_packages(repository)?.into_iter().flat_map(|package| ["--package".to_owned(), package]);
    let format = ["fmt", "--check"].into_iter().map(str::to_owned).chain(packages).collect();
    let clippy = "clippy --workspace --all-targets --locked -- -D warnings";
    let gzip = "test --package excerpt-runtime --test runtime --features gzip --locked compression";
    let lint_program = this_program.clone().into();
    // One is as good as another: what a command line does is in the runtime.
    let client =
        documents(repository)?.into_iter().next().map(|document| Settings::for_vendor(&document.vendor).package);
    let command_line =
        client.map(|client| format!("run --package {client} --features cli --locked --quiet -- --version"));
    let mut steps = vec![
        Step { name: "format", program: cargo(), arguments: format, environment: &[] },
        Step { name: "codegen", program: this_program.into(), arguments: words("codegen --check"), environment: &[] },
        Step { name: "lint", program: lint_program, arguments: words("lint"), environment: &[] },
        Step { name: "clippy", program: cargo(), arguments: words(clippy), environment: &[] },
        Step { name: "test", program: cargo(), arguments: words("test --workspace --locked"), environment: &[] },
        Step { name: "gzip", program: cargo(), arguments: words(gzip), environment: &[] },
        Step {
            name: "docs",
            program: cargo(),
            arguments: words("doc --workspace --no-deps --locked"),
            environment: &[("RUSTDOCFLAGS", "-D warnings")],
        },
    ];
    if let Some(line) = command_line {
        steps.push(Step { name: "command line", program: cargo(), arguments: words(&line), environment: &[] });
    }
    if has_system_tls() {
        let native =
            "clippy --package excerpt-runtime --no-default-features --features native-tls,gzip --locked -- -D warnings";
        steps.push(Step { name: "native-tls", program: cargo(), arguments: words(native), environment: &[] });
    } else {
        output::note(format_args!("==> native-tls SKIPPED: OpenSSL cannot be found (Debian: libssl-dev, pkg-config)"));
    }
    Ok(steps)
}

/// Returns whether this machine can compile against the TLS of its system. All but Linux bring what that takes.
fn has_system_tls() -> bool {
    let find = || Command::new("pkg-config").args(["--exists", "openssl"]).stderr(Stdio::null()).status();
    !cfg!(target_os = "linux") || find().is_ok_and(|status| status.success())
}

impl Step {
    fn command_line(&self) -> String {
        let program = Path::new(&self.program).file_stem().unwrap_or_default().to_string_lossy();
        let program = if program == "xtask" { "cargo xtask" } else { "cargo" };
        let environment =
            self.environment.iter().map(|(name, value)| format!("{name}=\"{value}\" ")).collect::<String>();
        format!("{environment}{program} {}", self.arguments.join(" "))
    }
}

fn words(line: &str) -> Vec<String> {
    line.split(' ').map(str::to_owned).collect()
}

fn cargo() -> OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// Asks cargo for the workspace's packages outside `generated/`. It also finds out whether `Cargo.lock` is up to date.
fn hand_written_packages(repository: &Repository) -> Result<Vec<String>, Failure> {
    let output = Command::new(cargo())
        .args(["metadata", "--no-deps", "--format-version", "1", "--locked"])
        .current_dir(repository.root())
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| Failure::new(format!("could not run cargo: {error}")))?;
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout)
        .map_err(|_| Failure::new("cargo could not load the workspace; the README says what to do"))?;
    let packages = metadata["packages"].as_array().map(Vec::as_slice).unwrap_or_default();
    let name = |package: &serde_json::Value| {
        let manifest = Path::new(package["manifest_path"].as_str()?);
        let generated = manifest.parent()?.parent()?.file_name()? == "generated";
        (!generated).then(|| package["name"].as_str().map(str::to_owned)).flatten()
    };
    Ok(packages.iter().filter_map(name).collect())
}
