//! `cargo xtask explain`: what a finding means, and how to mend it.

use crate::outcome::{Failure, Outcome};
use crate::output;
use crate::review::rules::{OTHERS, RULES, RUST_API, rule};
use clap::Args;
use excerpt_generator::diagnostics::did_you_mean;
use excerpt_generator::{explain, explanations};

/// Explains the code of a finding, or lists all codes.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The code, as it stands in brackets before a finding.
    #[arg(value_name = "CODE")]
    code: Option<String>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let Some(code) = &arguments.code else {
        output::result(&list());
        return Ok(Outcome::Fine);
    };
    // People copy a code with the brackets around it, or with the level before it.
    let code = code.rsplit('[').next().unwrap_or_default().trim_end_matches(']').trim();
    // A review puts the code before the number of a finding.
    let code = match code.split('-').next().unwrap_or_default() {
        "rust" => RUST_API,
        code => code,
    };
    if let Some(rule) = rule(code) {
        output::result(&format!("{}: {}\n\n{}\n", rule.code, rule.title, wrapped(rule.help)));
        return Ok(Outcome::Fine);
    }
    let page = explain(code).ok_or_else(|| {
        let help = match did_you_mean(code, codes()) {
            Some(nearest) => format!("did you mean `{nearest}`?"),
            None => "`cargo xtask explain` lists all".to_owned(),
        };
        Failure::new(format!("there is no finding `{code}`; {help}"))
    })?;
    let (bad, good) = (indented(page.bad), indented(page.good));
    output::result(&format!("{}\n\n{}\n\nFound in\n\n{bad}\nNot found in\n\n{good}", page.code, wrapped(page.text)));
    Ok(Outcome::Fine)
}

/// Returns all codes, each with what it means in one sentence.
fn list() -> String {
    let pages = explanations().map(|page| (page.code, first_sentence(page.text)));
    let rules = RULES.iter().chain(OTHERS).map(|rule| (rule.code, rule.title));
    let mut rows: Vec<(&str, &str)> = pages.chain(rules).collect();
    rows.sort_unstable();
    let width = rows.iter().map(|(code, _)| code.len()).max().unwrap_or_default();
    rows.iter().map(|(code, meaning)| format!("{code:width$}  {meaning}\n")).collect()
}

fn first_sentence(text: &str) -> &str {
    let line = text.lines().next().unwrap_or_default();
    line.split_once(". ").map_or(line, |(sentence, _)| sentence).trim_end_matches('.')
}

/// Returns the codes of `lint` and of `review`.
fn codes() -> impl Iterator<Item = &'static str> {
    explanations().map(|page| page.code).chain(RULES.iter().chain(OTHERS).map(|rule| rule.code))
}

fn indented(example: &str) -> String {
    example.lines().map(|line| format!("    {line}").trim_end().to_owned() + "\n").collect()
}

/// Breaks paragraphs into lines that fit on a screen.
fn wrapped(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for paragraph in text.split('\n') {
        lines.push(String::new());
        for word in paragraph.split(' ') {
            let line = lines.last_mut().expect("a paragraph has a line");
            if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > 100 {
                lines.push(word.to_owned());
            } else {
                line.push_str(if line.is_empty() { "" } else { " " });
                line.push_str(word);
            }
        }
    }
    lines.join("\n")
}
