//! What is said of places: of the Northeast and the others, of the highest and the lowest. Of an author's own table the same is
//! said in words of its own.

use super::{Provinces, Series};
use crate::chart::fact::Facts;
use crate::view::saying::{Fill, Filled, InColor, List, One, Role, Saying, word};
use crate::view::words::said::provinces;

impl<S: Series> Provinces<S> {
    pub(super) fn said(facts: &Facts) -> Saying<'_> {
        let mut saying = Saying::new(facts);
        saying.say(if groups(facts).nth(1).is_some() {
            word!(provinces::Both { indicator: One("indicator"), first: Group(0), second: Group(1) })
        } else {
            word!(provinces::Only { indicator: One("indicator"), first: Group(0) })
        });
        if let Some(ranking) = ranking(facts) {
            saying.say(ranking);
        }
        if !facts.many("withoutSecond").is_empty() {
            saying.say(word!(provinces::Missing { series: One("second"), places: List("withoutSecond") }));
        }
        if !facts.many("withoutFirst").is_empty() {
            saying.say(word!(provinces::Missing { series: One("indicator"), places: List("withoutFirst") }));
        }
        keys(&mut saying, facts);
        saying.rank(provinces::RANK);
        saying
    }
}

/// One of the groups of places that are shown.
struct Group(usize);

impl Fill for Group {
    fn fill(&self, facts: &Facts, text: &mut String) {
        groups(facts).nth(self.0).into_iter().for_each(|group| group.fill(facts, text));
    }
}

/// What the places have. One place has no mean.
fn groups(facts: &Facts) -> impl Iterator<Item = &'static Filled<'static>> {
    let has = |name| facts.get(name).is_some();
    let group = |is_shown: bool, is_one: bool, one, many| is_shown.then_some(if is_one { one } else { many });
    let only = has("only");
    let others = match has("northeast") {
        true => word!(provinces::Others { value: One("others") }),
        false => word!(provinces::Shown { value: One("others") }),
    };
    let value = word!(provinces::Nation { value: One("nation") });
    let groups = [
        only.then_some(word!(provinces::Place { place: One("only"), value: One("onlyValue") })),
        group(
            has("northeast") && !only,
            has("northeastPlace"),
            word!(provinces::Place { place: One("northeastPlace"), value: InColor(Role::Cluster, "northeast") }),
            word!(provinces::Northeast { value: InColor(Role::Cluster, "northeast") }),
        ),
        group(
            has("others") && !only,
            has("othersPlace"),
            word!(provinces::Place { place: One("othersPlace"), value: One("others") }),
            others,
        ),
        group(has("nation") && !only, true, value, value),
    ];
    groups.into_iter().flatten()
}

/// Which place is highest and which lowest, where there are two to rank and as far as bounds do not leave it open.
fn ranking(facts: &Facts) -> Option<&'static dyn Fill> {
    if facts.get("level").is_some() {
        return Some(word!(provinces::Level { value: One("level") }));
    }
    Some(match facts.get("extremes")?.text.as_str() {
        "both" => word!(provinces::ExtremesBoth {
            top: One("highestPlace"),
            top_value: One("highest"),
            bottom: One("lowestPlace"),
            bottom_value: One("lowest"),
        }),
        "top" => word!(provinces::ExtremesTop { top: One("highestPlace"), top_value: One("highest") }),
        "bottom" => word!(provinces::ExtremesBottom { bottom: One("lowestPlace"), bottom_value: One("lowest") }),
        _ => &provinces::EXTREMES_OPEN,
    })
}

/// The numbers of the groups that are shown, then the highest and the lowest. A mean opens the numbers it is made of, the others
/// their sentence.
fn keys(saying: &mut Saying, facts: &Facts) {
    if facts.get("only").is_some() {
        saying.source(&One("only"), facts.one("onlyValue")).detail(&One("unit"));
        return;
    }
    for (value, place, name) in [
        ("northeast", "northeastPlace", provinces::NORTHEAST_KEY),
        ("others", "othersPlace", provinces::OTHERS_KEY),
        ("nation", "", provinces::NATION_KEY),
    ] {
        if let Some(amount) = facts.get(value) {
            let place = facts.get(place).map(|place| place as &dyn Fill);
            saying.source(place.unwrap_or(&name), amount).detail(&One("unit"));
            if value == "northeast" {
                saying.color(Role::Cluster);
            }
        }
    }
    if facts.get("extremes").is_none() {
        return;
    }
    for (value, place, name) in
        [("highest", "highestPlace", provinces::TOP_KEY), ("lowest", "lowestPlace", provinces::BOTTOM_KEY)]
    {
        match facts.get(value) {
            Some(amount) => saying.source(&name, amount).detail(facts.one(place)),
            None => saying.key(&name, &provinces::OPEN),
        };
    }
}
