//! A client of `api.yaml`. Its description is what the generator makes of the document, its types are none.

use excerpt_generator::{Settings, Source, generate};
use excerpt_runtime::cli::{Command, Program};
use excerpt_runtime::description::{Described, Description};
use excerpt_runtime::{Answer, Api, ApiSpec, Core, Decoded, Method, Operation, OperationSpec, Scheme, SchemeKind};
use std::convert::Infallible;
use std::sync::OnceLock;

pub(crate) struct Everything;

static API: ApiSpec = ApiSpec {
    name: "everything",
    user_agent: "",
    base_url_env: "EVERYTHING_BASE_URL",
    servers: &[],
    security: &[Scheme { name: "key", kind: SchemeKind::Query("key"), env: &["EVERYTHING_KEY"], ..Scheme::DEFAULT }],
};

impl Api for Everything {
    const SPEC: &'static ApiSpec = &API;

    fn from_core(_: Core) -> Self {
        Self
    }
}

impl Described for Everything {
    fn description() -> &'static Description {
        static READ: OnceLock<Description> = OnceLock::new();
        READ.get_or_init(|| described(include_str!("api.yaml")))
    }
}

/// Returns the description that the generator makes of a document.
pub(crate) fn described(document: &str) -> Description {
    let settings = Settings { strict: false, ..Settings::for_vendor("everything") };
    let made = generate(&Source { name: "api.yaml", text: document }, &settings);
    let file = made.files.iter().find(|file| file.path == "src/description.json");
    serde_json::from_str(&file.expect("the document is fine").text).unwrap()
}

/// Returns the command line of the client.
pub(crate) fn program() -> Program<Everything> {
    let commands = [
        Command::of::<GetThing>(),
        Command::of::<Help>(),
        Command::of::<CreateDocument>(),
        Command::of::<Upload>(),
        Command::of::<Choose>(),
        Command::of::<Encode>(),
        Command::of::<Watch>(),
        Command::of::<Completions>(),
    ];
    Program::new("everything-client", "1.0.0", commands)
}

macro_rules! operation {
    ($name:ident, $id:literal, $method:ident $path:literal $(, $responses:expr)?) => {
        struct $name;

        impl Operation for $name {
            const SPEC: &'static OperationSpec = {
                static SPEC: OperationSpec = OperationSpec {
                    id: $id,
                    method: Method::$method,
                    path: $path,
                    security: &[&["key"]],
                    responses: &[$($responses)?],
                    ..OperationSpec::DEFAULT
                };
                &SPEC
            };

            type Output = ();
            type Error = Infallible;

            fn success(answer: &Answer) -> Decoded<()> {
                answer.empty()
            }
        }
    };
}

operation!(GetThing, "getThing", GET "/things/{id}");
operation!(Help, "help", DELETE "/things/{id}");
operation!(CreateDocument, "createDocument", POST "/documents");
operation!(Upload, "upload", POST "/files");
operation!(Choose, "choose", POST "/choice");
operation!(Encode, "encode", POST "/encoded");
operation!(Watch, "watch", GET "/watch", ("200", &["application/json", "text/event-stream"]));
operation!(Completions, "completions", PUT "/raw", ("200", &["application/zip"]));
