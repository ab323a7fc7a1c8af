//! What a code means, at more length than fits into a finding.

/// The page of a code: `cargo xtask explain CODE` prints it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The code of the findings.
    pub code: &'static str,
    /// What they mean, and why it matters to a client.
    pub text: &'static str,
    /// A piece of a document in which this is found.
    pub bad: &'static str,
    /// The same without it.
    pub good: &'static str,
}
