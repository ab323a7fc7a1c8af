//! Clients that are set up by environment variables.

use crate::client::Target;
use crate::{Api, BuildError, ClientBuilder, Credential, SchemeKind};

impl<C: Api> ClientBuilder<C> {
    /// Returns a builder with the credentials and base URL in the environment variables that the document names. If none of
    /// them holds a credential, and none is given later, [`build`](Self::build) says which could.
    pub fn from_env() -> Self {
        Self::from_variables(|name| match std::env::var(name) {
            Ok(value) => Ok(Some(value)),
            Err(std::env::VarError::NotPresent) => Ok(None),
            Err(std::env::VarError::NotUnicode(_)) => Err(BuildError::new(format!("{name} is not UTF-8"))),
        })
    }

    /// Returns a builder with what an environment holds. Which credentials are missing is found out by each call.
    #[cfg(feature = "cli")]
    pub(crate) fn from_shell(read: impl Fn(&'static str) -> Result<Option<String>, BuildError>) -> Self {
        let mut builder = Self::from_variables(read);
        builder.required = false;
        builder
    }

    fn from_variables(read: impl Fn(&'static str) -> Result<Option<String>, BuildError>) -> Self {
        let mut builder = Self::new();
        builder.required = true;
        builder.error = builder.read_variables(read).err();
        builder
    }

    fn read_variables(
        &mut self,
        read: impl Fn(&'static str) -> Result<Option<String>, BuildError>,
    ) -> Result<(), BuildError> {
        'schemes: for scheme in C::SPEC.security {
            let target = || Target::Named(scheme.name.to_owned());
            if scheme.kind == SchemeKind::Basic {
                let user = scheme.env.first().map(|name| read(name)).transpose()?.flatten();
                let password = scheme.env.get(1).map(|name| read(name)).transpose()?.flatten();
                if user.is_some() || password.is_some() {
                    let credential = Credential::basic(user.unwrap_or_default(), password.unwrap_or_default());
                    self.credentials.push((target(), credential));
                }
                continue;
            }
            for name in scheme.env {
                let Some(value) = read(name)? else { continue };
                if value.is_empty() {
                    return Err(BuildError::new(format!("{name} is empty")));
                }
                let bearer = scheme.kind == SchemeKind::Bearer;
                let credential = if bearer { Credential::token(value) } else { Credential::api_key(value) };
                self.credentials.push((target(), credential));
                continue 'schemes;
            }
            if let Some(login) = &scheme.login {
                let [user, password] = login.env.map(&read);
                if let (user, password @ Some(_)) | (user @ Some(_), password) = (user?, password?) {
                    let password = password.unwrap_or_default();
                    self.credentials.push((target(), Credential::login(login, user.unwrap_or_default(), password)));
                }
            }
            if let Some(client) = &scheme.client_credentials {
                let [id, secret, scope, url] = client.env.map(&read);
                self.token_urls.extend(url?.filter(|url| !url.is_empty()).map(|url| (client.operation, url)));
                if let (id, secret @ Some(_)) | (id @ Some(_), secret) = (id?, secret?) {
                    let (id, secret) = (id.unwrap_or_default(), secret.unwrap_or_default());
                    let scope = scope?.filter(|scope| !scope.is_empty());
                    self.credentials.push((target(), Credential::client(client, id, secret, scope)));
                }
            }
        }
        if !C::SPEC.base_url_env.is_empty() {
            self.base_url = read(C::SPEC.base_url_env)?.filter(|url| !url.is_empty());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ApiSpec, Bearer, Core, Scheme, Server};

    #[derive(Debug)]
    struct Client;

    static API: ApiSpec = ApiSpec {
        name: "example",
        user_agent: "",
        base_url_env: "BASE",
        servers: &[Server { url: "https://example.com", variables: &[] }],
        security: &[
            Scheme { name: "bearer", kind: SchemeKind::Bearer, env: &["TOKEN", "OLD_TOKEN"], ..Scheme::DEFAULT },
            Scheme { name: "login", kind: SchemeKind::Basic, env: &["USER", "PASSWORD"], ..Scheme::DEFAULT },
        ],
    };

    impl Api for Client {
        const SPEC: &'static ApiSpec = &API;

        fn from_core(core: Core) -> Self {
            assert!(core.shared.credentials.iter().count() > 0);
            Self
        }
    }

    impl Bearer for Client {}

    fn with(variables: &[(&str, &str)]) -> ClientBuilder<Client> {
        let find =
            |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
        ClientBuilder::from_variables(|name| Ok(find(name)))
    }

    #[test]
    fn the_environment_gives_credentials_and_base_url() {
        with(&[("TOKEN", "t0ken")]).build().unwrap();
        with(&[("OLD_TOKEN", "t0ken")]).build().unwrap();
        with(&[("USER", "me"), ("PASSWORD", "s3cret")]).build().unwrap();
        with(&[("TOKEN", "t0ken"), ("BASE", "")]).build().unwrap();
        with(&[]).token("t0ken").build().unwrap();
        let error = with(&[("TOKEN", "t0ken"), ("BASE", "ftp://x")]).build().unwrap_err();
        assert_eq!(error.to_string(), "the base URL is not http or https");
    }

    #[test]
    fn missing_variables_are_named() {
        assert_eq!(
            with(&[]).build().unwrap_err().to_string(),
            "no credential is set for `bearer` (TOKEN, OLD_TOKEN) or `login` (USER, PASSWORD)"
        );
        assert_eq!(with(&[("TOKEN", "")]).build().unwrap_err().to_string(), "TOKEN is empty");
    }
}
