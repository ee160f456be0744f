//! What is said of the start-up scale.

use super::Startup;
use crate::chart::fact::Facts;
use crate::model::Verdict;
use crate::view::priced::saying::rank;
use crate::view::saying::{Phrase, Saying, firms, say, stages, unit};
use crate::view::words::said::startup;

impl Startup {
    pub(super) fn said<'a>(&self, facts: &'a Facts) -> Saying<'a> {
        let verdict = match self.equilibrium.verdict {
            Verdict::Cluster => startup::CLUSTER,
            Verdict::Tie => startup::TIE,
            Verdict::Integrated => startup::INTEGRATED,
        };
        let mut saying = Saying::new(facts);
        saying.say(&needed(facts)).say(&verdict);
        bottleneck(facts).into_iter().for_each(|bottleneck| _ = saying.say(&bottleneck));
        let (n_min, total) = (facts.one("nMin"), facts.one("totalSymmetric"));
        saying.key(&startup::FIRMS_KEY, n_min).detail(&unit(n_min));
        saying.key(&startup::PRODUCERS_KEY, total).detail(&unit(total));
        if let Some(fewest) = facts.get("totalMin").filter(|_| !facts.one("stages").is_one()) {
            saying.key(&startup::FEWEST_KEY, fewest).detail(&startup::FEWEST_DETAIL);
        }
        bottleneck_key(&mut saying, facts);
        rank(&mut saying, startup::RANK);
        saying
    }
}

/// The firms that it takes.
fn needed(facts: &Facts) -> Phrase {
    let (count, n_min, total) = (facts.one("stages"), firms(facts.one("nMin")), facts.one("totalSymmetric"));
    if count.is_one() {
        return say!(startup::NeedOne { firms: n_min });
    }
    match facts.get("totalMin").filter(|fewest| fewest.value < total.value) {
        Some(fewest) => {
            say!(startup::Need { stages: stages(count), firms: n_min, producers: firms(total), fewest: firms(fewest) })
        }
        None => say!(startup::NeedAlone { stages: stages(count), firms: n_min, producers: firms(total) }),
    }
}

fn bottleneck(facts: &Facts) -> Option<Phrase> {
    if facts.is("bottleneck", "every") {
        return Some(startup::BOTTLENECK_EVERY.into());
    }
    let stage = facts.get("bottleneckStage")?;
    let own = firms(facts.one("bottleneckFirms"));
    Some(match facts.get("bottleneckNMin").map(firms) {
        Some(_) if facts.is("bottleneck", "just") => say!(startup::BottleneckJust { stage: stage, firms: own }),
        Some(needed) if facts.is("bottleneck", "enough") => {
            say!(startup::BottleneckEnough { stage: stage, firms: own, needed: needed })
        }
        Some(needed) => say!(startup::Bottleneck { stage: stage, firms: own, needed: needed }),
        None if facts.is("bottleneck", "beyond") => say!(startup::BottleneckBeyond { stage: stage, firms: own }),
        None => say!(startup::BottleneckImpossible { stage: stage, firms: own }),
    })
}

fn bottleneck_key(saying: &mut Saying, facts: &Facts) {
    let name = startup::BOTTLENECK_KEY;
    let Some(stage) = facts.get("bottleneckStage") else {
        let (text, detail) = match facts.one("bottleneck").text.as_str() {
            "every" => (startup::EVERY, startup::EVERY_DETAIL),
            "lone" => (startup::ALIKE, startup::LONE),
            _ => (startup::ALIKE, startup::ALIKE_DETAIL),
        };
        saying.key(&name, &text).detail(&detail);
        return;
    };
    let own = firms(facts.one("bottleneckFirms"));
    let named = say!(startup::BottleneckStage { stage: stage });
    match facts.get("bottleneckNMin") {
        Some(needed) if facts.is("bottleneck", "enough") || facts.is("bottleneck", "just") => saying
            .key(&name, &startup::ALIKE)
            .detail(&say!(startup::Enough { stage: stage, firms: own, needed: needed })),
        Some(needed) => saying.key(&name, &named).detail(&say!(startup::Needs { firms: own, needed: needed })),
        None => saying.key(&name, &named).detail(&say!(startup::NeedsNone { firms: own })),
    };
}
