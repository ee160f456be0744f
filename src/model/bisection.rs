//! Search among whole numbers.

/// The smallest number above `low` and at most `high` that satisfies a condition which holds at `high` and, once it
/// holds, for all larger numbers. `low` itself is never asked.
pub(super) fn smallest(mut low: u64, mut high: u64, holds: impl Fn(u64) -> bool) -> u64 {
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if holds(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    high
}
