//! What the texts say in words: problems, measures, chains, phases, each with its quotes.

use crate::language::Label;

/// A value of the tree of statements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Node {
    /// The text prints nothing here.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A whole number: an order, a count or a line.
    Number(u32),
    /// A text.
    Text(&'static str),
    /// Values in printed order.
    List(&'static [Node]),
    /// Named values in the order of the file.
    Map(&'static [(&'static str, Node)]),
}

impl Node {
    /// The value under `key` of a map, or at the position `key` of a list, counted from 0.
    pub fn get(&self, key: &str) -> Option<&'static Node> {
        match self {
            Node::Map(entries) => entries.iter().find(|(name, _)| *name == key).map(|(_, node)| node),
            Node::List(nodes) => nodes.get(key.parse::<usize>().ok()?),
            _ => None,
        }
    }

    /// The value at the end of a path of keys with dots between them.
    ///
    /// ```
    /// use cluster_pricing::data::{Node, qualitative};
    ///
    /// let stages = qualitative().at("paper.industrial_chains.items.0.k");
    /// assert_eq!(stages, Some(&Node::Number(3)));
    /// ```
    pub fn at(&'static self, path: &str) -> Option<&'static Node> {
        path.split('.').try_fold(self, |node, key| node.get(key))
    }

    /// The values of a list; nothing for any other node.
    pub fn items(&self) -> &'static [Node] {
        match self {
            Node::List(nodes) => nodes,
            _ => &[],
        }
    }

    /// The text of a text node.
    pub fn text(&self) -> Option<&'static str> {
        match self {
            Node::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The name that a map with one text per language is.
    pub fn label(&self) -> Option<Label> {
        let text = |tag| self.get(tag)?.text();
        Some(Label { en: text("en")?, zh_hant: text("zh-Hant")?, zh_hans: text("zh-Hans")? })
    }
}

/// The statements of both texts, under `paper` and `thesis`. Without the feature `full` they have no
/// quotes and no notes, and only those are there that views draw.
pub fn qualitative() -> &'static Node {
    &QUALITATIVE
}

static QUALITATIVE: Node = include!(concat!(env!("OUT_DIR"), "/qualitative.rs"));
