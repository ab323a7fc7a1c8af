//! Paths that are none: those that do not begin with a slash get one, and those whose braces do not come in pairs are left out.

use crate::dialect::walk::Members;
use crate::lint::template_problem;

pub(super) fn rewrite(paths: &mut Members) {
    paths.retain(|path, _| template_problem(path).is_none());
}

#[cfg(test)]
mod tests {
    use super::rewrite;
    use serde_json::json;

    #[test]
    fn paths_with_a_broken_template_are_left_out() {
        let mut paths = json!({ "/a/{id}": {}, "/b/{id": {}, "/c/{}": {} });
        rewrite(paths.as_object_mut().expect("an object"));
        assert_eq!(paths, json!({ "/a/{id}": {} }));
    }
}
