//! What the texts say in words: a tree of labels and quotes.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::error::{DatasetError, json, utf8};
use super::{City, Place, SOURCE_FILES, TOPICS};

pub const FILE: &str = "qualitative.json";

const LANGUAGES: [&str; 3] = ["en", "zh-Hant", "zh-Hans"];
const QUOTE_KEYS: [&str; 3] = ["quote", "source_file", "source_line"];

/// A value of the tree. Maps keep the order of the file.
pub enum Node {
    Null,
    Bool(bool),
    Number(u32),
    Text(String),
    List(Vec<Node>),
    Map(Vec<(String, Node)>),
}

impl Node {
    /// The value at the end of a path of keys, and of positions in lists, with dots between them.
    pub fn at(&self, path: &str) -> Option<&Node> {
        path.split('.').try_fold(self, |node, key| match node {
            Node::Map(entries) => entries.iter().find(|(name, _)| name == key).map(|(_, node)| node),
            Node::List(nodes) => nodes.get(key.parse::<usize>().ok()?),
            _ => None,
        })
    }
}

pub fn read(bytes: &[u8], places: &[Place], cities: &[City]) -> Result<Node, DatasetError> {
    let mut reader = serde_json::Deserializer::from_str(utf8(FILE, bytes)?);
    let shape = Shape { places, cities, key: "" };
    let root = shape.deserialize(&mut reader).and_then(|root| reader.end().map(|()| root));
    root.map_err(|error| json(FILE, &error))
}

/// The shape that is checked while the tree is read, so that an error has its place in the file.
#[derive(Clone, Copy)]
struct Shape<'a> {
    places: &'a [Place],
    cities: &'a [City],
    /// The key that the value, or the list around it, stands under.
    key: &'a str,
}

impl<'de> DeserializeSeed<'de> for Shape<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Node, D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Shape<'_> {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("null, true, false, a whole number, a text, a list or a map")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Bool(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Node, E> {
        u32::try_from(value).map(Node::Number).map_err(|_| E::custom("number too large"))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Node, E> {
        match self.expected_word(value) {
            Some(what) => Err(E::custom(format!("expected {what}, found {value:?}"))),
            None => Ok(Node::Text(value.to_owned())),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Node, A::Error> {
        let mut nodes = Vec::new();
        while let Some(node) = list.next_element_seed(self)? {
            nodes.push(node);
        }
        Ok(Node::List(nodes))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mut entries: Vec<(String, Node)> = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            if entries.iter().any(|(earlier, _)| *earlier == key) {
                return Err(A::Error::custom(format!("duplicate key {key:?}")));
            }
            let node = map.next_value_seed(Shape { key: &key, ..self })?;
            if let Some(what) = expected_kind(&key, &node) {
                return Err(A::Error::custom(format!("expected {what} in {key:?}")));
            }
            entries.push((key, node));
        }
        match missing_language(&entries) {
            Some(language) => Err(A::Error::custom(format!("missing language {language:?}"))),
            None => Ok(Node::Map(entries)),
        }
    }
}

impl Shape<'_> {
    /// What `text` should be under the key, unless it is.
    fn expected_word(&self, text: &str) -> Option<&'static str> {
        let (what, is_known) = match self.key {
            "city" | "ends" => ("a city", self.cities.iter().any(|city| city.id == text)),
            "place" => ("a place", self.places.iter().any(|place| place.id == text)),
            "indicator_topics" => ("a topic", TOPICS.contains(&text)),
            "source_file" => ("a source file", SOURCE_FILES.contains(&text)),
            "verbatim_in" => ("a language", LANGUAGES.contains(&text)),
            _ => ("a text", !text.is_empty()),
        };
        (!is_known).then_some(what)
    }
}

/// What the value under `key` should be, unless it is.
fn expected_kind(key: &str, node: &Node) -> Option<&'static str> {
    let (what, is_right) = match key {
        "city" | "place" | "source_file" | "verbatim_in" => ("a text", matches!(node, Node::Text(_))),
        "ends" | "indicator_topics" => ("a list", matches!(node, Node::List(_))),
        "label" | "note" => ("a text in three languages", has_keys(node, &LANGUAGES)),
        "quotes" => (
            "quotes with file and line",
            matches!(node, Node::List(quotes)
            if !quotes.is_empty() && quotes.iter().all(|quote| has_keys(quote, &QUOTE_KEYS))),
        ),
        _ => return None,
    };
    (!is_right).then_some(what)
}

/// Whether the node is a map that begins with these keys.
fn has_keys(node: &Node, keys: &[&str]) -> bool {
    let Node::Map(entries) = node else {
        return false;
    };
    let names: Vec<&str> = entries.iter().map(|(key, _)| key.as_str()).collect();
    names.starts_with(keys)
}

/// A map that speaks one language speaks all three.
fn missing_language(entries: &[(String, Node)]) -> Option<&'static str> {
    let is_there = |language: &str| entries.iter().any(|(key, _)| key == language);
    let missing = LANGUAGES.into_iter().find(|language| !is_there(language))?;
    LANGUAGES.into_iter().any(is_there).then_some(missing)
}
