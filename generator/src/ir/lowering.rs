//! What lowering keeps while it walks a document: the tree, the types made so far, and the names given out.

use super::{Docs, Type, TypeDef, TypeId, TypeKind, circles, hierarchies::Hierarchy, several, tags::classify};
use crate::diagnostics::{Diagnostic, Diagnostics, Place, Pointer};
use crate::dialect;
use crate::lint::document::{LONGEST_CHAIN, target};
use crate::names::{Claim, FieldName, Kind, Scope, TypeName, pascal};
use openapiv3::Schema;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// The methods that every client has.
const METHODS: &[&str] = &["builder", "from_env", "request", "new", "clone", "fmt", "from_core"];

pub(super) struct Lowering<'a> {
    tree: &'a Value,
    /// The tree without what the model cannot hold; the places are the same.
    model: &'a Value,
    types: Vec<Option<TypeDef>>,
    names: Vec<(TypeName, Pointer)>,
    components: HashMap<Pointer, TypeId>,
    pub(super) hierarchy: Hierarchy,
    known: HashMap<Pointer, Type>,
    open: HashSet<Pointer>,
    referred: HashMap<String, Option<(Rc<Schema>, Pointer)>>,
    /// What lists of branches leave the choice among.
    pub(super) chosen_among: HashMap<Pointer, Rc<HashSet<Pointer>>>,
    /// The structs that are also forms with files, each with the struct for the form.
    pub(super) forms: HashMap<TypeId, TypeId>,
    /// The schemas of what is inside of texts that something was made of.
    pub(super) read_contents: HashSet<Pointer>,
    /// The types of what several parts of an `allOf` describe, by the places of the descriptions, and how deep one is inside of others.
    pub(super) combined: HashMap<Vec<Pointer>, TypeId>,
    pub(super) combining: usize,
    scope: Scope,
    pub(super) methods: Scope,
    operation_types: Scope,
    pub(super) diagnostics: &'a mut Diagnostics,
}

impl<'a> Lowering<'a> {
    pub(super) fn new(tree: &'a Value, model: &'a Value, diagnostics: &'a mut Diagnostics) -> Self {
        Self {
            tree,
            model,
            types: Vec::new(),
            names: Vec::new(),
            components: HashMap::new(),
            hierarchy: Hierarchy::of(tree),
            known: HashMap::new(),
            open: HashSet::new(),
            referred: HashMap::new(),
            chosen_among: HashMap::new(),
            forms: HashMap::new(),
            read_contents: HashSet::new(),
            combined: HashMap::new(),
            combining: 0,
            scope: Scope::of_types(),
            methods: Scope::new(Kind("method"), METHODS),
            operation_types: Scope::of_types(),
            diagnostics,
        }
    }

    /// Lowers every component schema. All names are given out first, so that a name depends neither on who refers to it nor on what
    /// is inside.
    pub(super) fn components(&mut self) {
        let root = Pointer::parse("/components/schemas");
        let Some(Value::Object(schemas)) = self.tree.pointer(root.as_str()) else { return };
        let claims: Vec<Claim<'_>> = schemas.keys().map(|name| Claim::new(name, root.child(name))).collect();
        let names = self.scope.type_names(&claims, self.diagnostics);
        let mut ids = Vec::with_capacity(names.len());
        for (wire, name) in schemas.keys().zip(names) {
            let pointer = root.child(wire);
            let id = self.reserved(name, &pointer);
            self.components.insert(pointer.clone(), id);
            ids.push((id, pointer));
        }
        sorted(&ids, |(_, pointer)| pointer.clone(), |(id, pointer)| self.component_schema(*id, pointer));
    }

    fn component_schema(&mut self, id: TypeId, pointer: &Pointer) {
        let reference = format!("#{pointer}");
        match self.tree.pointer(pointer.as_str()).and_then(|node| node.get("$ref")) {
            Some(Value::String(target)) => {
                let target = target.clone();
                let schema = openapiv3::ReferenceOr::ref_(&target);
                let ty = self.schema(&schema, pointer, "");
                self.fill(id, Docs::default(), TypeKind::Alias(ty));
            }
            _ => match self.follow(&reference) {
                Some((schema, _)) => self.define(id, &schema, pointer),
                None => self.fill(id, Docs::default(), TypeKind::Alias(Type::Any)),
            },
        }
    }

    /// Returns the id of the component schema at a place.
    pub(super) fn component(&self, pointer: &Pointer) -> Option<TypeId> {
        self.components.get(pointer).copied()
    }

    /// Returns what the schema at a place was lowered to.
    pub(super) fn lowered(&self, pointer: &Pointer) -> Option<Type> {
        self.known.get(pointer).cloned()
    }

    /// Marks a schema as being lowered; false when it is already, and so contains itself.
    pub(super) fn enter(&mut self, pointer: &Pointer) -> bool {
        self.open.insert(pointer.clone())
    }

    pub(super) fn leave(&mut self, pointer: &Pointer) {
        self.open.remove(pointer);
    }

    pub(super) fn remember(&mut self, pointer: &Pointer, ty: Type) {
        self.known.insert(pointer.clone(), ty);
    }

    /// Allots a name and an id; the definition follows.
    pub(super) fn reserve(&mut self, wanted: &str, pointer: &Pointer) -> TypeId {
        let name = self.scope.type_name(wanted, pointer, self.diagnostics);
        self.reserved(name, pointer)
    }

    fn reserved(&mut self, name: TypeName, pointer: &Pointer) -> TypeId {
        self.names.push((name, pointer.clone()));
        self.types.push(None);
        TypeId(self.types.len() - 1)
    }

    /// Allots the name of an operation's builder; those of its body, successes and errors are made of it.
    pub(super) fn operation_type(&mut self, method: &FieldName, pointer: &Pointer) -> TypeName {
        let wanted = method.to_type();
        let name = self.operation_types.call_name(wanted.as_str(), pointer, self.diagnostics);
        for ending in ["Body", "Response", "Error"] {
            self.operation_types.take(&format!("{name}{ending}"), pointer);
        }
        name
    }

    pub(super) fn name_of(&self, id: TypeId) -> &TypeName {
        &self.names[id.0].0
    }

    /// Returns a type, once it is defined.
    pub(super) fn definition(&self, id: TypeId) -> Option<&TypeDef> {
        self.types[id.0].as_ref()
    }

    /// Returns what a type is, once it is defined.
    pub(super) fn kind_of(&self, id: TypeId) -> Option<&TypeKind> {
        self.definition(id).map(|def| &def.kind)
    }

    /// Returns what a type is behind its other names.
    pub(super) fn behind_aliases<'t>(&'t self, ty: &'t Type) -> &'t Type {
        let mut ty = ty;
        for _ in 0..LONGEST_CHAIN {
            let Type::Named(id) = ty else { break };
            let Some(TypeKind::Alias(target)) = self.kind_of(*id) else { break };
            ty = target;
        }
        ty
    }

    pub(super) fn fill(&mut self, id: TypeId, docs: Docs, kind: TypeKind) {
        let (name, pointer) = self.names[id.0].clone();
        self.types[id.0] = Some(TypeDef { name, pointer, docs, kind });
    }

    pub(super) fn tree_at(&self, pointer: &Pointer) -> Option<&'a Value> {
        self.tree.pointer(pointer.as_str())
    }

    /// Reads what stands at a place of the model.
    pub(super) fn model_at<T: DeserializeOwned>(&mut self, pointer: &Pointer) -> Option<T> {
        let node = self.model.pointer(pointer.as_str())?;
        self.parse(node, pointer.clone()).map(|(thing, _)| thing)
    }

    pub(super) fn report(&mut self, finding: Diagnostic) {
        self.diagnostics.push(finding);
    }

    /// Follows a reference to a schema. Many members refer to the same one, which is read once.
    pub(super) fn referred(&mut self, reference: &str) -> Option<(Rc<Schema>, Pointer)> {
        if let Some(known) = self.referred.get(reference) {
            return known.clone();
        }
        let found = self.follow::<Schema>(reference).map(|(schema, pointer)| (Rc::new(schema), pointer));
        self.referred.insert(reference.to_owned(), found.clone());
        found
    }

    /// Follows a reference to a thing and its place; a component on the way is the place. `lint` has reported dangling
    /// references already, so nothing is said again.
    pub(super) fn follow<T: DeserializeOwned>(&mut self, reference: &str) -> Option<(T, Pointer)> {
        let mut reference = reference.to_owned();
        let mut component = None;
        for _ in 0..LONGEST_CHAIN {
            let target = target(&reference)?;
            let node = self.tree_at(&target)?;
            if component.is_none() && self.component(&target).is_some() {
                component = Some(target.clone());
            }
            match node.get("$ref").and_then(Value::as_str) {
                Some(next) => reference = next.to_owned(),
                None => {
                    return self
                        .parse(self.model.pointer(target.as_str())?, target)
                        .map(|(thing, place)| (thing, component.unwrap_or(place)));
                }
            }
        }
        None
    }

    /// Returns the place where a reference leads in the end.
    pub(super) fn end_of(&self, reference: &str) -> Option<Pointer> {
        let mut place = target(reference)?;
        for _ in 0..LONGEST_CHAIN {
            match self.tree_at(&place)?.get("$ref").and_then(Value::as_str) {
                Some(next) => place = target(next)?,
                None => return Some(place),
            }
        }
        None
    }

    fn parse<T: DeserializeOwned>(&mut self, node: &Value, pointer: Pointer) -> Option<(T, Pointer)> {
        match serde_path_to_error::deserialize(node) {
            Ok(thing) => Some((thing, pointer)),
            Err(error) => {
                let place = Pointer::parse(format!("{pointer}{}", dialect::place(error.path())));
                let message = format!("this does not fit OpenAPI: {}", error.inner());
                self.report(Diagnostic::error("invalid_document", Place::Value(place), message));
                None
            }
        }
    }

    /// Ends the walk.
    pub(super) fn into_types(mut self) -> Vec<TypeDef> {
        let mut types: Vec<TypeDef> = self.types.into_iter().flatten().collect();
        let mut findings = Vec::new();
        classify(&mut types, &mut findings);
        several::complete(&mut types, &mut self.scope, self.diagnostics);
        circles::cut(&mut types, &mut findings);
        findings.into_iter().for_each(|finding| self.diagnostics.push(finding));
        types
    }
}

/// Makes something of each item, one after the other by a key that does not depend on the order of the document: of names that
/// would be the same, the one that is met first stays as it is. The results are in the order of the items.
pub(super) fn sorted<T, K: Ord, R>(items: &[T], key: impl Fn(&T) -> K, mut make: impl FnMut(&T) -> R) -> Vec<R> {
    let mut order: Vec<usize> = (0..items.len()).collect();
    order.sort_by_key(|index| key(&items[*index]));
    let mut made: Vec<(usize, R)> = order.into_iter().map(|index| (index, make(&items[index]))).collect();
    made.sort_by_key(|(index, _)| *index);
    made.into_iter().map(|(_, result)| result).collect()
}

/// Returns the name for what is inside of a component that is no schema: one after the component, with a word at its end that says
/// what it is, so that it does not depend on who refers to it first. None for what is no component.
pub(super) fn named_after(place: &Pointer, section: &str, ending: &str) -> Option<String> {
    let name = place.as_str().strip_prefix("/components/")?.strip_prefix(section)?.strip_prefix('/')?;
    let name = pascal(&Pointer::parse(format!("/{name}")).tokens().next()?);
    Some(if name.ends_with(ending) { name } else { name + ending })
}
