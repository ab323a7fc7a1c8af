//! What is printed of the trials.

use super::trial::{Trial, Verdict};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Returns a JSON object a line.
pub(super) fn lines(trials: &[Trial]) -> String {
    trials.iter().map(|trial| format!("{}\n", line(trial))).collect()
}

fn line(trial: &Trial) -> Value {
    let refusals: Vec<Value> = match &trial.verdict {
        Verdict::Refused(reasons) => reasons
            .iter()
            .map(|(code, message, line)| json!({ "code": code, "message": message, "line": line }))
            .collect(),
        Verdict::Panicked(message) => vec![json!({ "message": message })],
        Verdict::Generated | Verdict::Hung => Vec::new(),
    };
    json!({
        "document": trial.name,
        "outcome": word(&trial.verdict),
        "errors": refusals,
        "warnings": trial.warnings,
        "files": trial.files.len(),
        "lines": trial.lines(),
        "seconds": trial.time.as_secs_f64(),
        "compiled": trial.compiled.as_ref().map(|compiled| compiled.errors.is_empty()),
        "compiler_errors": trial.compiled.as_ref().map(|compiled| &compiled.errors),
    })
}

fn word(verdict: &Verdict) -> &'static str {
    match verdict {
        Verdict::Generated => "generated",
        Verdict::Refused(_) => "refused",
        Verdict::Panicked(_) => "panicked",
        Verdict::Hung => "hung",
    }
}

/// Returns a table for people: a line a document, what is wrong with it beneath, and the sums at the end.
pub(super) fn table(trials: &[Trial]) -> String {
    let width = trials.iter().map(|trial| trial.name.chars().count()).max().unwrap_or_default();
    let mut text = String::new();
    for trial in trials {
        let warnings: usize = trial.warnings.values().sum();
        let compiled = match &trial.compiled {
            None => "",
            Some(compiled) if compiled.errors.is_empty() => "  compiles",
            Some(_) => "  DOES NOT COMPILE",
        };
        let (name, word, seconds) = (&trial.name, word(&trial.verdict), trial.time.as_secs_f64());
        add(
            &mut text,
            format_args!(
                "{name:width$}  {word:9}  {:7} lines  {warnings:5} warnings  {seconds:6.2} s{compiled}\n",
                trial.lines()
            ),
        );
        match &trial.verdict {
            Verdict::Refused(reasons) => {
                for (code, message, line) in reasons.iter().take(3) {
                    add(&mut text, format_args!("    line {line}: [{code}] {message}\n"));
                }
            }
            Verdict::Panicked(message) => add(&mut text, format_args!("    {message}\n")),
            Verdict::Generated | Verdict::Hung => {}
        }
        for error in trial.compiled.iter().flat_map(|compiled| &compiled.errors).take(3) {
            add(&mut text, format_args!("    {}\n", error.trim_end().replace('\n', "\n    ")));
        }
    }
    sums(trials, &mut text);
    text
}

fn sums(trials: &[Trial], text: &mut String) {
    let mut verdicts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut warnings: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut refusals: BTreeMap<&str, usize> = BTreeMap::new();
    for trial in trials {
        *verdicts.entry(word(&trial.verdict)).or_default() += 1;
        for (code, count) in &trial.warnings {
            let sum = warnings.entry(code).or_default();
            *sum = (sum.0 + count, sum.1 + 1);
        }
        if let Verdict::Refused(reasons) = &trial.verdict {
            let codes: std::collections::BTreeSet<&str> = reasons.iter().map(|(code, ..)| code.as_str()).collect();
            codes.into_iter().for_each(|code| *refusals.entry(code).or_default() += 1);
        }
    }
    let verdicts: Vec<String> = verdicts.iter().map(|(word, count)| format!("{count} {word}")).collect();
    add(text, format_args!("\n{} documents: {}\n", trials.len(), verdicts.join(", ")));
    let compiled: Vec<bool> =
        trials.iter().filter_map(|trial| trial.compiled.as_ref()).map(|compiled| compiled.errors.is_empty()).collect();
    if !compiled.is_empty() {
        let good = compiled.iter().filter(|good| **good).count();
        add(text, format_args!("{good} of {} crates compile without a warning\n", compiled.len()));
    }
    for (code, count) in refusals {
        add(text, format_args!("refused for {code}: {count} documents\n"));
    }
    for (code, (count, documents)) in warnings {
        add(text, format_args!("warned of {code}: {count} times in {documents} documents\n"));
    }
}

fn add(text: &mut String, line: std::fmt::Arguments<'_>) {
    text.write_fmt(line).expect("writing to a string does not fail");
}
