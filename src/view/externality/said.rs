//! What is said of external economies.

use super::Externality;
use crate::chart::fact::Facts;
use crate::view::priced::saying::{Chain, one_firm_key, rank};
use crate::view::saying::{Known, Phrase, Role, Saying, firms, say, unit};
use crate::view::words::said::{externality, price};

impl Externality {
    pub(super) fn said<'a>(&self, facts: &'a Facts) -> Saying<'a> {
        let mut saying = Saying::new(facts);
        let (n_min, without) = (facts.one("startupNMin"), facts.one("startupNMinWithoutExternality"));
        saying.say(&prices(facts)).say(&if self.is_smaller() {
            say!(externality::Smaller { startup: firms(n_min), without: without })
        } else {
            say!(externality::Same { startup: firms(n_min) })
        });
        if self.is_extrapolated() {
            saying.say(&externality::EXTRAPOLATED);
        }
        saying.key(&externality::WITH, facts.one("clusterPrice")).color(Role::Cluster);
        saying.key(&externality::WITHOUT, facts.one("priceWithoutExternality"));
        one_firm_key(&mut saying);
        saying.key(&price::STARTUP_KEY, n_min).detail(&if self.is_smaller() {
            say!(externality::Instead { firms: unit(n_min), without: without })
        } else {
            say!(price::PerStage { firms: unit(n_min) })
        });
        rank(&mut saying, externality::RANK);
        saying
    }
}

fn prices(facts: &Facts) -> Phrase {
    let price = Role::Cluster.of(facts.one("clusterPrice"));
    let single = Role::Integrated.of(facts.one("integratedPrice"));
    let gain = facts.one("externalityGain");
    if gain.value == Some(0.0) {
        return say!(externality::PricesSame { chain: Phrase::of(facts, &Chain), price: price, single: single });
    }
    let gain: &dyn Known = match gain.text.contains(|digit| matches!(digit, '1'..='9')) {
        true => gain,
        false => &externality::SLIGHTLY,
    };
    say!(externality::Prices {
        chain: Phrase::of(facts, &Chain),
        price: price,
        without: facts.one("priceWithoutExternality"),
        gain: gain,
        single: single,
    })
}
