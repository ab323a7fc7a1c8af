//! `untagged_union!`: one of several types, told apart by what fits.

/// Implements a union without a tag: the first branch that fits, in the order given, or the raw value.
///
/// ```
/// use excerpt_runtime::{Value, untagged_union};
///
/// /// An id.
/// #[derive(Debug, PartialEq)]
/// enum Id {
///     /// As text.
///     Text(String),
///     /// As a number.
///     Number(i64),
///     /// A value that is not documented.
///     Unknown(Value),
/// }
///
/// untagged_union!(Id { Text, Number, ..Unknown });
///
/// let ids: Vec<Id> = serde_json::from_str(r#"["a", 1, true]"#)?;
/// assert_eq!(ids, [Id::Text("a".to_owned()), Id::Number(1), Id::Unknown(true.into())]);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! untagged_union {
    ($name:ident { $($variant:ident),* $(,)? $(.. $unknown:ident $(,)?)? }) => {
        impl<'de> $crate::__private::Decode<'de> for $name {
            fn deserialize<D: $crate::__private::Decoder<'de>>(decoder: D) -> ::core::result::Result<Self, D::Error> {
                let value = $crate::__private::buffer(decoder)?;
                $( if let ::core::option::Option::Some(branch) = $crate::__private::attempt(&value) {
                    return ::core::result::Result::Ok(Self::$variant(branch));
                } )*
                $( return ::core::result::Result::Ok(Self::$unknown(value)); )?
                #[allow(unreachable_code)]
                ::core::result::Result::Err($crate::__private::unknown(stringify!($name)))
            }
        }

        $crate::__union!($name { $($variant)* $($unknown)? });
    };
}
