//! What is said of the thesis.

use crate::chart::fact::Facts;
use crate::view::saying::{Saying, say};
use crate::view::words::said::history;

pub(super) fn said(facts: &Facts) -> Saying<'_> {
    let mut saying = Saying::new(facts);
    let [phases, scales, problems] = ["phases", "scales", "problems"].map(|name| facts.one(name));
    let [sections, broken, cases] = ["sections", "broken", "cases"].map(|name| facts.one(name));
    saying.say(&say!(history::Told { phases: phases, scales: scales, problems: problems }));
    saying.say(&say!(history::Printed { sections: sections, broken: broken, cases: cases }));
    saying.rank(history::RANK);
    saying
}
