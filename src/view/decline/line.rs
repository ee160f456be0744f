//! The lines of the two plots: what each of them says in which row of the table, and where.

use plotters::style::RGBColor;

use crate::chart::theme::Theme;
use crate::chart::words::fill;
use crate::data::Place;
use crate::view::datum::Datum;
use crate::view::words::DeclineWords;

/// The years with a rank; those of the shares are the first and the last.
pub const YEARS: [u16; 3] = [1978, 1990, 2005];

/// A share at the beginning and at the end.
#[derive(Clone, Copy, Debug)]
pub struct Share {
    /// Whose it is.
    pub place: &'static Place,
    /// Who says it.
    pub teller: Teller,
    /// The first and the last.
    pub ends: [Datum; 2],
    /// In percentage points.
    pub change: Datum,
    /// In percent of the first share.
    pub relative: Datum,
    /// How far it fell, percent, in the words of the text.
    pub bound: Option<Datum>,
}

/// Who says a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Teller {
    /// A row of the table.
    Row,
    /// The rows of the three provinces together.
    Sum,
    /// The running text.
    Text,
}

/// The ranks of a province.
#[derive(Clone, Copy, Debug)]
pub struct Ranks {
    /// Whose they are.
    pub place: &'static Place,
    /// One for each of [`YEARS`]; rank 1 is the largest.
    pub ranks: [Datum; 3],
    /// Places lost from each rank to the next.
    pub steps: [Datum; 2],
    /// Places lost from the first rank to the last.
    pub change: Datum,
}

/// A row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// One of [`YEARS`].
    Year(usize),
    /// The end of the period, whose year the text does not print.
    End,
    /// From one of [`YEARS`] to the next.
    Step(usize),
    /// From the first to the last.
    Change,
    /// The same, in percent of the first.
    Relative,
    /// How far the share fell, as the text puts it: a bound.
    Bound,
}

/// The rows, in the order of the table.
pub const POSITIONS: [Position; 9] = [
    Position::Year(0),
    Position::Year(1),
    Position::Year(2),
    Position::End,
    Position::Step(0),
    Position::Step(1),
    Position::Change,
    Position::Relative,
    Position::Bound,
];

impl Share {
    /// The shares by the rows of the table; nothing if the dataset has none of `place`.
    pub fn of_table(place: &'static Place, teller: Teller) -> Option<Self> {
        let of = |name: &str| Datum::of(&name.replace("{}", place.id));
        Some(Share {
            place,
            teller,
            ends: [of("share_{}_1978")?, of("share_{}_2005")?],
            change: of("share_change_pp_{}")?,
            relative: of("share_change_percent_{}")?,
            bound: None,
        })
    }

    /// The shares by the running text, which speaks of the Northeast alone.
    pub fn of_text(place: &'static Place) -> Option<Self> {
        Some(Share {
            place,
            teller: Teller::Text,
            ends: [Datum::of("share_text_northeast_1978")?, Datum::of("share_text_northeast_end")?],
            change: Datum::of("share_text_change_pp")?,
            relative: Datum::of("share_text_change_percent")?,
            bound: Datum::of("share_text_northeast_drop"),
        })
    }

    /// The number of a row of the table and its place: changes stand on the line between the shares.
    pub fn at(&self, position: Position) -> Option<(Datum, (f64, f64))> {
        let [first, last] = self.ends;
        let along = |share: f64| {
            let mix = |from: f64, to: f64| from + share * (to - from);
            (mix(year(0), year(2)), mix(first.value(), last.value()))
        };
        match (position, self.teller) {
            (Position::Year(0), _) => Some((first, along(0.0))),
            (Position::Year(2), Teller::Row | Teller::Sum) | (Position::End, Teller::Text) => Some((last, along(1.0))),
            (Position::Change, _) => Some((self.change, along(0.5))),
            (Position::Relative, _) => Some((self.relative, along(0.75))),
            (Position::Bound, _) => self.bound.map(|bound| (bound, along(0.25))),
            _ => None,
        }
    }

    /// The color of the line.
    pub fn color(&self, theme: &Theme) -> RGBColor {
        match self.teller {
            Teller::Row => theme.palette.ghost,
            Teller::Sum => theme.palette.cluster,
            Teller::Text => theme.palette.integrated,
        }
    }
}

impl Ranks {
    /// The ranks of a province; nothing if the dataset has none.
    pub fn of(place: &'static Place) -> Option<Self> {
        let of = |name: &str| Datum::of(&name.replace("{}", place.id));
        Some(Ranks {
            place,
            ranks: [of("rank_{}_1978")?, of("rank_{}_1990")?, of("rank_{}_2005")?],
            steps: [of("rank_change_{}_1978_1990")?, of("rank_change_{}_1990_2005")?],
            change: of("rank_change_{}_1978_2005")?,
        })
    }

    /// The number of a row of the table and its place.
    pub fn at(&self, position: Position) -> Option<(Datum, (f64, f64))> {
        let points = self.points();
        let middle = |from: usize, to: usize| {
            let (from, to) = (points.get(from)?, points.get(to)?);
            Some(((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0))
        };
        match position {
            Position::Year(index) => Some((*self.ranks.get(index)?, *points.get(index)?)),
            Position::Step(index) => Some((*self.steps.get(index)?, middle(index, index + 1)?)),
            Position::Change => Some((self.change, middle(0, 2)?)),
            Position::End | Position::Relative | Position::Bound => None,
        }
    }

    /// Years and heights: rank 1 is on top.
    pub fn points(&self) -> [(f64, f64); 3] {
        let [first, second, third] = self.ranks.map(|rank| -rank.value());
        [(year(0), first), (year(1), second), (year(2), third)]
    }

    /// The line's end: its place, its last rank, and how many places it lost.
    pub fn end(&self, short: bool, theme: &Theme) -> String {
        let words = DeclineWords::of(theme.language);
        let template = match (self.change.value() > 0.0, short) {
            (true, false) => words.rank_lost,
            (true, true) => words.rank_lost_short,
            (false, false) => words.rank_kept,
            (false, true) => words.rank_kept_short,
        };
        let [_, _, last] = self.ranks.map(|rank| rank.text(theme.words()));
        let place = self.place.label.get(theme.language);
        fill(template, &[("place", place), ("rank", &last), ("count", &self.change.text(theme.words()))])
    }
}

/// One of [`YEARS`] as a place on the axis.
pub fn year(index: usize) -> f64 {
    YEARS.get(index).copied().map_or(f64::NAN, f64::from)
}
