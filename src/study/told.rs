//! What is told of an exercise: a case of its type, with the numbers and names that its words are filled with.

use super::fraction::Fraction;

/// A case of `words.json`, and what is filled into its texts.
///
/// The types that become this are made from `words.json`: a word or a value that is misspelt or missing does not compile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Told {
    /// Such as `price.chain`.
    pub(crate) case: &'static str,
    /// Values by the names of their places.
    pub(crate) facts: Vec<(&'static str, Fact)>,
}

/// A number or a name, and how it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fact {
    /// Exactly: a whole number, or a fraction with its line.
    Exact(Fraction),
    /// With so many decimals.
    Rounded(Fraction, u8),
    /// The same behind a sign that says whether it is exact.
    Equal(Fraction, u8),
    /// A whole number without commas.
    Year(i64),
    /// A count of firms.
    Firms(i64),
    /// A count of stages.
    Stages(i64),
    /// What an operator such as ` + ` joins.
    Joined(Vec<Fact>, &'static str),
    /// What stands beside each other.
    List(Vec<Fact>),
    /// The same for names, some of which have commas.
    Series(Vec<Fact>),
    /// As the paper prints it.
    Printed(&'static str),
    /// The name of a place.
    Place(&'static str),
    /// The name of an industry of Heilongjiang.
    Industry(&'static str),
    /// A word of all types, by its key.
    Word(&'static str),
}

impl From<i64> for Fact {
    fn from(number: i64) -> Self {
        Self::Exact(number.into())
    }
}

impl From<Fraction> for Fact {
    fn from(number: Fraction) -> Self {
        Self::Exact(number)
    }
}

/// Whole numbers beside each other.
pub(super) fn list(numbers: &[i64]) -> Fact {
    Fact::List(facts(numbers))
}

/// 4 + 5 + 7.
pub(super) fn sum(numbers: &[i64]) -> Fact {
    Fact::Joined(facts(numbers), " + ")
}

/// 9 × 7 × 7.
pub(super) fn product(numbers: &[i64]) -> Fact {
    Fact::Joined(facts(numbers), " × ")
}

/// 9/10 × 7/8: the share n/(n + 1) that each stage leaves.
pub(super) fn shares(n: &[i64]) -> Fact {
    ratios(n.iter().map(|n| (*n, n + 1)))
}

/// Fractions that are not reduced, multiplied.
pub(super) fn ratios(pairs: impl Iterator<Item = (i64, i64)>) -> Fact {
    let ratio = |(above, below): (i64, i64)| Fact::Joined(facts(&[above, below]), "/");
    Fact::Joined(pairs.map(ratio).collect(), " × ")
}

fn facts(numbers: &[i64]) -> Vec<Fact> {
    numbers.iter().map(|number| Fact::from(*number)).collect()
}

/// A number rounded to so many decimals.
pub(super) fn rounded(number: Fraction, decimals: u8) -> Fact {
    Fact::Rounded(number, decimals)
}

/// `= 52.5`, or `≈ 52.76`.
pub(super) fn equal(number: Fraction, decimals: u8) -> Fact {
    Fact::Equal(number, decimals)
}

/// 9/10 + 7/8: the same shares added.
pub(super) fn sum_of_shares(n: &[i64]) -> Fact {
    Fact::Joined(n.iter().map(|n| ratios([(*n, n + 1)].into_iter())).collect(), " + ")
}

/// 1 → 9/10 → 63/80: numbers from stage to stage.
pub(super) fn path(numbers: &[Fraction]) -> Fact {
    Fact::Joined(numbers.iter().map(|number| Fact::from(*number)).collect(), " → ")
}

/// A number with as many decimals as it has, at most one.
pub(super) fn printed(number: Fraction) -> Fact {
    Fact::Rounded(number, if number.is_decimal(0) { 0 } else { 1 })
}
