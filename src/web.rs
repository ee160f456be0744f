//! The browser: the functions that JavaScript calls. Nothing else in the crate knows that there is one.
//!
//! A refused input throws an `Error` with `code`, `field` and `index`; no function traps.

use std::cell::Cell;

use js_sys::{Array, Float64Array, Int32Array, Uint8Array};
use wasm_bindgen::prelude::*;

use crate::language::Language;
use crate::state::State;
use crate::state::fields::{Fields, Given};
use crate::state::refusal::Refusal;
use crate::wire::figure::{Figure, language};
use crate::wire::options::Options;
use crate::wire::ruler::Ruler;
use crate::wire::tape::Tape;
use crate::wire::vocabulary;

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
fn scale(figure: &Figure, options: &Options) -> [f64; 5] {
    let (width, height) = figure.size;
    let [letters, words] = options.spacing();
    [width, height, options.pixel_ratio(figure.size), letters, words]
}

/// A tape as its numbers and its texts; undefined if there is none.
fn answer_of(tape: Option<Tape>) -> JsValue {
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

#[cfg(feature = "views")]
mod views {
    use super::{Array, JsValue, LONGEST_TEXT, Refusal, array, octets, thrown, wasm_bindgen, with_figure};
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
}

#[cfg(feature = "full")]
mod full {
    use serde::Serialize;
    use web_sys::Element;

    use super::{
        Array, Fields as _, JsValue, LONGEST_TEXT, Language, Object, Refusal, answer_of, plain, scale, thrown,
        vocabulary, wasm_bindgen, with_figure,
    };
    use crate::wire::{data, exercise, grading, lesson, model};

    #[wasm_bindgen(raw_module = "./canvas.js")]
    extern "C" {
        /// Draws a display list onto a canvas or into an `svg` element.
        #[wasm_bindgen(catch)]
        fn replay(
            target: &Element,
            ops: &[i32],
            texts: &str,
            size: &[f64],
            family: &str,
            lang: &str,
        ) -> Result<(), JsValue>;
    }

    /// Draws a view onto a canvas, sharp at the pixel ratio of the options, or into an `svg` element, sharp at every size; and sizes
    /// what it draws on.
    #[wasm_bindgen(js_name = drawView)]
    pub fn draw_view(
        #[wasm_bindgen(unchecked_param_type = "HTMLCanvasElement | SVGSVGElement")] canvas: &Element,
        state: JsValue,
        options: JsValue,
    ) -> Result<(), JsValue> {
        with_figure(state, options, |figure, options| {
            let list = figure.draw().0;
            let theme = figure.theme();
            replay(canvas, &list.ops, &list.texts, &scale(figure, options), theme.family, theme.language.tag())
        })
    }

    /// What a view says: title, numbers, labels with the room they take, and what else the option `asks` asks for;
    /// `www/element/inspection.js` reads the tapes.
    #[wasm_bindgen(js_name = inspectView)]
    pub fn inspect_view(state: JsValue, options: JsValue) -> Result<Array, JsValue> {
        with_figure(state, options, |figure, options| {
            Ok(figure.inspect(options.asks()).into_iter().map(answer_of).collect())
        })
    }

    macro_rules! questions {
        ($($(#[$doc:meta])* $name:ident as $exported:ident,)*) => {
            $(
                $(#[$doc])*
                #[wasm_bindgen(js_name = $exported)]
                pub fn $name(input: JsValue) -> Result<JsValue, JsValue> {
                    answer(model::$name(&Object(input)))
                }
            )*
        };
    }

    questions! {
        /// The equilibrium of a chain.
        equilibrium as equilibrium,
        /// The start-up scale of a chain with equal stages.
        startup as startup,
        /// The start-up scale of one stage when the others are given.
        startup_asymmetric as startupAsymmetric,
        /// The longest chain that beats one integrated firm.
        max_stages as maxStages,
        /// The best and the worst way to put producers on stages.
        distribution as distribution,
        /// The clusters that free entry sustains.
        free_entry as freeEntry,
        /// A chain whose costs fall with the number of firms.
        externality as externality,
        /// A chain before and after a merger of stages.
        partial_integration as partialIntegration,
    }

    macro_rules! lists {
        ($($(#[$doc:meta])* $name:ident of $home:ident,)*) => {
            $(
                $(#[$doc])*
                #[wasm_bindgen]
                pub fn $name() -> Result<JsValue, JsValue> {
                    write(&$home::$name())
                }
            )*
        };
    }

    lists! {
        /// The keys of a state, their defaults and what they allow.
        vocabulary of vocabulary,
        /// All printed numbers with their quotes.
        indicators of data,
        /// All numbers computed from printed ones.
        derived of data,
        /// Where the sources contradict themselves.
        discrepancies of data,
        /// What the sources say in words.
        qualitative of data,
    }

    /// The exercise that a name means.
    #[wasm_bindgen]
    pub fn exercise(name: JsValue) -> Result<JsValue, JsValue> {
        answer(exercise::exercise(&text(&name)))
    }

    /// What a student reads of the exercise that a name means.
    #[wasm_bindgen(js_name = exerciseText)]
    pub fn exercise_text(name: JsValue, lang: JsValue) -> Result<JsValue, JsValue> {
        answer(lesson::lesson(&text(&name), language(&lang)?))
    }

    /// What a student is told of an answer: a text, or a list with one for each part.
    #[wasm_bindgen(js_name = gradeExercise)]
    pub fn grade_exercise(name: JsValue, answers: JsValue, lang: JsValue) -> Result<JsValue, JsValue> {
        let answers = Object(Array::of1(&answers).into()).values("0");
        let answers: Vec<String> = answers.into_iter().map(grading::typed).collect();
        answer(grading::grade(&text(&name), &answers, language(&lang)?))
    }

    /// A text; what is none is an empty one.
    fn text(value: &JsValue) -> String {
        plain(value, LONGEST_TEXT).as_string().unwrap_or_default()
    }

    /// A language by its tag: English where none is named.
    fn language(lang: &JsValue) -> Result<Language, JsValue> {
        if lang.is_undefined() {
            return Ok(Language::En);
        }
        Language::from_tag(&text(lang)).ok_or_else(|| thrown(Refusal::unknown("lang", None)))
    }

    fn write<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, JsValue> {
        value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).map_err(JsValue::from)
    }

    fn answer<T: Serialize, E: Into<Refusal>>(result: Result<T, E>) -> Result<JsValue, JsValue> {
        write(&result.map_err(|refusal| thrown(refusal.into()))?)
    }
}

#[cfg(feature = "full")]
mod reference {
    use plotters::drawing::IntoDrawingArea as _;
    use plotters_canvas::CanvasBackend;

    use wasm_bindgen::JsCast as _;
    use web_sys::HtmlCanvasElement;

    use super::{JsValue, Refusal, thrown, wasm_bindgen, with_figure};
    use crate::chart::Theme;
    use crate::view;

    /// Draws a view through plotters-canvas, in whole pixels of the canvas: the reference for [`super::draw_view`].
    #[wasm_bindgen(js_name = drawReference)]
    pub fn draw_reference(
        #[wasm_bindgen(unchecked_param_type = "HTMLCanvasElement")] canvas: JsValue,
        state: JsValue,
        options: JsValue,
    ) -> Result<(), JsValue> {
        let unusable = || thrown(Refusal::no_canvas());
        let canvas: HtmlCanvasElement = canvas.dyn_into().map_err(|_| unusable())?;
        with_figure(state, options, |figure, options| {
            let ratio = options.pixel_ratio(figure.size);
            canvas.set_width((figure.size.0 * ratio).round() as u32);
            canvas.set_height((figure.size.1 * ratio).round() as u32);
            let theme = Theme { units_per_px: ratio, hairline: 1, ..*figure.theme() };
            let backend = CanvasBackend::with_canvas_object(canvas).ok_or_else(unusable)?;
            let drawn = view::draw(figure.view(), &backend.into_drawing_area(), figure.size, &theme);
            drawn.map(|_| ()).map_err(|_| unusable())
        })
    }
}

fn with_figure<T>(
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

/// What JavaScript catches.
fn thrown(refusal: Refusal) -> JsValue {
    // Figures word their refusals themselves.
    let message = if cfg!(feature = "full") { refusal.message() } else { refusal.code };
    let Refusal { code, field, index, value, limit, .. } = refusal;
    refused(message, code, field, index.map(|index| index as f64), value, limit)
}

#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
