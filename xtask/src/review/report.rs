//! What a review found, as plain data: what every format prints and what `--format json` writes word for word.
//!
//! A [`Change`] is a difference of the contract, told once, where it is declared. It says what happens **on the wire** to
//! clients generated from the base document when the server moves to the head document; a [`RustChange`] says what
//! happens to programs that are compiled against the next version of the crate. The two answers are independent.

pub use excerpt_generator::surface::Bump;

use serde::Serialize;

/// The version of the JSON form. It is raised when a field goes away or changes its meaning, not when one is added.
pub const FORMAT: u32 = 1;

/// Everything a run found, over all documents that were compared.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// The version of this form: [`FORMAT`].
    pub format: u32,
    /// The worst effect on the wire of all changes, accepted ones too.
    pub wire: Wire,
    /// The largest bump that any change asks for, accepted ones too.
    pub bump: Bump,
    /// What was compared, one entry a pair of documents, in the order they were named.
    pub documents: Vec<DocumentReview>,
    /// The changes of the contract: breaks first, then risks, then the rest; by document and place within.
    pub changes: Vec<Change>,
    /// The changes of the public Rust items.
    pub rust: Vec<RustChange>,
    /// Entries of the file of accepted findings that fit nothing any more. Each is a finding of its own.
    pub unused: Vec<Acceptance>,
}

/// A pair of documents that was compared.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DocumentReview {
    /// The vendor, such as `docmap`; for two files the name that the head's file name speaks of.
    pub vendor: String,
    /// The base document's name, such as `specs/docmap.yaml at 1f2e3d4`; none when the document is new.
    pub base: Option<String>,
    /// The head document's name; none when the document is gone.
    pub head: Option<String>,
    /// The worst effect on the wire of this document's changes.
    pub wire: Wire,
    /// The largest bump that this document's changes ask for.
    pub bump: Bump,
    /// The versions on both sides and the one that is needed.
    pub version: Versions,
    /// Why the crates could not be compared, as a sentence in lower case without a full stop; the bumps are then what the
    /// documents alone let expect.
    pub uncompared: Option<String>,
}

/// What became of a document's version.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Versions {
    /// `info.version` of the base document.
    pub base: Option<String>,
    /// `info.version` of the head document.
    pub head: Option<String>,
    /// The least version that the changes ask for; none when there is no base, or none that can be raised.
    pub needed: Option<String>,
    /// What is wrong with the head's version, as a sentence in lower case without a full stop; none when it is raised enough.
    pub problem: Option<String>,
}

/// What a change does to clients already released when the server keeps to the head document. From harmless to harmful.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Wire {
    /// Every request and every answer goes through as before.
    #[default]
    None,
    /// Whether it hurts depends on how strict the server is, or on values that may never occur.
    Risk,
    /// Requests are refused or answers no longer understood.
    Breaks,
}

/// The side of the exchange that a change is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// What clients send.
    Request,
    /// What servers answer.
    Response,
}

/// A difference of the contract.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Change {
    /// The fingerprint: the rule's code and a hash of the vendor, the place and the two values. The same change has the same id in every
    /// run, whatever the words and the lines around it.
    pub id: String,
    /// The rule, one of [`super::rules::RULES`].
    pub rule: &'static str,
    /// The vendor of the document.
    pub vendor: String,
    /// The effect on the wire: the worst of all places that the change reaches.
    pub wire: Wire,
    /// The bump that follows.
    pub bump: Bump,
    /// The operation that the change is declared in, or else the first one it reaches, such as `GET /items/{id}`.
    pub operation: Option<String>,
    /// The operations on which the change has this effect, in document order, the one above among them.
    pub operations: Vec<String>,
    /// Operations that are reached, too, and where the effect is smaller.
    pub harmless: Vec<String>,
    /// The side on which the change has this effect; none for both, and where neither is meant, as for a server's address.
    pub direction: Option<Direction>,
    /// The JSON pointer of the change in the head document, or in the base document where it is gone.
    pub pointer: String,
    /// What the change is about, such as `Extraction.userId`, `query parameter tags` or `200 body.items[]`; empty for whole
    /// operations and documents.
    pub subject: String,
    /// What changed, as a sentence in lower case without a full stop, such as "`name` became required".
    pub title: String,
    /// Why the effect is what it is, in the same form.
    pub reason: String,
    /// The place in the base document: what changed, or what holds it where it is new.
    pub base: Option<Site>,
    /// The place in the head document: what changed, or what held it where it is gone.
    pub head: Option<Site>,
    /// The reason for which the change was accepted.
    pub accepted: Option<String>,
}

/// A place in a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Site {
    /// The document's name, without a revision.
    pub file: String,
    /// The JSON pointer.
    pub pointer: String,
    /// False when the pointer leads to what holds the change, because the thing itself is not in this document.
    pub exact: bool,
    /// The line, counted from one.
    pub line: usize,
    /// The column, counted in characters from one.
    pub column: usize,
    /// How many characters the place takes on its line.
    pub length: usize,
}

/// A difference of the public Rust items of a crate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RustChange {
    /// The fingerprint, by which it is accepted.
    pub id: String,
    /// The vendor of the crate.
    pub vendor: String,
    /// The item's path, such as `types::Extraction::user_id`.
    pub item: String,
    /// The bump that follows.
    pub bump: Bump,
    /// The item as it was; none when it is new.
    pub old: Option<String>,
    /// The item as it is; none when it is gone.
    pub new: Option<String>,
    /// Why the bump is what it is, as a sentence in lower case without a full stop.
    pub reason: String,
    /// The JSON pointer of the node that the item is made of, in the document of the newer side it exists in.
    pub pointer: Option<String>,
    /// The id of the change of the contract that it comes from, where there is one at its place. Who accepts that accepts this.
    pub cause: Option<String>,
    /// True when the same document makes it, too: it comes from a newer generator.
    pub by_generator: bool,
    /// The reason for which the change was accepted.
    pub accepted: Option<String>,
}

/// An entry of the file of accepted findings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Acceptance {
    /// The id of the finding.
    pub id: String,
    /// Why it is fine.
    pub reason: String,
    /// The file's name.
    pub file: String,
    /// The line of the entry, counted from one.
    pub line: usize,
}

impl Wire {
    /// Returns the word for it in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Risk => "risk",
            Self::Breaks => "breaks",
        }
    }
}

impl Report {
    /// Works out the verdicts of the documents and of the whole from the changes; to be called when those are complete. A
    /// document's bump is that of its crates, where those could be compared.
    pub fn conclude(&mut self) {
        for document in &mut self.documents {
            let changes = self.changes.iter().filter(|change| change.vendor == document.vendor);
            document.wire = changes.clone().map(|change| change.wire).max().unwrap_or_default();
            if document.uncompared.is_some() {
                document.bump = changes.map(|change| change.bump).max().unwrap_or_default();
            }
        }
        self.wire = self.documents.iter().map(|document| document.wire).max().unwrap_or_default();
        self.bump = self.documents.iter().map(|document| document.bump).max().unwrap_or_default();
    }
}
