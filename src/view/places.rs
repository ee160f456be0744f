//! The places that a state chooses.

use crate::data;
use crate::state::State;
use crate::state::refusal::Refusal;

/// The ids of places under a key.
///
/// # Errors
///
/// `UNKNOWN_VALUE` for what is no place.
pub fn chosen(state: &State, key: &'static str) -> Result<Vec<String>, Refusal> {
    let ids = state.fields.texts(key);
    match ids.iter().position(|id| data::place(id).is_none()) {
        Some(index) => Err(Refusal::unknown(key, Some(index))),
        None => Ok(ids),
    }
}
