//! The equilibrium as the rest point of firms that keep answering one another.
//!
//! In each round every firm of every stage looks at what the others of its stage made in the last round and at what its
//! buyers take, and moves toward the output that suits it best. With a demand that falls from 1 to 0 over the quantity D
//! and n - 1 rivals that make q each, this best response is
//!
//! ```text
//! r(q) = (D - (n - 1) q) / (2 + λ)          slope -L, L = (n - 1) / (2 + λ)
//! ```
//!
//! When all firms of a stage go all the way they overshoot together: each error returns L times as large with the other
//! sign, so that Cournot firms (λ = 0) find the equilibrium only if they are two, cycle if they are three, and fly apart
//! if they are more (Theocharis 1960). A share of the way damps this. With
//!
//! ```text
//! q' = q + d (r(q) - q)                     d = 1 / (2 (1 + L)),  1 / (n + 1) for Cournot firms
//! ```
//!
//! an error is multiplied by 1 - d (1 + L) = 1/2, whatever n and λ. So each stage halves its distance from its best output
//! in every round, given what its buyers take. The final market is given; so the last stage settles, then the one
//! upstream of it, and so on: no stage depends on one upstream, and a chain of such contractions is one.
//!
//! The firms of each stage begin as one, a joint monopoly. From there no output ever falls and none exceeds its rest
//! point: r rises with D, and the damped answer rises with q.
//!
//! Extension: the paper has the equilibrium and no path to it.

use super::{Chain, Solution, Stage};

/// A chain whose firms answer one another, round by round.
///
/// ```
/// use cluster_pricing::model::{BestResponses, Chain, ChainParameters};
///
/// let chain = Chain::new(&ChainParameters {
///     intercept: 100.0,
///     slope: 1.0,
///     unit_cost: &[10.0, 10.0],
///     n_firms: &[3.0, 3.0],
///     ..ChainParameters::default()
/// })?;
/// let mut play = BestResponses::start(&chain);
/// assert_eq!(play.stage_prices().last(), Some(&80.0)); // two monopolies in succession
/// assert!(play.settle(BestResponses::MOST_ROUNDS));
/// assert!((play.solution().price() - 55.0).abs() < 1e-9);
/// # Ok::<(), cluster_pricing::model::ParameterError>(())
/// ```
#[derive(Clone, Debug)]
pub struct BestResponses<'a> {
    chain: &'a Chain,
    /// How the firms of each stage answer.
    answers: Vec<Answer>,
    /// What each stage would sell if its input were free, and so what the stage upstream can sell at most; in units of M/b.
    outputs: Vec<f64>,
    /// Stages, from the last one upstream, whose answer is what they make already, to the last digit: it stays.
    n_resting: usize,
    rounds: usize,
    is_settled: bool,
}

impl<'a> BestResponses<'a> {
    /// The firms are at rest when no stage changes its output by more than this share of it. Each is then within twice
    /// that share of its best output, and the quantity of k stages within 2 k times the share of equilibrium.
    pub const TOLERANCE: f64 = 1e-14;

    /// Where to give up. A thousand stages, each a monopoly's output away from rest, take about a quarter of this.
    pub const MOST_ROUNDS: usize = 10_000;

    /// The firms of each stage as one: it sells half of what its buyers take at cost.
    pub fn start(chain: &'a Chain) -> Self {
        let mut demand = 1.0;
        let mut outputs: Vec<f64> = Vec::with_capacity(chain.stages().len());
        for _ in chain.stages() {
            demand /= 2.0;
            outputs.push(demand);
        }
        outputs.reverse();
        let answers = chain.stages().iter().map(Answer::of).collect();
        Self { chain, answers, outputs, n_resting: 0, rounds: 0, is_settled: false }
    }

    /// The chain.
    pub fn chain(&self) -> &'a Chain {
        self.chain
    }

    /// Plays a round: all firms move at once.
    pub fn play_round(&mut self) {
        let mut largest_change: f64 = 0.0;
        let first_resting = self.outputs.len() - self.n_resting;
        let mut demand = self.outputs.get(first_resting).copied().unwrap_or(1.0);
        let mut all_rest = true;
        for (answer, output) in std::iter::zip(&self.answers, &mut self.outputs).take(first_resting).rev() {
            let next = answer.damped(demand, *output);
            largest_change = largest_change.max((next - *output).abs() / next);
            all_rest &= next == *output;
            self.n_resting += usize::from(all_rest);
            // The stage upstream has seen the last round, not this one.
            demand = std::mem::replace(output, next);
        }
        self.rounds += 1;
        self.is_settled = largest_change <= Self::TOLERANCE;
    }

    /// Plays until the firms are at rest, or `most_rounds` rounds are played; says whether they came to rest.
    pub fn settle(&mut self, most_rounds: usize) -> bool {
        while !self.is_settled && self.rounds < most_rounds {
            self.play_round();
        }
        self.is_settled
    }

    /// The rounds played.
    pub fn rounds(&self) -> usize {
        self.rounds
    }

    /// Whether the firms came to rest in the last round.
    pub fn is_settled(&self) -> bool {
        self.is_settled
    }

    /// Price p_i at which the output of the chain is bought from each stage, from the most upstream to the final good.
    pub fn stage_prices(&self) -> Vec<f64> {
        let mut cost = 0.0;
        let price = |(index, stage): (usize, &Stage)| {
            cost += stage.unit_cost.value();
            self.stage_price(index, cost)
        };
        self.chain.stages().iter().enumerate().map(price).collect()
    }

    /// The price of the stage at `index`, counted from 0, whose unit cost with that of all stages upstream is `cost`.
    pub fn stage_price(&self, index: usize, cost: f64) -> f64 {
        let demand = self.outputs.get(index + 1).copied().unwrap_or(1.0);
        cost + self.chain.net_choke() * (1.0 - self.output() / demand)
    }

    /// The chain as it stands, with the markups for which the firms would make what they make.
    pub fn solution(&self) -> Solution {
        let output = self.output();
        let markup = |(stage, demand): (&Stage, f64)| stage.conduct() * (output / demand);
        Solution::assemble(self.chain, output, std::iter::zip(self.chain.stages(), self.demands()).map(markup))
    }

    /// How many times an error would return, with the other sign, if the firms went all the way to their best responses:
    /// the largest L of all stages. From 1 on they would never come to rest.
    pub fn overshoot(chain: &Chain) -> f64 {
        chain.stages().iter().map(overshoot).fold(0.0, f64::max)
    }

    /// The most upstream stage has a free input: it sells what it would.
    fn output(&self) -> f64 {
        self.outputs.first().copied().unwrap_or(1.0)
    }

    /// What the buyers of each stage take at cost.
    fn demands(&self) -> impl Iterator<Item = f64> {
        self.outputs.iter().skip(1).copied().chain([1.0])
    }
}

/// How the firms of a stage answer one another and their buyers.
#[derive(Clone, Copy, Debug)]
struct Answer {
    n_firms: f64,
    /// 2 + λ
    weight: f64,
    /// How much of the way to their best responses they go.
    share: f64,
}

impl Answer {
    fn of(stage: &Stage) -> Self {
        Self { n_firms: stage.n_firms as f64, weight: 1.0 + stage.own(), share: 0.5 / (1.0 + overshoot(stage)) }
    }

    /// The output of the stage after its firms went a share of the way to their best responses.
    fn damped(&self, demand: f64, output: f64) -> f64 {
        let own = output / self.n_firms;
        let best = (demand - (self.n_firms - 1.0) * own) / self.weight;
        output + self.n_firms * self.share * (best - own)
    }
}

fn overshoot(stage: &Stage) -> f64 {
    (stage.n_firms as f64 - 1.0) / (1.0 + stage.own())
}
