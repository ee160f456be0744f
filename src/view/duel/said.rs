//! What is said of two stages.

use super::Duel;
use crate::chart::fact::Facts;
use crate::view::priced::saying::{against, price_keys, rank};
use crate::view::saying::{Phrase, Saying, Word, firms, say, unit};
use crate::view::words::said::duel;

impl Duel {
    pub(super) fn said<'a>(&self, facts: &'a Facts) -> Saying<'a> {
        let verdict = self.equilibrium.verdict;
        let first = firms(facts.one("first"));
        let chain = match facts.get("second").map(firms) {
            None => say!(duel::Single { first: first }),
            Some(second) if facts.one("stages").value > Some(2.0) => {
                say!(duel::PairOfMore { first: first, second: second })
            }
            Some(second) => say!(duel::Pair { first: first, second: second }),
        };
        let mut saying = Saying::new(facts);
        saying.say(&against(&chain, facts, verdict)).say(&needed(facts));
        price_keys(&mut saying, verdict);
        needed_key(&mut saying, facts);
        rank(&mut saying, duel::RANK);
        saying
    }
}

/// What the second stage needs beside the first, or the single one.
fn needed(facts: &Facts) -> Phrase {
    let first = firms(facts.one("first"));
    match facts.get("needed").map(firms) {
        Some(needed) if facts.get("second").is_none() => say!(duel::NeededSingle { needed: needed }),
        Some(needed) => say!(duel::Needed { first: first, needed: needed }),
        None if facts.is("reach", "beyond") => say!(duel::Beyond { first: first }),
        None if facts.is("reach", "bottleneck") => duel::BOTTLENECK.into(),
        None => say!(duel::Impossible { first: first }),
    }
}

fn needed_key(saying: &mut Saying, facts: &Facts) {
    let name = if facts.get("second").is_some() { duel::KEY } else { duel::KEY_SINGLE };
    match facts.get("needed") {
        Some(needed) => saying.key(&name, needed).detail(&unit(needed)),
        None => {
            let reach = if facts.is("reach", "beyond") { duel::MANY } else { duel::NONE };
            saying.key(&name, &Word::MISSING).detail(&reach)
        }
    };
}
