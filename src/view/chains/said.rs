//! What is said of the printed chains.

use crate::chart::fact::Facts;
use crate::view::saying::{Saying, say, stages};
use crate::view::words::said::chains;

pub(super) fn said(facts: &Facts) -> Saying<'_> {
    let mut saying = Saying::new(facts);
    let (count, printed, most) = (facts.one("chains"), facts.one("printed"), facts.one("stages"));
    let found = say!(chains::Found { chains: count, printed: printed, stages: stages(most), open: facts.one("open") });
    saying.say(&found);
    saying.say(&chains::UNMEASURED);
    saying.rank(chains::RANK);
    saying
}
