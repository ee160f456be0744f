//! What the views besides `price` and `provinces` ask for, and the panels.

use js_sys::Array;
use wasm_bindgen::prelude::*;

use super::figure::with_figure;
use super::{LONGEST_TEXT, array, octets, thrown};
use crate::state::refusal::Refusal;
use crate::wire::{own, self_check};

/// Solves random chains in three ways; `www/panels/solutions.js` reads the tape.
#[wasm_bindgen(js_name = selfCheck)]
pub fn self_check(seed: JsValue, count: JsValue) -> Result<Array, JsValue> {
    let number = |field, value: &JsValue| value.as_f64().ok_or_else(|| thrown(Refusal::not_finite(field)));
    Ok(array(self_check::self_check(number("seed", &seed)?, number("count", &count)?)))
}

/// An author's own table, or why it is refused; `www/own/table.js` reads the tape.
#[wasm_bindgen(js_name = readTable)]
pub fn read_table(bytes: JsValue) -> Result<Array, JsValue> {
    let bytes = octets(&bytes, LONGEST_TEXT).ok_or_else(|| thrown(Refusal::unknown("table", None)))?;
    Ok(array(own::read_table(&bytes.to_vec())))
}

/// A view as the text of an SVG document.
#[wasm_bindgen(js_name = renderSvg)]
pub fn render_svg(state: JsValue, options: JsValue) -> Result<String, JsValue> {
    with_figure(state, options, |figure, _| Ok(figure.svg()))
}
