//! The Rust side of a review: the items that change, the bump, and the version.

use crate::pairs::report;
use std::fs;
use xtask::outcome::Outcome;
use xtask::review::FailOn;
use xtask::review::accept::{accept, acceptances};
use xtask::review::gate::gate;
use xtask::review::report::Bump;
use xtask::review::review;
use xtask::review::sources::{Pair, Text, files};
use xtask::review::versions::fix;

const BASE: &str = "openapi: 3.0.3
info: { title: A, version: 1.0.0 } # the version
paths:
  /items/{id}:
    get:
      operationId: getItem
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { '200': { description: An item., content: { application/json: { schema: { $ref: '#/components/schemas/Item' } } } } }
components:
  schemas:
    Item: { type: object, required: [id], properties: { id: { type: string }, size: { type: integer } } }
";

fn edited(from: &str, to: &str) -> String {
    assert!(BASE.contains(from), "{from}");
    BASE.replace(from, to)
}

#[test]
fn an_item_that_changed_is_told_with_both_signatures_and_its_cause() {
    let report = report(BASE, &edited("size: { type: integer }", "size: { type: string }")).expect("documents");
    let [change] = report.rust.as_slice() else { panic!("{:?}", report.rust) };
    assert_eq!(change.item, "types::Item::size");
    assert_eq!(change.old.as_deref(), Some("pub size: Option<i64>"));
    assert_eq!(change.new.as_deref(), Some("pub size: Option<String>"));
    assert_eq!((change.bump, report.bump), (Bump::Major, Bump::Major));
    assert_eq!(change.pointer.as_deref(), Some("/components/schemas/Item/properties/size"));
    assert_eq!(change.cause.as_ref(), Some(&report.changes[0].id));
    assert_eq!(report.changes[0].bump, Bump::Major);
}

#[test]
fn an_operation_with_another_id_is_renamed() {
    let report = report(BASE, &edited("getItem", "fetchItem")).expect("documents");
    let items: Vec<&str> = report.rust.iter().map(|change| change.item.as_str()).collect();
    assert_eq!(items, ["Client::fetch_item", "operations::FetchItem"]);
    assert!(report.rust.iter().all(|change| change.old.is_some() && change.new.is_some()), "{:?}", report.rust);
}

#[test]
fn who_accepts_the_cause_accepts_what_follows() {
    let mut report = report(BASE, &edited("size: { type: integer }", "size: { type: string }")).expect("documents");
    assert_eq!(gate(&report, FailOn::Rust), Outcome::Findings);
    let file = format!("- id: {}\n  reason: the document was wrong\n", report.changes[0].id);
    accept(&mut report, &acceptances("accepted.yaml", &file).expect("a list"));
    assert_eq!(report.rust[0].accepted.as_deref(), Some("the document was wrong"));
    assert_eq!(gate(&report, FailOn::Any), Outcome::Fine);
}

#[test]
fn a_document_that_becomes_no_crate_is_judged_by_itself() {
    let broken = edited("operationId: getItem", "operationId: getItem\n      x-polling: { nonsense: 1 }");
    let report = report(BASE, &broken).expect("documents");
    assert!(report.documents[0].uncompared.as_ref().is_some_and(|why| why.contains("head.yaml")), "{report:?}");
    assert!(report.rust.is_empty());
}

#[test]
fn what_a_newer_generator_makes_is_told_apart() {
    let text = |file: &str| Some(Text::new(file, file, BASE));
    let source = excerpt_generator::Source { name: "specs/acme.yaml", text: BASE };
    let mut printed = excerpt_generator::generate(&source, &excerpt_generator::Settings::for_vendor("acme")).files;
    let item = printed.iter_mut().find(|file| file.path == "src/types/item.rs").expect("the item has a file");
    item.text = item.text.replace("#[derive(Clone, Debug, PartialEq)]", "#[derive(Clone, Debug, PartialEq, Eq)]");
    let pair = Pair {
        vendor: "acme".to_owned(),
        base: text("specs/acme.yaml"),
        head: text("specs/acme.yaml"),
        head_path: None,
        base_crate: Some(printed),
    };
    let report = review(vec![pair]).expect("documents").report;
    let [change] = report.rust.as_slice() else { panic!("{:?}", report.rust) };
    assert_eq!((change.item.as_str(), change.bump, change.by_generator), ("types::Item: Eq", Bump::Major, true));
}

#[test]
fn versions_are_judged_by_what_the_crate_needs() {
    let optional = edited("required: [id], ", "");
    let problem = |head: &str| report(BASE, head).expect("documents").documents[0].version.clone();
    let version = problem(&optional);
    assert_eq!(version.needed.as_deref(), Some("2.0.0"));
    assert_eq!(version.problem.as_deref(), Some("`info.version` is 1.0.0, and a major change needs 2.0.0"));
    assert_eq!(problem(&optional.replace("1.0.0", "2.1.0")).problem, None);
    assert_eq!(problem(BASE).problem, None);
    assert!(problem(&edited("1.0.0", "0.9.0")).problem.is_some());
    assert!(problem(&optional.replace("1.0.0", "beta")).problem.is_some());
}

#[test]
fn fix_raises_the_version_and_touches_nothing_else() {
    let folder = std::env::temp_dir().join(format!("excerpt-review-fix-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a temporary folder");
    let (base, head) = (folder.join("base.yaml"), folder.join("head.yaml"));
    let optional = edited("required: [id], ", "");
    fs::write(&base, BASE).expect("a file in a temporary folder");
    fs::write(&head, &optional).expect("a file in a temporary folder");
    let mut review = review(files(&base, &head, [None, None]).expect("two files")).expect("documents");
    fix(&mut review).expect("a file that can be written");
    let written = fs::read_to_string(&head).expect("the file is there");
    fs::remove_dir_all(&folder).expect("the folder goes away");
    assert_eq!(written, optional.replace("version: 1.0.0", "version: 2.0.0"));
    let version = &review.report.documents[0].version;
    assert_eq!((version.head.as_deref(), &version.problem), (Some("2.0.0"), &None));
}
