//! Arguments and documents that nobody expects.

use crate::api::{self, described};
use excerpt_runtime::cli::{Command, Program, Shell};
use excerpt_runtime::description::{Described, Description};
use excerpt_runtime::{
    Answer, Api, ApiSpec, BoxFuture, Core, Decoded, HttpRequest, HttpResponse, Method, Operation, OperationSpec,
    Transport, TransportError, TransportErrorKind,
};
use proptest::prelude::*;
use proptest::sample::select;
use std::convert::Infallible;
use std::io::{empty, sink};
use std::sync::{LazyLock, OnceLock};

/// A transport that never connects.
struct Nowhere;

impl Transport for Nowhere {
    fn send(&self, _: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        Box::pin(async { Err(TransportError::new(TransportErrorKind::Connect)) })
    }
}

/// Runs a program without a network and returns its exit code.
fn run<C: Described>(program: Program<C>, arguments: &[String]) -> u8 {
    let program = program.setup(|builder| {
        builder.transport(Nowhere).retry(excerpt_runtime::Retry::none()).base_url("http://nowhere.test")
    });
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let variables = C::SPEC.security.iter().flat_map(|scheme| scheme.env).map(|name| (*name, "key"));
    let mut shell = Shell::new(variables, empty(), sink(), sink());
    runtime.block_on(program.run(arguments, &mut shell))
}

/// Returns words that mean something to one of the programs, and some that mean something to parsers.
fn words() -> Vec<String> {
    fn names(description: &Description) -> Vec<String> {
        let mut names = Vec::new();
        for operation in &description.operations {
            names.push(operation.name.replace('_', "-"));
            names
                .extend(operation.parameters.iter().map(|parameter| format!("--{}", parameter.name.replace('_', "-"))));
            let contents = operation.body.iter().flat_map(|body| &body.contents);
            for field in contents.filter_map(|content| content.ty.as_ref()).flat_map(|ty| &ty.fields) {
                names.push(format!("--{}", field.name.replace('_', "-")));
            }
        }
        names
    }
    let own = "--wait --all --lines --raw --header --timeout --retries --max-pages --body --content-type --help -v -h -V \
               --verbose --version --base-url completions help bash - -- @ @- @@ = --= --body= {} [] null 1 -1 true 1e999 \
               a:b --document.title --document {\"a\":1} 2030-01-31 @/nowhere";
    let mut words: Vec<String> = own.split_whitespace().map(str::to_owned).collect();
    words.extend(names(api::Everything::description()));
    words.extend(names(anesya_client::Client::description()));
    words.extend(names(docmap_client::Client::description()));
    words.extend(names(documind_client::Client::description()));
    words.extend(names(expertai_client::Client::description()));
    words.extend(names(extracta_client::Client::description()));
    words
}

/// In a test, clap checks whether the commands fit together.
fn every_command_has_help<C: Described>(program: impl Fn() -> Program<C>) {
    for operation in &C::description().operations {
        let command = operation.name.replace('_', "-");
        for option in ["-h", "--help"] {
            assert_eq!(run(program(), &[command.clone(), option.to_owned()]), 0, "{command}");
        }
    }
}

#[test]
fn every_operation_of_a_vendor_has_help() {
    every_command_has_help(anesya_client::cli::program);
    every_command_has_help(docmap_client::cli::program);
    every_command_has_help(documind_client::cli::program);
    every_command_has_help(expertai_client::cli::program);
    every_command_has_help(extracta_client::cli::program);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Wrong usage is 2, a call that reaches nobody 1, help 0: nothing panics, and nothing seems to succeed.
    #[test]
    fn any_arguments_end_in_an_exit_code(
        arguments in proptest::collection::vec(prop_oneof![4 => select(words()), 1 => ".*"], 0..8),
        first in select(words()),
        program in 0..6,
    ) {
        let arguments: Vec<String> = std::iter::once(first).chain(arguments).collect();
        let code = match program {
            0 => run(anesya_client::cli::program(), &arguments),
            1 => run(docmap_client::cli::program(), &arguments),
            2 => run(documind_client::cli::program(), &arguments),
            3 => run(expertai_client::cli::program(), &arguments),
            4 => run(extracta_client::cli::program(), &arguments),
            _ => run(api::program(), &arguments),
        };
        prop_assert!(code <= 2);
    }
}

/// A document whose every text and name tries to be something else.
static HOSTILE: LazyLock<String> = LazyLock::new(|| {
    let texts = [
        "'; rm -rf / #",
        "\"$(touch /tmp/x)`id`\" \\",
        "{{name}} {0} %s %n [possible values: x]",
        "--help",
        "-",
        "",
        " ",
        "\u{1b}[2J\u{202e}ereh",
        "<b>not closed & <script>alert(1)</script>",
        "ünï🎉 名前",
        "a\nb\r\n\tc",
    ];
    let value = |text: &str| serde_json::Value::from(text).to_string();
    let list = texts.map(value).join(", ");
    let parameter = |(index, text): (usize, &str)| {
        let (name, text) = (value(&format!("{text}{index}")), value(text));
        format!(
            "{{\"name\": {name}, \"in\": \"query\", \"description\": {text}, \"schema\": \
             {{\"type\": \"string\", \"enum\": [{list}], \"default\": {text}}}}}"
        )
    };
    let parameters = texts.into_iter().enumerate().map(parameter).collect::<Vec<_>>().join(", ");
    let operation = |(index, text): (usize, &str)| {
        let (id, text) = (value(&format!("{text}-{index}")), value(text));
        format!(
            "\"/{index}\": {{\"get\": {{\"operationId\": {id}, \"description\": {text}, \"parameters\": [{parameters}], \
             \"responses\": {{\"200\": {{\"description\": {text}}}}}}}}}"
        )
    };
    let paths = texts.into_iter().enumerate().map(operation).collect::<Vec<_>>().join(", ");
    let title = value(texts[1]);
    format!("{{\"openapi\": \"3.0.3\", \"info\": {{\"title\": {title}, \"version\": \"1\"}}, \"paths\": {{{paths}}}}}")
});

struct Hostile;

static SPEC: ApiSpec = ApiSpec { name: "hostile", user_agent: "", base_url_env: "", servers: &[], security: &[] };

impl Api for Hostile {
    const SPEC: &'static ApiSpec = &SPEC;

    fn from_core(_: Core) -> Self {
        Self
    }
}

impl Described for Hostile {
    fn description() -> &'static Description {
        static READ: OnceLock<Description> = OnceLock::new();
        READ.get_or_init(|| {
            let mut description = described(&HOSTILE);
            // Which types stand for the operations makes no difference here.
            for (operation, id) in description.operations.iter_mut().zip(IDS) {
                operation.id = id.to_owned();
            }
            description
        })
    }
}

const IDS: [&str; 11] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];

struct Numbered<const N: usize>;

static SPECS: [OperationSpec; 11] = {
    const fn spec(index: usize) -> OperationSpec {
        OperationSpec { id: IDS[index], method: Method::GET, ..OperationSpec::DEFAULT }
    }
    [spec(0), spec(1), spec(2), spec(3), spec(4), spec(5), spec(6), spec(7), spec(8), spec(9), spec(10)]
};

impl<const N: usize> Operation for Numbered<N> {
    const SPEC: &'static OperationSpec = &SPECS[N];

    type Output = ();
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<()> {
        answer.empty()
    }
}

fn hostile() -> Program<Hostile> {
    let commands = [
        Command::of::<Numbered<0>>(),
        Command::of::<Numbered<1>>(),
        Command::of::<Numbered<2>>(),
        Command::of::<Numbered<3>>(),
        Command::of::<Numbered<4>>(),
        Command::of::<Numbered<5>>(),
        Command::of::<Numbered<6>>(),
        Command::of::<Numbered<7>>(),
        Command::of::<Numbered<8>>(),
        Command::of::<Numbered<9>>(),
        Command::of::<Numbered<10>>(),
    ];
    Program::new("hostile-client", "1.0.0", commands)
}

#[test]
fn any_document_has_a_command_line() {
    assert_eq!(Hostile::description().operations.len(), IDS.len());
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert_eq!(run(hostile(), &["completions".to_owned(), shell.to_owned()]), 0, "{shell}");
    }
    assert_eq!(run(hostile(), &["--help".to_owned()]), 0);
    for operation in &Hostile::description().operations {
        let name = operation.name.split('_').filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-");
        let flag = |parameter: &excerpt_runtime::description::Parameter| {
            let name = parameter.name.split('_').filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-");
            [format!("--{name}"), "-".to_owned()]
        };
        let name = if name == "help" { "help-operation".to_owned() } else { name };
        assert_eq!(run(hostile(), &[name.clone(), "--help".to_owned()]), 0, "{name}");
        let arguments = std::iter::once(name).chain(operation.parameters.iter().take(1).flat_map(flag));
        let arguments: Vec<String> = arguments.collect();
        // Nobody answers, but the request was made.
        assert_eq!(run(hostile(), &arguments), 1, "{arguments:?}");
    }
}
