//! The header: which column stands where.

use super::fault::{Fault, FaultCode};
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
    width: usize,
}

impl Header {
    pub fn read(record: &[Field]) -> Result<Self, Fault> {
        let mut places = [None; COLUMNS.len()];
        for (index, Field { text, at }) in record.iter().enumerate() {
            let known = COLUMNS.iter().zip(&mut places).find(|(column, _)| *column == text);
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
            _ => Ok(Header { places, width: record.len() }),
        }
    }

    /// The fields of a record in the order of [`COLUMNS`]; none where the table has no such column.
    pub fn fields<'a>(&self, record: &'a [Field]) -> Result<[Option<&'a Field>; COLUMNS.len()], Fault> {
        match record {
            [.., Field { at, .. }] if record.len() != self.width => {
                Err(at.fault(FaultCode::FieldCount, record.len().to_string(), Some(self.width)))
            }
            _ => Ok(self.places.map(|place| record.get(place?))),
        }
    }
}
