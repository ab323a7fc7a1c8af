//! The texts of `--help`.

use clap::Arg;
use serde_json::Value;

use super::flags::{Flags, MemberFlag, ParameterFlag};
use crate::description::{Content, ContentKind, Field, Operation, Parameter, Type};
use crate::{ApiSpec, OperationSpec, SchemeKind, encoding};

/// Returns the first sentence of a text, for a list.
pub(super) fn short(about: &str) -> String {
    let line = about.lines().next().unwrap_or_default();
    let end = line.match_indices(". ").map(|(stop, _)| stop + 1).find(|end| {
        let next = line[*end..].trim_start().chars().next();
        next.is_some_and(char::is_uppercase) && !line[..*end].ends_with("e.g.") && !line[..*end].ends_with("i.e.")
    });
    end.map_or(line, |end| &line[..end]).to_owned()
}

/// Returns what a parameter's help says at length.
pub(super) fn of_parameter(parameter: &Parameter) -> String {
    text(&parameter.about, parameter.default.as_deref(), parameter.deprecated, false)
}

/// Returns what a member's help says at length.
pub(super) fn of_field(field: &Field) -> String {
    // Of an object, the members that it must have say so themselves.
    let required = field.required && !field.ty.fields.iter().any(|field| field.required);
    text(&field.about, field.default.as_deref(), field.deprecated, required)
}

fn text(about: &str, default: Option<&str>, deprecated: bool, required: bool) -> String {
    let mut notes = Vec::new();
    if required {
        notes.push("[required]".to_owned());
    }
    notes.extend(default.map(|default| format!("[default: {}]", unquoted(default))));
    if deprecated {
        notes.push("[deprecated]".to_owned());
    }
    let notes = notes.join(" ");
    match (about.contains('\n'), about.is_empty() || notes.is_empty()) {
        (_, true) => format!("{about}{notes}"),
        (true, false) => format!("{about}\n\n{notes}"),
        (false, false) => format!("{about} {notes}"),
    }
}

/// Returns a default, which is JSON, as it would be typed.
fn unquoted(json: &str) -> String {
    match serde_json::from_str(json) {
        Ok(Value::String(text)) => text,
        _ => json.to_owned(),
    }
}

/// Returns what the help of an operation says at length.
pub(super) fn of_operation(operation: &Operation, spec: &OperationSpec) -> String {
    let mut parts = Vec::new();
    if !operation.about.is_empty() {
        parts.push(operation.about.clone());
    }
    parts.push(format!("{} {}", spec.request_method(), spec.path));
    let successes = operation.responses.iter().filter(|response| response.status.starts_with('2'));
    let is_stream = |content: &&Content| matches!(content.kind, ContentKind::Events | ContentKind::Lines);
    let (streams, others): (Vec<_>, Vec<_>) = successes.flat_map(|response| &response.contents).partition(is_stream);
    if let ([stream, ..], [_, ..]) = (&streams[..], &others[..]) {
        let media_type = &stream.media_type;
        parts.push(format!("It can answer with a stream, shown at its end: --header 'accept: {media_type}' --raw"));
    }
    if operation.deprecated {
        parts.push("Deprecated: the vendor discourages its use.".to_owned());
    }
    parts.join("\n\n")
}

/// Returns what stands below the options of an operation: an example, and where the facts come from.
pub(super) fn after_operation(program: &str, command: &str, operation: &'static Operation, flags: &Flags) -> String {
    let mut text = format!("Example:\n  {}", example(program, command, operation, flags));
    if !operation.sources.is_empty() {
        text += "\n\nSource:";
        text.extend(operation.sources.iter().map(|source| format!("\n  {source}")));
    }
    text
}

/// Returns the ways to call an operation that has to have a body: by the members that must be there, or as a whole. The parser of
/// arguments cannot know, since each of them may be given in the other's place.
pub(super) fn usage(program: &str, command: &clap::Command, flags: &Flags) -> String {
    let members = flags.members.iter().filter(|flag| is_needed(flag)).map(MemberFlag::id);
    let members: Vec<String> = members.collect();
    let line = |body: &[String]| {
        let mut words = vec![format!("{program} {} [OPTIONS]", command.get_name())];
        let (arguments, options): (Vec<&Arg>, Vec<&Arg>) = command
            .get_arguments()
            .filter(|arg| arg.is_required_set() || body.iter().any(|id| *id == arg.get_id().as_str()))
            .partition(|arg| arg.is_positional());
        words.extend(options.into_iter().chain(arguments).map(written));
        words.join(" ")
    };
    let whole = line(&["body".to_owned()]);
    if members.is_empty() { whole } else { format!("{}\n       {whole}", line(&members)) }
}

/// Returns an argument with its value, as it stands in a usage line.
fn written(arg: &Arg) -> String {
    let value = arg.get_value_names().and_then(|names| names.first()).map(|name| format!("<{name}>"));
    let value = value.unwrap_or_default();
    match arg.get_long() {
        None => value,
        Some(long) if arg.is_require_equals_set() => format!("--{long}[={value}]"),
        Some(long) => format!("--{long} {value}"),
    }
}

/// True for a member that must be there in the first of the ways to write a body. Objects are given by their members.
fn is_needed(flag: &MemberFlag) -> bool {
    let path = &flag.path;
    flag.content == 0 && path.iter().all(|field| field.required) && flag.field().ty.fields.is_empty()
}

/// Returns a command line that could be typed, with the document's examples for values where it has some.
fn example(program: &str, command: &str, operation: &'static Operation, flags: &Flags) -> String {
    let mut words = vec![program.to_owned(), command.to_owned()];
    let of = |flag: &ParameterFlag| {
        sample(&flag.parameter.ty, &flag.parameter.example).unwrap_or_else(|| placeholder(&flag.flag))
    };
    words.extend(flags.arguments.iter().map(of));
    let required = flags.parameters.iter().filter(|flag| flag.parameter.required);
    words.extend(required.map(|flag| format!("--{} {}", flag.flag, of(flag))));
    if let Some(body) = &operation.body {
        let shown = body.contents.first().and_then(|content| content.examples.first()).map(|example| &example.value);
        let members = flags.members.iter().filter(|flag| is_needed(flag)).map(|flag| {
            let shown = shown.and_then(|shown| flag.path.iter().try_fold(shown, |value, field| value.get(&field.wire)));
            let value = match flag.field().secret {
                true => Some("@-".to_owned()),
                false => sample(&flag.field().ty, shown.unwrap_or(&Value::Null)),
            };
            format!("--{} {}", flag.flag, value.unwrap_or_else(|| placeholder(&flag.flag)))
        });
        let members: Vec<String> = members.collect();
        if body.required && members.is_empty() {
            words.push("--body @FILE".to_owned());
        }
        words.extend(members);
    }
    broken(&words)
}

/// Joins words to lines that no help breaks, in the way that shells read.
fn broken(words: &[String]) -> String {
    const WIDTH: usize = 90;
    let mut lines = vec![String::new()];
    for word in words {
        let last = lines.last_mut().expect("there is a line from the start");
        if last.is_empty() {
            last.push_str(word);
        } else if last.len() + word.len() < WIDTH {
            last.extend([" ", word]);
        } else {
            last.push_str(" \\");
            lines.push(format!("    {word}"));
        }
    }
    lines.join("\n  ")
}

fn placeholder(name: &str) -> String {
    name.rsplit('.').next().unwrap_or_default().to_uppercase().replace('-', "_")
}

/// Returns a value as it would be typed.
fn sample(ty: &Type, value: &Value) -> Option<String> {
    let item = ty.items.as_deref().filter(|_| ty.kind == "array");
    match item.unwrap_or(ty).kind.as_str() {
        "binary" => Some("FILE".to_owned()),
        "base64" => Some("@FILE".to_owned()),
        _ => match value {
            Value::Null => ty.values.first().map(|value| quoted(&encoding::text(value))),
            Value::Array(items) => items.first().map(|item| quoted(&encoding::text(item))),
            value => Some(quoted(&encoding::text(value))),
        },
    }
}

/// Quotes a word for a shell, where it needs it.
pub(super) fn quoted(word: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_./:@=,+%".contains(c);
    if !word.is_empty() && word.chars().all(is_plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', "'\\''"))
}

/// Returns which environment variables are read, and what for.
pub(super) fn environment(api: &ApiSpec) -> String {
    let mut lines = Vec::new();
    for scheme in api.security {
        for (index, name) in scheme.env.iter().enumerate() {
            let purpose = match (scheme.kind, index) {
                (SchemeKind::Bearer, _) => "token".to_owned(),
                (SchemeKind::Basic, 0) => "user name".to_owned(),
                (SchemeKind::Basic, _) => "password".to_owned(),
                _ => "API key".to_owned(),
            };
            lines.push((*name, format!("{purpose} for `{}`", scheme.name)));
        }
        if let Some(client) = &scheme.client_credentials {
            let [id, secret, scope, url] = client.env;
            lines.push((id, format!("id of the client, to fetch the token for `{}` with", scheme.name)));
            lines.push((secret, "secret of that client".to_owned()));
            lines.push((scope, "scope to ask for, if the server wants one".to_owned()));
            lines.push((url, "another address of tokens".to_owned()));
        }
        if let Some(login) = &scheme.login {
            let [user, password] = login.env;
            lines.push((user, format!("user name, to fetch the credential for `{}` with", scheme.name)));
            lines.push((password, "password of that user".to_owned()));
        }
    }
    if !api.base_url_env.is_empty() {
        lines.push((api.base_url_env, "another address of the API, like --base-url".to_owned()));
    }
    let width = lines.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
    let lines = lines.iter().map(|(name, purpose)| format!("\n  {name:width$}  {purpose}"));
    format!("Environment:{}", lines.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_shows_first_sentences() {
        assert_eq!(short("Gets one. Then more.\nAnd more."), "Gets one.");
        assert_eq!(short("Takes PDFs, e.g. This one, v1.2 of it"), "Takes PDFs, e.g. This one, v1.2 of it");
        assert_eq!(short(""), "");
    }

    #[test]
    fn words_are_quoted_where_a_shell_would_change_them() {
        assert_eq!(["a-1", "", "it's", "$HOME"].map(quoted), ["a-1", "''", "'it'\\''s'", "'$HOME'"]);
    }
}
