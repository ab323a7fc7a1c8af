//! `integer_enum!`: an enum of integers.

/// Implements an enum of integers: `as_i64`, `Display`, `FromStr`, `Serialize`, `Deserialize`, and `From<i64>` for an open
/// one, `TryFrom<i64>` for a closed one.
///
/// ```
/// use excerpt_runtime::integer_enum;
///
/// /// A level.
/// #[derive(Debug, PartialEq)]
/// enum Level {
///     /// The first.
///     One,
///     /// The second.
///     Two,
///     /// A value that is not documented.
///     Unknown(i64),
/// }
///
/// integer_enum!(Level { One = 1, Two = 2, ..Unknown });
///
/// assert_eq!(serde_json::from_str::<Vec<Level>>("[2, 9]")?, [Level::Two, Level::Unknown(9)]);
/// assert_eq!(serde_json::to_string(&Level::Unknown(9))?, "9");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! integer_enum {
    ($name:ident { $($variant:ident = $value:literal),* $(,)? }) => {
        impl $name {
            /// Returns the value as it is on the wire.
            pub const fn as_i64(&self) -> i64 {
                match self {
                    $( Self::$variant => $value, )*
                }
            }

            fn known(value: i64) -> ::core::option::Option<Self> {
                match value {
                    $( $value => ::core::option::Option::Some(Self::$variant), )*
                    _ => ::core::option::Option::None,
                }
            }
        }

        impl ::core::convert::TryFrom<i64> for $name {
            type Error = $crate::UnknownValue;

            fn try_from(value: i64) -> ::core::result::Result<Self, $crate::UnknownValue> {
                Self::known(value).ok_or($crate::UnknownValue::new(stringify!($name)))
            }
        }

        $crate::__integer_enum!($name known);
    };
    ($name:ident { $($variant:ident = $value:literal,)* .. $unknown:ident $(,)? }) => {
        impl $name {
            /// Returns the value as it is on the wire.
            pub const fn as_i64(&self) -> i64 {
                match self {
                    $( Self::$variant => $value, )*
                    Self::$unknown(value) => *value,
                }
            }

            fn any(value: i64) -> ::core::option::Option<Self> {
                ::core::option::Option::Some(::core::convert::From::from(value))
            }
        }

        impl ::core::convert::From<i64> for $name {
            fn from(value: i64) -> Self {
                match value {
                    $( $value => Self::$variant, )*
                    _ => Self::$unknown(value),
                }
            }
        }

        $crate::__integer_enum!($name any);
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __integer_enum {
    ($name:ident $from:ident) => {
        impl ::core::str::FromStr for $name {
            type Err = $crate::UnknownValue;

            fn from_str(text: &str) -> ::core::result::Result<Self, $crate::UnknownValue> {
                text.parse().ok().and_then(Self::$from).ok_or($crate::UnknownValue::new(stringify!($name)))
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&self.as_i64(), f)
            }
        }

        impl<'de> $crate::__private::Decode<'de> for $name {
            fn deserialize<D: $crate::__private::Decoder<'de>>(decoder: D) -> ::core::result::Result<Self, D::Error> {
                $crate::__private::integer(decoder, stringify!($name), Self::$from)
            }
        }

        impl $crate::__private::Encode for $name {
            fn serialize<S: $crate::__private::Encoder>(&self, encoder: S) -> ::core::result::Result<S::Ok, S::Error> {
                encoder.serialize_i64(self.as_i64())
            }
        }
    };
}
