//! What is said of shares and ranks over time.

use crate::chart::fact::{Amount, Facts};
use crate::view::saying::{Fill, Phrase, Role, Saying, Word, say};
use crate::view::words::said::decline;

/// Of the Northeast as table and text have it, else of each province.
pub(super) fn said(facts: &Facts) -> Saying<'_> {
    let mut saying = Saying::new(facts);
    let provinces = facts.groups("provinces");
    if let (Some(from), Some(to)) = (facts.get("from"), facts.get("to")) {
        let (text_from, text_to) = (facts.one("textFrom"), facts.one("textTo"));
        let (fall, printed) = (facts.one("fall"), facts.one("printedFall"));
        saying.say(&say!(decline::Table { from: from, to: Role::Cluster.of(to), fall: fall }));
        saying.say(&say!(decline::Text { from: text_from, to: Role::Integrated.of(text_to), printed: printed }));
        span(&mut saying, &decline::TABLE_KEY, from, to).color(Role::Cluster);
        span(&mut saying, &decline::TEXT_KEY, text_from, text_to).color(Role::Integrated);
        saying.source(&decline::FALL_KEY, fall).detail(&Word::PERCENT);
        saying.source(&decline::PRINTED_KEY, printed).detail(&Word::PERCENT);
    } else {
        if !provinces.is_empty() {
            saying.say(&say!(decline::Shares { list: listed(provinces, share) }));
        }
        for province in provinces {
            span(&mut saying, province.one("place"), province.one("from"), province.one("to"));
        }
    }
    if !provinces.is_empty() {
        saying.say(&say!(decline::Ranks { list: listed(provinces, ranks) }));
    }
    saying.rank(decline::RANK);
    saying
}

fn listed(provinces: &[Facts], told: fn(&Facts) -> Phrase) -> Phrase {
    let told: Vec<Phrase> = provinces.iter().map(told).collect();
    Phrase::list(&told)
}

fn share(province: &Facts) -> Phrase {
    let [place, from, to] = ["place", "from", "to"].map(|name| province.one(name));
    say!(decline::Share { place: place, from: from, to: to })
}

fn ranks(province: &Facts) -> Phrase {
    let [place, from, to, lost] = ["place", "rankFrom", "rankTo", "lost"].map(|name| province.one(name));
    if lost.value > Some(0.0) {
        say!(decline::Lost { place: place, from: from, to: to, count: lost })
    } else {
        say!(decline::Kept { place: place, from: from, to: to })
    }
}

/// A share at the beginning and at the end, which opens both.
fn span<'a, 'b>(saying: &'a mut Saying<'b>, name: &dyn Fill, first: &Amount, last: &Amount) -> &'a mut Saying<'b> {
    let span = say!(decline::Span { from: first, to: last });
    saying.key(name, &span).opens(&first.indicators).opens(&last.indicators).detail(&Word::PERCENT)
}
