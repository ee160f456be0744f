//! What is said of the shares of the Northeast.

use crate::chart::fact::Facts;
use crate::view::saying::{Role, Saying, Word, say};
use crate::view::words::said::burden;

pub(super) fn said(facts: &Facts) -> Saying<'_> {
    let mut saying = Saying::new(facts);
    let (assets, employees, sales) = (facts.one("assets"), facts.one("employees"), facts.one("salesPerEmployee"));
    saying.say(&say!(burden::Shares { employees: employees, assets: assets }));
    saying.say(&say!(burden::Extremes {
        highest: facts.one("highest"),
        most: Role::Cluster.of(facts.one("highestShare")),
        multiple: facts.one("highestMultiple"),
        lowest: facts.one("lowest"),
        least: facts.one("lowestShare"),
    }));
    saying.say(&say!(burden::PerEmployee { sales: sales }));
    saying.source(&burden::ASSETS_KEY, assets).detail(&Word::PERCENT);
    saying.source(&burden::EMPLOYEES_KEY, employees).detail(&Word::PERCENT);
    saying.source(&burden::SUBSIDIES_KEY, facts.one("subsidies")).detail(&Word::PERCENT).color(Role::Cluster);
    saying.source(&burden::SALES_KEY, sales).detail(&burden::OF_AVERAGE);
    saying.rank(burden::RANK);
    saying
}
