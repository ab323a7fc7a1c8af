//! `string_enum!`: an enum of strings.

/// Implements an enum of strings: `as_str`, `Display`, `FromStr`, `Serialize`, `Deserialize` and, for an open one, `From`
/// strings.
///
/// An open enum keeps values it does not know; a closed one refuses them.
///
/// ```
/// use excerpt_runtime::string_enum;
///
/// /// State of a job.
/// #[derive(Debug, PartialEq)]
/// enum State {
///     /// Not done yet.
///     Running,
///     /// Done.
///     Done,
///     /// A value that is not documented.
///     Unknown(String),
/// }
///
/// string_enum!(State { Running = "running", Done = "done", ..Unknown });
///
/// let state: State = serde_json::from_str(r#""paused""#)?;
/// assert_eq!(state, State::Unknown("paused".to_owned()));
/// assert_eq!(state.to_string(), "paused");
///
/// /// Direction.
/// #[derive(Debug, PartialEq)]
/// enum SortOrder {
///     /// Up.
///     Asc,
///     /// Down.
///     Desc,
/// }
///
/// string_enum!(SortOrder { Asc = "asc", Desc = "desc" });
///
/// assert_eq!("desc".parse(), Ok(SortOrder::Desc));
/// assert!("up".parse::<SortOrder>().is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! string_enum {
    ($name:ident { $($variant:ident = $text:literal),* $(,)? }) => {
        impl $name {
            /// Returns the value as it is on the wire.
            pub const fn as_str(&self) -> &'static str {
                match self {
                    $( Self::$variant => $text, )*
                }
            }

            fn known(text: &str) -> ::core::option::Option<Self> {
                match text {
                    $( $text => ::core::option::Option::Some(Self::$variant), )*
                    _ => ::core::option::Option::None,
                }
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = $crate::UnknownValue;

            fn from_str(text: &str) -> ::core::result::Result<Self, $crate::UnknownValue> {
                Self::known(text).ok_or($crate::UnknownValue::new(stringify!($name)))
            }
        }

        $crate::__string_enum!($name known);
    };
    ($name:ident { $($variant:ident = $text:literal,)* .. $unknown:ident $(,)? }) => {
        impl $name {
            /// Returns the value as it is on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    $( Self::$variant => $text, )*
                    Self::$unknown(text) => text,
                }
            }

            fn any(text: &str) -> ::core::option::Option<Self> {
                ::core::option::Option::Some(::core::convert::From::from(text))
            }
        }

        impl ::core::convert::From<&str> for $name {
            fn from(text: &str) -> Self {
                match text {
                    $( $text => Self::$variant, )*
                    _ => Self::$unknown(text.to_owned()),
                }
            }
        }

        impl ::core::convert::From<::std::string::String> for $name {
            fn from(text: ::std::string::String) -> Self {
                Self::from(text.as_str())
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = ::core::convert::Infallible;

            fn from_str(text: &str) -> ::core::result::Result<Self, ::core::convert::Infallible> {
                ::core::result::Result::Ok(Self::from(text))
            }
        }

        $crate::__string_enum!($name any);
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __string_enum {
    ($name:ident $from:ident) => {
        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl ::core::convert::AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl<'de> $crate::__private::Decode<'de> for $name {
            fn deserialize<D: $crate::__private::Decoder<'de>>(decoder: D) -> ::core::result::Result<Self, D::Error> {
                $crate::__private::string(decoder, stringify!($name), Self::$from)
            }
        }

        impl $crate::__private::Encode for $name {
            fn serialize<S: $crate::__private::Encoder>(&self, encoder: S) -> ::core::result::Result<S::Ok, S::Error> {
                encoder.serialize_str(self.as_str())
            }
        }
    };
}
