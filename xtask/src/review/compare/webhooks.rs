//! Compares what the server calls: webhooks, and the callbacks of operations.
//!
//! The direction is reversed. The body is what comes, as in an answer of other operations, and the response is what the
//! program that is called sends back.

use super::comparer::{Comparer, Spot};
use super::effects::{Effect, Side};
use super::parameters::{Parameter, parameters};
use super::paths::{METHODS, Operation, Operations};
use super::places::At;
use crate::review::report::{Bump, Wire};

/// What webhooks are called in a document; before 3.1 they were an extension.
const LISTS: &[&str] = &["webhooks", "x-webhooks"];

const NOT_CALLED: &str = "programs that wait to be called are not called any more";

impl<'a> Comparer<'a> {
    pub(super) fn webhooks(&mut self) {
        let list =
            |root: &At<'a>| LISTS.iter().find_map(|name| root.get(name)).unwrap_or_else(|| root.member(LISTS[0]));
        let (old, new) = (list(&self.base.root), list(&self.head.root));
        for (name, at) in old.members() {
            let now = new.member(name);
            let node = self.operation(self.webhook_name(name, if now.exact { &now } else { &at }));
            match now.exact {
                true => self.path_items_called(node, &at, &now),
                false => {
                    let title = format!("the webhook `{name}` was removed");
                    let effect = Effect::new(Wire::Risk, Bump::None, NOT_CALLED);
                    let spot = Spot { node, side: None, base: &at, head: &now };
                    self.tell(spot, "webhook_removed", (name, ""), title, effect);
                }
            }
        }
        for (name, at) in new.members().filter(|(name, _)| !old.member(name).exact) {
            let node = self.operation(self.webhook_name(name, &at));
            let holder = old.missing();
            let effect = Effect::new(Wire::None, Bump::None, "nothing that is released waits for it");
            let spot = Spot { node, side: None, base: &holder, head: &at };
            self.tell(spot, "webhook_added", ("", name), format!("the webhook `{name}` was added"), effect);
        }
    }

    /// Returns the name by which reports call a webhook: `POST webhook:done`.
    fn webhook_name(&self, name: &str, at: &At<'a>) -> String {
        let item = self.head.resolve(at.clone());
        let method = item.members().map(|(method, _)| method).find(|method| METHODS.contains(method));
        format!("{} webhook:{name}", method.unwrap_or("post").to_ascii_uppercase())
    }

    /// Compares the callbacks that two operations announce.
    pub(super) fn callbacks(&mut self, operations: &Operations<'a>) {
        let node = operations.node;
        let lists = (operations.base.at.member("callbacks"), operations.head.at.member("callbacks"));
        if self.dirty.identical(lists.0.value, lists.1.value) {
            return;
        }
        for (name, at) in lists.0.members() {
            let now = lists.1.member(name);
            if !now.exact {
                let title = format!("the callback `{name}` was removed");
                let effect = Effect::new(Wire::Risk, Bump::None, NOT_CALLED);
                let spot = Spot { node, side: None, base: &at, head: &now };
                self.tell(spot, "callback_removed", (name, ""), title, effect);
                continue;
            }
            let (old, new) = (self.base.resolve(at), self.head.resolve(now));
            self.expressions(node, name, &old, &new);
        }
        for (name, at) in lists.1.members().filter(|(name, _)| !lists.0.member(name).exact) {
            let holder = lists.0.missing();
            let effect = Effect::new(Wire::None, Bump::None, "nothing that is released waits for it");
            let spot = Spot { node, side: None, base: &holder, head: &at };
            self.tell(spot, "callback_added", ("", name), format!("the callback `{name}` was added"), effect);
        }
    }

    /// Compares where the server calls to, which is an expression for each path item.
    fn expressions(&mut self, node: usize, name: &str, old: &At<'a>, new: &At<'a>) {
        let mut gone: Vec<(&str, At<'a>)> = old.members().filter(|(name, _)| !name.starts_with("x-")).collect();
        let mut fresh: Vec<(&str, At<'a>)> = new.members().filter(|(name, _)| !name.starts_with("x-")).collect();
        gone.retain(|(expression, at)| match fresh.iter().position(|(other, _)| other == expression) {
            Some(index) => {
                self.path_items_called(node, at, &fresh.remove(index).1);
                false
            }
            None => true,
        });
        for (expression, at) in gone {
            let now = if fresh.is_empty() { None } else { Some(fresh.remove(0)) };
            let holder = new.missing();
            let spot = Spot { node, side: None, base: &at, head: now.as_ref().map_or(&holder, |(_, at)| at) };
            let to = now.as_ref().map_or("nowhere", |(other, _)| *other);
            let title = format!("the callback `{name}` goes to `{to}` and no longer to `{expression}`");
            let effect = Effect::new(Wire::Risk, Bump::None, NOT_CALLED);
            self.tell(spot, "callback_removed", (expression, to), title, effect);
            if let Some((_, now)) = &now {
                self.path_items_called(node, &at, now);
            }
        }
    }

    fn path_items_called(&mut self, node: usize, old: &At<'a>, new: &At<'a>) {
        if self.dirty.identical(old.value, new.value) {
            return;
        }
        let (old, new) = (self.base.resolve(old.clone()), self.head.resolve(new.clone()));
        let methods = old.members().filter(|(name, at)| METHODS.contains(name) && at.value.is_object());
        for (method, at) in methods {
            let now = new.member(method);
            if !now.exact {
                let title = format!("the server no longer calls by {}", method.to_ascii_uppercase());
                let effect = Effect::new(Wire::Risk, Bump::None, NOT_CALLED);
                let spot = Spot { node, side: None, base: &at, head: &now };
                self.tell(spot, "webhook_removed", (method, ""), title, effect);
                continue;
            }
            let operation =
                |at: &At<'a>, item: &At<'a>| Operation { method, path: "", at: at.clone(), item: item.clone() };
            let operations = Operations { node, base: operation(&at, &old), head: operation(&now, &new) };
            self.deprecation(&operations);
            self.parameters_received(&operations);
            self.body_received(&operations);
            self.answers_sent(&operations);
        }
    }

    fn body_received(&mut self, operations: &Operations<'a>) {
        let places = (operations.base.at.member("requestBody"), operations.head.at.member("requestBody"));
        let (old, new) = (self.base.resolve(places.0), self.head.resolve(places.1));
        let spot = Spot { side: Some(Side::Response), ..operations.spot(&old, &new) };
        match (old.exact, new.exact) {
            (false, false) => {}
            (true, false) => {
                let effect = Effect::new(Wire::Breaks, Bump::None, "programs expect a body, and none comes");
                self.tell(spot, "body_removed", (true, false), "the body of the call was removed".to_owned(), effect);
            }
            (false, true) => {
                let effect = Effect::new(Wire::None, Bump::None, "programs do not look at the body");
                self.tell(spot, "body_added", (false, true), "the call has a body now".to_owned(), effect);
            }
            (true, true) => {
                if old.flag("required") && !new.flag("required") {
                    let effect = Effect::new(Wire::Risk, Bump::None, "programs expect a body, and none may come");
                    let title = "the body of the call became optional".to_owned();
                    self.tell(spot, "body_optional", (true, false), title, effect);
                }
                self.response_contents(operations.node, Side::Response, &old, &new);
            }
        }
    }

    /// Compares what the server says beside the body, such as the header of a signature.
    fn parameters_received(&mut self, operations: &Operations<'a>) {
        let (old, mut new) = (parameters(&self.base, &operations.base), parameters(&self.head, &operations.head));
        for parameter in old {
            let (location, name) = (parameter.location, parameter.name);
            let is_same = |other: &Parameter<'a>| other.location == location && other.name.eq_ignore_ascii_case(name);
            match new.iter().position(is_same).map(|index| new.remove(index)) {
                Some(now) => {
                    let schemas = ([parameter.at.member("schema")], [now.at.member("schema")]);
                    self.schemas(operations.node, &schemas.0, &schemas.1, Side::Response);
                }
                None => {
                    let holder = operations.head.at.member("parameters").missing();
                    let spot = Spot { side: Some(Side::Response), ..operations.spot(&parameter.at, &holder) };
                    let effect = Effect::new(Wire::Risk, Bump::None, "programs may read it, and it does not come");
                    let title = format!("the {location} parameter `{name}` was removed");
                    self.tell(spot, "parameter_removed", (name, ""), title, effect);
                }
            }
        }
    }

    fn answers_sent(&mut self, operations: &Operations<'a>) {
        let lists = (operations.base.at.member("responses"), operations.head.at.member("responses"));
        for (status, old) in lists.0.members().filter(|(status, _)| !status.starts_with("x-")) {
            let new = lists.1.member(status);
            if !new.exact {
                let effect = Effect::new(
                    Wire::Risk,
                    Bump::None,
                    "programs may answer with it, and the server may take that for a failure",
                );
                let spot = operations.spot(&old, &new);
                self.tell(spot, "status_removed", (status, ""), format!("the status {status} was removed"), effect);
                continue;
            }
            let (old, new) = (self.base.resolve(old), self.head.resolve(new));
            self.body_contents(operations.node, &old, &new);
        }
    }
}
