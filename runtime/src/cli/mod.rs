//! A command line for an API, made of its [description](crate::description).
//!
//! ```text
//! docmap-client get-extraction extract_9k2m4n6p8q0r1s3t --wait
//! ```
//!
//! Every operation is a subcommand, called like the client's method. What stands in the path is an argument, every other
//! parameter and every member of the body a flag. How names and values are written:
//!
//! | in the document | on the command line |
//! |---|---|
//! | a path parameter | an argument, in the order of the document |
//! | another parameter `fileName` | `--file-name TEXT` |
//! | a member `name` of the member `document` of the body | `--document.name TEXT` |
//! | a boolean | `--flag` or `--flag=false` |
//! | a list | the flag again for each item |
//! | an object | JSON, or `@FILE` with JSON |
//! | any member of the body | also `@FILE` or `@-` for what is in a file or comes in; `@@` for a text that starts with `@` |
//! | bytes in JSON (base64) | `@FILE`, which is encoded, or base64 |
//! | a file of a form | a path, with or without `@` |
//! | the whole body | `--body` with its text, `@FILE` or `-`; flags of members replace what is in it |
//!
//! Where a flag would be called like one of the program's own, or like an earlier one, it gets the place in front:
//! `--query.timeout`, `--header.raw`, `--cookie.all`, `--body.output`. All names of the program's own are kept in every
//! operation, so that a flag does not change its name when an operation learns to wait.
//!
//! A success is checked as the types of the client would decode it, and printed as the server sent it: JSON laid out, but
//! with all its members and digits. Exit codes: 0; 1 for an answer that is an error, or none; 2 for wrong usage; 130 after
//! Ctrl-C. Credentials come from the environment alone, because arguments can be seen by other users of a machine.

mod again;
mod answers;
mod bodies;
mod command;
mod commands;
mod errors;
mod flags;
mod help;
mod inputs;
mod lists;
mod options;
mod pretty;
mod program;
mod progress;
mod shell;
mod styles;
mod values;
mod verbose;
mod waits;

pub use self::command::Command;
pub use self::program::Program;
pub use self::shell::Shell;
