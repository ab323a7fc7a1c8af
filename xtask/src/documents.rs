//! The documents in `specs/`: one file a vendor, found by listing the folder.

use crate::outcome::Failure;
use crate::repository::Repository;
use crate::standalone::display_name;
use excerpt_generator::diagnostics::did_you_mean;
use std::fs;
use std::path::{Path, PathBuf};

/// A document of `specs/`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Document {
    /// The file's name without its ending: the folder in `generated/` and the first word of the package's name.
    pub vendor: String,
    /// The path from the root, with forward slashes: the name in messages and in generated files.
    pub name: String,
    /// Where the file is.
    pub path: PathBuf,
}

/// Returns every document of `specs/`, sorted by vendor.
pub fn documents(repository: &Repository) -> Result<Vec<Document>, Failure> {
    let folder = repository.specs();
    let mut documents = Vec::new();
    for entry in fs::read_dir(&folder).map_err(Failure::io("list", &folder))? {
        let path = entry.map_err(Failure::io("list", &folder))?.path();
        let Some(file_name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        let Some((vendor, ending)) = file_name.rsplit_once('.') else { continue };
        if vendor.is_empty() || !matches!(ending, "yaml" | "yml" | "json") {
            continue;
        }
        let name = format!("specs/{file_name}");
        if !is_vendor(vendor) {
            let rule = "lower-case letters, digits and hyphens, a letter first, as in `acme-ocr.yaml`";
            return Err(Failure::new(format!("{name}: the file's name becomes the package's name: use {rule}")));
        }
        documents.push(Document { vendor: vendor.to_owned(), name, path });
    }
    documents.sort();
    match documents.windows(2).find(|pair| pair[0].vendor == pair[1].vendor) {
        Some(pair) => Err(Failure::new(format!(
            "{} and {} are documents of one vendor: keep one of them",
            pair[0].name, pair[1].name
        ))),
        None => Ok(documents),
    }
}

/// Returns the documents of the vendors named, or all of them when none is.
pub(crate) fn select(documents: Vec<Document>, vendors: &[String]) -> Result<Vec<Document>, Failure> {
    if let Some(unknown) = vendors.iter().find(|vendor| !documents.iter().any(|document| document.vendor == **vendor)) {
        let known: Vec<&str> = documents.iter().map(|document| document.vendor.as_str()).collect();
        let help = match did_you_mean(unknown, known.iter().copied()) {
            Some(close) => format!("did you mean `{close}`?"),
            None => format!("there are {}", known.join(", ")),
        };
        return Err(Failure::new(format!("no document specs/{unknown}.yaml; {help}")));
    }
    Ok(documents.into_iter().filter(|document| vendors.is_empty() || vendors.contains(&document.vendor)).collect())
}

/// Returns the path and the name of a document that is named by its file, or by its vendor if it is one of `specs/`.
pub(crate) fn named(argument: &Path) -> Result<(PathBuf, String), Failure> {
    match argument.to_str().filter(|word| is_vendor(word) && !argument.exists()) {
        Some(vendor) => {
            let found = select(documents(&Repository::find()?)?, &[vendor.to_owned()])?;
            let document = found.into_iter().next().expect("a vendor that is selected has a document");
            Ok((document.path, document.name))
        }
        None => Ok((argument.to_owned(), display_name(argument)?)),
    }
}

/// Tells whether a name can start a package's name and be the name of its folder.
pub(crate) fn is_vendor(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        && !name.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vendors(names: &[&str]) -> Vec<Document> {
        let document = |name: &&str| Document {
            vendor: (*name).to_owned(),
            name: format!("specs/{name}.yaml"),
            path: PathBuf::new(),
        };
        names.iter().map(document).collect()
    }

    #[test]
    fn all_documents_are_selected_unless_vendors_are_named() {
        assert_eq!(select(vendors(&["acme", "umbra"]), &[]).unwrap().len(), 2);
        assert_eq!(select(vendors(&["acme", "umbra"]), &["umbra".to_owned()]).unwrap(), vendors(&["umbra"]));
    }

    #[test]
    fn an_unknown_vendor_is_answered_with_a_close_one_or_with_all() {
        let message = |vendor: &str| select(vendors(&["acme", "umbra"]), &[vendor.to_owned()]).unwrap_err().to_string();
        assert_eq!(message("acne"), "no document specs/acne.yaml; did you mean `acme`?");
        assert_eq!(message("zzz"), "no document specs/zzz.yaml; there are acme, umbra");
    }

    #[test]
    fn a_vendor_is_named_like_a_package() {
        assert!(is_vendor("acme") && is_vendor("acme-ocr2"));
        assert!(!is_vendor("Acme") && !is_vendor("3m") && !is_vendor("a b") && !is_vendor("../a") && !is_vendor("a-"));
    }
}
