//! The browser: the functions that JavaScript calls. Nothing else in the crate knows that there is one.
//!
//! A refused input throws an `Error` with `code`, `field` and `index`; no function traps.

use std::cell::Cell;

use js_sys::{Array, ArrayBuffer, Error, Float64Array, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::HtmlCanvasElement;

use crate::chart::estimate_width;
use crate::language::Language;
#[cfg(feature = "views")]
use crate::wire::derivation::derivation;
use crate::wire::fields::{Fields, Given};
use crate::wire::figure::{Figure, language};
use crate::wire::options::Options;
use crate::wire::refusal::Refusal;
use crate::wire::state::State;
use crate::wire::tape::Tape;
use crate::wire::vocabulary;

#[wasm_bindgen(raw_module = "./canvas.js")]
extern "C" {
    /// Draws a display list onto a canvas.
    #[wasm_bindgen(catch)]
    fn replay(
        canvas: &HtmlCanvasElement,
        ops: &[i32],
        texts: &str,
        size: &[f64],
        family: &str,
        lang: &str,
    ) -> Result<(), JsValue>;
    /// The width of a text in CSS pixels, or NaN where there is no canvas to ask.
    #[wasm_bindgen(catch)]
    fn measure(text: &str, size: f64, bold: bool, family: &str) -> Result<f64, JsValue>;
}

/// Draws a view onto a canvas, sharp at the pixel ratio of the options, and sizes the canvas for it.
#[wasm_bindgen(js_name = drawView)]
pub fn draw_view(canvas: &HtmlCanvasElement, state: JsValue, options: JsValue) -> Result<(), JsValue> {
    with_figure(state, options, |figure, options| {
        let list = figure.draw().0;
        let (width, height) = figure.size;
        let size = [width, height, options.pixel_ratio(figure.size)];
        let theme = figure.theme();
        replay(canvas, &list.ops, &list.texts, &size, theme.family, theme.language.tag())
    })
}

/// What a view says: title, table with marks, numbers, labels with the room they take; `www/element/inspection.js`
/// reads the tape.
#[wasm_bindgen(js_name = inspectView)]
pub fn inspect_view(state: JsValue, options: JsValue) -> Result<Array, JsValue> {
    with_figure(state, options, |figure, _| Ok(array(figure.inspect())))
}

/// The names of the indicators and then of the places, a line each, in the order of the vocabulary.
#[wasm_bindgen]
pub fn names(lang: &str) -> String {
    vocabulary::names(Language::from_tag(lang).unwrap_or_default())
}

/// Solves random chains in three ways; `www/panels/solutions.js` reads the tape.
#[cfg(feature = "views")]
#[wasm_bindgen(js_name = selfCheck)]
pub fn self_check(seed: f64, count: f64) -> Array {
    array(crate::wire::self_check::self_check(seed, count))
}

/// How the prices of a chain are computed, line by line; `www/views/formula.js` reads the tape.
#[cfg(feature = "views")]
#[wasm_bindgen(js_name = deriveView)]
pub fn derive_view(state: JsValue) -> Result<Array, JsValue> {
    let tape = derivation(&State(&Object(state))).map_err(thrown)?;
    Ok(Array::of2(&Float64Array::from(tape.numbers.as_slice()), &tape.texts.into()))
}

/// An author's own table, or why it is refused; `www/own/table.js` reads the tape.
#[cfg(feature = "views")]
#[wasm_bindgen(js_name = readTable)]
pub fn read_table(bytes: &[u8]) -> Array {
    array(crate::wire::own::read_table(bytes))
}

/// A view as the text of an SVG document.
#[cfg(feature = "views")]
#[wasm_bindgen(js_name = renderSvg)]
pub fn render_svg(state: JsValue, options: JsValue) -> Result<String, JsValue> {
    with_figure(state, options, |figure, _| Ok(figure.svg()))
}

/// Forgets how wide texts are, for when a font has arrived.
#[wasm_bindgen(js_name = forgetWidths)]
pub fn forget_widths() {
    RULER.replace(Ruler::NEW);
}

#[cfg(feature = "full")]
mod full {
    use serde::Serialize;

    use super::{JsValue, Object, Refusal, thrown, vocabulary, wasm_bindgen};
    use crate::wire::{data, model};

    /// The equilibrium of a chain.
    #[wasm_bindgen]
    pub fn equilibrium(input: JsValue) -> Result<JsValue, JsValue> {
        answer(model::equilibrium(&Object(input)))
    }

    /// The start-up scale of a chain with equal stages.
    #[wasm_bindgen]
    pub fn startup(input: JsValue) -> Result<JsValue, JsValue> {
        answer(model::startup(&Object(input)))
    }

    /// The start-up scale of one stage when the others are given.
    #[wasm_bindgen(js_name = startupAsymmetric)]
    pub fn startup_asymmetric(input: JsValue) -> Result<JsValue, JsValue> {
        answer(model::startup_asymmetric(&Object(input)))
    }

    /// The longest chain that beats one integrated firm.
    #[wasm_bindgen(js_name = maxStages)]
    pub fn max_stages(input: JsValue) -> Result<JsValue, JsValue> {
        answer(model::max_stages(&Object(input)))
    }

    /// The best and the worst way to put producers on stages.
    #[wasm_bindgen]
    pub fn distribution(input: JsValue) -> Result<JsValue, JsValue> {
        answer(model::distribution(&Object(input)))
    }

    /// The clusters that free entry sustains.
    #[wasm_bindgen(js_name = freeEntry)]
    pub fn free_entry(input: JsValue) -> Result<JsValue, JsValue> {
        answer(model::free_entry(&Object(input)))
    }

    /// A chain whose costs fall with the number of firms.
    #[wasm_bindgen]
    pub fn externality(input: JsValue) -> Result<JsValue, JsValue> {
        answer(model::externality(&Object(input)))
    }

    /// A chain before and after a merger of stages.
    #[wasm_bindgen(js_name = partialIntegration)]
    pub fn partial_integration(input: JsValue) -> Result<JsValue, JsValue> {
        answer(model::partial_integration(&Object(input)))
    }

    /// The keys of a state, their defaults and what they allow.
    #[wasm_bindgen]
    pub fn vocabulary() -> Result<JsValue, JsValue> {
        write(&vocabulary::vocabulary())
    }

    /// All printed numbers with their quotes.
    #[wasm_bindgen]
    pub fn indicators() -> Result<JsValue, JsValue> {
        write(&data::indicators())
    }

    /// All numbers computed from printed ones.
    #[wasm_bindgen]
    pub fn derived() -> Result<JsValue, JsValue> {
        write(&data::derived())
    }

    /// Where the sources contradict themselves.
    #[wasm_bindgen]
    pub fn discrepancies() -> Result<JsValue, JsValue> {
        write(&data::discrepancies())
    }

    /// What the sources say in words.
    #[wasm_bindgen]
    pub fn qualitative() -> Result<JsValue, JsValue> {
        write(&data::qualitative())
    }

    fn write<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, JsValue> {
        value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).map_err(JsValue::from)
    }

    fn answer<T: Serialize, E: Into<Refusal>>(result: Result<T, E>) -> Result<JsValue, JsValue> {
        write(&result.map_err(|refusal| thrown(refusal.into()))?)
    }
}

#[cfg(feature = "canvas")]
mod reference {
    use plotters::drawing::IntoDrawingArea as _;
    use plotters_canvas::CanvasBackend;

    use super::{HtmlCanvasElement, JsValue, wasm_bindgen, with_figure};
    use crate::chart::{self, Theme};

    /// Draws a view through plotters-canvas, in whole pixels of the canvas: the reference for [`super::draw_view`].
    #[wasm_bindgen(js_name = drawReference)]
    pub fn draw_reference(canvas: HtmlCanvasElement, state: JsValue, options: JsValue) -> Result<(), JsValue> {
        with_figure(state, options, |figure, options| {
            let ratio = options.pixel_ratio(figure.size);
            canvas.set_width((figure.size.0 * ratio).round() as u32);
            canvas.set_height((figure.size.1 * ratio).round() as u32);
            let theme = Theme { units_per_px: ratio, hairline: 1, ..*figure.theme() };
            let backend = CanvasBackend::with_canvas_object(canvas).ok_or("no 2D context")?;
            let drawn = chart::draw(figure.view(), &backend.into_drawing_area(), figure.size, &theme);
            drawn.map(|_| ()).map_err(|error| error.to_string().into())
        })
    }
}

fn with_figure<T>(
    state: JsValue,
    options: JsValue,
    then: impl FnOnce(&Figure, &Options) -> Result<T, JsValue>,
) -> Result<T, JsValue> {
    let (state, options) = (Object(state), Options::read(&Object(options)));
    let state = State(&state);
    let family = options.family(language(&state, &options));
    let width_of = |text: &str, size: f64, bold: bool| width(text, size, bold, &family);
    let figure = Figure::new(&state, &options, &family, &width_of).map_err(thrown)?;
    then(&figure, &options)
}

thread_local! {
    /// Texts cross into JavaScript slowly, and a slider asks for most of them again with every step.
    static RULER: Cell<Ruler> = const { Cell::new(Ruler::NEW) };
}

fn width(text: &str, size: f64, bold: bool, family: &str) -> f64 {
    let mut ruler = RULER.replace(Ruler::NEW);
    let width = ruler.width(text, size, bold, family);
    RULER.set(ruler);
    width
}

/// The widths of texts in one font.
struct Ruler {
    family: String,
    size: f64,
    widths: Vec<(String, bool, f64)>,
}

/// More texts than the charts of words have, each measured word by word.
const REMEMBERED: usize = 500;

impl Ruler {
    const NEW: Self = Ruler { family: String::new(), size: 0.0, widths: Vec::new() };

    fn width(&mut self, text: &str, size: f64, bold: bool, family: &str) -> f64 {
        if self.size != size || self.family != family {
            *self = Ruler { family: family.to_owned(), size, ..Ruler::NEW };
        }
        if let Some((_, _, width)) = self.widths.iter().find(|(known, style, _)| known == text && *style == bold) {
            return *width;
        }
        let measured = measure(text, size, bold, family).ok().filter(|width| width.is_finite());
        let width = measured.unwrap_or_else(|| estimate_width(text, size, bold));
        if self.widths.len() == REMEMBERED {
            self.widths.clear();
        }
        self.widths.push((text.to_owned(), bold, width));
        width
    }
}

/// Whatever JavaScript handed over; what is no object has no fields.
struct Object(JsValue);

impl Fields for Object {
    fn values(&self, key: &str) -> Vec<Given> {
        let value = get(&self.0, key);
        match given(&value) {
            Given::Other if value.is_undefined() || value.is_null() => Vec::new(),
            Given::Other if Array::is_array(&value) || ArrayBuffer::is_view(&value) => {
                let length = get(&value, "length").as_f64().unwrap_or_default().min(f64::from(LONGEST_LIST)) as u32;
                (0..length).map(|index| given(&Reflect::get_u32(&value, index).unwrap_or_default())).collect()
            }
            one => vec![one],
        }
    }

    /// A typed array of doubles crosses at once.
    fn numbers(&self, key: &str) -> Vec<f64> {
        match get(&self.0, key).dyn_ref::<Float64Array>() {
            Some(numbers) if numbers.length() <= LONGEST_LIST => numbers.to_vec(),
            _ => self.values(key).into_iter().map(Given::number).collect(),
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
    let value = keys.get(index).and_then(|(_, key)| Reflect::get(object, key).ok());
    KEYS.set(keys);
    value.unwrap_or_default()
}

/// Longer lists are cut: they are refused anyway, and a list of billions would exhaust the memory first.
const LONGEST_LIST: u32 = 4096;

fn given(value: &JsValue) -> Given {
    let number = value.as_f64().map(Given::Number);
    number.or_else(|| value.as_string().map(Given::Text)).unwrap_or(Given::Other)
}

/// A tape as its numbers and its texts.
fn array(tape: Tape) -> Array {
    Array::of2(&Float64Array::from(tape.numbers.as_slice()), &tape.texts.into())
}

/// The refusal as an `Error` that carries its data.
fn thrown(refusal: Refusal) -> JsValue {
    #[cfg(feature = "full")]
    let message = refusal.message();
    #[cfg(not(feature = "full"))]
    let message = refusal.code;
    let error = Error::new(message);
    error.set_name("Refusal");
    let number = |value: Option<f64>| value.map_or(JsValue::NULL, JsValue::from);
    for (key, value) in [
        ("code", refusal.code.into()),
        ("field", refusal.field.into()),
        ("index", number(refusal.index.map(|index| index as f64))),
        ("value", number(refusal.value)),
        ("limit", number(refusal.limit)),
    ] {
        // An error that was just made takes every field.
        let _ = Reflect::set(&error, &key.into(), &value);
    }
    error.into()
}

#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
