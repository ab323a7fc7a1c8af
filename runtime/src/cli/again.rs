//! The command line for another wait.

use std::ffi::OsString;

use serde_json::Value;

use super::commands::Entry;
use super::flags::{Flags, ParameterFlag};
use super::help::quoted;
use crate::description::Place;
use crate::{RunSpec, encoding};

/// How to go on with a wait that has not come to its end.
pub(super) enum Again {
    /// By the same command.
    Same(String),
    /// By the command of another operation, which needs what the start was answered.
    Other(FollowUp),
}

impl Again {
    /// Returns the command line; `None` where it takes the answer to a start that has not come.
    pub(super) fn line(&self, started: Option<&[u8]>) -> Option<String> {
        match self {
            Self::Same(line) => Some(line.clone()),
            Self::Other(next) => next.line(&serde_json::from_slice(started?).ok()?),
        }
    }
}

/// The command that waits for what another one starts.
pub(super) struct FollowUp {
    program: String,
    command: String,
    flags: Flags,
    rules: RunSpec,
}

impl FollowUp {
    /// Returns the command of the operation that the rules name; the name stays empty where there is no such command.
    pub(super) fn new(program: &str, entries: &[Entry<'_>], rules: RunSpec) -> Self {
        let entry = entries.iter().find(|entry| entry.command.spec.id == rules.operation.id);
        let flags = entry.map(|entry| Flags::of(entry.operation)).unwrap_or_default();
        let command = entry.map(|entry| entry.name.clone()).unwrap_or_default();
        Self { program: program.to_owned(), command, flags, rules }
    }

    fn line(&self, started: &Value) -> Option<String> {
        if self.command.is_empty() {
            return None;
        }
        let value = |rules: &[(&str, &str)], name: &str| {
            let (_, pointer) = rules.iter().find(|(known, _)| *known == name)?;
            Some(quoted(&encoding::text(started.pointer(pointer)?)))
        };
        let mut words = vec![self.program.clone(), self.command.clone()];
        for argument in &self.flags.arguments {
            words.push(value(self.rules.path, &argument.parameter.wire)?);
        }
        let of = |flag: &ParameterFlag| match flag.parameter.place {
            Place::Query => value(self.rules.query, &flag.parameter.wire),
            Place::Header => value(self.rules.header, &flag.parameter.wire),
            Place::Path | Place::Querystring | Place::Cookie => None,
        };
        let parameters = self.flags.parameters.iter().filter_map(|flag| Some((&flag.flag, of(flag)?)));
        let members = self.flags.members.iter().filter(|flag| flag.content == 0 && flag.path.len() == 1);
        let members = members.filter_map(|flag| Some((&flag.flag, value(self.rules.body, &flag.field().wire)?)));
        words.extend(parameters.chain(members).map(|(flag, value)| format!("--{flag} {value}")));
        words.push("--wait".to_owned());
        Some(words.join(" "))
    }
}

/// Returns the same command line once more. Values of headers, which may be secrets, are left out.
pub(super) fn same(program: &str, arguments: &[OsString]) -> String {
    let mut words = vec![program.to_owned()];
    let mut is_header = false;
    for argument in arguments {
        let text = argument.to_string_lossy();
        let hidden = match text.strip_prefix("--header=") {
            Some(header) => Some(format!("--header={}", name_of(header))),
            None if is_header => Some(name_of(&text)),
            None => None,
        };
        is_header = text == "--header";
        words.push(quoted(hidden.as_deref().unwrap_or(&text)));
    }
    words.join(" ")
}

fn name_of(header: &str) -> String {
    format!("{}:...", header.split(':').next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_wait_is_the_same_command_without_secrets() {
        let arguments = ["get", "a b", "--wait", "--header", "X-Key: s3cret", "--header=Y:s3cret"].map(OsString::from);
        assert_eq!(same("client", &arguments), "client get 'a b' --wait --header X-Key:... --header=Y:...");
    }
}
