//! What the views of the model say alike: a chain in words, its prices, and the rank of what they say.

use crate::chart::fact::Facts;
use crate::model::Verdict;
use crate::view::saying::{Fill, Firms, InColor, Known, List, One, Phrase, Role, Saying, Stages, Word, say, word};
use crate::view::words::said::price;

/// The prices of the cluster and of the integrated firm.
pub const CLUSTER: InColor = InColor(Role::Cluster, "clusterPrice");
pub const ONE_FIRM: InColor = InColor(Role::Integrated, "integratedPrice");

/// What a run sells at, against the integrated firm.
pub struct Told;

impl Fill for Told {
    fn fill(&self, facts: &Facts, text: &mut String) {
        let told = match facts.one("verdict").text.as_str() {
            "cluster" => {
                word!(price::Cluster { chain: Chain, price: CLUSTER, single: ONE_FIRM, gap: One("gap") })
            }
            "tie" => word!(price::Tie { chain: Chain, price: CLUSTER }),
            _ => word!(price::Integrated { chain: Chain, price: CLUSTER, single: ONE_FIRM, gap: One("gap") }),
        };
        told.fill(facts, text);
    }
}

/// Stages and firms of a chain.
pub struct Chain;

impl Fill for Chain {
    fn fill(&self, facts: &Facts, text: &mut String) {
        let firms = facts.many("firms");
        let is_even = || firms.iter().all(|each| each.value == facts.one("firms").value);
        let chain = if facts.one("stages").is_one() {
            word!(price::ChainLone { firms: Firms("firms") })
        } else if is_even() {
            word!(price::ChainEven { stages: Stages("stages"), firms: Firms("firms") })
        } else {
            word!(price::ChainUneven { stages: Stages("stages"), list: List("firms") })
        };
        chain.fill(facts, text);
    }
}

/// What a chain in these words sells at, against the integrated firm.
pub fn against(chain: &dyn Known, facts: &Facts, verdict: Verdict) -> Phrase {
    let price = Role::Cluster.of(facts.one("clusterPrice"));
    let (single, gap) = (Role::Integrated.of(facts.one("integratedPrice")), facts.one("gap"));
    match verdict {
        Verdict::Cluster => say!(price::Cluster { chain: chain, price: price, single: single, gap: gap }),
        Verdict::Tie => say!(price::Tie { chain: chain, price: price }),
        Verdict::Integrated => say!(price::Integrated { chain: chain, price: price, single: single, gap: gap }),
    }
}

/// The price of the cluster.
pub fn cluster_key(saying: &mut Saying) {
    saying.key(&price::CLUSTER_PRICE, &One("clusterPrice")).color(Role::Cluster);
}

/// The price of the integrated firm.
pub fn one_firm_key(saying: &mut Saying) {
    saying.key(&price::ONE_PRICE, &One("integratedPrice")).color(Role::Integrated);
}

/// The prices of the cluster and of the integrated firm, and who is ahead by how much.
pub fn price_keys(saying: &mut Saying, verdict: Verdict) {
    cluster_key(saying);
    one_firm_key(saying);
    let name = if verdict == Verdict::Integrated { &price::DISADVANTAGE } else { &price::ADVANTAGE };
    if verdict == Verdict::Tie {
        saying.key(name, &price::NONE);
    } else {
        saying.key(name, &One("gap")).detail(&One("gapPercent")).detail(&Word::PERCENT);
    }
}

/// The rank of a view's numbers; a conjectural variation makes them an extension.
pub fn rank(saying: &mut Saying, rank: Word) {
    saying.rank(rank);
    if !saying.facts.is("conduct", "cournot") {
        saying.rank(price::RANK_VARIATION);
    }
}
