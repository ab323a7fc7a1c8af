//! What the findings of this stage mean, at more length than fits into one.

/// Each code this stage gives, with its explanation.
pub const CODES: &[(&str, &str)] = &[
    ("syntax", SYNTAX),
    ("encoding", ENCODING),
    ("empty_document", EMPTY_DOCUMENT),
    ("several_documents", SEVERAL_DOCUMENTS),
    ("duplicate_key", DUPLICATE_KEY),
    ("custom_tag", CUSTOM_TAG),
    ("not_finite", NOT_FINITE),
    ("merge_key", MERGE_KEY),
    ("too_deep", TOO_DEEP),
    ("alias_bomb", ALIAS_BOMB),
];

const SYNTAX: &str = "\
The text is neither YAML nor JSON. The place is where the parser gave up; the mistake is there or shortly before, often \
a missing quote, a wrong indentation or a bracket that is not closed.";

const ENCODING: &str = "\
A document is text in UTF-8. The bytes at this offset are not.";

const EMPTY_DOCUMENT: &str = "\
There is nothing in the document but white space and comments.";

const SEVERAL_DOCUMENTS: &str = "\
YAML may hold several documents, divided by `---`. An API is described by one.";

const DUPLICATE_KEY: &str = "\
A mapping has two members of one name. Parsers disagree on which of them counts, so one of them must go.";

const CUSTOM_TAG: &str = "\
YAML lets an application give meaning to a tag such as `!secret`. OpenAPI knows none.";

const NOT_FINITE: &str = "\
`.inf` and `.nan` are numbers in YAML, but not in JSON, and an OpenAPI document must be expressible in JSON.";

const MERGE_KEY: &str = "\
`<<` merges the members of another mapping into this one, so its value is a mapping, an alias to one, or a list of them. \
A member that is really called `<<` cannot be written in YAML.";

const TOO_DEEP: &str = "\
The document nests deeper than 100 levels. Name the inner schemas in `components` and refer to them.";

const ALIAS_BOMB: &str = "\
Each alias (`*name`) stands for a copy of what its anchor marks. Here the copies hold copies in turn, and the document \
grows to many times its size.";
