//! Lists that come in pages.
//!
//! The next page starts after the items received, whatever number was asked for. The pages end with one that is empty,
//! repeats the one before, or reaches the total; where the server gives no total, with one shorter than a full page; where
//! a cursor or link leads on, with one that has none, or one that was followed before; where the server says whether more
//! follows, when it says no.

use std::collections::HashSet;
use std::fmt;
use std::future::poll_fn;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{self, Context, ready};

use futures_core::Stream;
use serde_json::Value;
use url::Url;

use crate::call::finish;
use crate::error::{Kind, Names, RawError};
use crate::turns::{Machine, Turns};
use crate::{Answer, BoxFuture, Call, Error, Operation, PageStyle, Pagination, Response, encoding, link};

/// No list has this many pages; a server that goes on for ever does.
const MAX_PAGES: u64 = 10_000;

/// An operation that gives a list in pages. Implemented by [`pageable!`](crate::pageable).
pub trait Paged: Operation {
    /// What the list is of.
    type Item: Send + 'static;

    /// Takes the items out of a page.
    fn items(page: Self::Output) -> Vec<Self::Item>;
}

/// The pages of a list, fetched one by one; a [`Stream`], too.
#[must_use = "pages are fetched by `next`"]
pub struct Pages<O: Operation> {
    id: &'static str,
    steps: Turns<Pager<O>>,
}

impl<O: Operation> Pages<O> {
    #[doc(hidden)]
    pub fn new(call: Call) -> Self {
        Self { id: call.spec.id, steps: Turns::Idle(Pager::new(call)) }
    }

    /// Stops after this many pages.
    pub fn max_pages(mut self, pages: u64) -> Self {
        self.steps.change(|pager| pager.max_pages = Some(pages));
        self
    }

    /// Fetches the next page; `None` after the last. After an error the same page is asked for again. Dropping the future
    /// loses nothing.
    pub async fn next(&mut self) -> Option<Result<Response<O::Output>, Error<O::Error>>> {
        self.steps.next().await
    }
}

impl<O: Operation> Stream for Pages<O> {
    type Item = Result<Response<O::Output>, Error<O::Error>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> task::Poll<Option<Self::Item>> {
        self.steps.poll(context)
    }
}

/// The items of a list, its pages fetched underneath; a [`Stream`], too.
#[must_use = "items are fetched by `next`"]
pub struct Items<O: Paged> {
    pages: Pages<O>,
    page: std::vec::IntoIter<O::Item>,
}

impl<O: Paged> Items<O> {
    #[doc(hidden)]
    pub fn new(call: Call) -> Self {
        Self { pages: Pages::new(call), page: Vec::new().into_iter() }
    }

    /// Stops after this many pages.
    pub fn max_pages(mut self, pages: u64) -> Self {
        self.pages = self.pages.max_pages(pages);
        self
    }

    /// Returns the next item, from the page at hand or the next one; `None` after the last. After an error the same page is
    /// asked for again. Dropping the future loses nothing.
    pub async fn next(&mut self) -> Option<Result<O::Item, Error<O::Error>>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }
}

impl<O: Paged> Stream for Items<O> {
    type Item = Result<O::Item, Error<O::Error>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> task::Poll<Option<Self::Item>> {
        loop {
            if let Some(item) = self.page.next() {
                return task::Poll::Ready(Some(Ok(item)));
            }
            match ready!(self.pages.steps.poll(context)) {
                Some(Ok(page)) => self.page = O::items(page.into_body()).into_iter(),
                Some(Err(error)) => return task::Poll::Ready(Some(Err(error))),
                None => return task::Poll::Ready(None),
            }
        }
    }
}

// The items at hand are only ever moved out.
impl<O: Paged> Unpin for Items<O> {}

impl<O: Operation> fmt::Debug for Pages<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").field("operation", &self.id).finish_non_exhaustive()
    }
}

impl<O: Paged> fmt::Debug for Items<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").field("operation", &self.pages.id).finish_non_exhaustive()
    }
}

/// What is the same for all lists. It only moves on once a page has been decoded.
struct Pager<O> {
    operation: Names<O>,
    call: Call,
    rules: Pagination,
    max_pages: Option<u64>,
    pages: u64,
    /// Items up to and including the last page, those skipped by the caller as well.
    received: u64,
    /// Items of the last page, to notice when they come again.
    last: Option<Vec<Value>>,
    /// Cursors and links followed so far.
    followed: HashSet<String>,
    /// What the page just fetched leads to.
    next: Option<Step>,
    ended: bool,
}

struct Step {
    received: u64,
    items: Vec<Value>,
    to: Option<Target>,
}

enum Target {
    Value(&'static str, Value),
    Link(Url),
}

impl<O: Operation> Machine for Pager<O> {
    type Step = Result<Response<O::Output>, Error<O::Error>>;

    fn step(mut self) -> BoxFuture<'static, (Option<Self>, Option<Self::Step>)> {
        Box::pin(async move {
            let page = match self.fetch().await {
                Ok(Some(answer)) => finish::<O>(answer),
                Ok(None) => return (None, None),
                Err(error) => Err(error.into()),
            };
            if page.is_ok() {
                self.advance();
            }
            (Some(self), Some(page))
        })
    }
}

impl<O> Pager<O> {
    fn new(call: Call) -> Self {
        let rules = call.spec.pagination.unwrap_or(Pagination::DEFAULT);
        let given = |name: &str| call.query_value(name).and_then(number);
        let received = match rules.style {
            PageStyle::Offset { offset, .. } => given(offset).unwrap_or(0),
            // The caller starts in the middle; too low a number costs one more request, too high a one loses items.
            PageStyle::Page { page, size, first } => {
                let full = given(size).or(rules.default_limit).unwrap_or(0);
                given(page).unwrap_or(first).saturating_sub(first).saturating_mul(full)
            }
            PageStyle::Cursor { .. } | PageStyle::LastItem { .. } | PageStyle::Link { .. } => 0,
        };
        let mut followed = HashSet::new();
        if let PageStyle::Cursor { cursor, .. } | PageStyle::LastItem { cursor, .. } = rules.style {
            followed.extend(call.query_value(cursor).map(|value| encoding::text(value).into_owned()));
        }
        Self {
            operation: PhantomData,
            call,
            rules,
            max_pages: None,
            pages: 0,
            received,
            last: None,
            followed,
            next: None,
            ended: false,
        }
    }

    async fn fetch(&mut self) -> Result<Option<Answer>, Box<RawError>> {
        if self.ended || self.max_pages.is_some_and(|max| self.pages >= max) {
            return Ok(None);
        }
        if self.pages >= MAX_PAGES {
            self.ended = true;
            let detail = format!("the list has more than {MAX_PAGES} pages");
            return Err(RawError::new(self.call.spec, Kind::PageLimit, detail));
        }
        let answer = self.call.execute(None).await?;
        if !answer.status().is_success() {
            return Ok(Some(answer));
        }
        let mut body: Value = serde_json::from_slice(answer.body()).unwrap_or_default();
        let items = match body.pointer_mut(self.rules.items).map(Value::take) {
            Some(Value::Array(items)) => items,
            // Something else than a page: decoding it says what is wrong. Taken for the end, it would cut the list short.
            _ => {
                self.next = Some(self.step(&answer, &body, Vec::new())?);
                return Ok(Some(answer));
            }
        };
        // A first page is given even when it is empty: it may say more than its items do.
        if self.pages > 0 && (items.is_empty() || self.last.as_ref() == Some(&items)) {
            self.ended = true;
            return Ok(None);
        }
        self.next = Some(self.step(&answer, &body, items)?);
        Ok(Some(answer))
    }

    /// Moves on to what the page just fetched leads to.
    fn advance(&mut self) {
        let Some(step) = self.next.take() else { return };
        self.pages += 1;
        self.received = step.received;
        self.last = Some(step.items);
        match step.to {
            Some(Target::Value(name, value)) => self.call.set_query(name, value),
            Some(Target::Link(url)) => self.call.link = Some(url),
            None => self.ended = true,
        }
        self.followed.extend(self.call.link.as_ref().map(Url::to_string));
        if let PageStyle::Cursor { cursor, .. } | PageStyle::LastItem { cursor, .. } = self.rules.style {
            self.followed.extend(self.call.query_value(cursor).map(|value| encoding::text(value).into_owned()));
        }
    }

    fn step(&self, answer: &Answer, body: &Value, items: Vec<Value>) -> Result<Step, Box<RawError>> {
        let count = u64::try_from(items.len()).unwrap_or(u64::MAX);
        let received = self.received.saturating_add(count);
        let to = match self.rules.style {
            _ if items.is_empty() => None,
            PageStyle::Offset { offset, limit } => {
                self.is_full(limit, count, received, body).then(|| Target::Value(offset, received.into()))
            }
            PageStyle::Page { page, size, first } => {
                let current = self.call.query_value(page).and_then(number).unwrap_or(first);
                self.is_full(size, count, received, body).then(|| Target::Value(page, current.saturating_add(1).into()))
            }
            PageStyle::Cursor { cursor, next } => self.value(cursor, body.pointer(next)),
            PageStyle::LastItem { cursor, next, limit, more } => {
                let more = more.and_then(|more| body.pointer(more)).and_then(Value::as_bool);
                let next = items.last().and_then(|item| item.pointer(next));
                let goes_on = more.unwrap_or_else(|| self.is_full(limit, count, received, body));
                self.value(cursor, next.filter(|_| goes_on))
            }
            PageStyle::Link { next } => {
                let target = match next {
                    Some(pointer) => body.pointer(pointer).and_then(Value::as_str).map(str::to_owned),
                    None => link::next(answer.headers()),
                };
                match target.filter(|target| !target.is_empty()) {
                    None => None,
                    Some(target) => {
                        let url = answer.url.as_ref().and_then(|base| follow(base, &target));
                        let broken = "the address of the next page is broken";
                        let url = url.ok_or_else(|| RawError::new(self.call.spec, Kind::Redirect, broken))?;
                        (!self.followed.contains(url.as_str())).then_some(Target::Link(url))
                    }
                }
            }
        };
        Ok(Step { received, items, to })
    }

    /// Returns where a cursor leads, if it is one and was not followed before.
    fn value(&self, cursor: &'static str, next: Option<&Value>) -> Option<Target> {
        let next = next.filter(|next| next.is_string() || next.is_number())?;
        let text = encoding::text(next);
        let is_new = !text.is_empty() && !self.followed.contains(&*text);
        is_new.then(|| Target::Value(cursor, next.clone()))
    }

    /// Returns whether more items can follow: until the total is reached or, without one, after each full page. Where
    /// nobody knows how many items a full page has, any page counts as full.
    fn is_full(&self, limit: &str, count: u64, received: u64, body: &Value) -> bool {
        if let Some(total) = self.rules.total.and_then(|total| body.pointer(total)).and_then(number) {
            return received < total;
        }
        let full = self.call.query_value(limit).and_then(number).or(self.rules.default_limit);
        full.is_none_or(|full| count >= full)
    }
}

fn follow(base: &Url, target: &str) -> Option<Url> {
    let mut url = base.join(target).ok()?;
    if !matches!(url.scheme(), "http" | "https") {
        return None;
    }
    // A user in the address would become a credential.
    url.set_username("").and_then(|()| url.set_password(None)).ok()?;
    url.set_fragment(None);
    Some(url)
}

fn number(value: &Value) -> Option<u64> {
    value.as_u64().or_else(|| value.as_str()?.parse().ok())
}
