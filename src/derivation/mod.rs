//! How a price is computed: backward induction stage by stage, in symbols and in the reader's own numbers.
//!
//! ```text
//! p_k     = a - b Q                                    what buyers pay for the final good
//! p_{i-1} = a_i - c_i - ((n_i + 1) / n_i) b_i Q        what stage i pays for its input, from k down to 1   [P:5]
//! 0       = a - Σ c_i - b Q Π (n_i + 1) / Π n_i        nothing is bought before stage 1: Q, and so p_k     [P:6, 7]
//! ```
//!
//! A [`Derivation`] is a list of [`Line`]s. Each holds a [`Statement`] in symbols and numbers, says what its rank is, and
//! names the sentence that explains it; the sentence itself is the catalogue's.
//!
//! The numbers are exact fractions of the [numbers](crate::model::Number) of the chain: of the decimals that a reader typed. An equals sign stands between sides that are
//! equal exactly as they are written, and nowhere else; what is rounded follows ≈. How much is written exactly, and to how
//! many digits the rest is rounded, says `written.rs`.
//!
//! ```
//! use cluster_pricing::derivation::{Derivation, Rank};
//! use cluster_pricing::model::{Chain, ChainParameters};
//!
//! let chain = Chain::new(&ChainParameters {
//!     intercept: 100.0,
//!     slope: 1.0,
//!     unit_cost: &[10.0, 10.0],
//!     n_firms: &[3.0, 3.0],
//!     ..ChainParameters::default()
//! })?;
//! let derivation = Derivation::of(&chain);
//! let mut lines = derivation.iter().flat_map(|derivation| &derivation.sections).flat_map(|section| &section.lines);
//! assert!(lines.any(|line| line.rank == Rank::Paper("7")));
//! # Ok::<(), cluster_pricing::model::ParameterError>(())
//! ```

mod backward;
mod comparison;
mod expression;
mod forward;
mod rational;
mod solution;
mod statement;
mod written;

pub use expression::{Expression, Index, Number, Operator, Symbol, Term};
pub use statement::{Relation, Statement};

use solution::Solution;

use crate::model::Chain;

/// Chains up to this length are shown stage by stage; of longer ones the first stages of each walk and the last.
const SHOWN_STAGES: usize = 8;

/// How many stages a walk along a long chain shows at its start.
const SHOWN_FIRST: usize = 3;

/// How many stages a walk along a long chain shows at its end.
const SHOWN_LAST: usize = 2;

/// How the prices of a chain are computed.
#[derive(Clone, Debug)]
pub struct Derivation {
    /// The number of stages k.
    pub n_stages: usize,
    /// The steps in their order.
    pub sections: Vec<Section>,
}

/// Lines under one heading.
#[derive(Clone, Debug)]
pub struct Section {
    /// Names the heading in the catalogue.
    pub key: &'static str,
    /// The stages that the section is about, first and last as they are walked; 0 for none.
    pub stages: (usize, usize),
    /// Its lines; none where stages like those before are left out.
    pub lines: Vec<Line>,
}

/// One step, with its reason.
#[derive(Clone, Debug)]
pub struct Line {
    /// Names the sentence that explains the step in the catalogue.
    pub key: &'static str,
    /// Where the step comes from.
    pub rank: Rank,
    /// What holds.
    pub statement: Statement,
}

/// Where a step comes from. A passage of the paper is named by the number of its equation, or by a word if it has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// The paper prints it in this passage.
    Paper(&'static str),
    /// It follows from the paper's model without a new assumption.
    Derived,
    /// It needs a new assumption, where this passage of the paper would stand.
    Extension(Option<&'static str>),
}

impl Derivation {
    /// The derivation for a chain; `None` where its numbers are so long that nobody could wait for it.
    pub fn of(chain: &Chain) -> Option<Self> {
        let solution = Solution::of(chain)?;
        let n_stages = solution.n_stages;
        let mut sections = vec![backward::market(&solution)];
        sections.extend(walk(n_stages, SHOWN_LAST).into_iter().map(|(first, last)| {
            let stages = (n_stages + 1 - first, n_stages + 1 - last);
            if first == last { backward::stage(&solution, stages.0) } else { Section::omitted("omittedUp", stages) }
        }));
        sections.push(forward::solution(&solution));
        sections.extend(walk(n_stages, SHOWN_LAST).into_iter().map(|(first, last)| {
            if first == last {
                forward::stage(&solution, first)
            } else {
                Section::omitted("omittedDown", (first, last))
            }
        }));
        sections.push(comparison::integrated(&solution));
        sections.push(comparison::verdict(&solution));
        sections.extend(comparison::startup(&solution, chain.equal_startup().n_min));
        Some(Self { n_stages, sections })
    }
}

impl Section {
    fn new(key: &'static str, stage: usize, lines: Vec<Line>) -> Self {
        Self { key, stages: (stage, stage), lines }
    }

    fn omitted(key: &'static str, stages: (usize, usize)) -> Self {
        Self { key, stages, lines: Vec::new() }
    }
}

impl Line {
    fn new(key: &'static str, rank: Rank, statement: Statement) -> Self {
        Self { key, rank, statement }
    }
}

impl Rank {
    /// The rank of an equation that the paper prints for firms whose rivals do not respond.
    fn printed(passage: &'static str, is_varied: bool) -> Self {
        if is_varied { Rank::Extension(Some(passage)) } else { Rank::Paper(passage) }
    }

    /// The rank of what follows from the paper's model for firms whose rivals do not respond.
    fn derived(is_varied: bool) -> Self {
        if is_varied { Rank::Extension(None) } else { Rank::Derived }
    }
}

/// The steps of a walk along `n_stages` stages, as first and last step; of a long walk the middle is one step, up to the
/// last `n_last`.
fn walk(n_stages: usize, n_last: usize) -> Vec<(usize, usize)> {
    let alone = |stage| (stage, stage);
    if n_stages <= SHOWN_STAGES {
        return (1..=n_stages).map(alone).collect();
    }
    let last = n_stages + 1 - n_last;
    let mut steps: Vec<_> = (1..=SHOWN_FIRST).map(alone).collect();
    steps.push((SHOWN_FIRST + 1, last - 1));
    steps.extend((last..=n_stages).map(alone));
    steps
}
