//! Shares of national industrial output, from 1978 to 2005 and in the words of the text, and the ranks of the provinces.
//!
//! The table prints shares of two years and ranks of three; the text prints its own shares of the whole Northeast, which the
//! table contradicts, and no year for the last. Both are drawn: a line is what one teller says.
//!
//! <div style="overflow-x: auto">
#![doc = include_str!("decline.svg")]
//! </div>
//!
//! ```
//! let picture = cluster_pricing::svg("decline", &[])?;
//! # assert!(picture == include_str!("decline.svg"));
//! # Ok::<(), cluster_pricing::Refusal>(())
//! ```

mod line;
mod panels;
mod said;
#[cfg(test)]
mod tests;

use crate::chart::Layout;
use crate::chart::ends::{self, End};
use crate::chart::fact::Facts;
use crate::chart::frame::{Frame, LABEL_GAP, line};
use crate::chart::ink::Surface;
use crate::chart::label::{Anchor, Label, Labels, spread};
use crate::chart::number::sort_by_value;
use crate::chart::plot::Plot;
use crate::chart::reading::{Cell, Column, Reading, Row};
use crate::chart::theme::Theme;
use crate::chart::words::fill;
use crate::data::{self, Place};
use crate::state::State;
use crate::state::refusal::Refusal;
use crate::view::datum::Datum;
use crate::view::heading::count;
use crate::view::saying::Saying;
use crate::view::words::DeclineWords;
use crate::view::{Keys, Title, View, places};

use line::{POSITIONS, Position, Ranks, Share, Teller, YEARS, year};
use panels::Panels;

/// What the view reads of a state.
pub const KEYS: Keys = Keys::new(&[&["places"]]);

/// Shares and ranks of the places that are shown.
#[derive(Clone, Debug)]
pub struct Decline {
    shares: Vec<Share>,
    ranks: Vec<Ranks>,
}

impl Decline {
    /// The shares and ranks of the provinces that `shows` admits and, if it admits the Northeast, its shares as the table
    /// sums up and as the text says.
    ///
    /// Gives nothing if no place is left.
    pub fn new(shows: impl Fn(&Place) -> bool) -> Option<Self> {
        let northeast = data::place("northeast").filter(|place| shows(place));
        let whole = northeast.map(|place| [Share::of_text(place), Share::of_table(place, Teller::Sum)]);
        let rows = data::in_series("share_of_national_output").filter(|share| share.year == Some(1978));
        let provinces: Vec<_> = rows.map(|share| share.place).filter(|place| shows(place)).collect();
        let parts = provinces.iter().map(|place| Share::of_table(place, Teller::Row));
        let shares: Vec<_> = whole.into_iter().flatten().chain(parts).flatten().collect();
        let ranks = provinces.iter().filter_map(|place| Ranks::of(place)).collect();
        (!shares.is_empty()).then_some(Decline { shares, ranks })
    }

    fn told_by(&self, teller: Teller) -> Option<&Share> {
        self.shares.iter().find(|share| share.teller == teller)
    }

    fn panels(&self, size: (f64, f64), labels: &Labels, theme: &Theme) -> Panels {
        let short = theme.is_narrow(size.0);
        let ends = [self.share_ends(short, theme), self.rank_ends(short, theme)];
        Panels::of(size, self.starts_room(labels, theme), &ends, labels, theme)
    }

    /// What stands at the right ends of the lines of shares.
    fn share_ends(&self, short: bool, theme: &Theme) -> Vec<End> {
        let words = DeclineWords::of(theme.language);
        let end = |share: &Share| {
            let [_, last] = share.ends;
            let template = match (share.teller, short) {
                (Teller::Row, _) => words.share_end,
                (Teller::Sum, _) => words.sum_end,
                (Teller::Text, false) => words.text_end,
                (Teller::Text, true) => words.text_end_short,
            };
            let values = [("place", share.place.label.get(theme.language)), ("value", &last.text(theme.words()))];
            let color = if share.teller == Teller::Row { theme.palette.text } else { share.color(theme) };
            let important = share.teller == Teller::Sum;
            End { value: last.value(), text: fill(template, &values), color, important }
        };
        self.shares.iter().map(end).collect()
    }

    fn rank_ends(&self, short: bool, theme: &Theme) -> Vec<End> {
        let end = |ranks: &Ranks| {
            let [.., (_, value)] = ranks.points();
            End { value, text: ranks.end(short, theme), color: theme.palette.text, important: false }
        };
        self.ranks.iter().map(end).collect()
    }

    /// Room for the shares of the first year, at the left ends of their lines.
    fn starts_room(&self, labels: &Labels, theme: &Theme) -> f64 {
        let texts = self.shares.iter().map(|share| share.ends.map(|share| share.text(theme.words())));
        texts.map(|[first, _]| labels.width(&first, true)).fold(0.0, f64::max).ceil() + LABEL_GAP + 3.0
    }
}

impl View for Decline {
    fn read(state: &State) -> Result<Box<dyn View>, Refusal> {
        let places = places::chosen(state, "places")?;
        let decline = Decline::new(|place| places.is_empty() || places.iter().any(|id| id == place.id));
        Ok(Box::new(decline.ok_or_else(Refusal::no_places)?))
    }

    fn title(&self, theme: &Theme) -> Title {
        let words = DeclineWords::of(theme.language);
        let fall = |template, share: &Share| {
            let [from, to] = share.ends.map(|share| share.text(theme.words()));
            let place = share.place.label.get(theme.language);
            fill(template, &[("place", place), ("from", &from), ("to", &to)])
        };
        let heading = match (self.told_by(Teller::Sum), self.shares.as_slice()) {
            (Some(sum), _) => fall(words.title, sum),
            (None, [share]) => fall(words.title_province, share),
            (None, shares) => fill(words.title_provinces, &[("n", &count(shares.len() as f64, theme.words()))]),
        };
        Title { heading, subtitle: words.subtitle.to_owned() }
    }

    fn height(&self, width: f64, theme: &Theme) -> f64 {
        Panels::height(width, !self.ranks.is_empty(), theme)
    }

    fn draw(&self, surface: &dyn Surface, size: (f64, f64), theme: &Theme) -> Layout {
        let mut labels = Labels::new(theme, size.0, size.1);
        let Panels { shares, ranks } = self.panels(size, &labels, theme);
        self.draw_shares(surface, &shares, theme);
        let short = theme.is_narrow(size.0);
        self.place_starts(surface, &shares, &mut labels, theme);
        ends::place_beside(self.share_ends(short, theme), surface, &shares, &mut labels, theme);
        self.place_bound(&shares, &mut labels, theme);
        let words = DeclineWords::of(theme.language);
        shares.place_labels(&mut labels, theme, &[], &[words.share_axis, words.share_axis_short]);
        if let Some(ranks) = ranks {
            self.draw_ranks(surface, &ranks, &mut labels, theme);
            ends::place_beside(self.rank_ends(short, theme), surface, &ranks, &mut labels, theme);
            ranks.place_labels(&mut labels, theme, &[], &[words.rank_axis, words.rank_axis_short]);
        }
        Layout { labels: labels.draw(surface), frame: shares }
    }

    fn reading(&self, size: (f64, f64), theme: &Theme) -> Reading {
        let words = DeclineWords::of(theme.language);
        let panels = self.panels(size, &Labels::new(theme, size.0, size.1), theme);
        let column = |template: &str, place: &Place| Column {
            label: fill(template, &[("place", place.label.get(theme.language))]),
        };
        let shares = self.shares.iter().map(|share| match share.teller {
            Teller::Row => column(words.share_column, share.place),
            Teller::Sum => column(words.sum_column, share.place),
            Teller::Text => column(words.text_column, share.place),
        });
        let rows = POSITIONS.iter().map(|&position| Row {
            label: self.row_label(position, words),
            cells: self.cells(position, &panels, theme),
        });
        Reading {
            row_header: words.row.to_owned(),
            columns: shares.chain(self.ranks.iter().map(|ranks| column(words.rank_column, ranks.place))).collect(),
            rows: rows.filter(|row| row.cells.iter().any(Option::is_some)).collect(),
            ..Reading::default()
        }
    }

    fn facts(&self, theme: &Theme) -> Facts {
        let words = theme.words();
        let mut facts = Facts::default();
        for (names, teller) in
            [(["from", "to", "fall"], Teller::Sum), (["textFrom", "textTo", "textFall"], Teller::Text)]
        {
            if let Some(Share { ends: [first, last], relative, .. }) = self.told_by(teller) {
                for (name, datum) in names.into_iter().zip([first, last, relative]) {
                    facts.amount(name, datum.amount(words));
                }
            }
        }
        if let Some(fall) = self.told_by(Teller::Text).and_then(|share| share.bound) {
            facts.amount("printedFall", fall.amount(words));
        }
        let provinces = self.shares.iter().filter(|share| share.teller == Teller::Row);
        let group = |(share, ranks): (&Share, &Ranks)| {
            let mut facts = Facts::default();
            facts.word("place", share.place.label.get(theme.language));
            let [first, last] = share.ends;
            let [before, _, after] = ranks.ranks;
            let numbers =
                [("from", first), ("to", last), ("rankFrom", before), ("rankTo", after), ("lost", ranks.change)];
            numbers.into_iter().for_each(|(name, datum)| facts.amount(name, datum.amount(words)));
            facts
        };
        facts.groups_of("provinces", provinces.zip(&self.ranks).map(group));
        facts
    }

    fn saying<'a>(&self, facts: &'a Facts) -> Saying<'a> {
        said::said(facts)
    }
}

impl Decline {
    fn row_label(&self, position: Position, words: &DeclineWords) -> String {
        let span = |from: usize, to: usize| {
            let years = [from, to].map(|index| YEARS.get(index).map(u16::to_string).unwrap_or_default());
            let [from, to] = &years;
            fill(words.step, &[("from", from), ("to", to)])
        };
        match position {
            Position::Year(index) => YEARS.get(index).map(u16::to_string).unwrap_or_default(),
            Position::End => words.end.to_owned(),
            Position::Step(index) => span(index, index + 1),
            Position::Change => words.change.to_owned(),
            Position::Relative => words.relative.to_owned(),
            Position::Bound => words.bound.to_owned(),
        }
    }

    fn cells(&self, position: Position, panels: &Panels, theme: &Theme) -> Vec<Option<Cell>> {
        let cell = |frame: &Frame, (datum, (x, y)): (Datum, (f64, f64))| datum.cell(frame.point(x, y), theme.words());
        let shares = self.shares.iter().map(|share| share.at(position).map(|found| cell(&panels.shares, found)));
        let ranks = self.ranks.iter().map(|ranks| {
            let frame = panels.ranks.as_ref()?;
            ranks.at(position).map(|found| cell(frame, found))
        });
        shares.chain(ranks).collect()
    }

    fn draw_shares(&self, surface: &dyn Surface, frame: &Frame, theme: &Theme) {
        frame.draw_lines(surface, theme);
        let plot = Plot::new(surface, frame, theme);
        for share in &self.shares {
            let [first, last] = share.ends.map(|share| share.value());
            let points = [(year(0), first), (year(2), last)];
            let color = share.color(theme);
            match share.teller {
                Teller::Row => plot.line(&points, color, 1.5),
                Teller::Sum => plot.line(&points, color, 3.0),
                Teller::Text => plot.dashed(points, (6.0, 4.0), color, 2.0),
            }
            for point in points {
                match share.teller {
                    Teller::Row => plot.dot(point, 3.5, color),
                    Teller::Sum => plot.dot(point, 5.0, color),
                    Teller::Text => plot.ring(point, 4.5, color, 2.0),
                }
            }
        }
    }

    /// The shares of the first year, to the left of their lines, as near as they fit.
    fn place_starts(&self, surface: &dyn Surface, frame: &Frame, labels: &mut Labels, theme: &Theme) {
        let height = |share: &&Share| {
            let [first, _] = share.ends;
            frame.point(year(0), first.value()).1
        };
        let mut shares: Vec<&Share> = self.shares.iter().collect();
        sort_by_value(&mut shares, height);
        let wanted: Vec<_> = shares.iter().map(|share| (height(share), 1.0)).collect();
        let gap = labels.line_height() * 1.001;
        let places = spread(&wanted, gap, frame.plot.y - gap / 2.0, frame.plot.bottom() - gap / 2.0);
        for ((share, (wanted, _)), y) in shares.iter().zip(wanted).zip(places.unwrap_or_default()) {
            let [first, _] = share.ends;
            let bold = share.teller == Teller::Sum;
            let color = if share.teller == Teller::Row { theme.palette.text } else { share.color(theme) };
            let (x, text) = (frame.plot.x, first.text(theme.words()));
            let label = Label { text, x: x - LABEL_GAP - 2.0, y, anchor: Anchor::End, bold, color };
            if labels.naming((x, wanted), |labels| labels.place(label)) && (y - wanted).abs() > 2.0 {
                line(surface, theme, color, [(x - 1.0, wanted), (x - LABEL_GAP, y)]);
            }
        }
    }

    /// How far the share fell in the words of the text: a bound has no point of its own, and says so beside its line.
    fn place_bound(&self, frame: &Frame, labels: &mut Labels, theme: &Theme) {
        let found = self.shares.iter().find_map(|share| Some((share, share.at(Position::Bound)?)));
        let Some((share, (bound, (year, value)))) = found else { return };
        let (x, y) = frame.point(year, value);
        let text = fill(DeclineWords::of(theme.language).bound_label, &[("value", &bound.text(theme.words()))]);
        let label = Label {
            text,
            x: x + LABEL_GAP,
            y: y - 0.4 * labels.line_height(),
            anchor: Anchor::Start,
            bold: false,
            color: share.color(theme),
        };
        labels.naming((x, y), |labels| labels.place(label));
    }

    fn draw_ranks(&self, surface: &dyn Surface, frame: &Frame, labels: &mut Labels, theme: &Theme) {
        frame.draw_lines(surface, theme);
        let plot = Plot::new(surface, frame, theme);
        for ranks in &self.ranks {
            plot.line(&ranks.points(), theme.palette.ghost, 1.5);
            for (point, rank) in ranks.points().into_iter().zip(&ranks.ranks).take(2) {
                plot.dot(point, 3.5, theme.palette.ghost);
                let (x, y) = frame.point(point.0, point.1);
                let label = |dy: f64| Label {
                    text: rank.text(theme.words()),
                    x,
                    y: y + dy * labels.line_height(),
                    anchor: Anchor::Middle,
                    bold: false,
                    color: theme.palette.text,
                };
                let versions = [label(-0.75), label(0.75)];
                labels.naming((x, y), |labels| labels.place_first(versions));
            }
            let [.., last] = ranks.points();
            plot.dot(last, 3.5, theme.palette.ghost);
        }
    }
}
