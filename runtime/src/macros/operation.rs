//! `operation!`, `pollable!`, `runnable!` and `pageable!`: what the builder of a call can do beside its parameters.

/// Gives a struct with the field `call: Call` the methods that every call has. It must implement
/// [`Operation`](crate::Operation).
#[macro_export]
macro_rules! operation {
    ($name:ident) => {
        impl $name {
            /// Sends the call. Awaiting the call itself does the same.
            pub fn send(self) -> $crate::Sending<Self> {
                self.call.send()
            }

            /// Sends the call up to the head of a success, whose body is then read piece by piece: a download of any size.
            /// Its type is not looked at; an error is the same as that of `send`.
            pub fn stream(self) -> $crate::Streaming<Self> {
                self.call.stream()
            }

            /// Sets how long one attempt of this call may take; where a body is streamed, how long it may stand still.
            pub fn timeout(mut self, timeout: ::core::time::Duration) -> Self {
                self.call = self.call.timeout(timeout);
                self
            }

            /// Sets how often and for how long this call is repeated.
            pub fn retry(mut self, retry: $crate::Retry) -> Self {
                self.call = self.call.retry(retry);
                self
            }

            /// Sets a header that the document does not have, or replaces one that it does.
            pub fn header(mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
                self.call = self.call.extra_header(name, value);
                self
            }
        }

        impl ::core::convert::From<$name> for $crate::Call {
            fn from(operation: $name) -> Self {
                operation.call
            }
        }

        $crate::__blocking!($name);

        impl ::core::future::IntoFuture for $name {
            type Output = <$crate::Sending<Self> as ::core::future::Future>::Output;
            type IntoFuture = $crate::Sending<Self>;

            fn into_future(self) -> Self::IntoFuture {
                self.send()
            }
        }
    };
}

/// What the feature `blocking` adds to `operation!`. The feature is that of this crate, not of the one that is generated.
#[cfg(feature = "blocking")]
#[doc(hidden)]
#[macro_export]
macro_rules! __blocking {
    ($name:ident) => {
        impl $name {
            /// Sends the call and waits for the answer, blocking the thread.
            pub fn send_blocking(self) -> <$crate::Sending<Self> as ::core::future::Future>::Output {
                self.send().wait_blocking()
            }
        }
    };
}

/// Without the feature `blocking` there is nothing to add.
#[cfg(not(feature = "blocking"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __blocking {
    ($name:ident) => {};
}

/// Gives an operation with [`Polling`](crate::Polling) rules the method `poll`.
#[macro_export]
macro_rules! pollable {
    ($name:ident) => {
        impl $name {
            /// Sends the call again and again until the answer is final.
            pub fn poll(self) -> $crate::Poll<Self> {
                $crate::Poll::new(self.call)
            }
        }
    };
}

/// Gives an operation with a [`RunSpec`](crate::RunSpec) the method `run`: `runnable!(RunJob => GetJob)`.
#[macro_export]
macro_rules! runnable {
    ($name:ident => $target:ty) => {
        impl $name {
            /// Sends the call, waits for what it starts, and returns the result.
            pub fn run(self) -> $crate::Run<Self, $target> {
                $crate::Run::new(self.call)
            }
        }
    };
}

/// Gives an operation with [`Pagination`](crate::Pagination) rules the methods `items` and `pages`:
/// `pageable!(ListUsers => User, |page| page.users)`.
#[macro_export]
macro_rules! pageable {
    ($name:ident => $item:ty, |$page:pat_param| $items:expr) => {
        impl $crate::Paged for $name {
            type Item = $item;

            fn items($page: Self::Output) -> ::std::vec::Vec<Self::Item> {
                $items
            }
        }

        impl $name {
            /// Returns every item of the list, its pages fetched underneath.
            pub fn items(self) -> $crate::Items<Self> {
                $crate::Items::new(self.call)
            }

            /// Returns the pages of the list one by one.
            pub fn pages(self) -> $crate::Pages<Self> {
                $crate::Pages::new(self.call)
            }
        }
    };
}
