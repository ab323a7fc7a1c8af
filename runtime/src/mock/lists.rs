//! Lists in pages: what an example shows is the whole list.

use serde_json::Value;

use super::requests::Request;
use crate::{PageStyle, Pagination, encoding};

/// Leads to a page behind the last.
const END: &str = "mock-page";

/// Cuts the page that a request asks for out of the example.
pub(super) fn cut(rules: &Pagination, request: &Request, page: &mut Value, origin: &str) {
    let number = |name: &str| request.query(name).and_then(|text| text.parse::<usize>().ok());
    let behind = |name: &str| request.query(name).filter(|text| !text.is_empty());
    let all = |is_behind: bool| if is_behind { usize::MAX } else { 0 };
    let (skipped, limit) = match rules.style {
        PageStyle::Offset { offset, limit } => (number(offset).unwrap_or(0), number(limit)),
        PageStyle::Page { page, size, first } => {
            let first = usize::try_from(first).unwrap_or(0);
            let before = number(page).unwrap_or(first).saturating_sub(first);
            let size = number(size);
            (before.saturating_mul(size.unwrap_or(usize::MAX)), size)
        }
        PageStyle::Cursor { cursor, .. } => (all(behind(cursor).is_some()), None),
        PageStyle::LastItem { cursor, next, limit, .. } => {
            let items = page.pointer(rules.items).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
            let is_last = |item: &Value, last: &str| item.pointer(next).is_some_and(|id| encoding::text(id) == last);
            let after = |last| items.iter().position(|item| is_last(item, last)).map_or(usize::MAX, |index| index + 1);
            (behind(cursor).map_or(0, after), number(limit))
        }
        PageStyle::Link { next } => {
            if let Some(link) = next.and_then(|next| page.pointer_mut(next)).filter(|link| link.is_string()) {
                *link = format!("{origin}{}?{END}=2", request.path()).into();
            }
            (all(behind(END).is_some()), None)
        }
    };
    let Some(Value::Array(items)) = page.pointer_mut(rules.items) else { return };
    let mut rest = std::mem::take(items).into_iter().skip(skipped);
    *items = rest.by_ref().take(limit.unwrap_or(usize::MAX)).collect();
    let goes_on = rest.next().is_some();
    if let PageStyle::LastItem { more: Some(more), .. } = rules.style
        && let Some(more) = page.pointer_mut(more).filter(|more| more.is_boolean())
    {
        *more = goes_on.into();
    }
}
