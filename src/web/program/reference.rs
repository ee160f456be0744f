//! Charts through plotters-canvas.

use plotters::drawing::IntoDrawingArea as _;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::*;
use web_sys::HtmlCanvasElement;

use crate::chart::Theme;
use crate::state::refusal::Refusal;
use crate::view;
use crate::web::figure::with_figure;
use crate::web::thrown;

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
