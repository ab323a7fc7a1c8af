// src/headers.rs

//! The headers of answers, for [`Response::header`](excerpt_runtime::Response::header) and
//! [`Error::header`](excerpt_runtime::Error::header).

mod constants;

pub use constants::X_A;

// src/headers/constants.rs

use excerpt_runtime::Header;

/// Breaks: \*/ " \\ ` #![allow(x)] <script>alert(1)</script> [link] [`Vec\`\](x) <https://bare.example> {} {0}
///
/// ```text
/// compile_error!("a text became code");
/// ```
///
/// - a list
///   of lazy
///   1. lines
///      lazy
///
/// | a | b |
/// \|---|
/// | c |
///
/// ```text
/// compile_error!("tabbed");
/// ```
///
/// ```text
/// compile_error!("a fenced text became code");
/// ```
///
/// ```text
/// compile_error!("an indented text became code");
/// ```
///
/// bidi end
pub const X_A: Header<String> = Header::new("X-A");

// src/operations/get_it.rs

use crate::types::Texts;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};

/// A call of [`Client::get_it`](crate::Client::get_it), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetIt {
    call: Call,
}

impl GetIt {
    pub(crate) fn new(core: &Core, id: String) -> Self {
        Self {
            call: Call::new(core, &SPEC).path("id", id),
        }
    }

    /// Breaks: \*/ " \\ ` #![allow(x)] <script>alert(1)</script> [link] [`Vec\`\](x) <https://bare.example> {} {0}
    ///
    /// ```text
    /// compile_error!("a text became code");
    /// ```
    ///
    /// - a list
    ///   of lazy
    ///   1. lines
    ///      lazy
    ///
    /// | a | b |
    /// \|---|
    /// | c |
    ///
    /// ```text
    /// compile_error!("tabbed");
    /// ```
    ///
    /// ```text
    /// compile_error!("a fenced text became code");
    /// ```
    ///
    /// ```text
    /// compile_error!("an indented text became code");
    /// ```
    ///
    /// bidi end
    ///
    /// Default: ``"Breaks: */ \" \\ ` #![allow(x)] <script>alert(1)</script> [link] [`Vec`](x) https://bare.example {} {0}\n\n```rust\ncompile_error!(\"a text became code\");\n```\n\n- a list\nof lazy\n     1. lines\n  lazy\n\n| a | b |\n|---|\n| c |\n\n\tcompile_error!(\"tabbed\");\n\n~~~\ncompile_error!(\"a fenced text became code\");\n~~~\n\n    compile_error!(\"an indented text became code\");\n\nbidi \u0000 end"``.
    pub fn x(mut self, x: impl Into<String>) -> Self {
        let x: String = x.into();
        self.call = self.call.query("x\n\"`", x);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "get\"it`",
    method: Method::GET,
    path: "/it/{id}/\"quoted\"`",
    responses: &[("200", &["application/json"]), ("404", &[])],
    ..OperationSpec::DEFAULT
};

operation!(GetIt);

impl Operation for GetIt {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Texts;
    type Error = GetItError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("404", "") => Ok(GetItError::NotFound),
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`GetIt`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetItError {
    /// Breaks: \*/ " \\ ` #![allow(x)] <script>alert(1)</script> [link] [`Vec\`\](x) <https://bare.example> {} {0}
    ///
    /// ```text
    /// compile_error!("a text became code");
    /// ```
    ///
    /// - a list
    ///   of lazy
    ///   1. lines
    ///      lazy
    ///
    /// | a | b |
    /// \|---|
    /// | c |
    ///
    /// ```text
    /// compile_error!("tabbed");
    /// ```
    ///
    /// ```text
    /// compile_error!("a fenced text became code");
    /// ```
    ///
    /// ```text
    /// compile_error!("an indented text became code");
    /// ```
    ///
    /// bidi end
    NotFound,
}

// src/types/texts.rs

use crate::types::TextsTwo;
use excerpt_runtime::record;

/// Breaks: \*/ " \\ ` #![allow(x)] <script>alert(1)</script> [link] [`Vec\`\](x) <https://bare.example> {} {0}
///
/// ```text
/// compile_error!("a text became code");
/// ```
///
/// - a list
///   of lazy
///   1. lines
///      lazy
///
/// | a | b |
/// \|---|
/// | c |
///
/// ```text
/// compile_error!("tabbed");
/// ```
///
/// ```text
/// compile_error!("a fenced text became code");
/// ```
///
/// ```text
/// compile_error!("an indented text became code");
/// ```
///
/// bidi end
///
/// Source: <https://x.example/>"\*/\`
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Texts {
    /// Breaks: \*/ " \\ ` #![allow(x)] <script>alert(1)</script> [link] [`Vec\`\](x) <https://bare.example> {} {0}
    ///
    /// ```text
    /// compile_error!("a text became code");
    /// ```
    ///
    /// - a list
    ///   of lazy
    ///   1. lines
    ///      lazy
    ///
    /// | a | b |
    /// \|---|
    /// | c |
    ///
    /// ```text
    /// compile_error!("tabbed");
    /// ```
    ///
    /// ```text
    /// compile_error!("a fenced text became code");
    /// ```
    ///
    /// ```text
    /// compile_error!("an indented text became code");
    /// ```
    ///
    /// bidi end
    ///
    /// Default: ``"Breaks: */ \" \\ ` #![allow(x)] <script>alert(1)</script> [link] [`Vec`](x) https://bare.example {} {0}\n\n```rust\ncompile_error!(\"a text became code\");\n```\n\n- a list\nof lazy\n     1. lines\n  lazy\n\n| a | b |\n|---|\n| c |\n\n\tcompile_error!(\"tabbed\");\n\n~~~\ncompile_error!(\"a fenced text became code\");\n~~~\n\n    compile_error!(\"an indented text became code\");\n\nbidi \u0000 end"``.
    ///
    /// **Assumption:** Breaks: \*/ " \\ ` #![allow(x)] <script>alert(1)</script> [link] [`Vec\`\](x)
    /// <https://bare.example> {} {0}
    ///
    /// ```text
    /// compile_error!("a text became code");
    /// ```
    ///
    /// - a list
    ///   of lazy
    ///   1. lines
    ///      lazy
    ///
    /// | a | b |
    /// \|---|
    /// | c |
    ///
    /// ```text
    /// compile_error!("tabbed");
    /// ```
    ///
    /// ```text
    /// compile_error!("a fenced text became code");
    /// ```
    ///
    /// ```text
    /// compile_error!("an indented text became code");
    /// ```
    ///
    /// bidi end
    pub one: String,
    /// Breaks: \*/ " \\ ` #![allow(x)] <script>alert(1)</script> [link] [`Vec\`\](x) <https://bare.example> {} {0}
    ///
    /// ```text
    /// compile_error!("a text became code");
    /// ```
    ///
    /// - a list
    ///   of lazy
    ///   1. lines
    ///      lazy
    ///
    /// | a | b |
    /// \|---|
    /// | c |
    ///
    /// ```text
    /// compile_error!("tabbed");
    /// ```
    ///
    /// ```text
    /// compile_error!("a fenced text became code");
    /// ```
    ///
    /// ```text
    /// compile_error!("an indented text became code");
    /// ```
    ///
    /// bidi end
    pub two: Option<TextsTwo>,
    /// The value of `three`.
    ///
    /// **Deprecated** by the document.
    ///
    /// Limits: ``matches ^`"\*/$``.
    pub three: Option<String>,
}

record!(Texts {
    one: "one" default("Breaks: */ \" \\ ` #![allow(x)] <script>alert(1)</script> [link] [`Vec`](x) https://bare.example {} {0}\n\n```rust\ncompile_error!(\"a text became code\");\n```\n\n- a list\nof lazy\n     1. lines\n  lazy\n\n| a | b |\n|---|\n| c |\n\n\tcompile_error!(\"tabbed\");\n\n~~~\ncompile_error!(\"a fenced text became code\");\n~~~\n\n    compile_error!(\"an indented text became code\");\n\n\u{202e}bidi \0 end".to_owned()),
    two: "two" optional,
    three: "three" optional,
});

// src/types/texts_two.rs

use excerpt_runtime::string_enum;

/// Breaks: \*/ " \\ ` #![allow(x)] <script>alert(1)</script> [link] [`Vec\`\](x) <https://bare.example> {} {0}
///
/// ```text
/// compile_error!("a text became code");
/// ```
///
/// - a list
///   of lazy
///   1. lines
///      lazy
///
/// | a | b |
/// \|---|
/// | c |
///
/// ```text
/// compile_error!("tabbed");
/// ```
///
/// ```text
/// compile_error!("a fenced text became code");
/// ```
///
/// ```text
/// compile_error!("an indented text became code");
/// ```
///
/// bidi end
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TextsTwo {
    /// Breaks: \*/ " \\ ` #![allow(x)] <script>alert(1)</script> [link] [`Vec\`\](x) <https://bare.example> {} {0}
    ///
    /// ```text
    /// compile_error!("a text became code");
    /// ```
    ///
    /// - a list
    ///   of lazy
    ///   1. lines
    ///      lazy
    ///
    /// | a | b |
    /// \|---|
    /// | c |
    ///
    /// ```text
    /// compile_error!("tabbed");
    /// ```
    ///
    /// ```text
    /// compile_error!("a fenced text became code");
    /// ```
    ///
    /// ```text
    /// compile_error!("an indented text became code");
    /// ```
    ///
    /// bidi end
    Star,
    /// The value `"two"`.
    Two,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(TextsTwo {
    Star = "*/ \" ` \\ \n {}",
    Two = "two",
    ..Unknown,
});
