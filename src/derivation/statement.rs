//! A chain of relations, such as p = a - b Q = 100 - Q.

use super::expression::Expression;

/// Expressions with relations between them; every neighboring pair holds as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// What stands first.
    pub left: Expression,
    /// What follows, row by row.
    pub steps: Vec<(Relation, Expression)>,
}

/// What stands between two expressions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// Both sides are the same number, exactly as written.
    Equal,
    /// Both sides are the same number up to the rounding of the digits written.
    About,
    /// The left side is larger.
    Greater,
    /// The left side is smaller.
    Less,
    /// The left side is not larger.
    AtMost,
}

impl Statement {
    pub(super) fn of(left: Expression) -> Self {
        Self { left, steps: Vec::new() }
    }

    /// Adds another form of what stands last: after an equals sign if both are written exactly. A form that says
    /// nothing new is left out.
    pub(super) fn then(self, next: Expression) -> Self {
        let last = self.last();
        if *last == next {
            return self;
        }
        let relation = if last.is_exact() && next.is_exact() { Relation::Equal } else { Relation::About };
        self.step(relation, next)
    }

    /// Adds another form if there is one.
    pub(super) fn then_if(self, next: Option<Expression>) -> Self {
        match next {
            Some(next) => self.then(next),
            None => self,
        }
    }

    pub(super) fn step(mut self, relation: Relation, next: Expression) -> Self {
        self.steps.push((relation, next));
        self
    }

    fn last(&self) -> &Expression {
        self.steps.last().map_or(&self.left, |(_, expression)| expression)
    }
}
