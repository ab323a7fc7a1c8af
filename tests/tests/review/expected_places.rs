//! Where a finding of another tool is, as far as it says so: its rules are named by place, such as
//! `response-property-became-optional`, beside the operation.

use xtask::review::report::{Change, Direction};

/// A part of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// The operation itself, its address or its security.
    Operation,
    /// What is sent beside the body; in it, or as a whole.
    Parameter,
    /// The body that is sent, as a whole or which media types there are.
    RequestBody,
    /// What is in the body that is sent.
    RequestMember,
    /// Statuses and media types of answers.
    Response,
    ResponseHeader,
    /// The body of an answer as a whole.
    ResponseBody,
    /// What is in the body of an answer.
    ResponseMember,
    Webhook,
}

impl Part {
    /// Returns the part that a rule of the other tool speaks of.
    pub(crate) fn of_rule(rule: &str) -> Self {
        let begins = |starts: &[&str]| starts.iter().any(|start| rule.starts_with(start));
        match rule {
            _ if begins(&["webhook"]) => Self::Webhook,
            _ if begins(&[
                "request-parameter",
                "request-header",
                "new-request-path",
                "new-required-request-header",
            ]) || rule.ends_with("-parameter")
                || rule.ends_with("-parameter-to-existing-path") =>
            {
                Self::Parameter
            }
            _ if begins(&["request-body"]) => Self::RequestBody,
            _ if begins(&["request-", "new-required-request-property", "new-optional-request-property"]) => {
                Self::RequestMember
            }
            _ if begins(&["response-header", "required-response-header", "optional-response-header"]) => {
                Self::ResponseHeader
            }
            _ if begins(&["response-body"]) => Self::ResponseBody,
            _ if begins(&["response-success-status", "response-non-success-status", "response-media-type"]) => {
                Self::Response
            }
            _ if begins(&["response-", "required-response"]) => Self::ResponseMember,
            _ => Self::Operation,
        }
    }

    /// True for a change in this part. What stands in a component may be a whole body or a member of one.
    pub(crate) fn holds(self, change: &Change) -> bool {
        let (pointer, subject) = (change.pointer.as_str(), change.subject.as_str());
        let sent = change.direction != Some(Direction::Response);
        let received = change.direction != Some(Direction::Request);
        let is_component = pointer.starts_with("/components/");
        let is_schema = pointer.starts_with("/components/schemas/");
        let at = |part: &str| is_component || pointer.contains(&format!("/{part}"));
        // `Item` or `request body` as against `Item.name` or `request body[]`. The other tool tells a branch or a condition
        // by what is in it, too.
        let inside = ["/anyOf", "/oneOf", "/allOf", "/not", "/if", "/then", "/else", "/contains", "/dependentSchemas"];
        let is_member = subject.contains(['.', '[']) || change.rule.starts_with("member_");
        let is_inner = is_member || inside.iter().any(|keyword| pointer.contains(keyword));
        match self {
            Self::Operation => {
                change.rule.starts_with("operation")
                    || change.rule.starts_with("security")
                    || change.direction.is_none()
            }
            Self::Parameter => sent && (at("parameters") || is_schema),
            Self::RequestBody => sent && at("requestBody") && (!is_member || is_component),
            Self::RequestMember => sent && at("requestBody") && (is_inner || is_schema),
            Self::Response => at("responses") && (received || change.rule.starts_with("status")),
            Self::ResponseHeader => received && change.rule.starts_with("header") && at("headers"),
            Self::ResponseBody => received && at("responses") && (!is_member || is_component),
            Self::ResponseMember => received && at("responses") && (is_inner || is_schema),
            Self::Webhook => change.rule.starts_with("webhook"),
        }
    }
}
