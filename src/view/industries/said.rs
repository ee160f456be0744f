//! What is said of industries.

use crate::chart::fact::Facts;
use crate::view::saying::{Role, Saying, Word, say};
use crate::view::words::said::industries;

pub(super) fn said(facts: &Facts) -> Saying<'_> {
    let mut saying = Saying::new(facts);
    let (four, group) = (facts.one("largestFour"), facts.one("groupShare"));
    saying.say(&say!(industries::Concentration {
        first: facts.one("first"),
        share: facts.one("firstShare"),
        four: four,
        effective: facts.one("effective"),
    }));
    saying.say(&say!(industries::Group { share: Role::Cluster.of(group), group: facts.one("group") }));
    saying.source(&industries::TOTAL_KEY, facts.one("total")).detail(&industries::TOTAL_UNIT);
    saying.source(&industries::FOUR_KEY, four).detail(&Word::PERCENT);
    saying.source(&industries::CONCENTRATION_KEY, facts.one("concentration")).detail(&industries::CONCENTRATION_UNIT);
    saying.source(&industries::GROUP_KEY, group).detail(&Word::PERCENT).color(Role::Cluster);
    saying.rank(industries::RANK);
    saying
}
