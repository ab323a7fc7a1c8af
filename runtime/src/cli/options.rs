//! The program's own options.

use std::time::Duration;

use clap::{Arg, ArgAction, ArgMatches, value_parser};
use jiff::SignedDuration;

use super::command::Command;

const EVERYWHERE: &str = "Options of every command";
const WAITING: &str = "Waiting";
const PAGES: &str = "Pages";

/// What holds for every request.
pub(super) struct Options {
    pub(super) base_url: Option<String>,
    pub(super) timeout: Option<Duration>,
    pub(super) retries: Option<u32>,
    pub(super) headers: Vec<(String, String)>,
    pub(super) verbose: bool,
}

impl Options {
    pub(super) fn of(matches: &ArgMatches) -> Self {
        let headers = matches.get_many::<(String, String)>("header").unwrap_or_default();
        Self {
            base_url: matches.get_one("base-url").cloned(),
            timeout: matches.get_one("timeout").copied(),
            retries: matches.get_one("retries").copied(),
            headers: headers.cloned().collect(),
            verbose: matches.get_flag("verbose"),
        }
    }
}

/// Returns the options of every command.
pub(super) fn everywhere() -> Vec<Arg> {
    let option = |name: &'static str, value: &'static str, help: &'static str| {
        Arg::new(name).long(name).value_name(value).help(help).global(true).help_heading(EVERYWHERE)
    };
    let switch = |name, help| {
        Arg::new(name).long(name).help(help).action(ArgAction::SetTrue).global(true).help_heading(EVERYWHERE)
    };
    vec![
        option("base-url", "URL", "Send requests to this address instead of the API's own"),
        option("timeout", "TIME", "How long one attempt may take: 30s, 2m; seconds without a unit [default: 60s]")
            .value_parser(duration),
        option("retries", "NUMBER", "How often a request that may be repeated is repeated [default: 3]")
            .value_parser(value_parser!(u32)),
        option("header", "NAME:VALUE", "Send this header too; for several, give it again")
            .action(ArgAction::Append)
            .value_parser(header),
        switch("raw", "Print the body of a success as it came, whatever it is"),
        option("output", "FILE", "Write into this file what would be printed").short('o'),
        switch("verbose", "Say on standard error what is sent and answered").short('v'),
        switch("help", "Print help; with -h in short").short('h').action(ArgAction::Help),
    ]
}

/// Returns the options for what the operation can do beside being sent.
pub(super) fn of_operation(command: &Command) -> Vec<Arg> {
    let mut options = Vec::new();
    let switch =
        |name, help, heading| Arg::new(name).long(name).help(help).action(ArgAction::SetTrue).help_heading(heading);
    let time = |name: &'static str, help: String| {
        let option = Arg::new(name).long(name).value_name("TIME").help(help).help_heading(WAITING);
        option.value_parser(duration).requires("wait")
    };
    if let Some(rules) = command.polling() {
        let (timeout, interval) = (rules.timeout, rules.interval);
        options.extend([
            match command.run {
                Some(_) => switch("wait", "Wait for what it starts, and print the result", WAITING),
                None => switch("wait", "Ask again until the answer is final", WAITING),
            },
            time("wait-timeout", format!("How long to wait in all [default: {timeout:?}]")),
            time("wait-interval", format!("The least time between two requests [default: {interval:?}, never less]")),
        ]);
    }
    if command.spec.pagination.is_some() {
        let pages = Arg::new("max-pages").long("max-pages").value_name("NUMBER").help_heading(PAGES);
        options.extend([
            switch("all", "Print the items of all pages, as one JSON array", PAGES).conflicts_with("raw"),
            switch("lines", "Print each item on a line of its own instead", PAGES).requires("all"),
            pages.help("Stop after this many pages").value_parser(value_parser!(u64)).requires("all"),
        ]);
    }
    options
}

/// Returns how an option for a whole body is declared.
pub(super) fn body(help: &'static str) -> Arg {
    Arg::new("body").long("body").value_name("TEXT|@FILE|-").help(help).allow_hyphen_values(true)
}

/// Reads `30s`, `2m`, `1m 30s`, `500ms` or a number of seconds.
fn duration(text: &str) -> Result<Duration, String> {
    if let Some(time) = text.parse::<f64>().ok().and_then(|seconds| Duration::try_from_secs_f64(seconds).ok()) {
        return Ok(time);
    }
    let time = text.parse::<SignedDuration>().ok().and_then(|time| Duration::try_from(time).ok());
    time.ok_or_else(|| "it is no time such as 30s, 2m or 500ms".to_owned())
}

fn header(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once(':').ok_or("there is no colon between name and value")?;
    Ok((name.trim().to_owned(), value.trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_have_units_or_are_seconds() {
        for (text, millis) in [
            ("30", 30_000),
            ("0.5", 500),
            ("30s", 30_000),
            ("2m", 120_000),
            ("1m 30s", 90_000),
            ("500ms", 500),
            ("0", 0),
        ] {
            assert_eq!(duration(text), Ok(Duration::from_millis(millis)), "{text}");
        }
        for nonsense in ["", "soon", "-1", "-2m", "NaN", "inf", "1e300", "5 parsecs"] {
            assert!(duration(nonsense).is_err(), "{nonsense}");
        }
    }
}
