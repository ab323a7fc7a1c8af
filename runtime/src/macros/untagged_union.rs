//! `untagged_union!`: one of several types, told apart by what fits.

/// Implements a union without a tag: of the branches that fit the one that leaves out least of the value, the first of
/// several in the order given, or the raw value where none fits. A branch after `&` has the members of several others, and is taken
/// where it leaves out less than the branch of those that fits best.
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
///
/// /// Where somebody can be reached.
/// #[derive(Debug, PartialEq)]
/// enum Contact {
///     /// In one way.
///     Email(Email),
///     /// In more ways.
///     Several(Several),
///     /// A value that is not documented.
///     Unknown(Value),
/// }
///
/// untagged_union!(Contact { Email, &Several, ..Unknown });
/// # #[derive(Debug, PartialEq)]
/// # struct Email { email: String }
/// # #[derive(Debug, PartialEq)]
/// # struct Several { email: Option<String>, phone: Option<String> }
/// # excerpt_runtime::record!(Email { email: "email" });
/// # excerpt_runtime::record!(Several { email: "email" optional, phone: "phone" optional });
///
/// let contacts: Vec<Contact> = serde_json::from_str(r#"[{"email": "e"}, {"email": "e", "phone": "p"}, {"fax": "f"}]"#)?;
/// assert!(matches!(contacts[..], [Contact::Email(_), Contact::Several(_), Contact::Unknown(_)]));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! untagged_union {
    ($name:ident { $($variant:ident),* $(,)? $(& $several:ident $(,)?)? $(.. $unknown:ident $(,)?)? }) => {
        impl<'de> $crate::__private::Decode<'de> for $name {
            fn deserialize<D: $crate::__private::Decoder<'de>>(decoder: D) -> ::core::result::Result<Self, D::Error> {
                let value = $crate::__private::buffer(decoder)?;
                let mut best: ::core::option::Option<(usize, Self)> = ::core::option::Option::None;
                $( if let ::core::option::Option::Some((left_out, branch)) = $crate::__private::attempt(&value) {
                    if left_out == 0 {
                        return ::core::result::Result::Ok(Self::$variant(branch));
                    }
                    if best.as_ref().is_none_or(|(least, _)| left_out < *least) {
                        best = ::core::option::Option::Some((left_out, Self::$variant(branch)));
                    }
                } )*
                $( if let ::core::option::Option::Some((least, _)) = &best
                    && let ::core::option::Option::Some((left_out, branch)) = $crate::__private::attempt(&value)
                    && left_out < *least
                {
                    return ::core::result::Result::Ok(Self::$several(branch));
                } )?
                if let ::core::option::Option::Some((_, best)) = best {
                    return ::core::result::Result::Ok(best);
                }
                $( return ::core::result::Result::Ok(Self::$unknown(value)); )?
                #[allow(unreachable_code)]
                ::core::result::Result::Err($crate::__private::unknown(stringify!($name)))
            }
        }

        $crate::__union!($name { $($variant)* $($several)? $($unknown)? });
    };
}
