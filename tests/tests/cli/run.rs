//! Runs a command line inside of the test.

use excerpt_runtime::cli::{Program, Shell};
use excerpt_runtime::description::Described;
use excerpt_runtime::testing::TestClock;
use excerpt_tests::{Server, transport};
use std::io::{self, Cursor, Write};
use std::sync::{Arc, Mutex};

/// What every credential is in these tests, to be looked for where it must not be.
pub(crate) const SECRET: &str = "s3cret";

/// What came of a command.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) code: u8,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Outcome {
    /// Panics unless all went well and quietly; returns what was printed.
    #[track_caller]
    pub(crate) fn printed(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (0, ""), "{self:?}");
        self.out
    }

    /// Panics unless it ended with this code and printed nothing; returns what was said on standard error.
    #[track_caller]
    pub(crate) fn failed(self, code: u8) -> String {
        assert_eq!((self.code, self.out.as_str()), (code, ""), "{self:?}");
        assert!(!self.err.contains(SECRET), "{self:?}");
        self.err
    }
}

/// A command to be run.
pub(crate) struct Run<C> {
    program: Program<C>,
    variables: Vec<(String, String)>,
    input: Vec<u8>,
    terminal: bool,
}

impl<C: Described> Run<C> {
    /// Prepares a program with all credentials for a server, on a paused clock.
    pub(crate) fn new(program: Program<C>, server: &Server) -> Self {
        let clock = TestClock::new();
        let program = program.setup(move |builder| builder.transport(transport()).clock(clock.clone()).seed(1));
        let names = C::SPEC.security.iter().flat_map(|scheme| scheme.env);
        let mut variables: Vec<_> = names.map(|name| ((*name).to_owned(), SECRET.to_owned())).collect();
        let address = format!("http://127.0.0.1:{}", server.port());
        variables.push((C::SPEC.base_url_env.to_owned(), address));
        Self { program, variables, input: Vec::new(), terminal: false }
    }

    /// Leaves a variable out of the environment.
    pub(crate) fn without(mut self, variable: &str) -> Self {
        self.variables.retain(|(name, _)| name != variable);
        self
    }

    /// Sets what comes in.
    pub(crate) fn input(self, input: impl Into<Vec<u8>>) -> Self {
        Self { input: input.into(), ..self }
    }

    /// Lets the output be a terminal.
    pub(crate) fn terminal(self) -> Self {
        Self { terminal: true, ..self }
    }

    /// Runs the program with these arguments.
    pub(crate) async fn run(self, arguments: &[&str]) -> Outcome {
        let (out, err) = (Captured::default(), Captured::default());
        let variables = self.variables.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let shell = Shell::new(variables, Cursor::new(self.input), out.clone(), err.clone());
        let mut shell = shell.output_is_terminal(self.terminal);
        let code = self.program.run(arguments, &mut shell).await;
        Outcome { code, out: out.text(), err: err.text() }
    }
}

/// Keeps what is written. Bytes that are no text show as such.
#[derive(Clone, Default)]
struct Captured(Arc<Mutex<Vec<u8>>>);

impl Captured {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap()).into_owned()
    }
}

impl Write for Captured {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
