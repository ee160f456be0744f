//! Who enters a market, for the chart of free entry: the numbers of firms of the stages that are drawn, in the reader's
//! market and in others.

use super::curve::{Extent, is_long, log_smallest_market, round_numbers};
use crate::chart::axis::Scale;
use crate::chart::fact::{Amount, Fact, Facts};
use crate::chart::number::{Format, sort_by_value};
use crate::chart::words::{Words, fill};
use crate::model::{Chain, EntryMarket, EntryOutcome, EntryPoints, ParameterError, RealEntry, WholeEntry, startup};
use crate::view::heading::{outcome, who};
use crate::view::words::EntryWords;

/// A market, who enters it, and which stages are drawn.
#[derive(Clone, Debug)]
pub struct Entrants {
    chain: Chain,
    pub market: EntryMarket,
    pub real: Option<RealEntry>,
    whole: Whole,
    /// Positions among the stages that cost something to enter.
    pub drawn: Vec<usize>,
    /// The one of `drawn` with the fewest firms.
    pub thinnest: usize,
    /// The one of `drawn` that needs the most firms for a critical mass.
    pivotal: usize,
    /// `None` where there is no curve.
    pub extent: Option<Extent>,
    /// Size of the smallest market that sustains whole firms; `None` where it is not found, or where there is none.
    pub smallest: Option<f64>,
    /// The break-even scale n* of as many equal stages as cost something to enter; the others raise no price.
    pub break_even: Option<f64>,
}

/// The greatest equilibrium in whole numbers.
#[derive(Clone, Debug)]
enum Whole {
    Found(WholeEntry),
    /// No cluster of whole firms is viable.
    None,
    /// There are so many firms, or so many steps on the way, that a figure cannot wait.
    Unknown,
}

/// Who enters a market.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryKind {
    /// Nobody: zero profit has no solution in any numbers of firms.
    None,
    /// Firms without end, because entry costs nothing.
    Free,
    /// Whole numbers of firms.
    Whole,
    /// Nobody: zero profit is possible with fractions of firms only.
    Fraction,
    /// So many that their whole numbers are not known.
    Many,
}

impl EntryKind {
    /// The word that chooses a sentence.
    pub fn as_str(self) -> &'static str {
        match self {
            EntryKind::None => "none",
            EntryKind::Free => "free",
            EntryKind::Whole => "whole",
            EntryKind::Fraction => "fraction",
            EntryKind::Many => "many",
        }
    }
}

/// A column of the table; a stage is named by its position in [`Entrants::drawn`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Series {
    Stable(usize),
    Critical(usize),
    Whole(usize),
    Scale,
    Market,
}

/// With more firms than this in a stage one more or fewer is not seen.
const COUNTED: f64 = 1e6;

/// How often, in all, a stage adapts to the others before the search for whole firms is given up.
const PATIENCE: usize = 4096;

impl Entrants {
    /// Those who enter the market of `chain`, whose own numbers of firms do not matter, for axes of one `scale`.
    ///
    /// # Errors
    ///
    /// Those of [`EntryMarket::of`].
    pub fn of(chain: Chain, scale: Scale) -> Result<Self, ParameterError> {
        let market = EntryMarket::of(&chain)?;
        let real = market.real();
        let costly = market.curve().fixed_cost().len();
        let thinnest = thinnest(&market, real.as_ref());
        let pivotal = pivotal(&market, real.as_ref());
        let mut drawn: Vec<usize> =
            if costly > 3 { vec![0, thinnest, pivotal, costly - 1] } else { (0..costly).collect() };
        drawn.sort_unstable();
        drawn.dedup();
        Ok(Entrants {
            smallest: smallest(&market),
            extent: Extent::around(market.curve(), &drawn, market.market_size(), scale),
            whole: Whole::of(&market, real.as_ref()),
            thinnest: drawn.iter().position(|stage| *stage == thinnest).unwrap_or_default(),
            pivotal: drawn.iter().position(|stage| *stage == pivotal).unwrap_or_default(),
            break_even: startup(costly as f64).ok().map(|startup| startup.n_real),
            chain,
            market,
            real,
            drawn,
        })
    }

    /// Number of a stage that is drawn, from 1 among all stages.
    pub fn stage(&self, drawn: usize) -> Option<usize> {
        let mut costly = self.market.fixed_cost().iter().enumerate().filter(|(_, cost)| !cost.is_zero());
        costly.nth(*self.drawn.get(drawn)?).map(|(index, _)| index + 1)
    }

    /// The number of a stage that is drawn in a list with one for each stage of the chain.
    fn of_stage<T: Copy>(&self, numbers: &[Option<T>], drawn: usize) -> Option<T> {
        numbers.get(self.stage(drawn)? - 1).copied().flatten()
    }

    pub fn series(&self) -> Vec<Series> {
        let stages = 0..self.drawn.len();
        let critical = self.market.curve().tangency().is_some();
        let found = matches!(self.whole, Whole::Found(_));
        let mut series: Vec<Series> = stages.clone().map(Series::Stable).collect();
        series.extend(stages.clone().filter(|_| critical).map(Series::Critical));
        series.extend(stages.filter(|_| found).map(Series::Whole));
        series.extend(self.break_even.map(|_| Series::Scale));
        series.push(Series::Market);
        series
    }

    /// What the market of the reader has of a series.
    pub fn own_value(&self, series: Series) -> Option<f64> {
        let real = self.real.as_ref();
        match series {
            Series::Stable(drawn) => self.of_stage(&real?.n_stable, drawn),
            Series::Critical(drawn) => self.of_stage(real?.n_critical.as_ref()?, drawn),
            Series::Whole(drawn) => match &self.whole {
                Whole::Found(whole) => self.of_stage(&whole.n_firms, drawn).map(|n| n as f64),
                _ => None,
            },
            Series::Scale => self.break_even,
            Series::Market => Some(self.market.market_size()),
        }
    }

    /// What a market with these equilibria has of the series.
    pub fn values(&self, series: &[Series], points: Option<EntryPoints>) -> Vec<Option<f64>> {
        let curve = self.market.curve();
        let firms = |at: Option<f64>| at.map(|at| curve.log_firms(at).map(f64::exp).collect::<Vec<_>>());
        let stable = firms(points.map(|points| points.stable));
        let critical = firms(points.and_then(|points| points.critical));
        let of = |list: &Option<Vec<f64>>, drawn: usize| list.as_ref()?.get(*self.drawn.get(drawn)?).copied();
        let value = |series: &Series| match *series {
            Series::Stable(drawn) => of(&stable, drawn),
            Series::Critical(drawn) => of(&critical, drawn),
            Series::Scale => self.break_even,
            Series::Whole(_) | Series::Market => None,
        };
        series.iter().map(value).collect()
    }

    /// Sizes of the market in ascending order, with what they have of the series: where the curve begins, the smallest for
    /// whole firms, the reader's own and, unless the chain is long, round ones.
    pub fn rows(&self, series: &[Series]) -> Vec<(f64, Vec<Option<f64>>)> {
        let (curve, own) = (self.market.curve(), self.market.market_size());
        let mut rows = vec![(own, series.iter().map(|series| self.own_value(*series)).collect())];
        let real = self.smallest_real();
        if let (Some(real), Some(at)) = (real.filter(|real| *real != own), curve.tangency()) {
            rows.push((real, self.values(series, Some(EntryPoints { stable: at, critical: Some(at) }))));
        }
        let shown = real.zip(self.extent).filter(|_| !is_long(curve));
        let mut round = shown.map_or(Vec::new(), |(real, extent)| round_numbers([real, extent.market[1]]));
        round.extend(self.smallest.filter(|smallest| !round.contains(smallest)));
        let viable = |market: &f64| *market != own && real.is_some_and(|real| *market > real);
        rows.extend(
            round.into_iter().filter(viable).map(|market| (market, self.values(series, curve.points(market.ln())))),
        );
        sort_by_value(&mut rows, |(market, _)| *market);
        rows
    }

    /// Size of the smallest market that sustains real numbers of firms, which may be fractions of one.
    pub fn smallest_real(&self) -> Option<f64> {
        log_smallest_market(self.market.curve()).map(f64::exp)
    }

    /// The final market, in whole firms where they are found.
    fn outcome(&self) -> Option<EntryOutcome> {
        match (&self.whole, &self.real) {
            (Whole::Found(whole), _) => Some(whole.outcome),
            (Whole::Unknown, Some(real)) => Some(real.outcome),
            _ => None,
        }
    }

    /// The numbers of the sentence.
    pub fn facts(&self) -> Facts {
        let (whole, money) = (Format::Fixed(0), Format::for_size(self.chain.net_choke()));
        let mut facts = Facts::default();
        facts.number("stages", self.market.fixed_cost().len() as f64, whole);
        facts.amount("marketSize", amount(Some(self.market.market_size()), market_text));
        facts.number("integratedPrice", self.chain.solve().integrated.price, money);
        facts.word("entry", self.kind().as_str());
        facts.number("costlyStages", self.n_costly() as f64, whole);
        facts.0.push(("firms", Fact::Many(self.firms())));
        if let Some(EntryOutcome { price, verdict, .. }) = self.outcome() {
            facts.number("price", price, money);
            facts.word("verdict", verdict.as_str());
        }
        if let Some(stage) = self.stage(self.thinnest) {
            facts.number("thinnestStage", stage as f64, whole);
        }
        let critical = self.own_value(Series::Critical(self.pivotal));
        if let (Some(critical), Some(stage)) = (critical, self.stage(self.pivotal)) {
            facts.amount("critical", amount(Some(critical), firms_text));
            facts.number("criticalStage", stage as f64, whole);
        }
        for (name, size) in [("smallestMarket", self.smallest), ("smallestRealMarket", self.smallest_real())] {
            if size.is_some() {
                facts.amount(name, amount(size, market_text));
            }
        }
        facts.conduct(&self.chain);
        facts
    }

    /// Whom the reader's market sustains, and who is cheaper then.
    pub fn heading(&self, words: &EntryWords, common: &Words) -> String {
        if self.kind() == EntryKind::Free {
            return words.title_free.to_owned();
        }
        let Some(EntryOutcome { price, verdict, .. }) = self.outcome() else {
            let market = market_text(self.market.market_size());
            let smallest = self.smallest.map(market_text).filter(|smallest| *smallest != market);
            let template = if smallest.is_some() { words.title_smaller } else { words.title_small };
            return fill(template, &[("market", &market), ("smallest", &smallest.unwrap_or_default())]);
        };
        let firms: Option<Vec<f64>> = match &self.whole {
            Whole::Found(whole) => whole.n_firms.iter().map(|firms| firms.map(|firms| firms as f64)).collect(),
            _ => None,
        };
        // A stage that costs nothing to enter has no end.
        let who = match firms {
            Some(firms) => fill(words.sustains, &[("who", &who(&firms, common))]),
            None => words.under.to_owned(),
        };
        let single = self.chain.solve().integrated.price;
        outcome(&who, verdict, (single - price) / single, common)
    }

    /// Who enters the reader's market.
    pub fn kind(&self) -> EntryKind {
        match (&self.real, &self.whole) {
            (None, _) => EntryKind::None,
            _ if self.drawn.is_empty() => EntryKind::Free,
            (_, Whole::Found(_)) => EntryKind::Whole,
            (_, Whole::None) => EntryKind::Fraction,
            (_, Whole::Unknown) => EntryKind::Many,
        }
    }

    /// How many stages cost something to enter.
    fn n_costly(&self) -> usize {
        self.market.curve().fixed_cost().len()
    }

    /// Firms of every stage: whole ones where they are found, else real ones.
    fn firms(&self) -> Vec<Amount> {
        match (&self.whole, &self.real) {
            (Whole::Found(found), _) => {
                let write = |n| Format::Fixed(0).write(n);
                found.n_firms.iter().map(|n| amount(n.map(|n| n as f64), write)).collect()
            }
            (_, Some(real)) => real.n_stable.iter().map(|n| amount(*n, firms_text)).collect(),
            (_, None) => Vec::new(),
        }
    }
}

/// A number of firms or a size; a stage that costs nothing to enter has no end.
fn amount(value: Option<f64>, write: impl Fn(f64) -> String) -> Amount {
    Amount { value, text: value.map_or("∞".to_owned(), write), ..Amount::default() }
}

/// A real number of firms to about three digits.
pub fn firms_text(n_firms: f64) -> String {
    Format::for_size(n_firms).write(n_firms)
}

/// The size of a market to about three digits.
pub fn market_text(size: f64) -> String {
    Format::for_size(size).write(size)
}

/// Which stage that costs something to enter has the fewest firms: in the reader's market, else in the smallest.
fn thinnest(market: &EntryMarket, real: Option<&RealEntry>) -> usize {
    let firms = real.map(|real| real.n_stable.as_slice());
    extreme(firms, market, |least, next| next < least)
}

/// Which needs the most firms for a critical mass.
fn pivotal(market: &EntryMarket, real: Option<&RealEntry>) -> usize {
    let firms = real.and_then(|real| real.n_critical.as_deref());
    extreme(firms, market, |most, next| next > most)
}

fn extreme(firms: Option<&[Option<f64>]>, market: &EntryMarket, is_beyond: impl Fn(f64, f64) -> bool) -> usize {
    let smallest = || market.curve().tangency().map(|tangency| market.curve().log_firms(tangency).collect());
    let known = firms.map(|firms| firms.iter().copied().flatten().collect());
    let firms: Vec<f64> = known.or_else(smallest).unwrap_or_default();
    let found = firms.into_iter().enumerate().reduce(|best, next| if is_beyond(best.1, next.1) { next } else { best });
    found.map_or(0, |(index, _)| index)
}

/// The smallest market for whole firms, unless the search takes too long.
fn smallest(market: &EntryMarket) -> Option<f64> {
    if is_long(market.curve()) { None } else { market.smallest_whole_market(4 * PATIENCE).ok().flatten() }
}

impl Whole {
    fn of(market: &EntryMarket, real: Option<&RealEntry>) -> Self {
        let most = real.map_or(0.0, |real| real.n_stable.iter().copied().flatten().fold(0.0, f64::max));
        if most > COUNTED {
            return Whole::Unknown;
        }
        match market.whole(PATIENCE) {
            Ok(Some(whole)) => Whole::Found(whole),
            Ok(None) => Whole::None,
            Err(_) => Whole::Unknown,
        }
    }
}
