//! What is said of firms that answer one another.

use super::{Ending, Iteration};
use crate::chart::fact::Facts;
use crate::view::priced::saying::{cluster_key, rank};
use crate::view::saying::{Role, Saying, say};
use crate::view::words::said::iteration;

impl Iteration {
    pub(super) fn said<'a>(&self, facts: &'a Facts) -> Saying<'a> {
        let (start, count, overshoot) = (facts.one("startPrice"), facts.one("rounds"), facts.one("overshoot"));
        let price = Role::Cluster.of(facts.one("reachedPrice"));
        let rounds = if count.is_one() {
            say!(iteration::RoundsOne { n: count })
        } else {
            say!(iteration::RoundsOther { n: count })
        };
        let mut saying = Saying::new(facts);
        saying.say(&say!(iteration::Start { start: start })).say(&match self.ending() {
            Ending::Settled => say!(iteration::Settled { price: price, rounds: rounds }),
            Ending::Rest => say!(iteration::Rest { price: price }),
            Ending::Unsettled => say!(iteration::Unsettled { price: price, rounds: rounds }),
        });
        // From 1 on an error does not shrink.
        if overshoot.is_one() {
            saying.say(&iteration::NAIVE_SAME);
        } else if overshoot.value > Some(1.0) {
            saying.say(&say!(iteration::Naive { overshoot: overshoot }));
        }
        cluster_key(&mut saying);
        saying.key(&iteration::START_KEY, start);
        let is_interrupted = self.ending() == Ending::Unsettled;
        saying.key(if is_interrupted { &iteration::INTERRUPTED_KEY } else { &iteration::ROUNDS_KEY }, count);
        if overshoot.value == Some(0.0) {
            saying.key(&iteration::OVERSHOOT_KEY, &iteration::ERROR_NONE);
        } else {
            saying.key(&iteration::OVERSHOOT_KEY, overshoot).detail(&iteration::TIMES);
        }
        rank(&mut saying, iteration::RANK);
        saying
    }
}
