//! What exercises ask for.

use js_sys::Array;
use wasm_bindgen::prelude::*;

use super::{LONGEST_TEXT, Object, answer, plain, thrown};
use crate::language::Language;
use crate::state::fields::Fields as _;
use crate::state::refusal::Refusal;
use crate::wire::{exercise, grading, lesson};

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
