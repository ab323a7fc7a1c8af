//! The commands, as clap knows them.

use clap::builder::{PossibleValue, PossibleValuesParser, StringValueParser, TypedValueParser};
use clap::{Arg, ArgAction, value_parser};
use serde_json::Value;

use super::command::Command;
use super::flags::{Flags, MemberFlag, ParameterFlag, kebab};
use super::{help, options};
use crate::description::{Description, Operation, Type};
use crate::{ApiSpec, encoding};

/// Commands that are none of an operation.
pub(super) const COMPLETIONS: &str = "completions";
const OWN: [&str; 2] = [COMPLETIONS, "help"];

/// A subcommand and the operation it calls.
pub(super) struct Entry<'a> {
    pub(super) name: String,
    pub(super) command: &'a Command,
    pub(super) operation: &'static Operation,
}

/// Names the operations: like the client's methods, with `-operation` behind what is a command of the program's own.
pub(super) fn entries<'a>(commands: &'a [Command], description: &'static Description) -> Vec<Entry<'a>> {
    let mut taken: std::collections::HashSet<String> = OWN.map(str::to_owned).into();
    let known: std::collections::HashMap<&str, &'static Operation> =
        description.operations.iter().map(|operation| (operation.id.as_str(), operation)).collect();
    let mut entries = Vec::with_capacity(commands.len());
    for command in commands {
        let Some(operation) = known.get(command.spec.id).copied() else { continue };
        let name = kebab(&operation.name);
        let others = (2..).map(|number| format!("{name}-{number}"));
        let mut wanted = [name.clone(), format!("{name}-operation")].into_iter().chain(others);
        let name = wanted.find(|name| !taken.contains(name)).expect("numbers do not run out");
        taken.insert(name.clone());
        entries.push(Entry { name, command, operation });
    }
    entries
}

/// What all commands are made from.
pub(super) struct Tree<'a> {
    pub(super) name: &'a str,
    pub(super) version: &'a str,
    pub(super) api: &'static ApiSpec,
    pub(super) description: &'static Description,
    pub(super) entries: &'a [Entry<'a>],
}

impl Tree<'_> {
    /// Returns the program. Of operations that are not wanted there is only the name and one line, because a document can
    /// have thousands.
    pub(super) fn program(&self, is_wanted: impl Fn(&str) -> bool) -> clap::Command {
        let title = self.description.title.trim();
        let about = [title, self.description.about.trim()].join("\n\n");
        let mut program = clap::Command::new(self.name.to_owned())
            .version(self.version.to_owned())
            .about(title.to_owned())
            .long_about(about.trim().to_owned())
            .after_help(help::environment(self.api))
            .subcommand_required(true)
            .arg_required_else_help(true)
            .subcommand_value_name("COMMAND")
            .max_term_width(100)
            .disable_help_flag(true)
            .args(options::everywhere());
        for entry in self.entries {
            let command = if is_wanted(&entry.name) { self.operation(entry) } else { stub(entry) };
            program = program.subcommand(command);
        }
        let shell =
            Arg::new("shell").value_name("SHELL").required(true).value_parser(value_parser!(clap_complete::Shell));
        let about = "Prints a script that completes commands in a shell";
        program.subcommand(clap::Command::new(COMPLETIONS).about(about).arg(shell))
    }

    fn operation(&self, entry: &Entry<'_>) -> clap::Command {
        let flags = Flags::of(entry.operation);
        let about = help::of_operation(entry.operation, entry.command.spec);
        let mut command = stub(entry).long_about(about);
        for argument in &flags.arguments {
            command = command.arg(self::argument(argument));
        }
        for flag in &flags.parameters {
            command = command.arg(parameter(flag));
        }
        for flag in flags.members.iter().filter(|flag| !flag.is_again) {
            command = command.arg(member(flag));
        }
        if let Some(body) = &entry.operation.body {
            command = command.arg(options::body("The whole body").help_heading("Body"));
            if let [_, _, ..] = body.contents.as_slice() {
                let types = body.contents.iter().map(|content| content.media_type.clone());
                let arg = Arg::new("content-type").long("content-type").value_name("TYPE").help_heading("Body");
                let help = "How the body is written; by default the first way that has all members that are given";
                command = command.arg(arg.help(help).value_parser(PossibleValuesParser::new(types)));
            }
        }
        command = command.args(options::of_operation(entry.command));
        if entry.operation.body.as_ref().is_some_and(|body| body.required) {
            let usage = help::usage(self.name, &command, &flags);
            command = command.override_usage(usage);
        }
        command.after_help(help::after_operation(self.name, &entry.name, entry.operation, &flags))
    }
}

fn stub(entry: &Entry<'_>) -> clap::Command {
    let (operation, spec) = (entry.operation, entry.command.spec);
    let about = match help::short(&operation.about) {
        about if about.is_empty() => format!("{} {}", spec.request_method(), spec.path),
        about => about,
    };
    let note = if operation.deprecated { " [deprecated]" } else { "" };
    clap::Command::new(entry.name.clone()).about(format!("{about}{note}{}", abilities(entry.command)))
}

fn abilities(command: &Command) -> &'static str {
    match (command.polling().is_some(), command.spec.pagination.is_some()) {
        (true, _) => " [--wait]",
        (_, true) => " [--all]",
        _ => "",
    }
}

fn argument(flag: &ParameterFlag) -> Arg {
    let name = flag.flag.to_uppercase().replace('-', "_");
    let arg = Arg::new(flag.id()).value_name(name).required(true).allow_negative_numbers(true);
    let mut about = help::of_parameter(flag.parameter);
    if flag.parameter.ty.kind == "array" {
        about = format!("{about}\n\nSeveral are separated by commas.").trim().to_owned();
    }
    documented(arg, &about).value_parser(checked(&flag.parameter.ty))
}

fn parameter(flag: &ParameterFlag) -> Arg {
    let arg = Arg::new(flag.id()).long(flag.flag.clone()).required(flag.parameter.required);
    let heading = "Parameters";
    typed(documented(arg, &help::of_parameter(flag.parameter)), &flag.parameter.ty).help_heading(heading)
}

fn member(flag: &MemberFlag) -> Arg {
    let arg = Arg::new(flag.id()).long(flag.flag.clone());
    let arg = typed(documented(arg, &help::of_field(flag.field())), &flag.field().ty).help_heading("Body");
    if flag.field().secret { arg.value_name("@FILE|@-") } else { arg }
}

fn documented(arg: Arg, about: &str) -> Arg {
    if about.is_empty() {
        return arg;
    }
    let arg = arg.help(help::short(about));
    if about.contains('\n') || help::short(about) != about { arg.long_help(about.to_owned()) } else { arg }
}

/// Says what a flag takes.
fn typed(arg: Arg, ty: &Type) -> Arg {
    let item = if ty.kind == "array" { ty.items.as_deref() } else { None };
    let arg = if ty.kind == "array" { arg.action(ArgAction::Append) } else { arg };
    let arg = arg.value_name(value_name(item.unwrap_or(ty))).value_parser(checked(item.unwrap_or(ty)));
    match item.unwrap_or(ty).kind.as_str() {
        "boolean" => arg.num_args(0..=1).require_equals(true).default_missing_value("true"),
        "integer" | "number" => arg.allow_negative_numbers(true),
        _ => arg,
    }
}

fn value_name(ty: &Type) -> &'static str {
    match ty.kind.as_str() {
        _ if !ty.values.is_empty() => "VALUE",
        "integer" | "number" => "NUMBER",
        "boolean" => "BOOLEAN",
        "date-time" => "TIME",
        "date" => "DATE",
        "uuid" => "UUID",
        "base64" => "@FILE|BASE64",
        "binary" => "FILE",
        "object" | "any" => "JSON|@FILE",
        "array" => "JSON",
        _ => "TEXT",
    }
}

/// Returns the parser of a value: one of a closed set is checked, one of an open set may be any.
fn checked(ty: &Type) -> clap::builder::ValueParser {
    let booleans = [Value::Bool(true), Value::Bool(false)];
    let (values, open) = match ty.kind.as_str() {
        "boolean" => (&booleans[..], false),
        "array" => (&[][..], true),
        _ => (ty.values.as_slice(), ty.open),
    };
    if values.is_empty() {
        return StringValueParser::new().into();
    }
    let texts: Vec<String> = values.iter().map(|value| encoding::text(value).into_owned()).collect();
    Choice { values: texts, open }.into()
}

#[derive(Clone)]
struct Choice {
    values: Vec<String>,
    open: bool,
}

impl TypedValueParser for Choice {
    type Value = String;

    fn parse_ref(
        &self,
        command: &clap::Command,
        arg: Option<&Arg>,
        value: &std::ffi::OsStr,
    ) -> Result<String, clap::Error> {
        if self.open {
            return StringValueParser::new().parse_ref(command, arg, value);
        }
        PossibleValuesParser::new(&self.values).parse_ref(command, arg, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(self.values.iter().map(PossibleValue::new)))
    }
}
