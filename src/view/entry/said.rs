//! What is said of who enters.

use super::Entry;
use super::entrants::EntryKind;
use crate::chart::fact::Facts;
use crate::model::Verdict;
use crate::view::saying::{List, Phrase, Role, Saying, firms, hair, say};
use crate::view::words::said::entry;

impl Entry {
    pub(super) fn said<'a>(&self, facts: &'a Facts) -> Saying<'a> {
        let mut saying = Saying::new(facts);
        let kind = self.0.kind();
        match (kind, facts.get("price")) {
            (EntryKind::Free, Some(price)) => {
                saying.say(&say!(entry::Free { price: Role::Cluster.of(price) }));
            }
            _ => sentence(&mut saying, kind, facts),
        }
        keys(&mut saying, kind, facts);
        saying.rank(entry::RANK);
        if !facts.is("conduct", "cournot") {
            saying.rank(entry::RANK_VARIATION);
        }
        saying
    }
}

fn sentence(saying: &mut Saying, kind: EntryKind, facts: &Facts) {
    saying.say(&entrants(kind, facts));
    threshold(kind, facts).into_iter().for_each(|threshold| _ = saying.say(&threshold));
    if facts.one("costlyStages").value < facts.one("stages").value {
        saying.say(&entry::PARTLY_FREE);
    }
    price(facts).into_iter().for_each(|price| _ = saying.say(&price));
    // Where no whole firms can stay, that nobody enters is the only equilibrium.
    if let Some(critical) = facts.get("critical").filter(|_| kind != EntryKind::Fraction) {
        saying.say(&say!(entry::Coordination { critical: critical, stage: facts.one("criticalStage") }));
    }
}

fn entrants(kind: EntryKind, facts: &Facts) -> Phrase {
    let (market, each) = (facts.one("marketSize"), facts.many("firms"));
    let list = Phrase::of(facts, &List("firms"));
    match (kind, each) {
        (EntryKind::Whole, [lone]) => say!(entry::WholeOne { market: market, firms: firms(lone) }),
        (EntryKind::Whole, [first, others @ ..]) if others.iter().all(|firms| firms.text == first.text) => {
            say!(entry::WholeEven { market: market, firms: firms(first) })
        }
        (EntryKind::Whole, _) => say!(entry::Whole { market: market, list: list }),
        (EntryKind::Many, [_]) => say!(entry::ManyOne { market: market, list: list }),
        (EntryKind::Many, _) => say!(entry::Many { market: market, list: list }),
        (EntryKind::Fraction, [_]) => say!(entry::FractionOne { market: market, list: list }),
        (EntryKind::Fraction, _) => say!(entry::Fraction { market: market, list: list }),
        _ if facts.get("smallestRealMarket").is_some() => say!(entry::None { market: market }),
        _ => say!(entry::NoneBeyond { market: market }),
    }
}

/// What a market that sustains no whole firms would need; where that is not known, what fractions of firms would.
fn threshold(kind: EntryKind, facts: &Facts) -> Option<Phrase> {
    if !is_empty(kind) {
        return None;
    }
    match (facts.get("smallestMarket"), facts.get("smallestRealMarket")) {
        (Some(smallest), _) => Some(say!(entry::WholeFrom { smallest: smallest })),
        (None, Some(real)) if kind == EntryKind::None => Some(say!(entry::RealFrom { real: real })),
        _ => None,
    }
}

/// What the product costs where firms enter.
fn price(facts: &Facts) -> Option<Phrase> {
    let (own, one) = (facts.get("price")?, facts.one("integratedPrice"));
    let (price, single, hair) = (Role::Cluster.of(own), Role::Integrated.of(one), hair(own, one));
    Some(if facts.is("verdict", Verdict::Tie.as_str()) {
        say!(entry::Tie { price: price })
    } else if facts.is("verdict", Verdict::Cluster.as_str()) {
        say!(entry::Cluster { price: price, hair: hair, single: single })
    } else {
        say!(entry::Integrated { price: price, hair: hair, single: single })
    })
}

/// Four, fewer where there is no critical mass.
fn keys(saying: &mut Saying, kind: EntryKind, facts: &Facts) {
    if let Some(stage) = facts.get("thinnestStage") {
        let name = say!(entry::FirmsKey { stage: stage });
        let thinnest = facts.many("firms").get(stage.value.unwrap_or_default() as usize - 1);
        match thinnest.filter(|_| !is_empty(kind)) {
            Some(firms) => saying.key(&name, firms),
            None => saying.key(&name, &entry::NO_CLUSTER),
        };
    }
    if let Some(price) = facts.get("price") {
        saying.key(&entry::PRICE_KEY, price).color(Role::Cluster);
    }
    if let Some(critical) = facts.get("critical").filter(|_| !is_empty(kind)) {
        saying.key(&say!(entry::CriticalKey { stage: facts.one("criticalStage") }), critical);
    }
    let market = facts.one("marketSize");
    match facts.get("smallestMarket") {
        Some(smallest) => {
            saying.key(&entry::SMALLEST_KEY, smallest).detail(&say!(entry::SmallestDetail { market: market }))
        }
        None => saying.key(&entry::MARKET_KEY, market),
    };
}

/// Whether no whole firms can stay.
fn is_empty(kind: EntryKind) -> bool {
    matches!(kind, EntryKind::None | EntryKind::Fraction)
}
