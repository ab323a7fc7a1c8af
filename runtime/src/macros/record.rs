//! `record!`: a struct for a JSON object.

/// Implements `Serialize` and `Deserialize` for a struct, member by member, for the place of a derive that takes longer to
/// compile.
///
/// ```
/// # use std::collections::BTreeMap;
/// use excerpt_runtime::{Value, record};
///
/// /// A user.
/// #[derive(Debug, PartialEq)]
/// struct User {
///     id: String,
///     nickname: Option<String>,
///     page_size: i64,
///     label: Option<Option<String>>,
///     created: Option<String>,
///     password: Option<String>,
///     extra: BTreeMap<String, Value>,
/// }
///
/// record!(User {
///     id: "id",                        // required
///     nickname: "nick-name" optional,  // absent or null is None, which is not written
///     page_size: "pageSize" default(50), // absent or null is 50
///     label: "label" nullable,         // absent is None, null is Some(None)
///     created: "created" read_only,    // like optional, but never written
///     password: "password" write_only, // like optional, not expected back
///     "kind" = "user",                 // no field: always written, and must be there
///     ..extra                          // all other members; without it they are ignored
/// });
///
/// let json = r#"{"kind":"user","id":"7","label":null,"created":"today","new":[1]}"#;
/// let user: User = serde_json::from_str(json)?;
/// assert_eq!((user.page_size, &user.label), (50, &Some(None)));
/// assert_eq!(
///     serde_json::to_string(&user)?,
///     r#"{"id":"7","pageSize":50,"label":null,"kind":"user","new":[1]}"#,
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// A member that comes twice counts as it comes last.
#[macro_export]
macro_rules! record {
    ($name:ident {
        $( $($field:ident :)? $key:literal $(= $constant:literal)? $($mode:ident $(($default:expr))?)? ),* $(,)?
        $(.. $rest:ident $(,)?)?
    }) => {
        impl<'de> $crate::__private::Record<'de> for $name {
            const NAME: &'static str = stringify!($name);

            fn read<M: $crate::__private::Members<'de>>(mut members: M) -> ::core::result::Result<Self, M::Error> {
                $( $( let mut $field = ::core::option::Option::None; )? )*
                $( let mut $rest = ::core::default::Default::default(); )?
                $( $( $crate::__record!(@constants constants $constant); )? )*
                while let ::core::option::Option::Some(key) = members.next_key::<$crate::__private::Key<'de>>()? {
                    match key.as_str() {
                        $( $key => $crate::__record!(@read members constants $key [$($field)?] [$($constant)?] $($mode)?), )*
                        _ => $crate::__record!(@rest members key $($rest)?),
                    }?;
                }
                $( $( $crate::__record!(@require constants $key $constant); )? )*
                $( $crate::__record!(@finish $key [$($field)?] $($mode $(($default))?)?); )*
                ::core::result::Result::Ok(Self { $( $( $field, )? )* $($rest)? })
            }
        }

        impl<'de> $crate::__private::Decode<'de> for $name {
            fn deserialize<D: $crate::__private::Decoder<'de>>(decoder: D) -> ::core::result::Result<Self, D::Error> {
                $crate::__private::record(decoder)
            }
        }

        impl $crate::__private::Encode for $name {
            fn serialize<S: $crate::__private::Encoder>(&self, encoder: S) -> ::core::result::Result<S::Ok, S::Error> {
                let mut map = $crate::__private::Writer::new(encoder);
                $( $crate::__record!(@write map self $key [$($field)?] [$($constant)?] $($mode)?); )*
                $crate::__record!(@write_rest map self [$($key),*] $($rest)?);
                map.end()
            }
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __record {
    // Once for each constant; the last one declared counts, and a record without constants has none.
    (@constants $constants:ident $constant:literal) => {
        let mut $constants = $crate::__private::Constants::default();
    };
    (@require $constants:ident $key:literal $constant:literal) => {
        $constants.require($key)?;
    };

    (@read $members:ident $constants:ident $key:literal [] [$constant:literal]) => {
        $constants.read(&mut $members, $key, $constant)
    };
    (@read $members:ident $constants:ident $key:literal [$field:ident] []) => {
        $crate::__private::read(&mut $members, &mut $field)
    };
    (@read $members:ident $constants:ident $key:literal [$field:ident] [] nullable) => {
        $crate::__private::read(&mut $members, &mut $field)
    };
    (@read $members:ident $constants:ident $key:literal [$field:ident] [] $mode:ident) => {
        $crate::__private::read_optional(&mut $members, &mut $field)
    };

    (@rest $members:ident $key:ident) => {
        $crate::__private::skip(&mut $members)
    };
    (@rest $members:ident $key:ident $rest:ident) => {
        $crate::__private::keep(&mut $members, &mut $rest, $key)
    };

    (@finish $key:literal []) => {};
    (@finish $key:literal [$field:ident]) => {
        let $field = $crate::__private::required($field, $key)?;
    };
    (@finish $key:literal [$field:ident] default($default:expr)) => {
        // A default of 3.14 is what the document says, and not a bad π.
        #[allow(clippy::approx_constant)]
        let $field = $field.unwrap_or_else(|| $default);
    };
    (@finish $key:literal [$field:ident] $mode:ident) => {};

    (@write_rest $map:ident $this:ident $known:tt) => {};
    (@write_rest $map:ident $this:ident $known:tt $rest:ident) => {
        $map.rest(&$this.$rest, &$known);
    };

    (@write $map:ident $this:ident $key:literal [] [$constant:literal]) => {
        $map.member($key, &$constant);
    };
    (@write $map:ident $this:ident $key:literal [$field:ident] []) => {
        $map.member($key, &$this.$field);
    };
    (@write $map:ident $this:ident $key:literal [$field:ident] [] default) => {
        $map.member($key, &$this.$field);
    };
    (@write $map:ident $this:ident $key:literal [$field:ident] [] read_only) => {};
    (@write $map:ident $this:ident $key:literal [$field:ident] [] $mode:ident) => {
        $map.optional($key, &$this.$field);
    };
}
