//! The numbers of an exercise, drawn from its name.

/// A counter that is mixed by two multiplications, as SplitMix is, in 32 bits: the same numbers in any language.
///
/// It starts at the FNV-1a hash of a text. Not one number of it may change, nor the order of the draws of a generator: exercises
/// are stored by their names alone.
#[derive(Clone, Debug)]
pub(super) struct Random {
    state: u32,
}

/// 2^32 over the golden ratio, made odd.
const INCREMENT: u32 = 0x9e37_79b9;

impl Random {
    pub(super) fn of(text: &str) -> Self {
        Self { state: hash(text) }
    }

    pub(super) fn next(&mut self) -> u32 {
        self.state = self.state.wrapping_add(INCREMENT);
        let mixed = (self.state ^ self.state >> 16).wrapping_mul(0x21f0_aaad);
        let mixed = (mixed ^ mixed >> 15).wrapping_mul(0x735a_2d97);
        mixed ^ mixed >> 15
    }

    /// A number below `count`, which is at least 1, all alike: numbers of the last block, which is not whole, are drawn again.
    fn below(&mut self, count: u32) -> u32 {
        let count = u64::from(count.max(1));
        let numbers = u64::from(u32::MAX) + 1;
        let whole_blocks = numbers - numbers % count;
        loop {
            let number = u64::from(self.next());
            if number < whole_blocks {
                return (number % count) as u32;
            }
        }
    }

    /// A whole number from `low` to `high`.
    pub(super) fn span(&mut self, low: i64, high: i64) -> i64 {
        low + i64::from(self.below((high - low + 1) as u32))
    }

    /// Several of them, such as one for each stage, the first stage first.
    pub(super) fn spans(&mut self, count: usize, low: i64, high: i64) -> Vec<i64> {
        (0..count).map(|_| self.span(low, high)).collect()
    }

    /// One of some items, of which there is at least one. Even of one item it is drawn.
    pub(super) fn pick<T: Copy, const COUNT: usize>(&mut self, items: [T; COUNT]) -> T {
        const { assert!(COUNT > 0) };
        items[self.below(COUNT as u32) as usize % COUNT]
    }

    /// The items in another order: from the last on, each changes places with one that is not behind it.
    pub(super) fn shuffle<T, const COUNT: usize>(&mut self, mut items: [T; COUNT]) -> [T; COUNT] {
        for last in (1..COUNT).rev() {
            items.swap(last, self.below(last as u32 + 1) as usize);
        }
        items
    }
}

/// FNV-1a of the bytes of a text, in 32 bits.
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::{Random, hash};

    #[test]
    fn names_give_the_numbers_that_they_always_gave() {
        let first = |name| {
            let mut random = Random::of(name);
            (hash(name), [(); 4].map(|()| random.next()))
        };
        let price = [1_811_656_973, 469_572_100, 3_124_846_176, 4_161_860_733];
        assert_eq!(first("price.1@1:0"), (1_102_758_150, price));
        let verdict = [2_532_341_796, 1_513_441_021, 2_516_341_316, 1_726_480_468];
        assert_eq!(first("verdict.3@1:499"), (1_376_910_566, verdict));
    }

    #[test]
    fn one_of_one_is_drawn_and_all_of_several_come_equally_often() {
        let [mut one, mut other] = [Random::of(""), Random::of("")];
        one.pick(["only"]);
        other.next();
        assert_eq!(one.next(), other.next());

        let mut counts = [0_u32; 7];
        for _ in 0..70_000 {
            counts[(one.span(-3, 3) + 3) as usize] += 1;
        }
        assert!(counts.iter().all(|count| (9_600..10_400).contains(count)), "{counts:?}");
    }

    #[test]
    fn a_shuffle_reaches_every_order_equally_often() {
        let mut random = Random::of("shuffle");
        let mut orders = std::collections::BTreeMap::new();
        for _ in 0..24_000 {
            *orders.entry(random.shuffle([1, 2, 3, 4])).or_insert(0_u32) += 1;
        }
        assert_eq!(orders.len(), 24);
        assert!(orders.values().all(|count| (850..1_150).contains(count)), "{orders:?}");
    }
}
