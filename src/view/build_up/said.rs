//! What is said of markups.

use super::BuildUp;
use crate::chart::fact::Facts;
use crate::model::Verdict;
use crate::view::priced::saying::{cluster_key, one_firm_key, rank};
use crate::view::saying::{Phrase, Role, Saying, hair, say, stages};
use crate::view::words::said::build_up;

impl BuildUp {
    pub(super) fn said<'a>(&self, facts: &'a Facts) -> Saying<'a> {
        let mut saying = Saying::new(facts);
        saying.say(&self.sums(facts));
        if self.markups() > 1 {
            let (stage, markup) = (facts.one("dearestStage"), facts.one("dearestMarkup"));
            saying.say(&say!(build_up::Dearest { stage: stage, markup: markup }));
            saying.say(&if self.is_even() { build_up::EVEN } else { build_up::UNEVEN });
        }
        cluster_key(&mut saying);
        one_firm_key(&mut saying);
        saying.key(&build_up::SUM, facts.one("chainMarkup")).color(Role::Cluster);
        saying.key(&build_up::SINGLE, facts.one("integratedMarkup")).color(Role::Integrated);
        rank(&mut saying, build_up::RANK);
        saying
    }

    fn sums(&self, facts: &Facts) -> Phrase {
        let (chain, one) = (facts.one("chainMarkup"), facts.one("integratedMarkup"));
        let (markups, single) = (Role::Cluster.of(chain), Role::Integrated.of(one));
        let (cost, hair) = (facts.one("costSum"), hair(chain, one));
        let stages = stages(facts.one("stages"));
        match (self.markups(), self.equilibrium.verdict) {
            (0, _) => say!(build_up::None { cost: cost, single: single }),
            (1, Verdict::Cluster) => {
                say!(build_up::OneCluster { markups: markups, cost: cost, hair: hair, single: single })
            }
            (1, _) => say!(build_up::OneTie { markups: markups, cost: cost }),
            (_, Verdict::Cluster) => {
                say!(build_up::Cluster { stages: stages, markups: markups, cost: cost, hair: hair, single: single })
            }
            (_, Verdict::Tie) => say!(build_up::Tie { stages: stages, markups: markups, cost: cost }),
            (_, Verdict::Integrated) => {
                say!(build_up::Integrated { stages: stages, markups: markups, cost: cost, hair: hair, single: single })
            }
        }
    }
}
