//! The committed crates are what the documents make, byte for byte.

use xtask::codegen::check;
use xtask::repository::Repository;

#[test]
fn generated_crates_are_what_their_documents_make() {
    let repository = Repository::find().unwrap();
    let check = check(&repository, &[]).unwrap();
    assert!(!check.refused, "a document is refused:\n{}", check.findings);
    assert!(check.paths.is_empty(), "\n{}\nmend it with: {}", check.diff, check.mend);
}
