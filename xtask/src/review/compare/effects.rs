//! What follows from a difference.

use crate::review::report::{Bump, Direction, Wire};

/// What a difference does to released clients and to the crate, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Effect {
    pub(super) wire: Wire,
    pub(super) bump: Bump,
    pub(super) reason: &'static str,
}

impl Effect {
    /// An effect on the wire and a bump.
    pub(super) fn new(wire: Wire, bump: Bump, reason: &'static str) -> Self {
        Self { wire, bump, reason }
    }
}

/// The part of the exchange in which a schema is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Side {
    /// What clients send as JSON.
    Request,
    /// What clients send as text: parameters and forms.
    Text,
    /// What servers answer to a request that succeeds.
    Response,
    /// What servers answer to a request that fails. The failure is reported whether the body can be decoded or not.
    Failure,
    /// Nothing: no operation of a client sends or expects it.
    Unused,
}

impl Side {
    pub(super) fn is_sent(self) -> bool {
        matches!(self, Self::Request | Self::Text)
    }

    pub(super) fn direction(self) -> Option<Direction> {
        match self {
            Self::Request | Self::Text => Some(Direction::Request),
            Self::Response | Self::Failure => Some(Direction::Response),
            Self::Unused => None,
        }
    }

    /// Returns what is left of an effect on this side.
    pub(super) fn tempered(self, effect: Effect) -> Effect {
        match (self, effect.wire) {
            (Self::Failure, Wire::Breaks) => Effect {
                wire: Wire::Risk,
                reason: "the failure is still reported with its status and bytes, but without its typed body",
                ..effect
            },
            (Self::Unused, _) => Effect { wire: Wire::None, reason: "no operation uses it", ..effect },
            _ => effect,
        }
    }
}
