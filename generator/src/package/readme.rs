//! The README of a crate, which is also the front page of its documentation, so its examples are compiled.

use super::spans::{code, code_cell, item, link};
use super::{Assumption, Group, Operation, Package};
use crate::markdown::{rustdoc, summary};
use askama::Template;

#[derive(Template)]
#[template(path = "readme.md", escape = "none")]
struct Readme<'a> {
    header: String,
    name: &'a str,
    library: String,
    title: String,
    version: String,
    description: String,
    setters: String,
    variables: Vec<(String, String)>,
    /// Whether the client can fetch its token itself.
    logs_in: bool,
    servers: Vec<String>,
    /// The command that runs the example against the mock server.
    quickstart: String,
    /// Any call, one that waits, one that starts what is waited for, and one that pages.
    example: Option<&'a Operation>,
    waiting: Option<&'a Operation>,
    running: Option<&'a Operation>,
    paging: Option<&'a Operation>,
    /// A call whose errors the document describes, or else any.
    failing: Option<&'a Operation>,
    /// What stands behind the program's name on a command line.
    shell: Option<&'a str>,
    /// What the operations table says: the method, the request, what it does.
    operations: Vec<(String, String, String)>,
    groups: &'a [Group],
    recursion_limit: Option<usize>,
    assumptions: Vec<String>,
    sources: Vec<String>,
}

impl Group {
    /// Returns the tag for a cell of a table.
    fn tag_words(&self) -> String {
        summary(&self.tag).replace('\n', " ").replace('|', "\\|")
    }
}

/// Prints the README.
pub(super) fn readme(package: &Package) -> String {
    let with_call = || package.operations.iter().filter(|operation| operation.call.is_some());
    let example = with_call().find(|operation| is_simple(operation)).or(with_call().next());
    let with_error = || with_call().filter(|operation| operation.fails);
    let failing = example.filter(|operation| operation.fails);
    let readme = Readme {
        // The end of a comment in a file's name would end this one.
        header: package.header().replace("-->", "->"),
        name: &package.name,
        library: package.library(),
        title: summary(&package.title),
        version: code(&package.version),
        description: rustdoc(&package.description),
        setters: package.credentials.iter().map(|credential| credential.setter.as_str()).collect(),
        variables: variables(package),
        servers: package.servers.iter().map(|server| code(server)).collect(),
        quickstart: package.quickstart(),
        example,
        failing: failing.or(with_error().find(|operation| is_simple(operation))).or(with_error().next()).or(example),
        waiting: with_call().find(|operation| operation.waits),
        running: with_call().find(|operation| operation.runs),
        logs_in: package.credentials.iter().any(|credential| credential.login.is_some()),
        paging: with_call().find(|operation| operation.pages),
        shell: shell(package),
        operations: package.operations.iter().map(row).collect(),
        groups: &package.groups,
        recursion_limit: package.recursion_limit,
        assumptions: package.assumptions.iter().map(decision).collect(),
        sources: package.sources.iter().map(|source| item(&link(source))).collect(),
    };
    let text = readme.render().expect("writing to a string does not fail");
    format!("{}\n", text.trim_end())
}

/// Returns true for what makes a short example: it only reads, and needs no body.
fn is_simple(operation: &Operation) -> bool {
    operation.http_method == "GET" && !operation.pages && !operation.is_deprecated
}

/// Returns a command that shows much: a wait, if there is one, or else any.
fn shell(package: &Package) -> Option<&str> {
    let waiting = package.operations.iter().find(|operation| operation.waits);
    waiting.or(package.operations.first()).map(|operation| operation.command.as_str())
}

/// Returns the environment variables and what each is for.
fn variables(package: &Package) -> Vec<(String, String)> {
    let mut rows = Vec::new();
    for credential in &package.credentials {
        for variable in &credential.variables {
            rows.push((code_cell(variable), format!("the credential of {}", code_cell(&credential.scheme))));
        }
        for (variable, what) in credential.login.iter().flatten().zip(["user name", "password"]) {
            let purpose = format!("without the one above: the {what} to fetch it with");
            rows.push((code_cell(variable), purpose));
        }
        let scopes: Vec<String> = credential.scopes.iter().map(|scope| code_cell(scope)).collect();
        let scopes = if scopes.is_empty() { String::new() } else { format!(", of {}", scopes.join(", ")) };
        let whats = [
            "without a credential: the id of the client to fetch it with".to_owned(),
            "without a credential: the secret of the client to fetch it with".to_owned(),
            format!("optional: the scopes to fetch it with, with spaces between them; none is sent by itself{scopes}"),
            "optional: another address to fetch it at than the document's".to_owned(),
        ];
        for (variable, what) in credential.client.iter().flatten().zip(whats) {
            rows.push((code_cell(variable), what));
        }
    }
    if !package.base_url_variable.is_empty() {
        let purpose = match package.servers.first() {
            Some(server) => format!("optional: another address than {}", code_cell(server)),
            None => "the address of the API: the document names none".to_owned(),
        };
        rows.push((code_cell(&package.base_url_variable), purpose));
    }
    rows
}

fn row(operation: &Operation) -> (String, String, String) {
    let request = code_cell(&format!("{} {}", operation.http_method, operation.path));
    let mut does = summary(&operation.summary);
    let abilities = [
        (operation.waits, "`.poll()` waits for the result."),
        (operation.runs, "`.run()` waits for the result of what it starts."),
        (operation.pages, "`.items()` fetches all pages."),
    ];
    for (_, ability) in abilities.into_iter().filter(|(is_there, _)| *is_there) {
        does = join(&does, ability);
    }
    (code_cell(&operation.method_name), request, does)
}

fn decision(assumption: &Assumption) -> String {
    let subject = if assumption.subject.is_empty() { String::new() } else { format!("{}:", assumption.subject) };
    item(&join(&subject, &rustdoc(&assumption.text)))
}

/// Joins two texts with a space, if there are two.
fn join(one: &str, other: &str) -> String {
    if one.is_empty() || other.is_empty() { format!("{one}{other}") } else { format!("{one} {other}") }
}

#[cfg(test)]
mod tests {
    use super::super::Credential;
    use super::*;

    fn acme() -> Package {
        Package {
            source: "specs/acme.yaml".to_owned(),
            command: "cargo xtask codegen".to_owned(),
            name: "acme-client".to_owned(),
            title: "Acme".to_owned(),
            version: "1.0".to_owned(),
            ..Package::default()
        }
    }

    #[test]
    fn an_api_without_operations_has_a_readme_without_examples() {
        let expected = "<!-- Generated from specs/acme.yaml by `cargo xtask codegen`. Do not edit. -->\n\n\
            # acme-client\n\n\
            Rust client of Acme, version `1.0`.\n\n\
            ## Install\n\n\
            ```toml\n[dependencies]\nacme-client = { path = \"path/to/acme-client\" }\n\
            tokio = { version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }\n```\n\n## Features\n\n";
        let text = readme(&acme());
        let (words, features) = text.split_at(expected.len());
        assert_eq!(words, expected);
        assert!(features.lines().all(|line| line.starts_with('|')), "{features}");
    }

    #[test]
    fn everything_that_the_document_says_has_its_place() {
        let operation = Operation {
            method_name: "list_jobs".to_owned(),
            http_method: "GET".to_owned(),
            path: "/jobs/{a|b}".to_owned(),
            summary: "Lists jobs.".to_owned(),
            call: Some("list_jobs(Kind::Open)".to_owned()),
            imports: vec!["acme_client::types::Kind".to_owned()],
            type_name: "ListJobs".to_owned(),
            error: Some(404),
            fails: true,
            is_deprecated: false,
            command: "list-jobs --wait".to_owned(),
            waits: true,
            runs: false,
            pages: true,
        };
        let credential = Credential {
            scheme: "key".to_owned(),
            setter: ".token(\"…\")".to_owned(),
            variables: vec!["ACME_API_KEY".to_owned()],
            login: Some(["ACME_USERNAME", "ACME_PASSWORD"].map(str::to_owned)),
            client: None,
            scopes: Vec::new(),
        };
        let package = Package {
            servers: vec!["https://one.acme.com".to_owned(), "https://two.acme.com".to_owned()],
            base_url_variable: "ACME_BASE_URL".to_owned(),
            credentials: vec![credential],
            operations: vec![operation],
            assumptions: vec![Assumption { subject: "`list_jobs`".to_owned(), text: "No limit is named.".to_owned() }],
            sources: vec!["https://docs.acme.com/jobs".to_owned()],
            ..acme()
        };
        let text = readme(&package);
        let lines = [
            "    let response = client.list_jobs(Kind::Open).await?;",
            "use acme_client::types::Kind;",
            "| `ACME_API_KEY` | the credential of `key` |",
            "| `ACME_PASSWORD` | without the one above: the password to fetch it with |",
            "| `ACME_BASE_URL` | optional: another address than `https://one.acme.com` |",
            "    Ok(Client::builder().token(\"…\").build()?)",
            "- `https://two.acme.com`",
            "    let call = client.list_jobs(Kind::Open);",
            "    let mut items = client.list_jobs(Kind::Open).items();",
            "acme-client list-jobs --wait",
            "| `list_jobs` | `GET /jobs/{a\\|b}` | Lists jobs. `.poll()` waits for the result. `.items()` fetches all pages. |",
            "- `list_jobs`: No limit is named.",
            "- <https://docs.acme.com/jobs>",
        ];
        for line in lines {
            assert!(text.lines().any(|found| found == line), "no line {line:?} in:\n{text}");
        }
        assert!(!text.contains("\n\n\n"), "{text}");
        assert!(text.contains("has a typed body:\n") && text.contains("error.api()"), "{text}");

        let operations = package.operations.iter().map(|operation| Operation { fails: false, ..operation.clone() });
        let text = readme(&Package { operations: operations.collect(), ..package });
        assert!(text.contains("The document describes no error answers.") && !text.contains("error.api()"), "{text}");
        assert!(text.contains("Some(status) => eprintln!") && !text.contains("\n\n\n"), "{text}");
    }
}
