//! The lines of the two documents that a change is about.

use super::lines::Lines;
use super::sides::{Line, Row, sides};
use crate::review::report::{Change, Site};
use std::ops::Range;

/// How many lines of a document are compared for one change.
const MOST_LINES: usize = 600;
/// How many lines around the place are compared, too.
const AROUND: usize = 3;

/// Returns both documents side by side around a change. Where one of them lacks the thing, what is compared is what holds
/// it, but only what is near the thing is shown.
pub(super) fn excerpt(change: &Change, base: Option<&Lines<'_>>, head: Option<&Lines<'_>>) -> Vec<Row> {
    let old = base.zip(change.base.as_ref());
    let new = head.zip(change.head.as_ref());
    let (old, new) = match (old, new) {
        (Some(old), Some(new)) => (old, new),
        (Some((lines, site)), None) => return alone(lines, site, |range| sides(range, &[], |_, _| true)),
        (None, Some((lines, site))) => return alone(lines, site, |range| sides(&[], range, |_, _| true)),
        (None, None) => return Vec::new(),
    };
    match (old.1.exact, new.1.exact) {
        (true, false) => match holders(old, new) {
            Some((thing, old_range, new_range)) => {
                let old_lines = lines(old.0, old_range, Some(old.1));
                sides(&old_lines, &lines(new.0, new_range, None), |old, _| {
                    old.is_some_and(|line| thing.contains(&line))
                })
            }
            None => alone(old.0, old.1, |range| sides(range, &[], |_, _| true)),
        },
        (false, true) => match holders(new, old) {
            Some((thing, new_range, old_range)) => {
                let new_lines = lines(new.0, new_range, Some(new.1));
                sides(&lines(old.0, old_range, None), &new_lines, |_, new| {
                    new.is_some_and(|line| thing.contains(&line))
                })
            }
            None => alone(new.0, new.1, |range| sides(&[], range, |_, _| true)),
        },
        _ => {
            let (old_lines, new_lines) = (around(old.0, old.1), around(new.0, new.1));
            let (old_thing, new_thing) = (thing(old.0, old.1), thing(new.0, new.1));
            let old_lines = lines(old.0, old_lines, Some(old.1));
            // What stands on one side alone, before and after the thing, is only not in sight on the other.
            sides(&old_lines, &lines(new.0, new_lines, Some(new.1)), |old, new| {
                old.is_some() && new.is_some()
                    || old.is_some_and(|line| old_thing.contains(&line))
                    || new.is_some_and(|line| new_thing.contains(&line))
            })
        }
    }
}

fn alone(document: &Lines<'_>, site: &Site, print: impl FnOnce(&[Line]) -> Vec<Row>) -> Vec<Row> {
    print(&lines(document, thing(document, site), Some(site)))
}

/// Returns the lines of what is at a place.
fn thing(document: &Lines<'_>, site: &Site) -> Range<usize> {
    site.line..document.end(site.line, MOST_LINES)
}

/// Returns the lines near the thing, the lines of what holds it, and those of what held it on the other side; nothing where
/// that is too much to compare.
fn holders(
    thing: (&Lines<'_>, &Site),
    holder: (&Lines<'_>, &Site),
) -> Option<(Range<usize>, Range<usize>, Range<usize>)> {
    let depth = |site: &Site| site.pointer.matches('/').count();
    let levels = depth(thing.1).saturating_sub(depth(holder.1)).max(1);
    let end = thing.0.end(thing.1.line, MOST_LINES);
    let top = thing.0.above(thing.1.line, levels, MOST_LINES)?;
    let here = top..thing.0.end(top, MOST_LINES).max(end);
    let there = holder.1.line..holder.0.end(holder.1.line, MOST_LINES + 1);
    let near = thing.1.line.saturating_sub(AROUND)..end + AROUND;
    (there.len() <= MOST_LINES).then_some((near, here, there))
}

fn around(document: &Lines<'_>, site: &Site) -> Range<usize> {
    let thing = thing(document, site);
    thing.start.saturating_sub(AROUND).max(1)..(thing.end + AROUND).min(document.count() + 1)
}

fn lines(document: &Lines<'_>, range: Range<usize>, site: Option<&Site>) -> Vec<Line> {
    let line = |number: usize| {
        let column = site.filter(|site| site.line == number).map(|site| site.column);
        Line { number, text: document.shown(number, column), here: column.is_some() }
    };
    range.map(line).collect()
}
