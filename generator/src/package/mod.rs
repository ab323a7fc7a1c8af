//! The files of a crate that are not Rust: its manifest and its README.
//!
//! They are templates in `templates/`. What goes into them is prepared here as plain text, so that the templates hold
//! words and order alone; every value that comes from a document is escaped for the place it is put in.

mod manifest;
mod quickstart;
mod readme;
mod spans;
pub(crate) mod versions;

use crate::File;

/// What the manifest and the README say about a crate. Texts are as the document has them, not escaped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Package {
    /// The document's name, such as `specs/docmap.yaml`.
    pub(crate) source: String,
    /// The command that makes the crate again.
    pub(crate) command: String,
    /// The package's name, such as `docmap-client`.
    pub(crate) name: String,
    /// The value of the `excerpt-runtime` dependency, as TOML.
    pub(crate) runtime: String,
    /// The API's title.
    pub(crate) title: String,
    /// The document's version.
    pub(crate) version: String,
    /// The API's description, Markdown; empty for none.
    pub(crate) description: String,
    /// The addresses of the servers; the first is the default.
    pub(crate) servers: Vec<String>,
    /// The environment variable that names another server.
    pub(crate) base_url_variable: String,
    /// The ways to prove who calls.
    pub(crate) credentials: Vec<Credential>,
    /// What can be called, in document order.
    pub(crate) operations: Vec<Operation>,
    /// The features of a large API's tags.
    pub(crate) groups: Vec<Group>,
    /// How deep the compiler has to be allowed to go into the types, where its own limit is not enough.
    pub(crate) recursion_limit: Option<usize>,
    /// What was decided where the vendor is silent.
    pub(crate) assumptions: Vec<Assumption>,
    /// Where the facts come from, without repetitions.
    pub(crate) sources: Vec<String>,
}

/// A way to prove who calls.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Credential {
    /// The scheme's name in the document.
    pub(crate) scheme: String,
    /// The call on the builder that sets it, as Rust with its dot: `.token("…")`.
    pub(crate) setter: String,
    /// The environment variables that `from_env` reads.
    pub(crate) variables: Vec<String>,
    /// The environment variables of user name and password, which a token is fetched with.
    pub(crate) login: Option<[String; 2]>,
    /// The environment variables of id, secret and scope, which a token is fetched with.
    pub(crate) client: Option<[String; 4]>,
    /// The scopes that it can be fetched with.
    pub(crate) scopes: Vec<String>,
}

/// The feature of a tag.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Group {
    /// The feature.
    pub(crate) feature: String,
    /// The features that it needs.
    pub(crate) needs: Vec<String>,
    /// The tag.
    pub(crate) tag: String,
    /// How many operations it has.
    pub(crate) operations: usize,
}

/// An operation, as a row of the README and perhaps as its example.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Operation {
    /// The client's method.
    pub(crate) method_name: String,
    /// The HTTP method, in capitals.
    pub(crate) http_method: String,
    /// The path template.
    pub(crate) path: String,
    /// What it does, Markdown; empty for none.
    pub(crate) summary: String,
    /// A call that compiles, as Rust after `client.`, such as `get_extraction("extract_9k2m4n6p8q0r1s3t")`.
    pub(crate) call: Option<String>,
    /// The paths that the call imports.
    pub(crate) imports: Vec<String>,
    /// The name of its type in `operations`.
    pub(crate) type_name: String,
    /// The status of one of its documented errors.
    pub(crate) error: Option<u16>,
    /// Whether the document describes an error.
    pub(crate) fails: bool,
    /// Whether the document discourages its use.
    pub(crate) is_deprecated: bool,
    /// What calls it from a shell, behind the program's name: `get-extraction extract_9k2m4n6p8q0r1s3t`.
    pub(crate) command: String,
    /// Whether its result can be waited for.
    pub(crate) waits: bool,
    /// Whether it starts what can be waited for.
    pub(crate) runs: bool,
    /// Whether it is a list with pages.
    pub(crate) pages: bool,
}

/// What was decided where the vendor is silent or contradicts itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Assumption {
    /// What it is about, Markdown: `` `get_extraction` ``; empty for the API as a whole.
    pub(crate) subject: String,
    /// The decision and its reason, Markdown.
    pub(crate) text: String,
}

impl Package {
    /// Returns the name by which Rust code calls the crate.
    pub(crate) fn library(&self) -> String {
        self.name.replace('-', "_")
    }

    /// Returns true for a member of the workspace, from which it takes the runtime.
    fn is_member(&self) -> bool {
        self.runtime.contains("workspace = true")
    }

    /// Returns the command that runs the example.
    fn quickstart(&self) -> String {
        let package = if self.is_member() { format!("-p {} ", self.name) } else { String::new() };
        format!("cargo run {package}--example quickstart --features mock")
    }

    /// Returns the words that every generated file starts with, inside a comment.
    fn header(&self) -> String {
        format!("Generated from {} by `{}`. {}", self.source, self.command, crate::GENERATED_MARK)
    }
}

impl Operation {
    /// Returns a statement with the call in it, laid out for the body of a function.
    fn statement(&self, before: &str, after: &str) -> String {
        let call = self.call.as_deref().unwrap_or_default();
        let lines = crate::emit::statements(&format!("{before}client.{call}{after}"));
        lines.lines().map(|line| format!("    {line}")).collect::<Vec<_>>().join("\n")
    }

    /// Returns the `use` lines that the call needs.
    fn uses(&self) -> Vec<String> {
        crate::emit::uses(&self.imports)
    }
}

/// Prints the manifest, the README and the example.
pub(crate) fn package(package: &Package) -> Vec<File> {
    vec![
        File { path: "Cargo.toml".to_owned(), text: manifest::manifest(package) },
        File { path: "README.md".to_owned(), text: readme::readme(package) },
        File { path: "examples/quickstart.rs".to_owned(), text: quickstart::quickstart(package) },
    ]
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
