//! What is said of the length of a chain.

use super::Length;
use crate::chart::fact::Facts;
use crate::view::priced::saying::{price_keys, rank};
use crate::view::saying::{Phrase, Role, Saying, say, stages};
use crate::view::words::said::length;

impl Length {
    pub(super) fn said<'a>(&self, facts: &'a Facts) -> Saying<'a> {
        let price = Role::Cluster.of(facts.one("clusterPrice"));
        let single = Role::Integrated.of(facts.one("integratedPrice"));
        let count = facts.one("stages");
        let chain = if count.is_one() {
            say!(length::ChainLone { price: price, single: single })
        } else {
            say!(length::Chain { stages: stages(count), price: price, single: single })
        };
        let mut saying = Saying::new(facts);
        saying.say(&chain).say(&self.reach_said(facts));
        price_keys(&mut saying, self.equilibrium.verdict);
        let limit = stages(facts.one("longest"));
        match self.reach() {
            "limit" => saying.key(&length::LONGEST, &limit),
            "unlimited" => {
                saying.key(&length::LONGEST, &length::ANY_LENGTH).detail(&say!(length::UpTo { limit: limit }))
            }
            _ => saying.key(&length::LONGEST, &length::NO_LENGTH),
        };
        rank(&mut saying, length::RANK);
        saying
    }

    /// The longest chain that wins. Of stages that differ it has to be said which a chain of another length has.
    fn reach_said(&self, facts: &Facts) -> Phrase {
        let limit = || stages(facts.one("longest"));
        match (self.reach(), self.are_alike()) {
            ("limit", true) => say!(length::Limit { limit: limit() }),
            ("limit", false) => say!(length::UnevenLimit { limit: limit() }),
            ("unlimited", true) => length::UNLIMITED.into(),
            ("unlimited", false) => length::UNEVEN_UNLIMITED.into(),
            (_, false) => length::UNEVEN_NONE.into(),
            ("none", true) => length::NONE.into(),
            (_, true) => length::AS_ONE.into(),
        }
    }
}
