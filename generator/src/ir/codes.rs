//! What the findings of lowering mean, at more length than fits into one.

use crate::diagnostics::Explanation;

/// Each code of this stage and the ones around it, with its page.
pub(crate) const CODES: &[Explanation] = &[NAME_CLASH, UNSUPPORTED, IGNORED_HEADER, RECURSIVE_ALIAS, INVALID_DOCUMENT];

const NAME_CLASH: Explanation = Explanation {
    code: "name_clash",
    text: "\
Two things of the document would have the same name in Rust once they are written in its case, or one would have a name \
that generated code needs for itself. Of several, the one that is written as Rust writes it keeps its name, or else the first by the alphabet; the others get a \
number, and a parameter the word of its place, `id_query`. The order of the document does not matter. A name with a number \
moves when its neighbour goes, and that breaks users of the crate.",
    bad: "\
components:
  schemas:
    page_info: { type: object, properties: { next: { type: string } } }
    PageInfo: { type: object, properties: { cursor: { type: string } } }
",
    good: "\
components:
  schemas:
    PageInfo: { type: object, properties: { next: { type: string } } }
    CursorInfo: { type: object, properties: { cursor: { type: string } } }
",
};

const UNSUPPORTED: Explanation = Explanation {
    code: "unsupported",
    text: "\
The document says something that the generator has no Rust for. It is left out, or taken as any JSON; the label says \
which. The rest of the crate is as good as ever, but a user has to do this part by hand.",
    bad: "\
paths:
  /jobs:
    post:
      operationId: startJob
      responses: { '204': { description: Started. } }
      callbacks:
        finished:
          '{$request.query.url}':
            post: { responses: { '200': { description: Heard. } } }
",
    good: "\
paths:
  /jobs:
    post:
      operationId: startJob
      responses: { '204': { description: Started. } }
",
};

const IGNORED_HEADER: Explanation = Explanation {
    code: "ignored_header",
    text: "\
OpenAPI says that header parameters called `Accept`, `Content-Type` and `Authorization` are to be ignored: content types \
say the first two, security schemes the third. A client that sent them twice would contradict itself.",
    bad: "\
paths:
  /jobs:
    get:
      operationId: listJobs
      parameters: [{ name: Authorization, in: header, schema: { type: string } }]
      responses: { '204': { description: None. } }
",
    good: "\
security: [{ token: [] }]
components:
  securitySchemes:
    token: { type: http, scheme: bearer }
",
};

const RECURSIVE_ALIAS: Explanation = Explanation {
    code: "recursive_alias",
    text: "\
A schema contains nothing but itself, or is one of its own forms. There is no value of it, and no type for it in Rust.",
    bad: "\
components:
  schemas:
    Node: { allOf: [{ $ref: '#/components/schemas/Node' }] }
",
    good: "\
components:
  schemas:
    Node: { type: object, properties: { next: { $ref: '#/components/schemas/Node' } } }
",
};

const INVALID_DOCUMENT: Explanation = Explanation {
    code: "invalid_document",
    text: "\
A part of the document is not what OpenAPI says it is, in a way that none of the rules has words for. Nothing can be \
generated until it is mended.",
    bad: "\
paths:
  /jobs:
    get:
      responses: { '200': { description: A job., headers: { X-Rate: { schema: {}, style: form } } } }
",
    good: "\
paths:
  /jobs:
    get:
      responses: { '200': { description: A job., headers: { X-Rate: { schema: { type: integer } } } } }
",
};
