//! What the figure asks for with every step.

use std::cell::Cell;

use js_sys::{Array, Float64Array, Int32Array};
use wasm_bindgen::prelude::*;

use super::{LONGEST_TEXT, Object, array, plain, thrown};
use crate::language::Language;
use crate::state::State;
use crate::state::refusal::Refusal;
use crate::wire::figure::{Figure, language};
use crate::wire::options::Options;
use crate::wire::ruler::Ruler;
use crate::wire::tape::Tape;
use crate::wire::vocabulary;

#[wasm_bindgen(raw_module = "./canvas.js")]
extern "C" {
    /// The width of a text in CSS pixels, or NaN where there is no canvas to ask.
    #[wasm_bindgen(catch)]
    fn measure(text: &str, size: f64, bold: bool, family: &str) -> Result<f64, JsValue>;
}

/// All that a step of the reader shows, from one solution and one drawing: what `www/element/canvas.js` draws, then title, numbers,
/// labels with the room they take, and what else the option `asks` asks for, which `www/element/inspection.js` reads.
#[wasm_bindgen(js_name = showView)]
pub fn show_view(state: JsValue, options: JsValue) -> Result<Array, JsValue> {
    with_figure(state, options, |figure, options| {
        let (list, tapes) = figure.show(options.asks());
        let theme = figure.theme();
        let size = Float64Array::from(scale(figure, options).as_slice());
        let drawing = Array::of5(
            &Int32Array::from(list.ops.as_slice()),
            &list.texts.into(),
            &size,
            &theme.family.into(),
            &theme.language.tag().into(),
        );
        let shown = Array::of1(&drawing);
        tapes.into_iter().for_each(|tape| {
            shown.push(&answer_of(tape));
        });
        Ok(shown)
    })
}

/// What a drawing is scaled by: width and height in CSS pixels, device pixels per CSS pixel, the room behind letters and words.
pub(super) fn scale(figure: &Figure, options: &Options) -> [f64; 5] {
    let (width, height) = figure.size;
    let [letters, words] = options.spacing();
    [width, height, options.pixel_ratio(figure.size), letters, words]
}

/// A tape as its numbers and its texts; undefined if there is none.
pub(super) fn answer_of(tape: Option<Tape>) -> JsValue {
    tape.map_or(JsValue::UNDEFINED, |tape| array(tape).into())
}

/// The names of the indicators and then of the places, a line each, in the order of the vocabulary.
#[wasm_bindgen]
pub fn names(lang: JsValue) -> Result<String, JsValue> {
    let tag = plain(&lang, LONGEST_TEXT).as_string().ok_or_else(|| thrown(Refusal::unknown("lang", None)))?;
    Ok(vocabulary::names(Language::from_tag(&tag).unwrap_or_default()))
}

/// What a text in a field of a number means, where one of some units may follow it, a line each; `www/element/numbers.js` reads it.
#[wasm_bindgen(js_name = readNumber)]
pub fn read_number(text: JsValue, units: JsValue) -> Result<String, JsValue> {
    let text = plain(&text, LONGEST_TEXT).as_string().ok_or_else(|| thrown(Refusal::unknown("text", None)))?;
    let units = plain(&units, LONGEST_TEXT).as_string().unwrap_or_default();
    Ok(crate::wire::typed::read_number(&text, &units))
}

/// Forgets how wide texts are, for when a font has arrived.
#[wasm_bindgen(js_name = forgetWidths)]
pub fn forget_widths() {
    RULER.replace(Ruler::NEW);
}

pub(super) fn with_figure<T>(
    state: JsValue,
    options: JsValue,
    then: impl FnOnce(&Figure, &Options) -> Result<T, JsValue>,
) -> Result<T, JsValue> {
    let (state, options) = (Object(state), Options::read(&Object(options)));
    let state = State::new(&state);
    let family = options.family(language(&state, &options));
    let width_of = |text: &str, size: f64, bold: bool| width(text, size, bold, &family) + options.spread(text, size);
    let figure = Figure::new(&state, &options, &family, &width_of).map_err(thrown)?;
    then(&figure, &options)
}

thread_local! {
    /// Texts cross into JavaScript slowly, and a slider asks for most of them again with every step.
    static RULER: Cell<Ruler> = const { Cell::new(Ruler::NEW) };
}

fn width(text: &str, size: f64, bold: bool, family: &str) -> f64 {
    let mut ruler = RULER.replace(Ruler::NEW);
    let width = ruler.width(text, size, bold, family, || measure(text, size, bold, family).ok());
    RULER.set(ruler);
    width
}
