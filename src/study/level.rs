//! How hard an exercise is.

/// One of three levels: mostly longer chains, or a harder question of the same kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// To begin with.
    One,
    /// What a course asks.
    Two,
    /// For those who want more.
    Three,
}

impl Level {
    /// All levels, the easiest first.
    pub const ALL: [Self; 3] = [Self::One, Self::Two, Self::Three];

    /// The level from 1 to 3.
    pub const fn number(self) -> u32 {
        match self {
            Self::One => 1,
            Self::Two => 2,
            Self::Three => 3,
        }
    }

    /// One of three things, by the level.
    pub(super) fn of<T>(self, one: T, two: T, three: T) -> T {
        match self {
            Self::One => one,
            Self::Two => two,
            Self::Three => three,
        }
    }

    /// How many stages a chain has in most exercises: one more than the level says.
    pub(super) fn stages(self) -> usize {
        self.of(2, 3, 4)
    }
}
