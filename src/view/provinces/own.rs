//! An author's own table in the view `provinces`.

#[cfg(test)]
mod tests;

use std::rc::Rc;

use super::series::{Group, Measurement, Series};
use crate::chart::theme::Theme;
use crate::chart::words::fill;
use crate::data::Qualifier;
use crate::language::Language;
use crate::own::{self, Fault};
use crate::state::State;
use crate::state::refusal::Refusal;
use crate::view::View;
use crate::view::words::{OwnWords, ProvincesWords};

use super::Provinces;
use super::bounds::Bounds;
use super::heading::ranked;
use super::series::{INDICATOR, named};

/// The key under which a state holds the text of a table.
const TABLE: &str = "table";

/// Whether a state brings a table of its own.
pub(super) fn has_table(state: &State) -> bool {
    !state.fields.texts(TABLE).is_empty()
}

impl From<Fault> for Refusal {
    fn from(Fault { code, line, column, .. }: Fault) -> Self {
        Refusal {
            code: code.as_str(),
            field: TABLE,
            index: Some(line),
            value: Some(column as f64),
            limit: None,
            fault: None,
        }
    }
}

impl Series for Rc<own::Series> {
    type Measurement = Rc<own::Row>;

    /// Without an indicator the first series of the state's table is shown.
    fn view(state: &State) -> Result<Box<dyn View>, Refusal> {
        let text = state.fields.texts(TABLE).concat();
        let table = own::shared(&text).map_err(Refusal::from)?;
        let series = |id: &str| table.series.iter().find(|series| series.id == id).cloned();
        let [first, second] = named(state, series)?;
        let first = first.or_else(|| table.series.first().cloned()).ok_or(Refusal::unknown(INDICATOR, None))?;
        let places = |key: &'static str| {
            let ids = state.fields.texts(key);
            match ids.iter().position(|id| table.rows.iter().all(|row| row.place_id != *id)) {
                Some(index) => Err(Refusal::unknown(key, Some(index))),
                None => Ok(ids),
            }
        };
        Ok(Box::new(Provinces::chosen(state, first, second, &places("places")?, &places("highlight")?)?))
    }

    fn name(&self, language: Language) -> String {
        let Some(row) = self.rows.first() else { return String::new() };
        let name = row.series(language);
        match row.year {
            Some(year) => {
                fill(ProvincesWords::of(language).indicator_year, &[("indicator", name), ("year", &year.to_string())])
            }
            None => name.to_owned(),
        }
    }

    fn unit(&self, _: Language) -> &str {
        self.rows.first().map_or("", |row| row.shown("unit"))
    }

    fn data(&self) -> impl Iterator<Item = Rc<own::Row>> {
        self.rows.iter().cloned()
    }

    fn heading(shown: &[Rc<own::Row>], _: &dyn Fn(Group) -> Option<(Bounds, String)>, theme: &Theme) -> String {
        ranked(shown, theme)
    }

    fn reference(language: Language) -> &'static str {
        OwnWords::of(language).mean
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
