//! An exercise in words: its question, hints and solution, in the language of the student.

use crate::chart::number::{SUPERSCRIPTS, with_point};
use crate::chart::words::fill;
use crate::data;
use crate::language::{Label, Language};
use crate::state::refusal::Refusal;
use crate::study::told::Fact;
use crate::study::{Answer, Exercise, Form, Fraction, Name, Value};

include!(concat!(env!("OUT_DIR"), "/study_texts.rs"));

/// What a student reads of an exercise.
#[derive(Debug, PartialEq, serde::Serialize)]
pub struct Lesson {
    /// What the exercise is about.
    pub title: String,
    /// What is given and asked.
    pub question: Vec<String>,
    /// The parts of the answer.
    pub asked: Vec<Part>,
    /// The principle, how to set it up, and that with the numbers.
    pub hints: [String; 3],
    /// Line by line; the last one ends in the answer.
    pub solution: Vec<String>,
}

/// A part of an answer.
#[derive(Debug, PartialEq, serde::Serialize)]
pub struct Part {
    /// `answer`, or `part1` and so on where there are several.
    pub id: String,
    /// What is asked.
    pub label: String,
    /// What it is counted in; nothing for a pure number or a price.
    pub unit: &'static str,
    /// `integer`, `fraction`, `choice`, or `decimal:2` and `percent:1` with the decimals to state.
    pub form: String,
    /// The form in words.
    pub rounding: &'static str,
    /// What can be chosen, in the order that was drawn.
    pub options: Vec<Choice>,
}

/// An option of a part that is chosen.
#[derive(Debug, PartialEq, serde::Serialize)]
pub struct Choice {
    /// The slug, which is the answer.
    pub id: &'static str,
    /// What the student reads.
    pub label: String,
}

/// The words of an exercise.
///
/// ```
/// use cluster_pricing::language::Language;
/// use cluster_pricing::wire::lesson::lesson;
///
/// let lesson = lesson("price.1@1:0", Language::En)?;
/// assert_eq!(lesson.solution.last().map(String::as_str), Some("p = a − M × R = 93 − 80 × 21/32 = 40.50"));
/// # Ok::<(), cluster_pricing::Refusal>(())
/// ```
///
/// # Errors
///
/// With the field `name` the code of the [`Fault`](crate::study::Fault) of the name.
pub fn lesson(name: &str, language: Language) -> Result<Lesson, Refusal> {
    let exercise = exercise(name)?;
    Ok(Teacher { exercise: &exercise, language }.lesson())
}

pub(super) fn exercise(name: &str) -> Result<Exercise, Refusal> {
    let name: Name = name.parse()?;
    Ok(Exercise::new(&name)?)
}

/// Says an exercise in a language.
pub(super) struct Teacher<'a> {
    pub(super) exercise: &'a Exercise,
    pub(super) language: Language,
}

impl Teacher<'_> {
    fn lesson(&self) -> Lesson {
        let key = &self.exercise.key;
        let text = |place: &str| self.filled(self.own(place), key);
        let rank = self.own("rank").map_or("", |rank| self.word(rank));
        let question = text("question") + "\n" + rank;
        let numbers = fill(self.word("numbers"), &[("line", &text("numbers"))]);
        let lines = (0..).map_while(|at| self.own(&format!("solution.{at}")));
        let mut solution = vec![text("hints.1")];
        solution.extend(lines.map(|line| self.filled(Some(line), key)));
        Lesson {
            title: self.word(&format!("{}.title", self.exercise.name.kind())).to_owned(),
            question: question.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect(),
            asked: (0..key.len()).filter_map(|at| self.part(at)).collect(),
            hints: [text("hints.0"), text("hints.1"), numbers],
            solution,
        }
    }

    fn part(&self, at: usize) -> Option<Part> {
        let form = self.exercise.forms.get(at)?;
        let options: &[&'static str] = if let Form::Choice(options) = form { options } else { &[] };
        Some(Part {
            id: self.id(at),
            label: self.label(at),
            unit: if matches!(form, Form::Percent(_)) {
                "%"
            } else {
                self.unit(at).map_or("", |unit| self.word(&unit))
            },
            form: super::exercise::form(form),
            rounding: self.word(&format!("rounding.{}", kind(form))),
            options: options.iter().map(|id| Choice { id, label: self.option(id) }).collect(),
        })
    }

    pub(super) fn id(&self, at: usize) -> String {
        if self.exercise.key.len() == 1 { "answer".to_owned() } else { format!("part{}", at + 1) }
    }

    /// What a part asks; where all parts ask the same, it is said once, with the number of the part.
    pub(super) fn label(&self, at: usize) -> String {
        let label = self.own(&format!("asked.{at}")).or_else(|| self.own("asked.0"));
        self.filled(label, &self.exercise.key).replace('#', &(at + 1).to_string())
    }

    /// The key of the word for what a part is counted in, which follows from the case or from the numbers.
    pub(super) fn unit(&self, at: usize) -> Option<String> {
        let drawn = self.exercise.told.facts.iter().find_map(|(name, fact)| match fact {
            Fact::Word(key) if *name == "unit" => Some((*key).to_owned()),
            _ => None,
        });
        drawn.or_else(|| Some(format!("units.{}", self.own(&format!("units.{at}"))?)))
    }

    fn option(&self, slug: &str) -> String {
        let label = self.own(&format!("options.{slug}")).or_else(|| self.find(&format!("options.{slug}")));
        fill(label.unwrap_or_default(), &as_pairs(&self.facts()))
    }

    fn facts(&self) -> Vec<(&'static str, String)> {
        self.exercise.told.facts.iter().map(|(name, fact)| (*name, self.write(fact))).collect()
    }

    /// A text of the case of the exercise.
    pub(super) fn own(&self, place: &str) -> Option<&'static str> {
        self.find(&format!("{}.{place}", self.exercise.told.case))
    }

    pub(super) fn word(&self, key: &str) -> &'static str {
        self.find(key).unwrap_or_default()
    }

    pub(super) fn find(&self, key: &str) -> Option<&'static str> {
        let [en, zh_hant, zh_hans] = texts(key)?;
        Some(Label { en, zh_hant, zh_hans }.get(self.language))
    }

    /// A text with the facts of the exercise and an answer to it.
    pub(super) fn filled(&self, text: Option<&'static str>, answer: &Answer) -> String {
        let parts: Vec<String> = self.exercise.forms.iter().zip(answer).map(|part| self.part_of(part)).collect();
        let bare: Vec<&str> = parts.iter().map(|part| part.trim_start_matches(['=', '≈', ' '])).collect();
        let answers = bare.join(self.word("list"));
        let of = |at: usize| parts.get(at).cloned().unwrap_or_default();
        let mut values = self.facts();
        values.extend([("answer", of(0)), ("second", of(1)), ("answers", answers)]);
        raised(&fill(text.unwrap_or_default(), &as_pairs(&values)))
    }

    /// A part of an answer behind its sign of equality; an option stands alone.
    fn part_of(&self, (form, value): (&Form, &Value)) -> String {
        match (form, value) {
            (_, Value::Choice(slug)) => self.option(slug),
            (Form::Decimal(decimals), Value::Number(number)) => equal(*number, *decimals),
            (Form::Percent(decimals), Value::Number(number)) => equal(*number, *decimals) + "%",
            (_, Value::Number(number)) => format!("= {}", exact(*number)),
        }
    }

    fn write(&self, fact: &Fact) -> String {
        let joined = |facts: &[Fact], sign: &str| {
            let texts: Vec<String> = facts.iter().map(|fact| self.write(fact)).collect();
            texts.join(sign)
        };
        let counted = |count: i64, one: &str, other: &str| {
            let word = self.word(if count == 1 { one } else { other });
            fill(word, &[("n", &exact(count.into()))])
        };
        match fact {
            Fact::Exact(number) => exact(*number),
            Fact::Rounded(number, decimals) => rounded(*number, *decimals),
            Fact::Equal(number, decimals) => equal(*number, *decimals),
            Fact::Year(year) => year.to_string(),
            Fact::Firms(count) => counted(*count, "count.firms_one", "count.firms_other"),
            Fact::Stages(count) => counted(*count, "count.stages_one", "count.stages_other"),
            Fact::Joined(facts, sign) => joined(facts, sign),
            Fact::List(facts) => joined(facts, self.word("list")),
            Fact::Series(facts) => joined(facts, self.word("listOfThousands")),
            Fact::Printed(text) => (*text).to_owned(),
            Fact::Place(id) => {
                data::place(id).map_or_else(String::new, |place| place.label.get(self.language).to_owned())
            }
            Fact::Industry(slug) => {
                let label =
                    data::indicator(&format!("hlj_output_{slug}_2005")).and_then(|indicator| indicator.item_label);
                label.map_or_else(String::new, |label| label.get(self.language).to_owned())
            }
            Fact::Word(key) => self.word(key).to_owned(),
        }
    }
}

/// The texts of a word in all languages.
pub(super) fn texts(key: &str) -> Option<[&'static str; 3]> {
    let index = TEXTS.binary_search_by_key(&key, |(known, _)| known).ok()?;
    TEXTS.get(index).map(|(_, texts)| *texts)
}

/// The key of the words for a form.
pub(super) fn kind(form: &Form) -> String {
    match form {
        Form::Integer => "integer".to_owned(),
        Form::Fraction => "fraction".to_owned(),
        Form::Decimal(decimals) => format!("decimal.{decimals}"),
        Form::Percent(_) => "percent".to_owned(),
        Form::Choice(_) => "choice".to_owned(),
    }
}

/// A number behind the sign that says whether it is exact.
fn equal(number: Fraction, decimals: u8) -> String {
    let sign = if number.is_decimal(decimals) { "=" } else { "≈" };
    format!("{sign} {}", rounded(number, decimals))
}

/// A whole number, or a fraction with its line.
fn exact(number: Fraction) -> String {
    let whole = rounded(number, 0);
    if number.denominator() == 1 { whole } else { number.to_string().replace('-', "−") }
}

fn as_pairs<'a>(values: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    values.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

/// Digits behind `^` as exponents.
fn raised(text: &str) -> String {
    let mut pieces = text.split('^');
    let mut raised = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let digits = piece.bytes().take_while(u8::is_ascii_digit).count();
        let (exponent, rest) = piece.split_at(digits);
        if exponent.is_empty() {
            raised.push('^');
        }
        raised.extend(exponent.bytes().filter_map(|digit| SUPERSCRIPTS.get(usize::from(digit - b'0'))));
        raised.push_str(rest);
    }
    raised
}

/// A decimal as figures write it: with commas between thousands, and a minus sign.
fn rounded(number: Fraction, decimals: u8) -> String {
    let written = Form::Decimal(decimals).write(Value::Number(number));
    let digits = written.trim_start_matches('-').replace('.', "");
    let sign = if written.starts_with('-') { "−" } else { "" };
    sign.to_owned() + &with_point(&digits, usize::from(decimals))
}
