//! All pages of a list.

use std::collections::HashMap;
use std::io::Write;

use clap::ArgMatches;
use serde_json::value::RawValue;

use super::answers::Output;
use super::command::{Command, Untouched};
use super::errors::Failure;
use super::{Shell, pretty};
use crate::{Call, Pages, Pagination};

/// Prints the items of all pages as they come: one JSON array, or a line for each. A list that breaks off is no complete
/// JSON, so that nobody takes it for all of it.
pub(super) async fn print(
    command: &Command,
    call: Call,
    matches: &ArgMatches,
    output: &Output,
    shell: &mut Shell,
) -> Result<(), Failure> {
    let lines = matches.get_flag("lines");
    let pointer = command.spec.pagination.unwrap_or(Pagination::DEFAULT).items;
    let mut pages = Pages::<Untouched>::new(call);
    if let Some(most) = matches.get_one::<u64>("max-pages") {
        pages = pages.max_pages(*most);
    }
    // A first page that fails leaves no trace.
    let mut next = pages.next().await;
    if let Some(Err(error)) = next {
        return Err(Failure::of(command)(error));
    }
    let mut writer = output.open(shell)?;
    let mut is_first = true;
    while let Some(page) = next {
        let page = command.check(page.map_err(Failure::of(command))?.into_body())?;
        for item in items(page.body(), pointer) {
            match (lines, is_first) {
                (true, _) => writeln!(writer, "{}", pretty::layout(item.get(), None))?,
                (false, true) => write!(writer, "[\n  {}", pretty::layout(item.get(), Some(1)))?,
                (false, false) => write!(writer, ",\n  {}", pretty::layout(item.get(), Some(1)))?,
            }
            is_first = false;
        }
        writer.flush()?;
        next = pages.next().await;
    }
    if !lines {
        writer.write_all(if is_first { b"[]\n" } else { b"\n]\n" })?;
    }
    writer.flush()?;
    Ok(())
}

/// Returns the items of a page, every one as it came.
fn items<'a>(page: &'a [u8], pointer: &str) -> Vec<&'a RawValue> {
    let mut place: &'a RawValue = match serde_json::from_slice(page) {
        Ok(place) => place,
        Err(_) => return Vec::new(),
    };
    for name in pointer.split('/').skip(1) {
        let name = name.replace("~1", "/").replace("~0", "~");
        let members = serde_json::from_str::<HashMap<String, &'a RawValue>>(place.get());
        match members.ok().and_then(|members| members.get(&name).copied()) {
            Some(member) => place = member,
            None => return Vec::new(),
        }
    }
    serde_json::from_str(place.get()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_found_as_they_came() {
        let page = br#"{"data": {"a/b": [1.50, {"x": 1e400} ]}}"#;
        let texts: Vec<&str> = items(page, "/data/a~1b").into_iter().map(RawValue::get).collect();
        assert_eq!(texts, ["1.50", r#"{"x": 1e400}"#]);
        assert_eq!(items(b"[1, 2]", "").len(), 2);
        assert!(items(page, "/none").is_empty() && items(b"{", "").is_empty());
    }
}
