//! An author's own table in the view `provinces`.

use std::rc::Rc;

use super::series::{Group, Measurement, Series};
use super::words::{OwnWords, Words, fill};
use crate::data::Qualifier;
use crate::language::Language;
use crate::own;

impl Series for Rc<own::Series> {
    type Measurement = Rc<own::Row>;

    fn name(&self, language: Language) -> String {
        let Some(row) = self.rows.first() else { return String::new() };
        let name = row.series(language);
        match row.year {
            Some(year) => fill(Words::of(language).indicator_year, &[("indicator", name), ("year", &year.to_string())]),
            None => name.to_owned(),
        }
    }

    fn unit(&self, _: Language) -> &str {
        self.rows.first().map_or("", |row| row.cell("unit"))
    }

    fn data(&self) -> impl Iterator<Item = Rc<own::Row>> {
        self.rows.iter().cloned()
    }

    fn heading(shown: &[Rc<own::Row>], _: &dyn Fn(Group) -> Option<f64>, language: Language) -> String {
        let words = OwnWords::of(language);
        let [first, _, ..] = shown else { return words.one.to_owned() };
        let (mut top, mut bottom) = (first, first);
        for row in shown {
            top = if row.value() > top.value() { row } else { top };
            bottom = if row.value() < bottom.value() { row } else { bottom };
        }
        if shown.iter().all(|row| bounds(row) == (top.value(), top.value())) {
            return words.level.to_owned();
        }
        // Beside a bound it may be open which value is the largest, or the smallest.
        let is_decided = shown.iter().all(|row| {
            (row.id == top.id || bounds(row).1 <= bounds(top).0)
                && (row.id == bottom.id || bounds(row).0 >= bounds(bottom).1)
        });
        if !is_decided {
            return words.open.to_owned();
        }
        fill(words.heading, &[("top", top.place(language)), ("bottom", bottom.place(language))])
    }

    fn pair_heading(language: Language) -> &'static str {
        OwnWords::of(language).pair
    }

    fn reference(language: Language) -> &'static str {
        OwnWords::of(language).mean
    }
}

/// Between which numbers the value of a row lies.
fn bounds(row: &Rc<own::Row>) -> (f64, f64) {
    let value = row.value();
    match row.qualifier() {
        Qualifier::Exact | Qualifier::Approx => (value, value),
        Qualifier::MoreThan | Qualifier::AtLeast => (value, f64::INFINITY),
        Qualifier::LessThan => (f64::NEG_INFINITY, value),
    }
}

impl Measurement for Rc<own::Row> {
    fn id(&self) -> &'static str {
        self.id
    }

    fn place_id(&self) -> &str {
        &self.place_id
    }

    fn place(&self, language: Language) -> &str {
        own::Row::place(self, language)
    }

    /// No place is accented: the table is the author's, not the paper's.
    fn group(&self) -> Group {
        Group::Others
    }

    fn value(&self) -> f64 {
        self.quantity.value
    }

    fn decimals(&self) -> u8 {
        self.quantity.decimals
    }

    fn qualifier(&self) -> Qualifier {
        self.quantity.qualifier
    }
}
