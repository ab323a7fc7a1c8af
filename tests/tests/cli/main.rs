//! The command lines of the clients, against a real HTTP server on loopback.

mod answers;
mod api;
mod arguments;
mod bodies;
mod hostile;
mod lists;
mod run;
mod shell;
mod stories;
mod waits;
