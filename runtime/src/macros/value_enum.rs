//! `value_enum!`: an enum of values of any type.

/// Implements an enum whose values are of several types: `to_value`, `Serialize` and `Deserialize`.
///
/// ```
/// use excerpt_runtime::{Value, value_enum};
///
/// /// How large.
/// #[derive(Debug, PartialEq)]
/// enum Size {
///     /// As large as it must be.
///     Auto,
///     /// One.
///     One,
///     /// None at all.
///     None,
///     /// A value that is not documented.
///     Unknown(Value),
/// }
///
/// value_enum!(Size { Auto = "auto", One = 1, None = null, ..Unknown });
///
/// let sizes: Vec<Size> = serde_json::from_str(r#"["auto", 1, null, true]"#)?;
/// assert_eq!(sizes, [Size::Auto, Size::One, Size::None, Size::Unknown(true.into())]);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! value_enum {
    // The values become expressions one by one, because `null` is a word and not a literal.
    ($name:ident { $($entries:tt)* }) => { $crate::__value_enum!(@ $name [] $($entries)*); };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __value_enum {
    (@ $name:ident [$($done:tt)*] $variant:ident = null $(, $($rest:tt)*)?) => {
        $crate::__value_enum!(@ $name [$($done)* $variant ($crate::Value::Null)] $($($rest)*)?);
    };
    (@ $name:ident [$($done:tt)*] $variant:ident = $value:literal $(, $($rest:tt)*)?) => {
        $crate::__value_enum!(@ $name [$($done)* $variant ($crate::Value::from($value))] $($($rest)*)?);
    };
    (@ $name:ident [$($variant:ident ($value:expr))*] $(.. $unknown:ident $(,)?)?) => {
        impl $name {
            /// Returns the value as it is on the wire.
            // A value of 3.14 is what the document says, and not a bad π.
            #[allow(clippy::approx_constant)]
            pub fn to_value(&self) -> $crate::Value {
                match self {
                    $( Self::$variant => $value, )*
                    $( Self::$unknown(value) => value.clone(), )?
                }
            }
        }

        impl<'de> $crate::__private::Decode<'de> for $name {
            #[allow(clippy::approx_constant)]
            fn deserialize<D: $crate::__private::Decoder<'de>>(decoder: D) -> ::core::result::Result<Self, D::Error> {
                let value = $crate::__private::buffer(decoder)?;
                $( if $crate::__private::is_same(&value, &$value) {
                    return ::core::result::Result::Ok(Self::$variant);
                } )*
                $( return ::core::result::Result::Ok(Self::$unknown(value)); )?
                #[allow(unreachable_code)]
                ::core::result::Result::Err($crate::__private::unknown(stringify!($name)))
            }
        }

        impl $crate::__private::Encode for $name {
            fn serialize<S: $crate::__private::Encoder>(&self, encoder: S) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::__private::Encode::serialize(&self.to_value(), encoder)
            }
        }
    };
}
