//! What is said of cities.

use crate::chart::fact::Facts;
use crate::view::saying::{Saying, say};
use crate::view::words::said::cities;

pub(super) fn said(facts: &Facts) -> Saying<'_> {
    let mut saying = Saying::new(facts);
    let (count, northeast, lists) = (facts.one("cities"), facts.one("northeast"), facts.one("lists"));
    let most = facts.one("most");
    saying.say(&say!(cities::Named { cities: count, northeast: northeast, circles: facts.one("circleCities") }));
    saying.say(&say!(cities::Most { most: most, lists: lists }));
    saying.say(&say!(cities::Shape { end: facts.one("sharedEnd") }));
    if facts.is("finance", "hidden") {
        saying.say(&say!(cities::Hidden { partners: facts.one("partners") }));
    }
    saying.source(&cities::NAMED_KEY, count).detail(&say!(cities::InNortheast { n: northeast }));
    saying.source(&cities::CIRCLES_KEY, facts.one("circles"));
    saying.source(&cities::GROUPED_KEY, facts.one("grouped"));
    saying.key(&cities::MOST_KEY, most).opens(&lists.indicators).detail(&say!(cities::Lists { n: lists }));
    saying.rank(cities::RANK);
    saying
}
