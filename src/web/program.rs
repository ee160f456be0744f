//! What programmers call and the figure does not.

mod reference;

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::figure::{answer_of, scale, with_figure};
use super::{Object, answer, write};
use crate::wire::{data, model, vocabulary};

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
