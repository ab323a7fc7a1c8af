//! Who answers a request: expectations, then what was set for a number of requests, then what was set for all.

use std::time::Duration;

use http::HeaderMap;

use super::catalogue::Fixed;
use super::expected::Expected;
use super::requests::Request;
use crate::OperationSpec;

/// What a test has set for an operation, or for one call of it.
pub(super) struct Rule {
    pub(super) spec: &'static OperationSpec,
    /// The operation's name in Rust.
    pub(super) name: &'static str,
    pub(super) expected: Option<Expected>,
    /// For how many requests; for an expectation, exactly how many have to come.
    pub(super) times: Option<u64>,
    pub(super) came: u64,
    pub(super) plan: Plan,
}

/// How to answer.
#[derive(Clone, Default)]
pub(super) struct Plan {
    /// None for what the operation answers by itself.
    pub(super) answer: Option<Fixed>,
    pub(super) headers: HeaderMap,
    pub(super) delay: Duration,
    pub(super) fault: Fault,
}

/// What goes wrong.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Fault {
    /// How long the body takes.
    pub(super) slow: Option<Duration>,
    /// After how many bytes of the body the connection ends.
    pub(super) cut_off: Option<usize>,
    /// The connection is reset, not closed.
    pub(super) reset: bool,
}

impl Fault {
    /// Returns whether the answer does not arrive, or not whole.
    pub(super) fn breaks(self) -> bool {
        self.reset || self.cut_off.is_some()
    }
}

impl Rule {
    fn takes(&self, request: &Request) -> bool {
        self.is_for(request) && self.expected.as_ref().is_none_or(|expected| expected.difference(request).is_none())
    }

    fn is_for(&self, request: &Request) -> bool {
        request.operation.is_some_and(|spec| std::ptr::eq(spec, self.spec))
    }

    fn is_used_up(&self) -> bool {
        self.times.is_some_and(|times| self.came >= times)
    }

    /// Returns why a test cannot be content with what came.
    pub(super) fn complaint(&self, requests: &[Request]) -> Option<String> {
        let expected = self.expected.as_ref()?;
        let wanted = match self.times {
            Some(times) if self.came != times => times_in_words(times),
            None if self.came == 0 => "at least once".to_owned(),
            _ => return None,
        };
        let came = times_in_words(self.came);
        let mut text = format!("- expected `{}` ({}) {wanted}, it came {came}", self.name, expected.line());
        let others = requests.iter().filter(|request| self.is_for(request));
        for (request, difference) in others.filter_map(|other| Some((other, expected.difference(other)?))) {
            text += &format!("\n  {request:?} came, but {difference}");
        }
        Some(text)
    }
}

fn times_in_words(times: u64) -> String {
    match times {
        0 => "never".to_owned(),
        1 => "once".to_owned(),
        times => format!("{times} times"),
    }
}

/// Returns how a request is answered, and counts it.
pub(super) fn plan(rules: &mut [Rule], request: &Request) -> Option<Plan> {
    let live = |rule: &Rule| rule.takes(request) && !rule.is_used_up();
    let expectation = |rule: &Rule| rule.expected.is_some();
    let chosen = (rules.iter().position(|rule| expectation(rule) && live(rule)))
        .or_else(|| rules.iter().position(|rule| !expectation(rule) && rule.times.is_some() && live(rule)))
        .or_else(|| rules.iter().rposition(|rule| !expectation(rule) && rule.times.is_none() && live(rule)));
    // One request too many counts as well, whoever answers it.
    let is_expected = chosen.is_some_and(|index| expectation(&rules[index]));
    if let Some(rule) = rules.iter_mut().rfind(|rule| !is_expected && expectation(rule) && rule.takes(request)) {
        rule.came += 1;
    }
    let rule = &mut rules[chosen?];
    rule.came += 1;
    Some(rule.plan.clone())
}
