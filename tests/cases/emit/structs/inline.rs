// src/operations/place_order.rs

use crate::types;
use crate::types::PlaceOrderRequest;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::place_order`](crate::Client::place_order), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct PlaceOrder {
    call: Call,
}

impl PlaceOrder {
    pub(crate) fn new(core: &Core, body: PlaceOrderRequest) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "placeOrder",
    method: Method::POST,
    path: "/order",
    responses: &[("201", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(PlaceOrder);

impl Operation for PlaceOrder {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = types::PlaceOrderBody;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("201", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/place_order_body.rs

use excerpt_runtime::record;

/// The schema `PlaceOrderBody`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PlaceOrderBody {
    /// The value of `id`.
    pub id: String,
}

record!(PlaceOrderBody {
    id: "id",
});

// src/types/place_order_request.rs

use crate::types::{PlaceOrderRequestBuyer, PlaceOrderRequestLinesItem};
use excerpt_runtime::record;

/// The schema `PlaceOrderRequest`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PlaceOrderRequest {
    /// The value of `buyer`.
    pub buyer: PlaceOrderRequestBuyer,
    /// The value of `lines`.
    pub lines: Vec<PlaceOrderRequestLinesItem>,
}

record!(PlaceOrderRequest {
    buyer: "buyer",
    lines: "lines",
});

impl PlaceOrderRequest {
    /// Makes a value of what must be there.
    pub fn new(
        buyer: PlaceOrderRequestBuyer,
        lines: Vec<PlaceOrderRequestLinesItem>,
    ) -> Self {
        Self { buyer, lines }
    }
}

// src/types/place_order_request_buyer.rs

use crate::types::PlaceOrderRequestBuyerAddress;
use excerpt_runtime::record;

/// The schema `PlaceOrderRequestBuyer`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PlaceOrderRequestBuyer {
    /// The value of `name`.
    pub name: String,
    /// The value of `address`.
    pub address: Option<PlaceOrderRequestBuyerAddress>,
}

record!(PlaceOrderRequestBuyer {
    name: "name",
    address: "address" optional,
});

impl PlaceOrderRequestBuyer {
    /// Makes a value of what must be there.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            address: None,
        }
    }

    /// Sets `address`.
    #[must_use]
    pub fn address(mut self, address: PlaceOrderRequestBuyerAddress) -> Self {
        self.address = Some(address);
        self
    }
}

// src/types/place_order_request_buyer_address.rs

use excerpt_runtime::record;

/// The schema `PlaceOrderRequestBuyerAddress`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PlaceOrderRequestBuyerAddress {
    /// The value of `zip`.
    pub zip: Option<String>,
}

record!(PlaceOrderRequestBuyerAddress {
    zip: "zip" optional,
});

impl PlaceOrderRequestBuyerAddress {
    /// Sets `zip`.
    #[must_use]
    pub fn zip(mut self, zip: impl Into<String>) -> Self {
        self.zip = Some(zip.into());
        self
    }
}

// src/types/place_order_request_lines_item.rs

use excerpt_runtime::record;

/// The schema `PlaceOrderRequestLinesItem`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PlaceOrderRequestLinesItem {
    /// The value of `sku`.
    pub sku: Option<String>,
    /// The value of `amount`.
    pub amount: Option<i32>,
}

record!(PlaceOrderRequestLinesItem {
    sku: "sku" optional,
    amount: "amount" optional,
});

impl PlaceOrderRequestLinesItem {
    /// Sets `sku`.
    #[must_use]
    pub fn sku(mut self, sku: impl Into<String>) -> Self {
        self.sku = Some(sku.into());
        self
    }

    /// Sets `amount`.
    #[must_use]
    pub fn amount(mut self, amount: i32) -> Self {
        self.amount = Some(amount);
        self
    }
}
