//! The stage that holds a chain back most, and what it would need.

use super::Startup;
use crate::chart::fact::Facts;
use crate::chart::number::Format;
use crate::model::{AsymmetricStartup, Stage};

impl Startup {
    /// The stage that costs the buyers most, counted from 0: under Cournot the one with the fewest firms.
    pub(super) fn bottleneck(&self) -> Option<(usize, Stage)> {
        let stages = self.chain.stages().iter().copied().enumerate();
        stages.reduce(|most, other| if other.1.conduct() > most.1.conduct() { other } else { most })
    }

    fn is_even(&self) -> bool {
        let alike = |one: &Stage, other: &Stage| {
            (one.n_firms, one.conjectural_variation) == (other.n_firms, other.conjectural_variation)
        };
        self.chain.stages().windows(2).all(|pair| matches!(pair, [one, next] if alike(one, next)))
    }

    /// Which stage is the bottleneck, and what it would need; nothing where all stages are alike.
    pub(super) fn bottleneck_facts(&self, facts: &mut Facts) {
        let bottleneck = self.bottleneck().filter(|_| !self.is_even());
        let need = |(index, stage)| Some((index, stage, self.chain.startup_of_stage(index)?));
        let Some((index, stage, AsymmetricStartup { possible, n_min, .. })) = bottleneck.and_then(need) else {
            facts.word("bottleneck", self.even_bottleneck());
            return;
        };
        let whole = Format::Fixed(0);
        facts.number("bottleneckStage", index as f64 + 1.0, whole);
        facts.number("bottleneckFirms", stage.n_firms as f64, whole);
        if let Some(n_min) = n_min {
            facts.number("bottleneckNMin", n_min as f64, whole);
        }
        facts.word(
            "bottleneck",
            match n_min {
                Some(n_min) if n_min < stage.n_firms => "enough",
                Some(n_min) if n_min == stage.n_firms => "just",
                Some(_) => "possible",
                None if possible => "beyond",
                None => "impossible",
            },
        );
    }

    /// The bottleneck of stages that are all alike: none, or each of them where each acts as a single firm.
    fn even_bottleneck(&self) -> &'static str {
        let acts_as_one = |stage: &Stage| stage.conduct() == 1.0;
        match self.chain.stages() {
            [_] => "lone",
            stages if stages.iter().all(acts_as_one) => "every",
            _ => "alike",
        }
    }
}
