//! The browser: the functions that JavaScript calls. Nothing else in the crate knows that there is one.
//!
//! A refused input throws an `Error` with `code`, `field` and `index`; no function traps.

#[cfg(feature = "study")]
mod exercise;
#[cfg(feature = "figure")]
mod figure;
#[cfg(feature = "full")]
mod program;
#[cfg(feature = "views")]
mod views;

use std::cell::Cell;

use js_sys::{Array, Float64Array, Uint8Array};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::state::fields::{Fields, Given};
use crate::state::refusal::Refusal;
use crate::wire::tape::Tape;

#[wasm_bindgen(raw_module = "./given.js")]
extern "C" {
    /// What is under a key of whatever was handed over, as a copy of bounded size: undefined where nothing is, a number, a
    /// text, a list of these, or `true` for what is none of them or cannot be read. It never throws.
    fn take(object: &JsValue, key: &JsValue, longest: u32, room: u32) -> JsValue;
    /// The same for a value that stands alone.
    fn plain(value: &JsValue, room: u32) -> JsValue;
    /// The bytes that an array of bytes starts with; none for anything else.
    fn octets(value: &JsValue, longest: u32) -> Option<Uint8Array>;
}

#[wasm_bindgen(raw_module = "./refusal.js")]
extern "C" {
    /// The refusal as an `Error` that carries its data.
    fn refused(
        message: &str,
        code: &str,
        field: &str,
        index: Option<f64>,
        value: Option<f64>,
        limit: Option<f64>,
    ) -> JsValue;
}

/// Whatever JavaScript handed over; what is no object has no fields.
struct Object(JsValue);

impl Fields for Object {
    fn values(&self, key: &str) -> Vec<Given> {
        let value = get(&self.0, key);
        if value.is_undefined() {
            Vec::new()
        } else if let Some(numbers) = value.dyn_ref::<Float64Array>() {
            numbers.to_vec().into_iter().map(Given::Number).collect()
        } else if let Some(list) = value.dyn_ref::<Array>() {
            list.iter().map(|item| given(&item)).collect()
        } else {
            vec![given(&value)]
        }
    }
}

/// The value of a field; undefined where there is none.
fn get(object: &JsValue, key: &str) -> JsValue {
    thread_local! {
        /// The keys asked for so far as JavaScript has them: they are few, and a text crosses slowly.
        static KEYS: Cell<Vec<(String, JsValue)>> = const { Cell::new(Vec::new()) };
    }
    let mut keys = KEYS.take();
    let index = keys.iter().position(|(known, _)| known == key).unwrap_or_else(|| {
        keys.push((key.to_owned(), key.into()));
        keys.len() - 1
    });
    let value = keys.get(index).map(|(_, key)| take(object, key, LONGEST_LIST, LONGEST_TEXT));
    KEYS.set(keys);
    value.unwrap_or_default()
}

/// Longer lists are cut: they are refused anyway, and a list of billions would exhaust the memory first.
const LONGEST_LIST: u32 = 4096;

/// For longer texts, and texts that are longer together, stand blanks: by then they are too long for a table, and for all else.
const LONGEST_TEXT: u32 = (1 << 20) + 1;

fn given(value: &JsValue) -> Given {
    let number = value.as_f64().map(Given::Number);
    number.or_else(|| value.as_string().map(Given::Text)).unwrap_or(Given::Other)
}

/// A tape as its numbers and its texts.
fn array(tape: Tape) -> Array {
    Array::of2(&Float64Array::from(tape.numbers.as_slice()), &tape.texts.into())
}

/// A value as JavaScript has it: objects, lists, texts, numbers.
fn write<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, JsValue> {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).map_err(JsValue::from)
}

fn answer<T: Serialize, E: Into<Refusal>>(result: Result<T, E>) -> Result<JsValue, JsValue> {
    write(&result.map_err(|refusal| thrown(refusal.into()))?)
}

/// What JavaScript catches.
fn thrown(refusal: Refusal) -> JsValue {
    // Figures word their refusals themselves.
    let message = if cfg!(feature = "full") { refusal.message() } else { refusal.code };
    let Refusal { code, field, index, value, limit, .. } = refusal;
    refused(message, code, field, index.map(|index| index as f64), value, limit)
}

#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
