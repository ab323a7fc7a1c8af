//! Futures that come one after another, behind a stream.

use std::future::poll_fn;
use std::mem;
use std::task::{Context, Poll};

use crate::BoxFuture;

/// What takes one step after another, each of them a future.
pub(crate) trait Machine: Sized + Send + 'static {
    /// What a step comes to.
    type Step;

    /// Takes a step, and returns what takes the next one; `None` after the last.
    fn step(self) -> BoxFuture<'static, (Option<Self>, Option<Self::Step>)>;
}

/// The steps of a machine. A step under way is kept here, so that dropping whoever waits for it loses nothing.
pub(crate) enum Turns<M: Machine> {
    Idle(M),
    Busy(BoxFuture<'static, (Option<M>, Option<M::Step>)>),
    Ended,
}

impl<M: Machine> Turns<M> {
    /// Returns what a step comes to, or `None` when there is none any more.
    pub(crate) fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<M::Step>> {
        loop {
            match mem::replace(self, Self::Ended) {
                Self::Idle(machine) => *self = Self::Busy(machine.step()),
                Self::Busy(mut step) => match step.as_mut().poll(context) {
                    Poll::Ready((machine, step)) => {
                        *self = machine.map_or(Self::Ended, Self::Idle);
                        return Poll::Ready(step);
                    }
                    Poll::Pending => {
                        *self = Self::Busy(step);
                        return Poll::Pending;
                    }
                },
                Self::Ended => return Poll::Ready(None),
            }
        }
    }

    pub(crate) async fn next(&mut self) -> Option<M::Step> {
        poll_fn(|context| self.poll(context)).await
    }

    /// Changes the machine, unless a step is under way or all have been taken.
    pub(crate) fn change(&mut self, change: impl FnOnce(&mut M)) {
        if let Self::Idle(machine) = self {
            change(machine);
        }
    }
}
