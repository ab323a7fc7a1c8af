//! The program: from arguments to a call, and from its answer to an exit code.

use std::collections::HashSet;
use std::ffi::OsString;
use std::fmt;
use std::process::ExitCode;

use clap::ArgMatches;

use super::again::{self, Again, FollowUp};
use super::command::{Command, Untouched};
use super::commands::{COMPLETIONS, Entry, Tree, entries};
use super::errors::Failure;
use super::flags::{Flags, ParameterFlag};
use super::inputs::Inputs;
use super::options::Options;
use super::{Shell, answers, bodies, lists, styles, values, verbose, waits};
use crate::description::{ContentKind, Described, Operation, Place};
use crate::{BuildError, Call, ClientBuilder, Core, Retry, Style};

/// A command line for the client `C`.
pub struct Program<C> {
    name: &'static str,
    version: &'static str,
    commands: Vec<Command>,
    setup: Box<dyn Fn(ClientBuilder<C>) -> ClientBuilder<C>>,
}

impl<C: Described> Program<C> {
    /// Returns a program of this name and version.
    pub fn new(name: &'static str, version: &'static str, commands: impl IntoIterator<Item = Command>) -> Self {
        Self { name, version, commands: commands.into_iter().collect(), setup: Box::new(|builder| builder) }
    }

    /// Sets up the client further, after the environment and before the options that the user gives: another transport,
    /// another clock.
    pub fn setup(mut self, setup: impl Fn(ClientBuilder<C>) -> ClientBuilder<C> + 'static) -> Self {
        self.setup = Box::new(setup);
        self
    }

    /// Runs the program with the arguments of the process; what `main` returns.
    pub fn main(self) -> ExitCode {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let mut shell = Shell::process();
        match runtime {
            Ok(runtime) => ExitCode::from(runtime.block_on(self.run(std::env::args_os().skip(1), &mut shell))),
            Err(error) => {
                shell.errors.line(format_args!("error: {error}"));
                ExitCode::FAILURE
            }
        }
    }

    /// Runs the program with these arguments, the first of which is no name of the program, and returns its exit code.
    pub async fn run(&self, arguments: impl IntoIterator<Item = impl Into<OsString>>, shell: &mut Shell) -> u8 {
        let arguments: Vec<OsString> = arguments.into_iter().map(Into::into).collect();
        let description = C::description();
        let entries = entries(&self.commands, description);
        let tree = Tree { name: self.name, version: self.version, api: C::SPEC, description, entries: &entries };
        let named: HashSet<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
        let all = named.contains(COMPLETIONS);
        let mut program = tree.program(|name| all || named.contains(name));
        let words = std::iter::once(OsString::from(self.name)).chain(arguments.iter().cloned());
        let outcome = match program.try_get_matches_from_mut(words) {
            Ok(matches) => match matches.subcommand() {
                Some((COMPLETIONS, matches)) => complete(&mut program, self.name, matches, shell),
                Some((name, matches)) => match entries.iter().find(|entry| entry.name == name) {
                    Some(entry) => self.call(entry, &entries, matches, &arguments, shell).await,
                    None => Err(Failure::usage(format!("there is no command `{name}`"))),
                },
                None => Err(Failure::usage("a command is missing")),
            },
            Err(error) => Err(Failure::from(error)),
        };
        let command = named.iter().find(|word| entries.iter().any(|entry| entry.name == **word));
        match outcome {
            Ok(()) => 0,
            Err(failure) => failure.report(shell, self.name, command.copied()),
        }
    }

    async fn call(
        &self,
        entry: &Entry<'_>,
        entries: &[Entry<'_>],
        matches: &ArgMatches,
        arguments: &[OsString],
        shell: &mut Shell,
    ) -> Result<(), Failure> {
        let options = Options::of(matches);
        let core = self.core(&options, shell).map_err(|error| Failure::usage(error.to_string()))?;
        let mut call = Call::new(&core, entry.command.spec);
        for (name, value) in &options.headers {
            call = call.extra_header(name, value);
        }
        let call = {
            let mut inputs = Inputs::new(&mut *shell.input);
            with_arguments(call, entry, matches, &mut inputs).await.map_err(Failure::usage)?
        };
        let output = answers::Output::new(matches);
        let has = |name| matches.try_get_one::<bool>(name).ok().flatten().copied().unwrap_or_default();
        if has("all") {
            return lists::print(entry.command, call, matches, &output, shell).await;
        }
        if gives_bytes_alone(entry.operation) && !has("wait") && !output.is_raw() && !output.is_shown(shell) {
            let download = call.stream::<Untouched>().await.map_err(Failure::of(entry.command))?;
            return output.receive(download, shell).await;
        }
        let answer = if has("wait") {
            let again = match entry.command.spec.run.filter(|_| entry.command.run.is_some()) {
                Some(rules) => Again::Other(FollowUp::new(self.name, entries, rules)),
                None => Again::Same(again::same(self.name, arguments)),
            };
            waits::wait(entry.command, call, matches, again, shell).await?
        } else {
            call.send::<Untouched>().await.map_err(Failure::of(entry.command))?.into_body()
        };
        // What was started and waited for is the answer of another operation, and checked already.
        let is_checked = output.is_raw() || (has("wait") && entry.command.run.is_some());
        let answer = if is_checked { answer } else { entry.command.check(answer)? };
        output.print(&answer, shell)
    }

    fn core(&self, options: &Options, shell: &Shell) -> Result<Core, BuildError> {
        let mut builder = (self.setup)(ClientBuilder::from_shell(|name| shell.variable(name)));
        if let Some(url) = &options.base_url {
            builder = builder.base_url(url);
        }
        if let Some(timeout) = options.timeout {
            builder = builder.timeout(timeout);
        }
        if let Some(retries) = options.retries {
            builder = builder.retry(Retry::new().max_retries(retries));
        }
        if options.verbose {
            builder = builder.observed(|inner| verbose::observer(inner, C::SPEC, shell.errors.clone()));
        }
        builder.core()
    }
}

impl<C> fmt::Debug for Program<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Program").field("name", &self.name).finish_non_exhaustive()
    }
}

/// Returns whether every success of an operation is bytes, which may be too many to be held, or comes piece by piece.
fn gives_bytes_alone(operation: &Operation) -> bool {
    let successes = operation.responses.iter().filter(|response| response.status.starts_with('2'));
    let mut contents = successes.flat_map(|response| &response.contents).peekable();
    contents.peek().is_some()
        && contents.all(|content| matches!(content.kind, ContentKind::Bytes | ContentKind::Events | ContentKind::Lines))
}

fn complete(program: &mut clap::Command, name: &str, matches: &ArgMatches, shell: &mut Shell) -> Result<(), Failure> {
    let Some(kind) = matches.get_one::<clap_complete::Shell>("shell") else {
        return Err(Failure::usage("the shell is missing"));
    };
    let mut script = Vec::new();
    clap_complete::generate(*kind, program, name, &mut script);
    answers::Output::new(matches).write(&script, shell)
}

/// Adds what stands on the command line to a call.
async fn with_arguments(
    mut call: Call,
    entry: &Entry<'_>,
    matches: &ArgMatches,
    inputs: &mut Inputs<'_>,
) -> Result<Call, String> {
    let flags = Flags::of(entry.operation);
    for argument in &flags.arguments {
        let texts: Vec<String> = matches.get_many::<String>(&argument.id()).unwrap_or_default().cloned().collect();
        let is_list = argument.parameter.ty.kind == "array";
        let texts =
            if is_list { texts.iter().flat_map(|text| text.split(',')).map(str::to_owned).collect() } else { texts };
        call = with_parameter(call, argument, &texts, inputs)
            .map_err(|problem| format!("<{}>: {problem}", argument.flag.to_uppercase().replace('-', "_")))?;
    }
    for flag in &flags.parameters {
        let Some(texts) = matches.get_many::<String>(&flag.id()) else { continue };
        let texts: Vec<String> = texts.cloned().collect();
        call = with_parameter(call, flag, &texts, inputs).map_err(|problem| format!("--{}: {problem}", flag.flag))?;
    }
    match &entry.operation.body {
        Some(body) => bodies::apply(call, body, &flags, matches, inputs).await,
        None => Ok(call),
    }
}

fn with_parameter(call: Call, flag: &ParameterFlag, texts: &[String], inputs: &mut Inputs<'_>) -> Result<Call, String> {
    let parameter = flag.parameter;
    let usual = match parameter.place {
        Place::Path | Place::Header => Style::simple(),
        Place::Query | Place::Querystring | Place::Cookie => Style::form(),
    };
    let (name, style) = (&*parameter.wire, styles::style(parameter.style.as_ref(), usual));
    let value = values::of_parameter(&parameter.ty, texts, inputs)?;
    Ok(match parameter.place {
        Place::Path => call.path_as(name, style, value),
        Place::Query => call.query_as(name, style, value),
        Place::Querystring => call.querystring_as(style, value),
        Place::Header => call.header_as(name, style, value),
        Place::Cookie => call.cookie_as(name, style, value),
    })
}
