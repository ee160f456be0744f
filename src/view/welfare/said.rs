//! What is said of welfare.

use super::{Comparison, Welfare};
use crate::chart::fact::Facts;
use crate::model::Verdict;
use crate::view::priced::saying::rank;
use crate::view::saying::{Phrase, Role, Saying, hair, say, unit};
use crate::view::words::said::{common, welfare};

impl Welfare {
    pub(super) fn said<'a>(&self, facts: &'a Facts) -> Saying<'a> {
        let shares = say!(welfare::Shares {
            price: Role::Cluster.of(facts.one("clusterPrice")),
            buyers: facts.one("consumerSurplus"),
            firms: facts.one("producerSurplus"),
            lost: facts.one("deadweightLoss"),
            percent: facts.one("lostPercent"),
            single: Role::Integrated.of(facts.one("integratedLoss")),
        });
        let mut saying = Saying::new(facts);
        saying.say(&shares).say(&self.net(facts));
        if self.equilibrium.verdict == Verdict::Cluster && self.comparison() == Comparison::Less {
            saying.say(&welfare::PARADOX);
        }
        if !self.equilibrium.all_firms_viable {
            saying.say(&welfare::LOSS);
        }
        saying.key(&welfare::OWN, facts.one("welfare")).color(Role::Cluster);
        saying.key(&welfare::SINGLE, facts.one("integratedWelfare")).color(Role::Integrated);
        let lost = say!(welfare::OfAll { percent: facts.one("lostPercent") });
        saying.key(&welfare::LOST, facts.one("deadweightLoss")).detail(&lost);
        equivalent_key(&mut saying, facts);
        rank(&mut saying, welfare::RANK);
        saying
    }

    /// Welfare beside that of one firm; fixed costs are told where there are any.
    fn net(&self, facts: &Facts) -> Phrase {
        let (own, single) = (facts.one("welfare"), facts.one("integratedWelfare"));
        let comparison = match self.comparison() {
            Comparison::More => say!(welfare::More { hair: hair(own, single) }),
            Comparison::Same => welfare::SAME.into(),
            Comparison::Less => say!(welfare::Less { hair: hair(own, single) }),
        };
        let (own, single) = (Role::Cluster.of(own), Role::Integrated.of(single));
        let (fixed, single_fixed) = (facts.one("fixedCostTotal"), facts.one("integratedFixedCost"));
        if fixed.value > Some(0.0) || single_fixed.value > Some(0.0) {
            say!(welfare::Net {
                fixed: fixed,
                own: own,
                comparison: comparison,
                single: single,
                single_fixed: single_fixed,
            })
        } else {
            say!(welfare::Free { own: own, comparison: comparison, single: single })
        }
    }
}

/// How many firms of one stage have the same price, and how many integrated firms are dearer.
fn equivalent_key(saying: &mut Saying, facts: &Facts) {
    let Some(equivalent) = facts.get("numbersEquivalent") else {
        saying.key(&welfare::EQUIVALENT, &welfare::ENDLESS).detail(&common::UNIT_FIRMS);
        return;
    };
    let (unit, undercut) = (unit(equivalent), facts.one("undercut"));
    saying.key(&welfare::EQUIVALENT, equivalent).detail(&if undercut.value == Some(0.0) {
        say!(welfare::UndercutNone { unit: unit })
    } else if undercut.is_one() {
        say!(welfare::Undercut { unit: unit, firms: say!(welfare::IntegratedOne { n: undercut }) })
    } else {
        say!(welfare::Undercut { unit: unit, firms: say!(welfare::IntegratedOther { n: undercut }) })
    });
}
