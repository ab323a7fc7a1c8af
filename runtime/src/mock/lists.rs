//! Lists in pages: what an example shows is the whole list.

use serde_json::Value;

use super::requests::Request;
use crate::{PageStyle, Pagination};

/// Leads to a page behind the last.
const END: &str = "mock-page";

/// Cuts the page that a request asks for out of the example.
pub(super) fn cut(rules: &Pagination, request: &Request, page: &mut Value, origin: &str) {
    let number = |name: &str| request.query(name).and_then(|text| text.parse::<usize>().ok());
    let behind = |name: &str| request.query(name).is_some_and(|text| !text.is_empty());
    let (skipped, limit) = match rules.style {
        PageStyle::Offset { offset, limit } => (number(offset).unwrap_or(0), number(limit)),
        PageStyle::Page { page, size, first } => {
            let first = usize::try_from(first).unwrap_or(0);
            let before = number(page).unwrap_or(first).saturating_sub(first);
            let size = number(size);
            (before.saturating_mul(size.unwrap_or(usize::MAX)), size)
        }
        PageStyle::Cursor { cursor, .. } => (if behind(cursor) { usize::MAX } else { 0 }, None),
        PageStyle::Link { next } => {
            if let Some(link) = next.and_then(|next| page.pointer_mut(next)).filter(|link| link.is_string()) {
                *link = format!("{origin}{}?{END}=2", request.path()).into();
            }
            (if behind(END) { usize::MAX } else { 0 }, None)
        }
    };
    if let Some(Value::Array(items)) = page.pointer_mut(rules.items) {
        *items = std::mem::take(items).into_iter().skip(skipped).take(limit.unwrap_or(usize::MAX)).collect();
    }
}
