//! What is said of firms spread over stages.

use super::{Choice, Spread};
use crate::chart::fact::Facts;
use crate::view::priced::saying::{cluster_key, price_keys, rank};
use crate::view::saying::{Phrase, Role, Saying, firms, say, stages, unit};
use crate::view::words::said::spread;

impl Spread {
    pub(super) fn said<'a>(&self, facts: &'a Facts) -> Saying<'a> {
        let mut saying = Saying::new(facts);
        saying.say(&self.own_said(facts));
        let has_choice = matches!(self.choice(), Choice::Several | Choice::Alike);
        match (facts.get("evenPrice"), facts.get("concentratedPrice")) {
            (Some(even), Some(concentrated)) if has_choice => {
                saying.say(&say!(spread::Range { even: even, concentrated: concentrated }));
                cluster_key(&mut saying);
                saying.key(&spread::EVEN_KEY, even).key(&spread::CONCENTRATED_KEY, concentrated);
            }
            _ => price_keys(&mut saying, self.equilibrium.verdict),
        }
        match facts.get("totalMin") {
            Some(total) => saying
                .say(&say!(spread::Total { total: firms(total) }))
                .key(&spread::TOTAL_KEY, total)
                .detail(&unit(total)),
            None => saying.say(&spread::DIFFERING),
        };
        rank(&mut saying, spread::RANK);
        saying
    }

    fn own_said(&self, facts: &Facts) -> Phrase {
        let price = Role::Cluster.of(facts.one("clusterPrice"));
        let single = Role::Integrated.of(facts.one("integratedPrice"));
        let producers = firms(facts.one("producers"));
        if self.choice() == Choice::Lone {
            return say!(spread::OwnLone { producers: producers, price: price, single: single });
        }
        say!(spread::Own {
            producers: producers,
            stages: stages(facts.one("stages")),
            largest: firms(facts.one("largest")),
            price: price,
            single: single,
        })
    }
}
