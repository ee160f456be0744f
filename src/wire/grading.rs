//! What is said of an answer to an exercise, in the language of the student.

use super::lesson::{Teacher, exercise, kind, texts};
use crate::chart::words::fill;
use crate::language::Language;
use crate::state::fields::Given;
use crate::state::refusal::Refusal;
use crate::study::{Asked, Verdict};

/// What is said of an answer.
#[derive(Debug, PartialEq, serde::Serialize)]
pub struct Graded {
    /// Whether all parts are right.
    pub solved: bool,
    /// Whether this is an attempt: what cannot be read, or is asked back, costs nothing.
    pub counts: bool,
    /// What is said of each part.
    pub parts: Vec<Remark>,
}

/// What is said of a part of an answer.
#[derive(Debug, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Remark {
    /// As in [`Part`](super::lesson::Part).
    pub id: String,
    /// `right`, `mistake`, `wrong`, `ask`, `empty`, `unreadable`, or `waiting` for another part to be readable.
    pub verdict: &'static str,
    /// What is said.
    pub message: String,
    /// The slug of the mistake.
    pub mistake: Option<&'static str>,
    /// The line of the mistake, with the student's number.
    pub wrong_line: Option<String>,
    /// The line to go on with instead; where the answer is right, the line that gives it.
    pub right_line: Option<String>,
    /// What is asked back: `point`, `percent`, `plain`, `decimals`, `whole`, or `close`.
    pub asked: Option<&'static str>,
    /// What is meant, if the student agrees.
    pub suggestion: Option<String>,
}

/// What is said of an answer, which has a text for each part.
///
/// # Errors
///
/// With the field `name` the code of the [`Fault`](crate::study::Fault) of the name.
pub fn grade(name: &str, answers: &[String], language: Language) -> Result<Graded, Refusal> {
    let exercise = exercise(name)?;
    Ok(Teacher { exercise: &exercise, language }.grade(answers))
}

/// A value as a student would type it.
pub fn typed(given: Given) -> String {
    match given {
        Given::Text(text) => text,
        Given::Number(number) => number.to_string(),
        Given::Other => String::new(),
    }
}

impl Teacher<'_> {
    fn grade(&self, answers: &[String]) -> Graded {
        let answers: Vec<&str> = answers.iter().map(String::as_str).collect();
        let units = self.unit(0).and_then(|unit| texts(&unit)).unwrap_or_default();
        let verdicts = self.exercise.grade(&answers, units.as_slice());
        Graded {
            solved: verdicts.iter().all(|verdict| *verdict == Verdict::Right),
            counts: verdicts.iter().all(|verdict| *verdict == Verdict::Right)
                || verdicts.iter().any(|verdict| matches!(verdict, Verdict::Wrong | Verdict::Mistake(_))),
            parts: verdicts.iter().enumerate().map(|(at, verdict)| self.remark(at, verdict)).collect(),
        }
    }

    fn remark(&self, at: usize, verdict: &Verdict) -> Remark {
        let plain = |verdict: &'static str, message: String| Remark {
            id: self.id(at),
            verdict,
            message,
            mistake: None,
            wrong_line: None,
            right_line: None,
            asked: None,
            suggestion: None,
        };
        match verdict {
            Verdict::Right => {
                let line = (0..).map_while(|at| self.own(&format!("solution.{at}"))).last();
                let more = self.filled(self.own("more"), &self.exercise.key);
                let message = fill(self.word("verdict.right"), &[("more", &more)]);
                Remark { right_line: Some(self.filled(line, &self.exercise.key)), ..plain("right", message) }
            }
            Verdict::Mistake(index) => self.mistaken(*index, plain("mistake", String::new())),
            Verdict::Wrong => plain("wrong", self.wrong(at)),
            Verdict::Ask(asked) => self.asked(asked, plain("ask", String::new())),
            Verdict::Empty => plain("empty", self.example(at, "verdict.empty")),
            Verdict::Unreadable => plain("unreadable", self.example(at, "verdict.unreadable")),
            Verdict::Waiting => plain("waiting", self.word("verdict.waiting").to_owned()),
        }
    }

    fn mistaken(&self, index: usize, remark: Remark) -> Remark {
        let Some(mistake) = self.exercise.misconceptions.get(index) else { return remark };
        let (id, answer) = (mistake.id, &mistake.answer);
        let kind = self.exercise.name.kind();
        let right = self.own(&format!("rights.{id}")).or_else(|| self.own("right"));
        let message = self.find(&format!("{kind}.mistakes.{id}")).or_else(|| self.find(&format!("mistakes.{id}")));
        Remark {
            message: self.filled(message, answer),
            mistake: Some(id),
            wrong_line: Some(self.filled(self.own(&format!("wrong.{id}")), answer)),
            right_line: Some(self.filled(right, answer)),
            ..remark
        }
    }

    /// What is asked, and between what the answer lies, where that is known beforehand.
    fn wrong(&self, at: usize) -> String {
        let label = self.label(at);
        let range = self.own("range").filter(|_| at == 0).map(|range| self.filled(Some(range), &self.exercise.key));
        let word = if range.is_some() { "verdict.wrong_range" } else { "verdict.wrong" };
        fill(self.word(word), &[("label", &label), ("range", &range.unwrap_or_default())])
    }

    fn asked(&self, asked: &Asked, remark: Remark) -> Remark {
        let (word, suggestion) = match asked {
            Asked::Point(decimal) => ("point", Some(decimal.clone())),
            Asked::Percent(decimal) => ("percent", Some(format!("{decimal}%"))),
            Asked::Plain(decimal) => ("plain", Some(decimal.clone())),
            Asked::Decimals => ("decimals", None),
            Asked::Whole => ("whole", None),
            Asked::Close => ("close", None),
        };
        let values = [("suggestion", suggestion.as_deref().unwrap_or_default())];
        Remark { message: fill(self.word(&format!("ask.{word}")), &values), asked: Some(word), suggestion, ..remark }
    }

    /// What to write instead of what cannot be read.
    fn example(&self, at: usize, word: &str) -> String {
        let example = self.exercise.forms.get(at).map_or("", |form| self.word(&format!("example.{}", kind(form))));
        fill(self.word(word), &[("example", example)])
    }
}
