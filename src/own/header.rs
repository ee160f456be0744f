//! The header: which column stands where.

use super::fault::{Fault, FaultCode};
use super::id::cleaned;
use super::records::Field;

/// The columns of a table. The first seven have to be there; the others name a place or a series in one language.
pub const COLUMNS: [&str; 13] = [
    "place",
    "series",
    "year",
    "value",
    "unit",
    "source",
    "note",
    "place_en",
    "place_zh_hant",
    "place_zh_hans",
    "series_en",
    "series_zh_hant",
    "series_zh_hans",
];

const REQUIRED: usize = 7;

/// For each of [`COLUMNS`] its place in a record.
pub(super) struct Header {
    places: [Option<usize>; COLUMNS.len()],
    /// The fields with a name, and all of them: spreadsheet programs write empty ones at the end of every line for columns
    /// that were used once.
    named: usize,
    width: usize,
}

impl Header {
    pub fn read(record: &[Field]) -> Result<Self, Fault> {
        let mut places = [None; COLUMNS.len()];
        let named = record.iter().rposition(|field| !field.text.is_empty()).map_or(0, |last| last + 1);
        for (index, Field { text, at }) in record.iter().take(named).enumerate() {
            let name = cleaned(text);
            let known = COLUMNS.iter().zip(&mut places).find(|(column, _)| **column == name);
            match known {
                Some((_, place @ None)) => *place = Some(index),
                Some(_) => return Err(at.fault(FaultCode::DuplicateColumn, text, None)),
                None if text.contains([';', '\t']) => return Err(at.fault(FaultCode::Delimiter, text, None)),
                None => return Err(at.fault(FaultCode::UnknownColumn, text, None)),
            }
        }
        let missing = COLUMNS.iter().zip(&places).take(REQUIRED).find(|(_, place)| place.is_none());
        match (missing, record.last()) {
            (Some((column, _)), Some(Field { at, .. })) => Err(at.fault(FaultCode::MissingColumn, *column, None)),
            _ => Ok(Header { places, named, width: record.len() }),
        }
    }

    /// The fields of a record in the order of [`COLUMNS`], names and units without what cannot be seen of them; none where
    /// the table has no such column.
    pub fn fields(&self, record: &[Field]) -> Result<[Option<Field>; COLUMNS.len()], Fault> {
        let beyond = record.iter().skip(self.named).find(|field| !field.text.is_empty());
        let is_complete = record.len() == self.named || record.len() == self.width;
        if let Some(Field { at, .. }) = beyond.or(record.last().filter(|_| !is_complete)) {
            return Err(at.fault(FaultCode::FieldCount, record.len().to_string(), Some(self.named)));
        }
        let mut fields = self.places.map(|place| record.get(place?).cloned());
        for (column, field) in COLUMNS.iter().zip(&mut fields) {
            if let Some(field) = field.as_mut().filter(|_| !["source", "note"].contains(column)) {
                field.text = cleaned(&field.text);
            }
        }
        Ok(fields)
    }
}
