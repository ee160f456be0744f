//! What is said of numbers that do not agree.

use crate::chart::fact::Facts;
use crate::view::saying::{Role, Saying, say};
use crate::view::words::said::consistency;

/// The last key number opens all discrepancies, those without numbers too.
pub(super) fn said(facts: &Facts) -> Saying<'_> {
    let mut saying = Saying::new(facts);
    let (pairs, rounded, open) = (facts.one("pairs"), facts.one("rounded"), facts.one("open"));
    let differ = facts.one("differ");
    saying.say(&say!(consistency::Pairs { pairs: pairs, differ: Role::Cluster.of(differ), rounded: rounded }));
    saying.say(&say!(consistency::Open { open: open }));
    saying.say(&say!(consistency::Farthest {
        farthest: facts.one("farthest"),
        one: facts.one("one"),
        other: facts.one("other"),
        unit: facts.one("unit"),
    }));
    saying.source(&consistency::SPREAD_KEY, facts.one("spread"));
    saying.source(&consistency::ALL_KEY, facts.one("discrepancies"));
    saying.rank(consistency::RANK);
    saying
}
