//! What the findings of this stage mean, at more length than fits into one.

use crate::diagnostics::Explanation;

/// Each code this stage gives, with its page.
pub const CODES: &[Explanation] = &[
    SYNTAX,
    ENCODING,
    EMPTY_DOCUMENT,
    SEVERAL_DOCUMENTS,
    DUPLICATE_KEY,
    CUSTOM_TAG,
    NOT_FINITE,
    MERGE_KEY,
    TOO_DEEP,
    ALIAS_BOMB,
    TOO_LARGE,
    MISSING_FILE,
    OUTSIDE_FOLDER,
    TOO_MANY_FILES,
    MISPLACED_REF,
];

const SYNTAX: Explanation = Explanation {
    code: "syntax",
    text: "\
The text is neither YAML nor JSON. The place is where the parser gave up; the mistake is there or shortly before, often \
a missing quote, a wrong indentation or a bracket that is not closed.",
    bad: "\
info: { title: Acme, version: '1.0'
paths: {}
",
    good: "\
info: { title: Acme, version: '1.0' }
paths: {}
",
};

const ENCODING: Explanation = Explanation {
    code: "encoding",
    text: "\
A document is text in UTF-8. The bytes at this offset are not.",
    bad: "\
# the file is saved as Latin-1
info: { title: Caf\\xE9 }
",
    good: "\
# the file is saved as UTF-8
info: { title: Café }
",
};

const EMPTY_DOCUMENT: Explanation = Explanation {
    code: "empty_document",
    text: "\
There is nothing in the document but white space and comments.",
    bad: "\
# nothing yet
",
    good: "\
openapi: 3.0.3
info: { title: Acme, version: '1.0' }
paths: {}
",
};

const SEVERAL_DOCUMENTS: Explanation = Explanation {
    code: "several_documents",
    text: "\
YAML may hold several documents, divided by `---`. An API is described by one.",
    bad: "\
openapi: 3.0.3
---
openapi: 3.0.3
",
    good: "\
openapi: 3.0.3
info: { title: Acme, version: '1.0' }
paths: {}
",
};

const DUPLICATE_KEY: Explanation = Explanation {
    code: "duplicate_key",
    text: "\
A mapping has two members of one name. Parsers disagree on which of them counts, so one of them must go.",
    bad: "\
info:
  title: Acme
  version: '1.0'
  title: Acme again
",
    good: "\
info:
  title: Acme
  version: '1.0'
",
};

const CUSTOM_TAG: Explanation = Explanation {
    code: "custom_tag",
    text: "\
YAML lets an application give meaning to a tag such as `!secret`. OpenAPI knows none.",
    bad: "\
info: { title: !secret acme, version: '1.0' }
",
    good: "\
info: { title: Acme, version: '1.0' }
",
};

const NOT_FINITE: Explanation = Explanation {
    code: "not_finite",
    text: "\
`.inf` and `.nan` are numbers in YAML, but not in JSON, and an OpenAPI document must be expressible in JSON.",
    bad: "\
components:
  schemas:
    Score: { type: number, maximum: .inf }
",
    good: "\
components:
  schemas:
    Score: { type: number }
",
};

const MERGE_KEY: Explanation = Explanation {
    code: "merge_key",
    text: "\
`<<` merges the members of another mapping into this one, so its value is a mapping, an alias to one, or a list of them. \
A member that is really called `<<` cannot be written in YAML.",
    bad: "\
components:
  schemas:
    Job: { <<: Base, type: object }
",
    good: "\
components:
  schemas:
    Base: &base { description: Anything. }
    Job: { <<: *base, type: object }
",
};

const TOO_DEEP: Explanation = Explanation {
    code: "too_deep",
    text: "\
The document nests deeper than 100 levels. Name the inner schemas in `components` and refer to them.",
    bad: "\
# and so on, for more than a hundred levels
x-table: [[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]
",
    good: "\
components:
  schemas:
    Cell: { type: string }
    Row: { type: array, items: { $ref: '#/components/schemas/Cell' } }
",
};

const ALIAS_BOMB: Explanation = Explanation {
    code: "alias_bomb",
    text: "\
Each alias (`*name`) stands for a copy of what its anchor marks. Here the copies hold copies in turn, and the document \
grows to many times its size.",
    bad: "\
x-a: &a [0, 0, 0, 0, 0, 0, 0, 0]
x-b: &b [*a, *a, *a, *a, *a, *a, *a, *a]
x-c: &c [*b, *b, *b, *b, *b, *b, *b, *b]
# and so on
",
    good: "\
components:
  schemas:
    Cell: { type: string }
    Row: { type: array, items: { $ref: '#/components/schemas/Cell' } }
",
};

const TOO_LARGE: Explanation = Explanation {
    code: "too_large",
    text: "\
A document has at most 128 MiB with all files that it refers to, and its references to other files do not multiply it. \
What is described once and referred to where it is needed is small.",
    bad: "\
paths:
  # the same large file, a thousand times
  /a: { $ref: everything.yaml }
  /b: { $ref: everything.yaml }
",
    good: "\
paths:
  /a: { $ref: paths/a.yaml }
  /b: { $ref: paths/b.yaml }
",
};

const MISSING_FILE: Explanation = Explanation {
    code: "missing_file",
    text: "\
A `$ref` may name another file by its path from the file with the reference. There is none, or it cannot be read.",
    bad: "\
components:
  schemas:
    Job: { $ref: 'schema/job.yaml' }
",
    good: "\
components:
  schemas:
    Job: { $ref: 'schemas/job.yaml' }
",
};

const OUTSIDE_FOLDER: Explanation = Explanation {
    code: "outside_folder",
    text: "\
A document may be someone else's, and must not be able to read what it likes. So the files that it refers to are in its own \
folder or further down, also where links lead. Where they are not, `--root DIR` names the folder that holds all of them.",
    bad: "\
components:
  schemas:
    Job: { $ref: '../../job.yaml' }
",
    good: "\
components:
  schemas:
    Job: { $ref: 'job.yaml' }
",
};

const TOO_MANY_FILES: Explanation = Explanation {
    code: "too_many_files",
    text: "\
A document has at most 4000 files beside its own. Several schemas may share a file: `$ref: 'jobs.yaml#/Job'`.",
    bad: "\
components:
  schemas:
    # and so on
    A1: { $ref: a1.yaml }
    A2: { $ref: a2.yaml }
",
    good: "\
components:
  schemas:
    A1: { $ref: 'a.yaml#/A1' }
    A2: { $ref: 'a.yaml#/A2' }
",
};

const MISPLACED_REF: Explanation = Explanation {
    code: "misplaced_ref",
    text: "\
OpenAPI allows a `$ref` where a schema, a response, a parameter, a header, an example, a request body, a link, a callback or \
a path item stands, and nowhere else. Tools that bundle files take one anywhere, so what it leads to is read as if it stood \
here.",
    bad: "\
paths:
  /jobs:
    get: { $ref: 'jobs.yaml#/list' }
",
    good: "\
paths:
  /jobs: { $ref: jobs.yaml }
",
};
