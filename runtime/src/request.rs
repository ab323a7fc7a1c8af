//! From a call to a request: address, headers, and the credentials it needs.

use http::{HeaderMap, HeaderValue, header};
use url::Url;

use crate::call::Place;
use crate::error::{Kind, RawError};
use crate::headers::caller_header;
use crate::{Call, Credential, HttpRequest, Scheme, address, auth, encoding};

/// A request that can be sent any number of times. Its credentials are apart, because not every redirect gets them.
pub(crate) struct Prepared {
    pub(crate) request: HttpRequest,
    pub(crate) credentials: Vec<(&'static Scheme, Credential)>,
    /// The request goes where the credentials belong.
    pub(crate) trusted: bool,
}

impl Prepared {
    /// Returns whether the request carries anything secret.
    pub(crate) fn has_secrets(&self) -> bool {
        !self.credentials.is_empty() || self.request.headers.values().any(HeaderValue::is_sensitive)
    }
}

impl Call {
    pub(crate) fn prepare(&self) -> Result<Prepared, Box<RawError>> {
        self.try_prepare()
            .map_err(|problem| RawError::new(self.spec, Kind::Build, format!("the request cannot be built: {problem}")))
    }

    fn try_prepare(&self) -> Result<Prepared, String> {
        if let Some(problem) = &self.error {
            return Err(problem.clone());
        }
        let shared = &self.core.shared;
        let credentials = match self.raw {
            Some(_) => shared.credentials.iter().cloned().collect(),
            None => shared.credentials.choose(self.spec.security, shared.api.security)?,
        };
        let own = self.address()?;
        let mut url = own.clone();
        if let Some(link) = &self.link {
            url = link.clone();
            auth::strip(&credentials, &mut url);
        }
        let mut request = HttpRequest::new(self.spec.request_method(), url);
        request.headers = self.request_headers()?;
        request.body = self.body.as_ref().map(|body| body.bytes.clone());
        // An API can link to a page on another host; its credentials stay at home.
        let trusted = request.url.origin() == own.origin();
        if !trusted {
            if own.scheme() == "https" && request.url.scheme() == "http" {
                return Err("the next page is linked by http, this one came by https".to_owned());
            }
            forget_secrets(&mut request);
        }
        Ok(Prepared { request, credentials, trusted })
    }

    fn address(&self) -> Result<Url, String> {
        if let Some(url) = &self.at {
            return Ok(url.clone());
        }
        let of = |place| self.parameters.iter().filter(move |parameter| parameter.place == place);
        let template = self.raw.as_deref().unwrap_or(self.spec.path);
        let mut url = address::join(&self.core.shared.base(self.spec)?, template, |name| {
            let parameter = of(Place::Path).find(|parameter| parameter.name == name);
            let parameter = parameter.ok_or_else(|| format!("the path parameter `{name}` is missing"))?;
            encoding::path(name, &parameter.value, parameter.style)
                .map_err(|problem| format!("the path parameter `{name}` {problem}"))
        })?;
        let pairs: Vec<String> = url
            .query()
            .map(str::to_owned)
            .into_iter()
            .chain(
                of(Place::Query)
                    .flat_map(|parameter| encoding::query(parameter.name, &parameter.value, parameter.style)),
            )
            .chain(of(Place::Querystring).map(|whole| encoding::querystring(&whole.value, whole.style)))
            .filter(|pair| !pair.is_empty())
            .collect();
        url.set_query(Some(pairs.join("&").as_str()).filter(|query| !query.is_empty()));
        Ok(url)
    }

    /// What the document says gives way to what the caller wants in every request, and that to what this call sets.
    fn request_headers(&self) -> Result<HeaderMap, String> {
        let mut headers = HeaderMap::new();
        if let Some(accept) = self.accept() {
            headers.insert(header::ACCEPT, accept);
        }
        headers.extend(self.core.shared.headers.clone());
        if self.at.as_ref().is_some_and(|url| url.origin() != self.core.shared.base.origin()) {
            keep_harmless(&mut headers);
        }
        if let Some(body) = &self.body {
            headers.insert(header::CONTENT_TYPE, body.content_type.clone());
        }
        let mut cookies = Vec::new();
        for parameter in &self.parameters {
            match parameter.place {
                Place::Header => {
                    let (name, value) =
                        caller_header(parameter.name, &encoding::header(&parameter.value, parameter.style))?;
                    if [header::ACCEPT, header::CONTENT_TYPE, header::AUTHORIZATION].contains(&name) {
                        return Err(format!("the header `{name}` cannot be set by a parameter"));
                    }
                    headers.insert(name, value);
                }
                Place::Cookie => {
                    cookies.extend(encoding::cookie(parameter.name, &parameter.value, parameter.style));
                }
                Place::Path | Place::Query | Place::Querystring => {}
            }
        }
        if !cookies.is_empty() {
            // The caller's own cookies stay.
            let known = headers.get(header::COOKIE).and_then(|value| value.to_str().ok()).map(str::to_owned);
            cookies.splice(..0, known);
            let (name, value) = caller_header(header::COOKIE.as_str(), &cookies.join("; "))?;
            headers.insert(name, value);
        }
        for (name, value) in &self.headers {
            headers.insert(name, value.clone());
        }
        Ok(headers)
    }

    /// Lists the documented media types, in the order of the document. A stream is asked for by whoever reads it as one, where
    /// there is another body.
    fn accept(&self) -> Option<HeaderValue> {
        let successes = self.spec.responses.iter().filter(|(key, _)| key.starts_with('2'));
        let stream =
            self.spec.stream.filter(|stream| successes.flat_map(|(_, medias)| *medias).any(|media| media != stream));
        let mut medias: Vec<&str> = Vec::new();
        for media in self.spec.responses.iter().flat_map(|(_, medias)| *medias) {
            if !medias.contains(media) && Some(*media) != stream {
                medias.push(media);
            }
        }
        if medias.is_empty() { None } else { HeaderValue::from_str(&medias.join(", ")).ok() }
    }
}

/// Takes out the headers that may only go to the API itself. Which of the caller's own are secret nobody knows, so only those
/// stay that say nothing.
pub(crate) fn forget_secrets(request: &mut HttpRequest) {
    keep_harmless(&mut request.headers);
}

fn keep_harmless(headers: &mut HeaderMap) {
    let harmless = [header::ACCEPT, header::USER_AGENT];
    let kept: Vec<_> = harmless.into_iter().filter_map(|name| Some((name.clone(), headers.remove(&name)?))).collect();
    headers.clear();
    headers.extend(kept);
}
