//! The derivation of a chain on a tape; `www/views/formula.js` reads it in the same order.

use super::tape::Tape;
use crate::derivation::{
    Derivation, Expression, Index, Line, Number, Operator, Rank, Relation, Section, Statement, Symbol, Term,
};
use crate::state::State;
use crate::state::refusal::Refusal;
use crate::view;

/// Writes the derivation for the chain of a state: the number of stages, then section by section its heading, its
/// stages and its lines.
///
/// # Errors
///
/// Those of the chain, and `TOO_MUCH_WORK` where its numbers are too long.
pub fn derivation(state: &State) -> Result<Tape, Refusal> {
    let derivation = Derivation::of(&view::completed(state).chain()?);
    let Derivation { n_stages, sections } = derivation.ok_or(Refusal::too_much_work("lambda"))?;
    let mut tape = Tape::default();
    tape.number(n_stages as f64);
    tape.list(&sections, |tape, Section { key, stages, lines }| {
        tape.text(key);
        tape.numbers([stages.0 as f64, stages.1 as f64]);
        tape.list(lines, write_line);
    });
    Ok(tape)
}

fn write_line(tape: &mut Tape, Line { key, rank, statement }: &Line) {
    let (name, passage) = match rank {
        Rank::Paper(passage) => ("paper", Some(*passage)),
        Rank::Derived => ("derived", None),
        Rank::Extension(passage) => ("extension", *passage),
    };
    let Statement { left, steps } = statement;
    tape.text(key);
    tape.text(name);
    tape.text(passage.unwrap_or_default());
    write(tape, left);
    tape.list(steps, |tape, (relation, expression)| {
        tape.text(match relation {
            Relation::Equal => "=",
            Relation::About => "≈",
            Relation::Greater => ">",
            Relation::Less => "<",
            Relation::AtMost => "≤",
        });
        write(tape, expression);
    });
}

/// Writes the kind of an expression, then its parts.
fn write(tape: &mut Tape, expression: &Expression) {
    match expression {
        Expression::Number(Number { text, .. }) => {
            tape.text("number");
            tape.text(text);
        }
        Expression::Symbol(symbol) => {
            tape.text("symbol");
            write_symbol(tape, *symbol);
        }
        Expression::Fraction(numerator, denominator) => write_pair(tape, "fraction", numerator, denominator),
        Expression::Power(base, exponent) => write_pair(tape, "power", base, exponent),
        Expression::Sum(terms) => {
            tape.text("sum");
            tape.list(terms, |tape, Term { is_negative, value }| {
                tape.flag(*is_negative);
                write(tape, value);
            });
        }
        Expression::Product(factors) => {
            tape.text("product");
            tape.list(factors, write);
        }
        Expression::Repeated(operator, body) => {
            tape.text("repeated");
            tape.text(match operator {
                Operator::Sum => "∑",
                Operator::Product => "∏",
            });
            write(tape, body);
        }
        Expression::Derivative(of, by) => {
            tape.text("derivative");
            write_symbol(tape, *of);
            write_symbol(tape, *by);
        }
    }
}

fn write_pair(tape: &mut Tape, kind: &str, one: &Expression, other: &Expression) {
    tape.text(kind);
    write(tape, one);
    write(tape, other);
}

fn write_symbol(tape: &mut Tape, Symbol { name, index }: Symbol) {
    tape.text(name);
    match index {
        Index::None => tape.text(""),
        Index::Stage(stage) => tape.text(&stage.to_string()),
        Index::Running => tape.text("i"),
        Index::Last => tape.text("k"),
        Index::Integrated => tape.text("f"),
        Index::Least => tape.text("min"),
    }
}
