//! The economics of a chain of stages, each a Cournot oligopoly, against one integrated firm.
//!
//! ```text
//! p   = a - b Q                    final inverse demand
//! R   = Π n_i / (n_i + 1 + λ_i)    cluster factor: what buyers keep of a - C
//! p_k = a - (a - C) R              price of the final good            [P:7]
//! p_f = a - (a - C) / 2            price of one integrated firm       [P:9]
//! ```
//!
//! Source: Jing Xia, section (二), equations (1) to (9). Every result names its rank: `[P:n]` is printed there
//! as equation n, *derived* follows without a new assumption, *extension* needs one. The symbols are in the
//! [notation](crate#notation) of the crate.
//!
//! Numbers are checked once, in [`Chain::new`] and in the functions that take raw numbers; whatever they return is
//! finite, and solving cannot fail. Nothing here knows of charts, files or the browser.
//!
//! # 1. The market
//!
//! Buyers of the final good pay `p = a - b Q` for a quantity Q: [`LinearInverseDemand`], with the choke price a and the slope
//! b > 0. With C for all unit costs together, `M = a - C` is what there is to share per unit, and `A = M² / b`
//! ([`Chain::market_size`]) is twice the surplus of a market that sells at cost. The slope never affects a price.
//!
//! # 2. Stages
//!
//! The good is made in k stages, from 1, the most upstream, to k, the final good. A [`Stage`] has n_i identical firms. Each
//! buys one unit of the good of stage i - 1 for each unit it sells, and adds the unit cost c_i, or C/k where all share the total. So every stage makes the same
//! quantity, `n_i q_i = Q` \[P:1\], and a firm earns
//!
//! ```text
//! π_i = (p_i - p_{i-1} - c_i) q_i - f_i,    p_0 = 0                   [P:2]
//! ```
//!
//! [`ChainParameters`] takes these numbers as a page has them, [`Chain`] holds them checked.
//!
//! # 3. Cournot within a stage
//!
//! A firm chooses its quantity, takes the price of its input as given, and expects the other firms of its stage to stay where
//! they are. The first-order condition, with the firm's equal share of the quantity put in, is
//!
//! ```text
//! p_i - p_{i-1} - c_i + (Q / n_i) dp_i/dQ = 0                         [P:3, P:4]
//! ```
//!
//! It is a maximum because b > 0. The markup over price, the [Lerner index](StageOutcome::lerner_index), is `κ_i / ε_i`
//! with κ_i = 1/n_i and the elasticity ε_i of the demand that the stage faces. Derived.
//!
//! # 4. Derived demand
//!
//! Upstream stages move first and foresee what their buyers will do. If stage i faces `p_i = a_i - b_i Q`, the condition above
//! says what it pays for its input at each quantity, which is the demand that stage i - 1 faces:
//!
//! ```text
//! p_{i-1} = a_i - c_i - ((n_i + 1) / n_i) b_i Q                       [P:5]
//! ```
//!
//! It is steeper by (n_i + 1)/n_i, and lower by c_i. Down to stage 1 this gives
//! `a_i = a - Σ_{j>i} c_j` and `b_i = b R_i / R`: [`StageOutcome::demand`]. Derived.
//!
//! # 5. Double marginalization
//!
//! Each stage adds a markup to a price that already contains one. With `R_i = Π_{j≤i} n_j / (n_j + 1)` and U_i = 1 - R_i
//! ([`Factor`]) the [`Equilibrium`] of the chain is
//!
//! ```text
//! Q   = (M / b) R                                                     derived
//! p_i = Σ_{j≤i} c_j + M U_i        each stage's price                 derived
//! p_k = C + M U                    the last one                       [P:7]
//! markup_i = M (R_{i-1} - R_i)     all markups together M U           derived
//! dp_k/dc_j = R                    pass-through of any unit cost      derived
//! ```
//!
//! p_k and Q do not depend on the order of the stages; the other prices do, and of equal stages the most upstream earns most.
//! [One integrated firm](IntegratedFirm) adds one markup, `p_f = C + M/2` \[P:9\]. So the cluster is cheaper iff R > 1/2,
//! which is `2 Π n_i > Π (n_i + 1)`, the condition after \[P:9\]. [`Verdict`] decides it exactly.
//!
//! # 6. The start-up scale
//!
//! How many firms does that take? The paper prints the condition; its solutions are derived, and hold for linear demand only.
//!
//! | question | answer | type |
//! |---|---|---|
//! | the same n in each of k stages | n > 1 / (2^(1/k) - 1), about k/ln 2 - 1/2 | [`Startup`] |
//! | one stage, given the others, with the factor r | r > 1/2 and n > 1 / (2 r - 1), else never | [`AsymmetricStartup`] |
//! | the longest chain with n firms per stage | k < ln 2 / ln(1 + 1/n), about 0.693 n | [`LongestChain`] |
//! | N producers over k stages | best spread evenly, worst crowded into one stage | [`Distribution`] |
//! | a chain like one stage of how many firms | n_eq = R / U | [`Equilibrium::numbers_equivalent`] |
//!
//! A single firm in any stage is a bottleneck: from two stages on, no number of firms elsewhere makes up for it.
//!
//! # 7. Conduct
//!
//! With a [conjectural variation](Stage::conjectural_variation) λ_i a firm expects the others to move by λ_i for each unit of
//! its own. The paper defines it and sets it to 0. Other values are an extension, in which `κ_i = (1 + λ_i) / n_i`
//! ([`Stage::conduct`]) replaces 1/n_i in every formula: 0 is price-taking, 1 a stage that acts as one firm.
//!
//! # 8. Welfare
//!
//! With linear demand and quasi-linear utility the surplus A/2 of a market that sells at cost is split into
//!
//! ```text
//! CS = A R² / 2      PS = A R U      DWL = A U² / 2                   derived
//! ```
//!
//! [`Welfare`] has these and welfare net of fixed costs. Profit is highest at R = 1/2: up to the break-even scale more firms
//! mean more profit and more consumer surplus. Beyond it they mean a lower price, but every one of them pays its fixed cost.
//!
//! # 9. Free entry
//!
//! Extension: firms enter until `A R R_i / n_i² = f_i`. Entry at one stage raises profit at all others, so a chain can fail to
//! come about because nobody starts. [`FreeEntry`] has both real solutions, the stable one and the critical mass below which a
//! cluster unravels, and the largest solution in whole numbers.
//!
//! # 10. External economies
//!
//! Extension, after Marshall: a stage of n_i firms works at `c_i n_i^(-θ_i)`, which no firm takes into account. [`Externality`]
//! compares the cluster with the integrated firm, which keeps the costs of a lone producer.
//!
//! # 11. Integration
//!
//! Extension: N integrated firms replace all firms of some neighboring stages, which lowers the price iff
//! N > Π n_j / (Π (n_j + 1) - Π n_j). [`PartialIntegration`] has the chain before and after. [`IntegratedOligopoly`] compares
//! the cluster with m integrated firms instead of one: it wins iff n_eq > m.
//!
//! # What it does not say
//!
//! The model is not an empirical one: no number of [`data`](crate::data) calibrates it. Linear demand, equal firms within a
//! stage and one monopolist as the yardstick drive the numbers.
//!
//! # References
//!
//! Cournot (1838), *Recherches sur les principes mathématiques de la théorie des richesses*. Marshall (1890), *Principles of
//! Economics*. Bowley (1924), *The Mathematical Groundwork of Economics*. Spengler (1950), *Journal of Political Economy* 58.
//! Greenhut and Ohta (1979), *American Economic Review* 69. Mankiw and Whinston (1986), *RAND Journal of Economics* 17.
//! Salinger (1988), *Quarterly Journal of Economics* 103. Corbett and Karmarkar (2001), *Management Science* 47. Ghosh and
//! Morita (2007), *RAND Journal of Economics* 38.

mod allocation;
mod asymmetric_startup;
mod backward_induction;
mod benchmark;
mod best_response;
mod bisection;
mod chain;
mod demand;
mod distribution;
mod equilibrium;
mod error;
pub(crate) mod exact;
mod exact_factor;
mod externality;
mod factor;
mod free_entry;
mod given;
mod integrated_oligopoly;
mod leading_stages;
mod longest_chain;
pub(crate) mod natural;
mod number;
mod parameters;
mod partial_integration;
mod product;
pub(crate) mod rounded;
mod self_check;
mod solution;
mod stage;
mod startup;
mod twofold;
mod unit_cost;
mod verdict;
mod welfare;
mod whole_entry;
mod zero_profit;

pub use allocation::{Allocation, AllocationRange};
pub use asymmetric_startup::{AsymmetricStartup, startup_asymmetric};
pub use backward_induction::backward_induction;
pub use benchmark::{CompetitiveMarket, IntegratedFirm};
pub use best_response::BestResponses;
pub use chain::Chain;
pub use demand::LinearInverseDemand;
pub use distribution::{Distribution, Split, distribution};
pub use equilibrium::{Equilibrium, StageOutcome};
pub use error::{ErrorCode, ParameterError};
pub use externality::{EqualExternality, Externality, equal_externality, externality, externality_startup};
pub use factor::{Factor, equal_factor};
pub use free_entry::{
    EntryMarket, EntryOutcome, FreeEntry, FreeEntryParameters, MOST_STEPS, RealEntry, WholeEntry, free_entry,
};
pub use integrated_oligopoly::IntegratedOligopoly;
pub use leading_stages::{LeadingStages, Offer};
pub use longest_chain::{LongestChain, max_stages};
pub use number::Number;
pub use parameters::ChainParameters;
pub use partial_integration::{Merger, PartialIntegration, PriceEffect, partial_integration};
pub use self_check::{SelfCheck, self_check};
pub use solution::{Solution, ThreeSolutions};
pub use stage::Stage;
pub use startup::{EqualStartup, Startup, startup, startup_asymptote};
pub use unit_cost::UnitCost;
pub use verdict::Verdict;
pub use welfare::Welfare;
pub use whole_entry::Unsettled;
pub use zero_profit::{EntryCurve, EntryPoints};

/// The most stages a chain may have.
pub const MAX_STAGES: usize = 1000;

/// The most firms a stage may have, 2^53 - 1: the last whole number that a browser counts exactly.
pub const MAX_FIRMS: u64 = (1 << 53) - 1;
