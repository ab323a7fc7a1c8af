//! `tagged_union!`: one of several types, told apart by a member.

/// Implements a union whose tag says which branch it is.
///
/// The tag must be there, as text, a number or a boolean. The branch writes it again: as a constant, or as a field where one branch serves
/// several tags.
///
/// ```
/// use excerpt_runtime::{Value, record, tagged_union};
///
/// /// A circle.
/// #[derive(Debug, PartialEq)]
/// struct Circle {
///     radius: f64,
/// }
///
/// record!(Circle { "kind" = "circle", radius: "radius" });
///
/// /// A square.
/// #[derive(Debug, PartialEq)]
/// struct Square {
///     kind: String,
///     side: f64,
/// }
///
/// record!(Square { kind: "kind", side: "side" });
///
/// /// A shape.
/// #[derive(Debug, PartialEq)]
/// enum Shape {
///     /// Round.
///     Circle(Circle),
///     /// Not round.
///     Square(Box<Square>),
///     /// A shape that is not documented.
///     Unknown(Value),
/// }
///
/// tagged_union!(Shape by "kind" { "circle" => Circle, "square" | "rect" => Square, ..Unknown });
///
/// let json = r#"[{"kind":"rect","side":2.0},{"kind":"blob","size":3}]"#;
/// let shapes: Vec<Shape> = serde_json::from_str(json)?;
/// assert!(matches!(&shapes[0], Shape::Square(square) if square.side == 2.0));
/// assert_eq!(serde_json::to_string(&shapes)?, json);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! tagged_union {
    ($name:ident by $key:literal { $($($tag:literal)|+ => $variant:ident),* $(,)? $(.. $unknown:ident $(,)?)? }) => {
        impl<'de> $crate::__private::Decode<'de> for $name {
            fn deserialize<D: $crate::__private::Decoder<'de>>(decoder: D) -> ::core::result::Result<Self, D::Error> {
                let value = $crate::__private::buffer(decoder)?;
                let tag = $crate::__private::tag(&value, $key, stringify!($name))?;
                $( if $(*tag == $tag)||+ {
                    return ::core::result::Result::Ok(Self::$variant($crate::__private::branch(value)?));
                } )*
                $( return ::core::result::Result::Ok(Self::$unknown(value)); )?
                #[allow(unreachable_code)]
                ::core::result::Result::Err($crate::__private::unknown(stringify!($name)))
            }
        }

        $crate::__union!($name { $($variant)* $($unknown)? });
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __union {
    ($name:ident { $($variant:ident)* }) => {
        impl $crate::__private::Encode for $name {
            fn serialize<S: $crate::__private::Encoder>(&self, encoder: S) -> ::core::result::Result<S::Ok, S::Error> {
                match self {
                    $( Self::$variant(value) => $crate::__private::Encode::serialize(value, encoder), )*
                }
            }
        }
    };
}
