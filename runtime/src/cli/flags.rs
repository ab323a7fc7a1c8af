//! What the parameters of an operation and the members of its body are called on the command line.

use crate::description::{Content, ContentKind, Field, Operation, Parameter, Place, Type};

/// The program's own options. They are kept in every operation, whether it has use for them or not, so that a flag keeps
/// its name when an operation learns to wait or to page.
const OWN: &[&str] = &[
    "all",
    "base-url",
    "body",
    "content-type",
    "header",
    "help",
    "lines",
    "max-pages",
    "output",
    "raw",
    "retries",
    "timeout",
    "verbose",
    "version",
    "wait",
    "wait-interval",
    "wait-timeout",
];

/// The names for what an operation takes.
#[derive(Default)]
pub(super) struct Flags {
    /// What stands in the path, in order.
    pub(super) arguments: Vec<ParameterFlag>,
    /// The other parameters.
    pub(super) parameters: Vec<ParameterFlag>,
    /// The members of all bodies. Those of the same path share their flag.
    pub(super) members: Vec<MemberFlag>,
}

pub(super) struct ParameterFlag {
    pub(super) flag: String,
    pub(super) parameter: &'static Parameter,
}

pub(super) struct MemberFlag {
    pub(super) flag: String,
    /// Which of the ways to write the body it belongs to.
    pub(super) content: usize,
    /// The members that lead to it, itself at the end.
    pub(super) path: Vec<&'static Field>,
    /// Members with the same path in another body came before.
    pub(super) is_again: bool,
}

impl ParameterFlag {
    /// The name by which the parser of arguments knows it.
    pub(super) fn id(&self) -> String {
        format!("parameter {}", self.flag)
    }
}

impl MemberFlag {
    /// The name by which the parser of arguments knows it.
    pub(super) fn id(&self) -> String {
        format!("member {}", self.flag)
    }

    pub(super) fn field(&self) -> &'static Field {
        self.path.last().expect("a member has a path")
    }
}

impl Flags {
    pub(super) fn of(operation: &'static Operation) -> Self {
        let mut names = Names { taken: OWN.iter().map(|name| (*name).to_owned()).collect() };
        let (mut arguments, mut parameters) = (Vec::new(), Vec::new());
        for parameter in &operation.parameters {
            let name = kebab(&parameter.name);
            match parameter.place {
                Place::Path => arguments.push(ParameterFlag { flag: name, parameter }),
                Place::Query | Place::Querystring => {
                    parameters.push(ParameterFlag { flag: names.take(&name, "query"), parameter });
                }
                Place::Header => parameters.push(ParameterFlag { flag: names.take(&name, "header"), parameter }),
                Place::Cookie => parameters.push(ParameterFlag { flag: names.take(&name, "cookie"), parameter }),
            }
        }
        let mut members: Vec<MemberFlag> = Vec::new();
        let contents = operation.body.iter().flat_map(|body| &body.contents).enumerate();
        for (content, described) in contents.filter(|(_, content)| has_members(content)) {
            for path in paths(described.ty.as_ref()) {
                let known = members.iter().find(|known| known.content != content && same(&known.path, &path));
                let known = known.map(|known| known.flag.clone());
                let is_again = known.is_some();
                let flag = known.unwrap_or_else(|| {
                    let words: Vec<String> = path.iter().map(|field| kebab(&field.name)).collect();
                    names.take(&words.join("."), "body")
                });
                members.push(MemberFlag { flag, content, path, is_again });
            }
        }
        Self { arguments, parameters, members }
    }
}

fn has_members(content: &Content) -> bool {
    matches!(content.kind, ContentKind::Json | ContentKind::Form | ContentKind::Multipart)
}

fn same(one: &[&Field], other: &[&Field]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one.wire == other.wire)
}

/// Returns the ways to all members, each object before what is in it. A member of one value only is no flag: where it must be
/// there, it is.
fn paths(ty: Option<&'static Type>) -> Vec<Vec<&'static Field>> {
    let mut found = Vec::new();
    let mut open: Vec<Vec<&'static Field>> = fields_of(ty, &[]);
    while let Some(path) = open.pop() {
        let inside = path.last().map(|field| &field.ty);
        open.extend(fields_of(inside, &path));
        found.push(path);
    }
    found
}

/// Returns the ways to the members of an object, the last one first.
fn fields_of(ty: Option<&'static Type>, path: &[&'static Field]) -> Vec<Vec<&'static Field>> {
    let fields = ty.map(|ty| ty.fields.as_slice()).unwrap_or_default();
    let fields = fields.iter().rev().filter(|field| field.constant.is_null());
    fields.map(|field| path.iter().copied().chain([field]).collect()).collect()
}

struct Names {
    taken: Vec<String>,
}

impl Names {
    /// Takes a name; where it is gone, the one with its place in front, and where that is gone too, one with a number.
    fn take(&mut self, name: &str, place: &str) -> String {
        let placed = format!("{place}.{name}");
        let numbered = (2..).map(|number| format!("{placed}-{number}"));
        let mut wanted = [name.to_owned(), placed.clone()].into_iter().chain(numbered);
        let free = wanted.find(|name| !self.taken.contains(name)).expect("numbers do not run out");
        self.taken.push(free.clone());
        free
    }
}

/// Writes a name of Rust as those of a command line are written.
pub(super) fn kebab(name: &str) -> String {
    let words: Vec<&str> = name.split('_').filter(|word| !word.is_empty()).collect();
    if words.is_empty() { "value".to_owned() } else { words.join("-") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_are_taken_get_their_place_in_front() {
        let mut names = Names { taken: vec!["timeout".to_owned()] };
        assert_eq!(names.take("id", "query"), "id");
        assert_eq!(names.take("timeout", "query"), "query.timeout");
        assert_eq!(names.take("id", "body"), "body.id");
        assert_eq!(names.take("body.id", "body"), "body.body.id");
        assert_eq!(names.take("id", "body"), "body.id-2");
        assert_eq!(["file_name", "_type", "__", "a__b"].map(kebab), ["file-name", "type", "value", "a-b"]);
    }
}
