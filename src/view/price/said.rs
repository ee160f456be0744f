//! What is said of the reader's chain and of the runs beside it.

use super::Price;
use crate::chart::fact::Facts;
use crate::view::priced::saying::{Told, price_keys, rank};
use crate::view::saying::{Firms, One, Phrase, Saying, Unit, word};
use crate::view::words::said::price;

impl Price {
    pub(super) fn said<'a>(&self, facts: &'a Facts) -> Saying<'a> {
        let mut saying = Saying::new(facts);
        saying.say(&Told).say(if facts.one("stages").is_one() {
            word!(price::StartupLone { startup: Firms("startupNMin") })
        } else {
            word!(price::Startup { startup: Firms("startupNMin") })
        });
        price_keys(&mut saying, self.reader.equilibrium.verdict);
        saying.key(&price::STARTUP_KEY, &One("startupNMin"));
        saying.detail(word!(price::PerStage { firms: Unit("startupNMin") }));
        rank(&mut saying, price::RANK);
        saying.kept = self.kept.iter().map(|run| Phrase::of(&run.facts(), &Told)).collect();
        saying
    }
}
