//! Reviews to print.

use std::fs;
use std::path::{Path, PathBuf};
use xtask::review::report::{Acceptance, Bump, RustChange};
use xtask::review::sources::{Pair, Text};
use xtask::review::{Review, review};

/// Reviews two texts.
pub(crate) fn of(vendor: &str, base: &str, head: &str) -> Review {
    let file = format!("specs/{vendor}.yaml");
    let side = |name: String, text: &str| Some(Text::new(file.clone(), name, text));
    let (base, head) = (side(format!("{file} at 1f2e3d4"), base), side(file.clone(), head));
    review(vec![Pair { vendor: vendor.to_owned(), base, head, head_path: None, base_crate: None }])
        .expect("documents can be read")
}

/// The pair in `acme`, with changes of Rust items, one acceptance that fits and one that does not.
pub(crate) fn acme() -> Review {
    let text = |name: &str| fs::read_to_string(folder().join(name)).expect("a case can be read");
    let mut review = of("acme", &text("base.yaml"), &text("head.yaml"));
    // What its generated crates really differ in is tested elsewhere.
    review.report.rust = vec![
        item("models::Item::size", Bump::Major, Some("pub size: Option<i64>"), Some("pub size: Option<String>")),
        item("models::Item::kind", Bump::Minor, None, Some("pub kind: Option<String>")),
    ];
    for change in &mut review.report.changes {
        if change.rule == "limit_changed" {
            change.accepted = Some("the service has refused these since 2024".to_owned());
        }
    }
    let reason = "the member was mended".to_owned();
    let unused =
        Acceptance { id: "member_added-0".to_owned(), reason, file: "specs/accepted.yaml".to_owned(), line: 4 };
    review.report.unused.push(unused);
    review.report.conclude();
    review
}

/// A changed public item of the sample.
pub(crate) fn item(path: &str, bump: Bump, old: Option<&str>, new: Option<&str>) -> RustChange {
    let reason = match (old, new) {
        (Some(_), Some(_)) => "the type changed",
        (Some(_), None) => "the item is gone",
        (None, _) => "the item is new",
    };
    RustChange {
        id: format!("rust-{}", path.replace("::", "-")),
        vendor: "acme".to_owned(),
        item: path.to_owned(),
        bump,
        old: old.map(str::to_owned),
        new: new.map(str::to_owned),
        reason: reason.to_owned(),
        pointer: Some("/components/schemas/Item".to_owned()),
        cause: None,
        by_generator: false,
        accepted: None,
    }
}

/// The folder of the sample.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats/acme")
}
