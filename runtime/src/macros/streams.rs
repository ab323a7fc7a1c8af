//! `events!`, `text_events!` and `lines!`: answers that are read item by item.

/// Gives an operation that can answer with server-sent events, whose data are JSON, the method `events`:
/// `events!(Chat => Chunk)`.
#[macro_export]
macro_rules! events {
    ($name:ident => $item:ty) => {
        impl $crate::Streamed for $name {
            type Item = $crate::ServerEvent<$item>;

            fn item(frame: &$crate::Frame) -> $crate::Decoded<Self::Item> {
                frame.event()
            }
        }

        impl $crate::Resumable for $name {}

        impl $name {
            /// Sends the call and returns the events of the answer, each as soon as it is there.
            pub fn events(self) -> $crate::StreamItems<Self> {
                $crate::StreamItems::new(self.call)
            }
        }
    };
}

/// Gives an operation that can answer with server-sent events, whose data are text, the method `events`.
#[macro_export]
macro_rules! text_events {
    ($name:ident) => {
        impl $crate::Streamed for $name {
            type Item = $crate::ServerEvent<::std::string::String>;

            fn item(frame: &$crate::Frame) -> $crate::Decoded<Self::Item> {
                frame.text_event()
            }
        }

        impl $crate::Resumable for $name {}

        impl $name {
            /// Sends the call and returns the events of the answer, each as soon as it is there.
            pub fn events(self) -> $crate::StreamItems<Self> {
                $crate::StreamItems::new(self.call)
            }
        }
    };
}

/// Gives an operation that can answer with JSON lines the method `lines`: `lines!(ReadLog => Entry)`.
#[macro_export]
macro_rules! lines {
    ($name:ident => $item:ty) => {
        impl $crate::Streamed for $name {
            type Item = $item;

            fn item(frame: &$crate::Frame) -> $crate::Decoded<Self::Item> {
                frame.json()
            }
        }

        impl $name {
            /// Sends the call and returns the lines of the answer, each as soon as it is there.
            pub fn lines(self) -> $crate::StreamItems<Self> {
                $crate::StreamItems::new(self.call)
            }
        }
    };
}
