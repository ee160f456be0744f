//! The economics of a chain of stages, each a Cournot oligopoly, against one integrated firm.
//!
//! ```text
//! p   = a - b Q                    final inverse demand
//! R   = Π n_i / (n_i + 1 + λ_i)    cluster factor: share of the net choke price that buyers keep
//! p_k = a - (a - C) R              price of the final good                 [P:7]
//! p_f = a - (a - C) / 2            price of one integrated firm            [P:9]
//! ```
//!
//! Source: Jing Xia, section (二), equations (1) to (9). Every result names its rank: `[P:n]` is printed there
//! as equation n, *derived* follows without a new assumption, *extension* needs one.
//!
//! Numbers are checked once, in [`Chain::new`] and in the functions that take raw numbers; whatever they return is
//! finite, and solving cannot fail. Nothing here knows of charts, files or the browser.

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
mod exact_factor;
mod exact_sum;
mod externality;
mod factor;
mod free_entry;
mod given;
mod integrated_oligopoly;
mod leading_stages;
mod longest_chain;
pub(crate) mod natural;
mod parameters;
mod partial_integration;
mod self_check;
mod solution;
mod stage;
mod startup;
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
pub use externality::{Externality, externality};
pub use factor::{Factor, equal_factor};
pub use free_entry::{EntryMarket, EntryOutcome, FreeEntry, FreeEntryParameters, RealEntry, WholeEntry, free_entry};
pub use integrated_oligopoly::IntegratedOligopoly;
pub use leading_stages::{LeadingStages, Offer};
pub use longest_chain::{LongestChain, max_stages};
pub use parameters::ChainParameters;
pub use partial_integration::{Merger, PartialIntegration, PriceEffect, partial_integration};
pub use self_check::{SelfCheck, self_check};
pub use solution::{Solution, ThreeSolutions};
pub use stage::Stage;
pub use startup::{EqualStartup, Startup, startup, startup_asymptote};
pub use verdict::Verdict;
pub use welfare::Welfare;
pub use whole_entry::Unsettled;
pub use zero_profit::{EntryCurve, EntryPoints};

/// The most stages a chain may have.
pub const MAX_STAGES: usize = 1000;

/// The most firms a stage may have, 2^53 - 1: the last whole number that a browser counts exactly.
pub const MAX_FIRMS: u64 = (1 << 53) - 1;
