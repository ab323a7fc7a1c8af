// src/types/job.rs

use excerpt_runtime::record;

/// The schema `Job`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Job {
    /// The value of `id`.
    pub id: String,
}

record!(Job {
    id: "id",
});

// src/types/job_done_webhook.rs

use crate::types::{Job, JobDoneWebhookEvent};
use excerpt_runtime::record;

/// The schema `JobDoneWebhook`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct JobDoneWebhook {
    /// The value of `event`.
    pub event: JobDoneWebhookEvent,
    /// The value of `job`.
    pub job: Job,
}

record!(JobDoneWebhook {
    event: "event",
    job: "job",
});

// src/types/job_done_webhook_event.rs

use excerpt_runtime::string_enum;

/// The schema `JobDoneWebhookEvent`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum JobDoneWebhookEvent {
    /// The value `"job.done"`.
    JobDone,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(JobDoneWebhookEvent {
    JobDone = "job.done",
    ..Unknown,
});

// src/types/job_failed_webhook.rs

use excerpt_runtime::record;

/// The schema `JobFailedWebhook`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct JobFailedWebhook {
    /// The value of `reason`.
    pub reason: String,
}

record!(JobFailedWebhook {
    reason: "reason",
});
