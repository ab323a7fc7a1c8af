//! The kinds of change that a review tells apart, each with its stable code.

/// A kind of change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The stable code, by which findings are told apart, in snake case.
    pub code: &'static str,
    /// A few words for lists and headings.
    pub title: &'static str,
    /// What the change is and what follows from it for released clients.
    pub help: &'static str,
}

/// Returns the rule of a code.
pub fn rule(code: &str) -> Option<&'static Rule> {
    RULES.iter().chain(OTHERS).find(|rule| rule.code == code)
}

const fn of(code: &'static str, title: &'static str, help: &'static str) -> Rule {
    Rule { code, title, help }
}

/// What is found besides changes of the contract.
pub const OTHERS: &[Rule] = &[
    of(RUST_API, "Rust item changed", "A public item of the generated crate is new, gone or different."),
    of(
        VERSION,
        "version not raised",
        "`info.version` is the version of the crate, and the changes ask for a higher one. `--fix` raises it.",
    ),
    of(UNUSED, "nothing to accept", "An entry of the file of accepted findings fits nothing any more. Take it out."),
];

/// The code of a finding about a public Rust item.
pub(crate) const RUST_API: &str = "rust_api_changed";
/// The code of a finding about a version that was not raised as far as the changes ask.
pub(super) const VERSION: &str = "version_not_raised";
/// The code of a finding about an entry of the file of accepted findings.
pub(super) const UNUSED: &str = "unused_acceptance";

/// All kinds of change, by what they are about.
pub const RULES: &[Rule] = &[
    of("document_added", "document added", "The document is new. Nothing that is released knows it."),
    of(
        "document_removed",
        "document removed",
        "The document is gone, and its crate with it. What the server does is not known.",
    ),
    of(
        "server_changed",
        "server changed",
        "Clients call the first server unless they are told another address. When that one is not listed any more, their requests go where nobody answers. A new first server beside the old one does no harm.",
    ),
    of("operation_added", "operation added", "A new operation. Nothing that is released calls it."),
    of(
        "operation_removed",
        "operation removed",
        "The operation is gone, and calls of released clients are refused. That it was deprecated before changes nothing for them. One that `x-stability-level` calls draft or alpha was never promised.",
    ),
    of(
        "operation_moved",
        "operation moved",
        "The operation of this id has another method or path. Released clients call the old one.",
    ),
    of(
        "operation_renamed",
        "operation renamed",
        "The operation id gives the method its name in Rust. It is not part of any request.",
    ),
    of(
        "path_parameter_renamed",
        "path parameter renamed",
        "Path parameters are known by their place in the path. Their names are not sent.",
    ),
    of(
        "webhook_added",
        "webhook added",
        "What a server calls by itself is not part of a client, and no program waits for a new call.",
    ),
    of(
        "webhook_removed",
        "webhook removed",
        "What a server calls by itself is not part of a client, but programs may wait for it. What comes with a call that stays is compared like the answer of an operation, and what a program sends back like a request.",
    ),
    of(
        "callback_added",
        "callback added",
        "The server calls an address that the request names. Nothing waits for a new call.",
    ),
    of(
        "callback_removed",
        "callback removed",
        "The server calls an address that the request names. Programs may wait for the call. What comes with a call that stays is compared like the answer of an operation.",
    ),
    of(
        "deprecated_changed",
        "deprecation changed",
        "Something is to go away, or no longer is. It works as before; Rust warns its users.",
    ),
    of(
        "security_changed",
        "security requirement changed",
        "The ways in which an operation may be called, taken together. While every way that clients know is still open, nothing happens to them; a credential more cuts them off.",
    ),
    of(
        "security_scheme_changed",
        "security scheme changed",
        "How a credential is sent: as which header, parameter or kind of authentication. Released clients send it the old way. The name of a scheme is not sent.",
    ),
    of(
        "security_grant_changed",
        "source of tokens changed",
        "Where tokens come from and which scopes there are. The token itself is sent as before.",
    ),
    of("parameter_added", "parameter added", "Released clients do not send it. That is fine while it is optional."),
    of(
        "parameter_removed",
        "parameter removed",
        "Released clients may send it. Most servers ignore what they do not know, strict ones refuse it.",
    ),
    of("parameter_required", "parameter became required", "Released clients may leave it out."),
    of("parameter_optional", "parameter became optional", "Released clients send more than they have to."),
    of(
        "parameter_style_changed",
        "parameter style changed",
        "The style says how lists and objects are written into the address. Released clients write the old one.",
    ),
    of(
        "parameter_explode_changed",
        "parameter explode changed",
        "`explode` says whether each item of a list has a parameter of its own. Released clients write it the old way.",
    ),
    of(
        "parameter_reserved_changed",
        "parameter allowReserved changed",
        "`allowReserved` says whether characters such as `/` are sent as they are. Released clients send them the old way.",
    ),
    of(
        "parameter_empty_changed",
        "parameter allowEmptyValue changed",
        "`allowEmptyValue` says whether a parameter may be sent without a value.",
    ),
    of(
        "parameter_content_changed",
        "parameter content changed",
        "The media type in which a parameter is written. Released clients write the old one.",
    ),
    of("body_added", "request body added", "Released clients do not send it. That is fine while it is optional."),
    of(
        "body_removed",
        "request body removed",
        "Released clients send it. Most servers ignore it, strict ones refuse it.",
    ),
    of("body_required", "request body became required", "Released clients may leave it out."),
    of("body_optional", "request body became optional", "Released clients send more than they have to."),
    of(
        "body_media_type_added",
        "media type of the request added",
        "Another way to write the body. Released clients keep to those they know.",
    ),
    of("body_media_type_removed", "media type of the request removed", "Released clients may write the body this way."),
    of(
        "part_encoding_changed",
        "encoding of a part changed",
        "The content type and headers of a part of a form. Released clients send the old ones. Saying what holds anyway is no change.",
    ),
    of(
        "media_type_renamed",
        "media type renamed",
        "The name of a media type became wider, narrower or got other parameters. Who compares the whole name no longer agrees.",
    ),
    of(
        "media_type_schema_changed",
        "schema of a body added or removed",
        "A body is described that was not, or no longer is.",
    ),
    of(
        "status_added",
        "status added",
        "Released clients take an answer with an unknown status of success for a failure. Another status of failure is one more.",
    ),
    of(
        "status_removed",
        "status removed",
        "What comes instead of a success is not what released clients decode, unless the range of that status is described. Failures are reported by their status in any case.",
    ),
    of("response_media_type_added", "media type of the answer added", "Released clients do not ask for it."),
    of(
        "response_media_type_removed",
        "media type of the answer removed",
        "Released clients that decode this media type get another one, or none.",
    ),
    of("header_added", "header of the answer added", "Clients ignore headers that they do not know."),
    of("header_removed", "header of the answer removed", "Clients do not decode headers, but programs may read them."),
    of(
        "header_optional",
        "header of the answer became optional",
        "Clients do not decode headers, but programs may rely on them.",
    ),
    of(
        "header_changed",
        "header of the answer changed",
        "Clients do not decode headers, but programs may read them in the old form.",
    ),
    of("schema_added", "schema added", "A schema is a Rust type. What it means on the wire is told where it is used."),
    of(
        "schema_removed",
        "schema removed",
        "A schema is a Rust type. What it meant on the wire is told where it was used.",
    ),
    of(
        "schema_renamed",
        "schema renamed",
        "The name of a schema is that of a Rust type. It is not sent, unless a discriminator without mapping goes by it, which is told at the union.",
    ),
    of(
        "member_added",
        "member added",
        "A member of an object. Released clients do not send it, which is fine while it is optional; they ignore one that they receive and do not know.",
    ),
    of(
        "member_removed",
        "member removed",
        "A member of an object. Released clients may send it, which strict servers refuse, and so do schemas that allow no other members; and they do not decode an answer without a member that was required.",
    ),
    of(
        "member_required",
        "member became required",
        "Released clients may leave it out of what they send. In an answer it is good news.",
    ),
    of(
        "member_optional",
        "member became optional",
        "Released clients do not decode an answer in which it is missing. In a request it is good news.",
    ),
    of(
        "read_only_changed",
        "readOnly changed",
        "A read-only member is not sent. Released clients go on sending one that became so, and do not send one that no longer is.",
    ),
    of(
        "write_only_changed",
        "writeOnly changed",
        "A write-only member does not come back. Released clients go on expecting one that became so, if it was required.",
    ),
    of(
        "additional_properties_changed",
        "additionalProperties changed",
        "Which members an object may have besides those listed. Clients ignore unknown members of an answer, but send those of a map, and decode its values.",
    ),
    of(
        "type_changed",
        "type changed",
        "What is sent must still be allowed, and what comes must still be expected. In parameters and forms everything is written as text, so a number is fine where text is wanted.",
    ),
    of(
        "format_changed",
        "format changed",
        "Clients decode dates, times, UUIDs, base64 and 32-bit integers, so another form of these fails. Other formats are text or numbers to them.",
    ),
    of(
        "nullable_changed",
        "nullability changed",
        "Whether null is allowed, in any of its spellings. Released clients may send it where they could, and do not decode it where it never came; an optional member that is null is to them like one that is absent.",
    ),
    of(
        "enum_added",
        "values became listed",
        "Released clients send any value. What comes is one of the values they take anyway.",
    ),
    of(
        "enum_removed",
        "values are no longer listed",
        "Any value may be sent, and clients keep values that they do not know.",
    ),
    of("enum_value_added", "value added", "Released clients need not send it, and keep values that they do not know."),
    of("enum_value_removed", "value removed", "Released clients may send it. What comes is one value less."),
    of(
        "const_changed",
        "constant changed",
        "Released clients send the old value, and keep the new one as one that they do not know.",
    ),
    of(
        "default_changed",
        "default changed",
        "A parameter that is left out means something else. A body is read as it was written.",
    ),
    of(
        "limit_changed",
        "limit changed",
        "A limit of size, length or count. Clients do not check it: what they send may be refused, what comes is decoded.",
    ),
    of(
        "pattern_changed",
        "pattern changed",
        "The pattern of a text or the step of a number. Clients do not check it: what they send may be refused, what comes is decoded.",
    ),
    of(
        "condition_changed",
        "condition changed",
        "A keyword of JSON Schema that becomes no Rust type. Clients do not check it: what they send may be refused, what comes is decoded.",
    ),
    of(
        "content_changed",
        "encoding of a text changed",
        "The encoding or media type of what is inside of a text. One side writes what the other does not read.",
    ),
    of(
        "branch_added",
        "branch of a union added",
        "Released clients need not send it, and keep what they do not know as JSON.",
    ),
    of("branch_removed", "branch of a union removed", "Released clients may send it. What comes is one branch less."),
    of(
        "union_wrapped",
        "became a union",
        "What released clients send is fine if it is one of the branches. They do not decode the other branches.",
    ),
    of(
        "union_unwrapped",
        "is no union any more",
        "Released clients may send another branch. They decode what comes if it was one of the branches.",
    ),
    of("discriminator_changed", "discriminator changed", "The member that tells the branches of a union apart."),
    of(
        "discriminator_mapping_changed",
        "tag of a branch changed",
        "The value that means a branch: the one mapped to it, or the name of its schema. Released clients send the old one, and keep what comes under a new one as JSON.",
    ),
    of(
        "polling_changed",
        "x-polling changed",
        "How to tell that an answer is final. Released clients go by the old rules.",
    ),
    of(
        "pagination_changed",
        "x-pagination changed",
        "How the next page is asked for. Released clients ask the old way.",
    ),
    of(
        "throttle_changed",
        "x-throttle changed",
        "The least time between two requests. Released clients keep the old one, which matters when the new one is longer.",
    ),
    of(
        "run_changed",
        "x-run changed",
        "How a second request is made out of the first answer. Released clients make it the old way.",
    ),
    of(
        "idempotent_changed",
        "x-idempotent changed",
        "Whether the request may be repeated. Released clients repeat it, or not, as before.",
    ),
];
