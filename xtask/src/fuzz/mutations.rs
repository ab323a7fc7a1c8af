//! The document of a run: a seed, changed in its tree or in its text.

use super::documents::Seed;
use super::pool;
use excerpt_generator::diagnostics::Pointer;
use fastrand::Rng;
use serde_json::{Map, Value, json};

/// How much a document may hold before it is not made larger.
const MOST_NODES: usize = 4_000;

/// Returns the document of a run.
pub(super) fn document(seeds: &[Seed], seed: u64, run: u64) -> String {
    // Neighbouring numbers must not begin alike.
    let mut random = Rng::with_seed(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ run.wrapping_mul(0xD1B5_4A32_D192_ED03));
    let random = &mut random;
    let start = &seeds[random.usize(..seeds.len())];
    if random.u8(..8) == 0 {
        return text(start.text.clone(), random);
    }
    let mut tree = start.tree.clone();
    // Most documents should come far: one or two changes break less than many.
    let most = [1, 1, 2, 3, 8][random.usize(..5)];
    for _ in 0..random.usize(1..=most) {
        change(&mut tree, seeds, random);
    }
    if let (0, Some(version)) = (random.u8(..4), tree.pointer_mut("/openapi")) {
        *version = "3.1.0".into();
    }
    tree.to_string()
}

/// Changes the text: a piece of it is taken out, doubled, or replaced.
fn text(mut text: String, random: &mut Rng) -> String {
    for _ in 0..random.usize(1..5) {
        let place = |random: &mut Rng| boundary(&text, random.usize(..=text.len()));
        let (from, to) = (place(random), place(random));
        let (from, to) = (from.min(to), from.max(to));
        let to = boundary(&text, to.min(from + random.usize(1..40)));
        let piece = match random.u8(..6) {
            0 => String::new(),
            1 => text[from..to].repeat(2),
            2 => pool::text(random),
            3 => [
                "&a ",
                "*a",
                "<<: *a",
                "- ",
                "? ",
                ": ",
                "{",
                "}",
                "[",
                "]",
                "|\n",
                "!!binary ",
                "%",
                "\t",
                "# ",
                "---\n",
            ][random.usize(..16)]
            .to_owned(),
            4 => text[from..to].chars().rev().collect(),
            _ => {
                let other = boundary(&text, random.usize(..=text.len()));
                text[other..boundary(&text, other + to - from)].to_owned()
            }
        };
        text.replace_range(from..to, &piece);
    }
    text
}

fn boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Changes one node of a tree.
fn change(tree: &mut Value, seeds: &[Seed], random: &mut Rng) {
    let places = places(tree);
    // What comes before paths and components is soon refused.
    let is_deep = |place: &Pointer| place.as_str().matches('/').count() > 2;
    let any = |random: &mut Rng| &places[random.usize(..places.len())];
    let place = (0..4).map(|_| any(random)).find(|place| is_deep(place)).unwrap_or(&places[0]);
    let grows = places.len() < MOST_NODES;
    match random.u8(..16) {
        0 | 1 => remove(tree, place, random),
        2 if grows => double(tree, place, random),
        3 => {
            let other = places[random.usize(..places.len())].clone();
            swap(tree, place, &other);
        }
        4 | 5 => set(tree, place, pool::value(random)),
        6 | 7 if grows => {
            let other = &seeds[random.usize(..seeds.len())].tree;
            set(tree, place, piece(other, place, random));
        }
        8 if grows => deepen(tree, place, random),
        9 | 10 => rename(tree, place, random),
        11 | 12 => {
            let target = &places[random.usize(..places.len())];
            let reference = format!("#{target}");
            set(tree, place, json!({ "$ref": reference }));
        }
        13 => repeat_reference(tree, place, &places, random),
        _ => hostile_text(tree, place, random),
    }
}

/// Returns the places of all nodes.
fn places(tree: &Value) -> Vec<Pointer> {
    let mut found = Vec::new();
    let mut open = vec![(Pointer::root(), tree)];
    while let Some((place, value)) = open.pop() {
        match value {
            Value::Object(members) => open.extend(members.iter().map(|(name, value)| (place.child(name), value))),
            Value::Array(items) => open.extend(items.iter().enumerate().map(|(at, value)| (place.child(at), value))),
            _ => {}
        }
        found.push(place);
    }
    found
}

fn set(tree: &mut Value, place: &Pointer, value: Value) {
    if let Some(node) = tree.pointer_mut(place.as_str()) {
        *node = value;
    }
}

/// Returns what holds a place, and the name or index that it has there.
fn holder<'t>(tree: &'t mut Value, place: &Pointer) -> Option<(&'t mut Value, String)> {
    Some((tree.pointer_mut(place.parent()?.as_str())?, place.last()?))
}

fn remove(tree: &mut Value, place: &Pointer, random: &mut Rng) {
    match holder(tree, place) {
        Some((Value::Object(members), name)) => drop(members.shift_remove(&name)),
        Some((Value::Array(items), _)) if !items.is_empty() => drop(items.remove(random.usize(..items.len()))),
        _ => {}
    }
}

fn double(tree: &mut Value, place: &Pointer, random: &mut Rng) {
    match holder(tree, place) {
        Some((Value::Object(members), name)) => {
            let copy = members.get(&name).cloned().unwrap_or_default();
            let name = match random.u8(..4) {
                0 => name.to_uppercase(),
                1 => format!("{name}_"),
                2 => format!("{name}2"),
                _ => pool::text(random),
            };
            members.insert(name, copy);
        }
        Some((Value::Array(items), name)) => {
            if let Some(copy) = name.parse::<usize>().ok().and_then(|index| items.get(index).cloned()) {
                items.push(copy);
            }
        }
        _ => {}
    }
}

fn swap(tree: &mut Value, one: &Pointer, other: &Pointer) {
    let copy = |place: &Pointer| tree.pointer(place.as_str()).cloned().unwrap_or_default();
    let (first, second) = (copy(one), copy(other));
    set(tree, one, second);
    set(tree, other, first);
}

/// Returns a piece of another document, from under the same name if there is one.
fn piece(other: &Value, place: &Pointer, random: &mut Rng) -> Value {
    let places = places(other);
    let name = place.last();
    let alike: Vec<&Pointer> = places.iter().filter(|other| other.last() == name).collect();
    let from =
        if alike.is_empty() { &places[random.usize(..places.len())] } else { alike[random.usize(..alike.len())] };
    other.pointer(from.as_str()).cloned().unwrap_or_default()
}

/// Puts a value into several layers of one kind.
fn deepen(tree: &mut Value, place: &Pointer, random: &mut Rng) {
    let Some(node) = tree.pointer_mut(place.as_str()) else { return };
    let layers = if random.bool() { random.usize(1..4) } else { random.usize(4..40) };
    let kind = random.u8(..7);
    for _ in 0..layers {
        let inner = node.take();
        *node = match kind {
            0 => json!({ "allOf": [inner] }),
            1 => json!({ "oneOf": [inner, { "type": "string" }] }),
            2 => json!({ "type": "array", "items": inner }),
            3 => json!({ "type": "object", "properties": { "deep": inner } }),
            4 => json!({ "type": "object", "additionalProperties": inner }),
            5 => json!([inner]),
            _ => json!({ "anyOf": [inner, { "type": "null" }] }),
        };
    }
}

fn rename(tree: &mut Value, place: &Pointer, random: &mut Rng) {
    let Some((Value::Object(members), name)) = holder(tree, place) else { return };
    let new = if random.bool() { pool::word(random) } else { pool::text(random) };
    let old = std::mem::take(members);
    *members =
        old.into_iter().map(|(key, value)| (if key == name { new.clone() } else { key }, value)).collect::<Map<_, _>>();
}

/// Puts many references to one place, which is how small documents become large types.
fn repeat_reference(tree: &mut Value, place: &Pointer, places: &[Pointer], random: &mut Rng) {
    let target = format!("#{}", places[random.usize(..places.len())]);
    let count = random.usize(2..20);
    let references: Vec<Value> = (0..count).map(|_| json!({ "$ref": target })).collect();
    let value = match random.u8(..4) {
        0 => json!({ "allOf": references }),
        1 => json!({ "oneOf": references }),
        2 => json!({ "anyOf": references, "properties": { "a": { "$ref": target } } }),
        _ => {
            let named = references.into_iter().enumerate().map(|(at, value)| (format!("p{at}"), value));
            json!({ "type": "object", "properties": Value::Object(named.collect()) })
        }
    };
    set(tree, place, value);
}

/// Replaces a text, wherever the nearest one is.
fn hostile_text(tree: &mut Value, place: &Pointer, random: &mut Rng) {
    let text = pool::text(random);
    match tree.pointer_mut(place.as_str()) {
        Some(Value::Object(members)) if !members.is_empty() => {
            let words: Vec<&String> =
                members.iter().filter(|(_, value)| value.is_string()).map(|(name, _)| name).collect();
            let name = match words.as_slice() {
                [] => "description".to_owned(),
                words => words[random.usize(..words.len())].clone(),
            };
            members.insert(name, text.into());
        }
        Some(node) => *node = text.into(),
        None => {}
    }
}
