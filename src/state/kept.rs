//! Runs that a reader keeps to compare: chains, each written as one word.
//!
//! ```text
//! kept = run,run,run      run = key value _ value ... * key value ...      k2*n9_4*c7.5
//! ```
//!
//! A key has one value, or one for each stage; keys that are absent have their defaults. Every character stands in a link
//! as it is, and none of them separates the items of a list.

use super::State;
use super::fields::{Fields, Given};
use super::refusal::Refusal;
use super::vocabulary::MOST_KEPT;
use crate::model::Chain;

const KEY: &str = "kept";

/// The keys that make a chain.
const CHAIN_KEYS: [&str; 9] = ["k", "n", "a", "b", "cost", "c", "lambda", "f", "ff"];

impl State<'_> {
    /// The chains that are kept.
    pub fn kept(&self) -> Result<Vec<Chain>, Refusal> {
        let mut chains = Vec::new();
        for (index, text) in self.fields.texts(KEY).iter().enumerate() {
            let run = Run(text.as_bytes());
            let chain = if run.is_known() && index < MOST_KEPT { State::new(&run).chain().ok() } else { None };
            chains.push(chain.ok_or(Refusal::unknown(KEY, Some(index)))?);
        }
        Ok(chains)
    }
}

/// The text of a run, as the state of a figure of its own.
struct Run<'a>(&'a [u8]);

impl<'a> Run<'a> {
    /// Keys, each with what follows it.
    fn parts(&self) -> impl Iterator<Item = (&'a [u8], &'a [u8])> {
        let end_of_key = |part: &[u8]| part.iter().take_while(|byte| byte.is_ascii_lowercase()).count();
        self.0.split(|&byte| byte == b'*').map(move |part| part.split_at(end_of_key(part)))
    }

    fn is_known(&self) -> bool {
        self.parts().all(|(key, _)| CHAIN_KEYS.iter().any(|known| known.as_bytes() == key))
    }
}

impl Fields for Run<'_> {
    fn values(&self, key: &str) -> Vec<Given> {
        let mut given = Vec::new();
        for (name, values) in self.parts() {
            if name == key.as_bytes() {
                for value in values.split(|&byte| byte == b'_') {
                    given.push(Given::Text(String::from_utf8_lossy(value).into_owned()));
                }
            }
        }
        given
    }
}
