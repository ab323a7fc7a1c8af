// src/operations/get_animals.rs

use crate::types::MaybeAnimal;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::get_animals`](crate::Client::get_animals), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetAnimals {
    call: Call,
}

impl GetAnimals {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getAnimals",
    method: Method::GET,
    path: "/animals",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(GetAnimals);

impl Operation for GetAnimals {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Vec<Option<MaybeAnimal>>;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/animal.rs

use crate::types::{Cat, Dog, Puppy, Worm};
use excerpt_runtime::{Value, tagged_union};

/// The schema `Animal`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Animal {
    /// `species` is `Dog`.
    Dog(Dog),
    /// `species` is `Puppy`.
    Puppy(Puppy),
    /// `species` is `Worm`.
    Worm(Worm),
    /// `species` is `cat`.
    Cat(Cat),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

tagged_union!(Animal by "species" {
    "Dog" => Dog,
    "Puppy" => Puppy,
    "Worm" => Worm,
    "cat" => Cat,
    ..Unknown,
});

// src/types/cat.rs

use excerpt_runtime::record;

/// The schema `Cat`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    /// The value of `name`.
    pub name: Option<String>,
    /// The value of `lives`.
    pub lives: Option<i64>,
}

record!(Cat {
    "species" = "cat",
    name: "name" optional,
    lives: "lives" optional,
});

// src/types/dog.rs

use excerpt_runtime::record;

/// The schema `Dog`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    /// The value of `species`.
    pub species: String,
    /// The value of `name`.
    pub name: Option<String>,
    /// The value of `bark`.
    pub bark: Option<String>,
}

record!(Dog {
    species: "species",
    name: "name" optional,
    bark: "bark" optional,
});

// src/types/maybe_animal.rs

use crate::types::Animal;

/// The schema `MaybeAnimal`.
pub type MaybeAnimal = Animal;

// src/types/puppy.rs

use excerpt_runtime::record;

/// The schema `Puppy`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Puppy {
    /// The value of `species`.
    pub species: String,
    /// The value of `name`.
    pub name: Option<String>,
    /// The value of `bark`.
    pub bark: Option<String>,
    /// The value of `weeks`.
    pub weeks: Option<i64>,
}

record!(Puppy {
    species: "species",
    name: "name" optional,
    bark: "bark" optional,
    weeks: "weeks" optional,
});

// src/types/worm.rs

use excerpt_runtime::record;

/// The schema `Worm`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Worm {
    /// The value of `species`.
    pub species: String,
    /// The value of `name`.
    pub name: Option<String>,
}

record!(Worm {
    species: "species",
    name: "name" optional,
});
