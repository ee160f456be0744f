//! What a page asks of a figure besides its picture.

use crate::state::fields::Fields;

/// Questions, each answered by a tape of its own. What nobody looks at is neither computed nor carried over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asks(u32);

impl Asks {
    /// What stands around the chart and on it.
    pub const SURROUNDINGS: Self = Asks(1);
    /// What is read at the marks, which is the table too.
    pub const READING: Self = Asks(2);
    /// How the prices are computed, line by line.
    pub const DERIVATION: Self = Asks(4);
    /// The three solutions of the chain.
    pub const SOLUTIONS: Self = Asks(8);

    /// Reads `asks`, the sum of 1 for the surroundings, 2 for the reading, 4 for the derivation and 8 for the three solutions;
    /// surroundings and reading if absent.
    pub fn read(options: &dyn Fields) -> Self {
        let Asks(usual) = Asks::default();
        Asks(options.number("asks", f64::from(usual)).value() as u32)
    }

    /// Whether this is asked among others.
    pub fn contains(self, one: Self) -> bool {
        self.0 & one.0 != 0
    }
}

impl Default for Asks {
    fn default() -> Self {
        Asks(Asks::SURROUNDINGS.0 | Asks::READING.0)
    }
}
