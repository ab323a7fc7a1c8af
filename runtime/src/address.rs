//! Where a request goes: servers, base URLs and path templates.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use url::Url;

use crate::Server;

/// What may stand in a path as it is, the slash and the percent sign included.
const PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/')
    .remove(b'%')
    .remove(b'!')
    .remove(b'$')
    .remove(b'&')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b'+')
    .remove(b',')
    .remove(b';')
    .remove(b'=')
    .remove(b':')
    .remove(b'@');

/// Reads a base URL. The problem does not repeat it: a URL can hold a password.
pub(crate) fn parse(url: &str) -> Result<Url, &'static str> {
    let url = parse_whole(url)?;
    if url.query().is_some() { Err("has a query or fragment") } else { Ok(url) }
}

/// Reads the address of a request, which may have a query.
pub(crate) fn parse_whole(url: &str) -> Result<Url, &'static str> {
    let url = Url::parse(url).map_err(|_| "is not an absolute URL")?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err("is not http or https");
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err("contains a user or password; set a credential instead");
    }
    if url.fragment().is_some() {
        return Err("has a query or fragment");
    }
    Ok(url)
}

/// Returns the address of a server of the document, its variables filled in.
pub(crate) fn server(servers: &[Server], index: usize, variables: &[(String, String)]) -> Result<Url, String> {
    let Some(server) = servers.get(index) else {
        return Err(match servers.len() {
            0 => "the document names no server; set a base URL".to_owned(),
            count => format!("there is no server {index}; the document has {count}, counted from 0"),
        });
    };
    let mut url = server.url.to_owned();
    for variable in server.variables {
        let given = variables.iter().rev().find(|(name, _)| name == variable.name);
        let value = given.map_or(variable.default, |(_, value)| value);
        if !variable.values.is_empty() && !variable.values.contains(&value) {
            return Err(format!(
                "the server variable `{}` must be one of {}",
                variable.name,
                variable.values.join(", ")
            ));
        }
        url = url.replace(&format!("{{{}}}", variable.name), value);
    }
    parse(&url).map_err(|problem| format!("the server `{}` {problem}; set a base URL", server.url))
}

/// Refuses variables that no server has; `others` are those of servers that are not in the list.
pub(crate) fn check_variables(
    servers: &[Server],
    others: &[&str],
    variables: &[(String, String)],
) -> Result<(), String> {
    let is_known = |name: &str| {
        let mut own = servers.iter().flat_map(|server| server.variables).map(|variable| variable.name);
        own.any(|known| known == name) || others.contains(&name)
    };
    match variables.iter().find(|(name, _)| !is_known(name)) {
        Some((name, _)) => Err(format!("no server has a variable `{name}`")),
        None => Ok(()),
    }
}

/// Joins a base URL and a path template, whose placeholders `value` fills in. Slashes at the end stay as they are.
pub(crate) fn join(base: &Url, template: &str, value: impl Fn(&str) -> Result<String, String>) -> Result<Url, String> {
    let template = template.split('#').next().unwrap_or_default();
    // A question mark has no place in a template, but some documents tell operations apart by it.
    let (template, query) = template.split_once('?').map_or((template, None), |(path, query)| (path, Some(query)));
    let mut path = base.path().trim_end_matches('/').to_owned();
    if !template.is_empty() && !template.starts_with('/') {
        path.push('/');
    }
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else { break };
        path.extend(utf8_percent_encode(before, PATH));
        path += &value(name)?;
        rest = after;
    }
    path.extend(utf8_percent_encode(rest, PATH));
    let mut url = base.clone();
    url.set_path(&path);
    // Dot segments would be resolved away, and another operation called.
    if url.path() != path && !(path.is_empty() && url.path() == "/") {
        return Err("a path parameter would change the path".to_owned());
    }
    url.set_query(query);
    Ok(url)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ServerVariable;

    #[test]
    fn slashes_stay_as_they_are() {
        for (base, template, expected) in [
            ("https://x.io", "/extract/{id}/", "https://x.io/extract/7/"),
            ("https://x.io/", "/extract/{id}", "https://x.io/extract/7"),
            ("https://x.io/api/v1", "/a/{id}.json", "https://x.io/api/v1/a/7.json"),
            ("https://x.io/api/v1/", "/a//b", "https://x.io/api/v1/a//b"),
            ("https://x.io/api", "/", "https://x.io/api/"),
            ("https://x.io", "/", "https://x.io/"),
            ("https://x.io/api", "a", "https://x.io/api/a"),
            ("http://x.io:8080", "/a b/é:go", "http://x.io:8080/a%20b/%C3%A9:go"),
            ("https://x.io", "/a/{b", "https://x.io/a/%7Bb"),
            ("https://x.io", "/?Action=Go", "https://x.io/?Action=Go"),
        ] {
            let url = join(&Url::parse(base).unwrap(), template, |_| Ok("7".to_owned())).unwrap();
            assert_eq!(url.as_str(), expected);
        }
    }

    #[test]
    fn dots_put_together_are_refused() {
        let base = Url::parse("https://x.io/api").unwrap();
        assert!(join(&base, "/a/{b}{c}/d", |_| Ok(".".to_owned())).is_err());
        assert!(join(&base, "/a/{b}{c}/d", |_| Ok("..".to_owned())).is_ok());
    }

    #[test]
    fn base_urls_are_checked() {
        for (url, problem) in [
            ("x.io", "is not an absolute URL"),
            ("/api", "is not an absolute URL"),
            ("ftp://x.io", "is not http or https"),
            ("https://me:pw@x.io", "contains a user or password; set a credential instead"),
            ("https://x.io/?a", "has a query or fragment"),
            ("https://x.io/#a", "has a query or fragment"),
        ] {
            assert_eq!(parse(url), Err(problem), "{url}");
        }
    }

    #[test]
    fn server_variables_are_filled_in_and_checked() {
        static SERVERS: [Server; 1] = [Server {
            url: "https://{region}.x.io/{version}",
            variables: &[
                ServerVariable { name: "region", default: "eu", values: &["eu", "us"] },
                ServerVariable { name: "version", default: "v1", values: &[] },
            ],
        }];
        let url = |name: &str, value: &str| server(&SERVERS, 0, &[(name.to_owned(), value.to_owned())]);
        assert_eq!(server(&SERVERS, 0, &[]).unwrap().as_str(), "https://eu.x.io/v1");
        assert_eq!(url("region", "us").unwrap().as_str(), "https://us.x.io/v1");
        assert_eq!(url("region", "mars").unwrap_err(), "the server variable `region` must be one of eu, us");
        assert_eq!(url("planet", "mars").unwrap().as_str(), "https://eu.x.io/v1");
        let check = |others: &[&str]| check_variables(&SERVERS, others, &[("planet".to_owned(), "mars".to_owned())]);
        assert_eq!(check(&[]).unwrap_err(), "no server has a variable `planet`");
        assert_eq!(check(&["planet"]), Ok(()));
        assert_eq!(server(&SERVERS, 1, &[]).unwrap_err(), "there is no server 1; the document has 1, counted from 0");
        assert!(server(&[], 0, &[]).unwrap_err().contains("set a base URL"));
    }
}
