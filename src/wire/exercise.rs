//! An exercise as JavaScript sees it: fractions and decimals as texts, because no double holds a third.

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::state::refusal::Refusal;
use crate::study::{self, Answer, Fault, Form, Misconception, Name, Parameter, Parameters, Value};

/// An exercise. What it gives and asks for are the slugs of its generator.
#[derive(serde::Serialize)]
pub struct Exercise {
    #[serde(rename = "type")]
    kind: &'static str,
    version: u32,
    level: u32,
    seed: u32,
    id: String,
    params: Given,
    answer: Asked,
    misconceptions: Vec<Mistaken>,
}

/// What is asked for, and the right answer.
#[derive(serde::Serialize)]
struct Asked {
    /// `integer`, `fraction`, `choice`, or `decimal:2` and `percent:1` with the decimals to state.
    form: Parts,
    exact: Parts,
    text: Parts,
    tolerance: Parts,
}

/// What a known mistake answers.
#[derive(serde::Serialize)]
struct Mistaken {
    id: &'static str,
    exact: Parts,
    text: Parts,
}

/// One text, or one for each part of an answer that has several.
#[derive(serde::Serialize)]
#[serde(untagged)]
enum Parts {
    One(String),
    Several(Vec<String>),
}

/// The parameters under their names.
struct Given(Parameters);

/// The exercise that a name means.
///
/// # Errors
///
/// With the field `name` the code of the [`Fault`] of the name.
pub fn exercise(name: &str) -> Result<Exercise, Refusal> {
    let name: Name = name.parse()?;
    let study::Exercise { parameters, forms, key, misconceptions, .. } = study::Exercise::new(&name)?;
    let misconceptions = misconceptions.iter().map(|misconception| Mistaken::of(misconception, &forms)).collect();
    Ok(Exercise {
        kind: name.kind(),
        version: name.version(),
        level: name.level().number(),
        seed: name.seed(),
        id: name.to_string(),
        params: Given(parameters),
        answer: Asked {
            form: forms.iter().map(form).collect(),
            exact: exact(&key),
            text: written(&forms, &key),
            tolerance: forms.iter().map(|form| form.tolerance().to_string()).collect(),
        },
        misconceptions,
    })
}

impl Mistaken {
    fn of(misconception: &Misconception, forms: &[Form]) -> Self {
        let Misconception { id, answer } = misconception;
        Self { id, exact: exact(answer), text: written(forms, answer) }
    }
}

pub(super) fn form(form: &Form) -> String {
    match form {
        Form::Integer => "integer".to_owned(),
        Form::Fraction => "fraction".to_owned(),
        Form::Decimal(decimals) => format!("decimal:{decimals}"),
        Form::Percent(decimals) => format!("percent:{decimals}"),
        Form::Choice(_) => "choice".to_owned(),
    }
}

fn exact(answer: &Answer) -> Parts {
    let exact = |value: &Value| match value {
        Value::Number(number) => number.to_string(),
        Value::Choice(slug) => (*slug).to_owned(),
    };
    answer.iter().map(exact).collect()
}

fn written(forms: &[Form], answer: &Answer) -> Parts {
    forms.iter().zip(answer).map(|(form, value)| form.write(*value)).collect()
}

impl FromIterator<String> for Parts {
    fn from_iter<I: IntoIterator<Item = String>>(texts: I) -> Self {
        let mut texts: Vec<String> = texts.into_iter().collect();
        match texts.pop() {
            Some(only) if texts.is_empty() => Self::One(only),
            last => {
                texts.extend(last);
                Self::Several(texts)
            }
        }
    }
}

impl Serialize for Given {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (name, parameter) in self.0.iter() {
            match parameter {
                Parameter::Number(number) => map.serialize_entry(name, number)?,
                Parameter::Numbers(numbers) => map.serialize_entry(name, numbers)?,
                Parameter::Word(word) => map.serialize_entry(name, word)?,
                Parameter::Words(words) => map.serialize_entry(name, words)?,
            }
        }
        map.end()
    }
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        Refusal { code: fault.as_str(), field: "name", index: None, value: None, limit: None, fault: None }
    }
}
