// src/operations/put_vehicles.rs

use crate::types::Vehicle;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::put_vehicles`](crate::Client::put_vehicles), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct PutVehicles {
    call: Call,
}

impl PutVehicles {
    pub(crate) fn new(core: &Core, body: Vec<Vehicle>) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "putVehicles",
    method: Method::PUT,
    path: "/vehicles",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(PutVehicles);

impl Operation for PutVehicles {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Vec<Vehicle>;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/car.rs

use excerpt_runtime::record;

/// The schema `Car`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Car {
    /// The value of `id`.
    pub id: String,
    /// The value of `kind`.
    pub kind: String,
    /// The value of `doors`.
    pub doors: Option<i64>,
}

record!(Car {
    id: "id",
    kind: "kind",
    doors: "doors" optional,
});

impl Car {
    /// Makes a value of what must be there.
    pub fn new(id: impl Into<String>, kind: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            kind: kind.into(),
            doors: None,
        }
    }

    /// Sets `doors`.
    #[must_use]
    pub fn doors(mut self, doors: i64) -> Self {
        self.doors = Some(doors);
        self
    }
}

// src/types/fleet.rs

use crate::types::Vehicle;
use excerpt_runtime::record;

/// The schema `Fleet`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Fleet {
    /// The first.
    pub first: Vehicle,
}

record!(Fleet {
    first: "first",
});

// src/types/truck.rs

use crate::types::Vehicle;
use excerpt_runtime::record;

/// The schema `Truck`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Truck {
    /// The value of `id`.
    pub id: String,
    /// The value of `kind`.
    pub kind: String,
    /// The value of `load`.
    pub load: f64,
    /// The value of `tows`.
    pub tows: Option<Box<Vehicle>>,
}

record!(Truck {
    id: "id",
    kind: "kind",
    load: "load",
    tows: "tows" optional,
});

impl Truck {
    /// Makes a value of what must be there.
    pub fn new(id: impl Into<String>, kind: impl Into<String>, load: f64) -> Self {
        Self {
            id: id.into(),
            kind: kind.into(),
            load,
            tows: None,
        }
    }

    /// Sets `tows`.
    #[must_use]
    pub fn tows(mut self, tows: Vehicle) -> Self {
        self.tows = Some(Box::new(tows));
        self
    }
}

// src/types/vehicle.rs

use crate::types::{Car, Truck, VehicleBase};
use excerpt_runtime::{Value, tagged_union};

/// The schema `Vehicle`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Vehicle {
    /// `kind` is `car`.
    Car(Car),
    /// `kind` is `lorry`.
    Truck(Truck),
    /// `kind` is `plain`.
    Base(VehicleBase),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

tagged_union!(Vehicle by "kind" {
    "car" => Car,
    "lorry" => Truck,
    "plain" => Base,
    ..Unknown,
});

// src/types/vehicle_base.rs

use excerpt_runtime::record;

/// The schema `VehicleBase`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct VehicleBase {
    /// The value of `id`.
    pub id: String,
    /// The value of `kind`.
    pub kind: String,
}

record!(VehicleBase {
    id: "id",
    kind: "kind",
});

impl VehicleBase {
    /// Makes a value of what must be there.
    pub fn new(id: impl Into<String>, kind: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            kind: kind.into(),
        }
    }
}
