//! From the head of a response to an answer: status, compression, length, size limit.

use bytes::{Bytes, BytesMut};
use http::{HeaderMap, Method, header};
use tokio::sync::OwnedSemaphorePermit;

use crate::answer::check_encoding;
use crate::clock::Instant;
use crate::download::Rest;
use crate::error::{Kind, RawError};
use crate::send::{Arrived, Outcome};
use crate::{Answer, Call, HttpRequest, HttpResponse, ResponseBody, TransportError, TransportErrorKind};

impl Call {
    /// Returns the head of a success whose body is still to be read.
    pub(crate) fn begin(
        &self,
        request: HttpRequest,
        response: HttpResponse,
        slot: OwnedSemaphorePermit,
    ) -> Outcome<Arrived> {
        let HttpResponse { status, headers, body } = response;
        let announced = content_length(&headers).filter(|_| request.method != Method::HEAD);
        let encoding = headers.get(header::CONTENT_ENCODING).map_or(Ok(()), check_encoding);
        let mut answer = Answer::received(self.spec, status, headers, Bytes::new(), &*self.core.shared.clock);
        answer.url = Some(request.url);
        let is_documented = if answer.documented().0.is_empty() { answer.undocumented() } else { Ok(()) };
        match is_documented.and(encoding) {
            Ok(()) => Ok((answer, Some(Rest { body, announced, slot }))),
            Err(why) => Err(RawError::undecoded(answer, why)),
        }
    }

    /// Returns an answer with its whole body. The time-out of an exchange that may only not stand still does not end a body that
    /// comes drop by drop, so that its end is checked here.
    pub(crate) async fn receive(
        &self,
        request: HttpRequest,
        response: HttpResponse,
        until: Option<Instant>,
    ) -> Outcome<Answer> {
        let HttpResponse { status, headers, body } = response;
        let limit = self.core.shared.max_response_bytes;
        let clock = &*self.core.shared.clock;
        let announced = content_length(&headers).filter(|_| request.method != Method::HEAD);
        let bytes = match announced {
            Some(length) if length > limit => None,
            announced => {
                let late = || until.is_some_and(|until| clock.now() > until);
                read(body, limit, announced, late).await.map_err(|error| RawError::transport(self.spec, error))?
            }
        };
        let Some(bytes) = bytes else {
            let detail = format!("the answer is larger than the limit of {limit} bytes");
            let answer = Answer::received(self.spec, status, headers, Bytes::new(), clock);
            return Err(RawError::new(self.spec, Kind::TooLarge, detail).answer(answer));
        };
        let mut answer = Answer::received(self.spec, status, headers, bytes, clock);
        answer.url = Some(request.url);
        Ok(answer)
    }
}

fn content_length(headers: &HeaderMap) -> Option<u64> {
    headers.get(header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// Reads a whole body, or returns `None` as soon as it is larger than the limit.
async fn read(
    mut body: ResponseBody,
    limit: u64,
    announced: Option<u64>,
    late: impl Fn() -> bool,
) -> Result<Option<Bytes>, TransportError> {
    let fits = |length: usize| u64::try_from(length).is_ok_and(|length| length <= limit);
    let Some(first) = body.next().await? else { return Ok(Some(Bytes::new())) };
    if !fits(first.len()) {
        return Ok(None);
    }
    let Some(second) = body.next().await? else { return Ok(Some(first)) };
    // The length is only announced, so it does not decide how much memory is taken at once.
    let expected = announced.and_then(|length| usize::try_from(length).ok()).unwrap_or(0).min(1024 * 1024);
    let mut bytes = BytesMut::with_capacity(expected.max(first.len() + second.len()));
    bytes.extend_from_slice(&first);
    let mut next = Some(second);
    while let Some(chunk) = next {
        if !fits(bytes.len().saturating_add(chunk.len())) {
            return Ok(None);
        }
        if late() {
            return Err(TransportError::new(TransportErrorKind::Timeout));
        }
        bytes.extend_from_slice(&chunk);
        next = body.next().await?;
    }
    Ok(Some(bytes.freeze()))
}
