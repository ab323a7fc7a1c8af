//! Servers that cannot prove who they are.

use crate::leaks::Before;
use crate::server::{KEY, Server, completed};
use docmap_client::Client;
use excerpt_runtime::Retry;
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use reqwest::{Certificate, redirect::Policy};
use std::error::Error;
use std::sync::Arc;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

/// An authority that nobody knows, unless they are told.
struct Authority {
    certificate: Certificate,
    issuer: Issuer<'static, KeyPair>,
}

impl Authority {
    fn new() -> Self {
        let key = KeyPair::generate().unwrap();
        let mut params = CertificateParams::new([]).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let certificate = Certificate::from_der(params.self_signed(&key).unwrap().der()).unwrap();
        Self { certificate, issuer: Issuer::new(params, key) }
    }

    /// Starts a server that proves to be this host, and answers whoever believes it.
    async fn vouch_for(&self, host: &str) -> Server {
        let key = KeyPair::generate().unwrap();
        let certificate = CertificateParams::new([host.to_owned()]).unwrap().signed_by(&key, &self.issuer).unwrap();
        let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
        let config = ServerConfig::builder().with_no_client_auth();
        let config = config.with_single_cert(vec![certificate.der().clone()], key).unwrap();
        let acceptor = TlsAcceptor::from(Arc::new(config));
        Server::start(move |connection| {
            let acceptor = acceptor.clone();
            async move {
                let mut connection = connection.wrap(|stream| acceptor.accept(stream)).await?;
                while connection.request().await? {
                    connection.write(completed().as_bytes()).await?;
                }
                Ok(())
            }
        })
        .await
    }

    /// Returns a client that trusts this authority and no other.
    fn trusting(&self) -> reqwest::Client {
        let builder = reqwest::Client::builder().redirect(Policy::none());
        builder.tls_certs_only([self.certificate.clone()]).build().unwrap()
    }
}

/// Returns the texts of an error and of its causes.
fn causes(error: &dyn Error) -> String {
    let causes = std::iter::successors(error.source(), |cause| Error::source(*cause));
    causes.map(|cause| format!("{cause:?} {cause}\n")).collect()
}

#[tokio::test]
async fn a_server_with_the_name_of_another() {
    let before = Before::now().await;
    let authority = Authority::new();
    let (right, wrong) = (authority.vouch_for("localhost").await, authority.vouch_for("other.example").await);
    let client = |server: &Server| {
        let url = format!("https://localhost:{}", server.port());
        let builder = Client::builder().token(KEY).base_url(url).retry(Retry::none());
        builder.http_client(authority.trusting()).build().unwrap()
    };
    // The name is all that is wrong with the other one.
    client(&right).get_extraction("7").await.unwrap();
    assert_eq!(right.requests().len(), 1);

    let error = client(&wrong).get_extraction("7").await.unwrap_err();
    assert!(error.is_connect() && !error.is_timeout(), "{error}");
    assert!(causes(&error).contains("NotValidForName"), "{}", causes(&error));
    assert!(wrong.requests().is_empty());
    drop((right, wrong));
    before.nothing_is_left().await;
}

#[tokio::test]
async fn a_server_that_nobody_trustworthy_vouches_for() {
    let before = Before::now().await;
    let server = Authority::new().vouch_for("localhost").await;
    let url = format!("https://localhost:{}", server.port());
    let client = Client::builder().token(KEY).base_url(url).retry(Retry::none()).build().unwrap();
    let error = client.get_extraction("7").await.unwrap_err();
    assert!(error.is_connect(), "{error}");
    assert!(causes(&error).contains("UnknownIssuer"), "{}", causes(&error));
    assert!(server.requests().is_empty());
    drop((client, server));
    before.nothing_is_left().await;
}
