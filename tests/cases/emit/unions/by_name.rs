// src/operations/get_pet.rs

use crate::types::Pet;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::get_pet`](crate::Client::get_pet), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetPet {
    call: Call,
}

impl GetPet {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getPet",
    method: Method::GET,
    path: "/pet",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(GetPet);

impl Operation for GetPet {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Pet;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/cat.rs

use excerpt_runtime::record;

/// The schema `Cat`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    /// The value of `petType`.
    pub pet_type: String,
    /// The value of `lives`.
    pub lives: Option<i64>,
}

record!(Cat {
    pet_type: "petType",
    lives: "lives" optional,
});

// src/types/dog.rs

use excerpt_runtime::record;

/// The schema `Dog`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    /// The value of `petType`.
    pub pet_type: String,
    /// The value of `bark`.
    pub bark: Option<String>,
}

record!(Dog {
    pet_type: "petType",
    bark: "bark" optional,
});

// src/types/pet.rs

use crate::types::{Cat, Dog};
use excerpt_runtime::{Value, tagged_union};

/// The schema `Pet`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    /// `petType` is `Cat`.
    Cat(Cat),
    /// `petType` is `Dog`.
    Dog(Dog),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

tagged_union!(Pet by "petType" {
    "Cat" => Cat,
    "Dog" => Dog,
    ..Unknown,
});
