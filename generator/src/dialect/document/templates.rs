//! Operators of URI templates between the braces of a path, which OpenAPI does not know: `{;id*}` is `{id}`. How the value is written,
//! the parameter says.

use crate::diagnostics::Pointer;
use crate::dialect::walk::{Members, Walk};
use crate::lint::without_operators;
use serde_json::Value;

pub(super) fn rewrite(tree: &mut Value, walk: &mut Walk<'_>) {
    let Some(Value::Object(paths)) = tree.get_mut("paths") else { return };
    if !paths.keys().any(|path| without_operators(path) != *path) {
        return;
    }
    let root = Pointer::root().child("paths");
    let mut renamed = Members::new();
    for (path, item) in std::mem::take(paths) {
        let plain = without_operators(&path);
        if plain != path && !renamed.contains_key(&plain) {
            walk.moves.moved(root.child(&path), root.child(&plain));
            renamed.insert(plain, item);
        } else {
            renamed.insert(path, item);
        }
    }
    *paths = renamed;
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::Diagnostics;
    use crate::dialect::walk::Walk;
    use serde_json::json;

    #[test]
    fn paths_lose_the_operators() {
        let mut tree = json!({ "paths": { "/a/{;id*}/{.ext}": { "get": {} }, "/b{?q}": {} } });
        let mut diagnostics = Diagnostics::default();
        let mut walk = Walk::new(&tree, &mut diagnostics);
        super::rewrite(&mut tree, &mut walk);
        assert_eq!(tree["paths"], json!({ "/a/{id}/{ext}": { "get": {} }, "/b{?q}": {} }));
    }
}
