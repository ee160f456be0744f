//! The start-up scale against the number of stages: firms in each stage above, producers in total below.
//!
//! Other lengths stand for chains like the reader's own in all but their length, so that the reader's conduct moves the
//! whole curve. Firms and stages are whole: marks stand at whole numbers, the lines between them only guide the eye.

use super::axis::{Axis, round_step};
use super::ends::{self, End};
use super::fact::Facts;
use super::frame::{Frame, TITLE_LINES, plot_rect, tick_room, ticks_along};
use super::ink::Surface;
use super::label::{Anchor, Course, Label, Labels, Rect};
use super::number::{Format, within};
use super::plot::{INTEGRATED_DASHES, Plot};
use super::reading::{Cell, Column, Reading, Row};
use super::theme::Theme;
use super::words::{StartupWords, fill};
use super::{Layout, Title, View};
use crate::model::{AsymmetricStartup, Chain, Equilibrium, MAX_STAGES, Stage, startup_asymptote};

/// A chain, its equilibrium, and the start-up scales of chains like it.
#[derive(Clone, Debug)]
pub struct Startup {
    chain: Chain,
    equilibrium: Equilibrium,
    scales: Vec<Scale>,
    /// 1 + λ where all stages have the same.
    common_conduct: Option<f64>,
}

/// The start-up scale of one length.
#[derive(Clone, Copy, Debug)]
struct Scale {
    n_stages: usize,
    n_real: f64,
    /// `None` where telling whole numbers apart would take too long, see [`COUNTED`].
    n_min: Option<f64>,
    total_min: Option<f64>,
}

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Series {
    Asymptote,
    Real,
    Whole,
    Total,
    Fewest,
    OwnFirms,
    OwnTotal,
}

const SERIES: [Series; 7] =
    [Series::Asymptote, Series::Real, Series::Whole, Series::Total, Series::Fewest, Series::OwnFirms, Series::OwnTotal];

/// Up to here a firm more or fewer changes the price by more than rounding does. Beyond it whole numbers need exact
/// arithmetic, which is quick for one length and slow for many, and nobody could tell them from the curve.
const COUNTED: f64 = 1e4;

/// The two panels, which share the horizontal axis.
struct Panels {
    firms: Frame,
    total: Frame,
    both: Rect,
}

impl Startup {
    /// The chart of `chain`.
    pub fn new(chain: Chain) -> Self {
        let conducts: Vec<f64> = chain.stages().iter().map(|stage| 1.0 + stage.conjectural_variation).collect();
        let common = conducts.first().copied().filter(|first| conducts.iter().all(|conduct| conduct == first));
        let scale = |n_stages| Scale::of(&chain, n_stages, common.is_some());
        let scales = lengths(chain.stages().len()).map(scale).collect();
        Startup { equilibrium: chain.solve(), chain, scales, common_conduct: common }
    }

    /// The stage that costs the buyers most, counted from 0: under Cournot the one with the fewest firms.
    fn bottleneck(&self) -> Option<(usize, Stage)> {
        let stages = self.chain.stages().iter().copied().enumerate();
        stages.reduce(|most, other| if other.1.conduct() > most.1.conduct() { other } else { most })
    }

    fn is_even(&self) -> bool {
        let alike = |one: &Stage, other: &Stage| {
            (one.n_firms, one.conjectural_variation) == (other.n_firms, other.conjectural_variation)
        };
        self.chain.stages().windows(2).all(|pair| matches!(pair, [one, next] if alike(one, next)))
    }

    /// The value of a series for one length, if it has one there.
    fn value(&self, series: Series, scale: &Scale) -> Option<f64> {
        let n_stages = scale.n_stages as f64;
        let own = scale.n_stages == self.chain.stages().len();
        match series {
            Series::Asymptote => self.common_conduct.map(|conduct| conduct * startup_asymptote(n_stages)),
            Series::Real => Some(scale.n_real),
            Series::Whole => scale.n_min,
            Series::Total => scale.n_min.map(|n_min| n_stages * n_min),
            Series::Fewest => scale.total_min,
            Series::OwnFirms => self.bottleneck().filter(|_| own).map(|(_, stage)| stage.n_firms as f64),
            Series::OwnTotal => own.then(|| self.own_total()),
        }
    }

    fn own_total(&self) -> f64 {
        self.chain.stages().iter().map(|stage| stage.n_firms as f64).sum()
    }

    fn own_index(&self) -> usize {
        let own = self.chain.stages().len();
        self.scales.iter().position(|scale| scale.n_stages == own).unwrap_or_default()
    }

    fn points(&self, series: Series) -> Vec<(f64, f64)> {
        let point = |scale: &Scale| Some((scale.n_stages as f64, self.value(series, scale)?));
        self.scales.iter().filter_map(point).collect()
    }

    fn panels(&self, size: (f64, f64), ends: &[Vec<End>; 2], labels: &Labels, theme: &Theme) -> Panels {
        let words = theme.words();
        let line = labels.line_height();
        let last = self.scales.last().map_or(1.0, |scale| scale.n_stages as f64);
        let top = |series: [Series; 2]| {
            let values = series.into_iter().flat_map(|series| self.points(series)).map(|(_, value)| value);
            values.fold(1.0, f64::max)
        };
        let count = within(size.1 / (8.0 * theme.text_size), 2.0, 5.0);
        let [firms, total] = [[Series::Real, Series::Whole], [Series::Real, Series::Total]]
            .map(|series| Axis::around(0.0, top(series), count, words));
        let left = tick_room(&firms, labels).max(tick_room(&total, labels)).min(0.4 * size.0);
        let right = ends::room(ends.iter().flatten(), labels).min(0.4 * size.0);
        let both = plot_rect(size, left, right, TITLE_LINES * line, line);
        let gap = (TITLE_LINES + 0.6) * line;
        let height = ((both.height - gap) / 2.0).max(1.0);
        let ticks = ticks_along(both.width, theme);
        let x = Axis::counting(last, ticks, words);
        Panels {
            firms: Frame { plot: Rect { height, ..both }, x: Axis { ticks: Vec::new(), ..x.clone() }, y: firms },
            total: Frame { plot: Rect { y: both.y + height + gap, height, ..both }, x, y: total },
            both,
        }
    }

    /// What stands at the right ends of the lines of either panel.
    fn ends(&self, width: f64, theme: &Theme) -> [Vec<End>; 2] {
        let words = StartupWords::of(theme.language);
        let short = usize::from(theme.is_narrow(width));
        let end = |series, [long, brief]: [&str; 2], color, important| {
            let value = self.value(series, self.scales.last()?)?;
            let text = fill([long, brief][short], &[("n", &format(series).write(value))]);
            Some(End { value, text, color, important })
        };
        let asymptote = match self.common_conduct {
            Some(1.0) => [words.asymptote, words.asymptote_short],
            _ => [words.asymptote_short; 2],
        };
        let palette = &theme.palette;
        let firms = [
            end(Series::Whole, [words.n_min, words.n_min_short], palette.text, true),
            end(Series::Real, [words.n_real, words.n_real_short], palette.muted, false),
            end(Series::Asymptote, asymptote, palette.integrated, false),
        ];
        let total = [
            end(Series::Total, [words.total, words.total_short], palette.muted, false),
            end(Series::Fewest, [words.fewest, words.fewest_short], palette.text, true),
        ];
        [firms.into_iter().flatten().collect(), total.into_iter().flatten().collect()]
    }

    /// Where the cluster is cheaper if every stage has as many firms: whole stages, so one column for each. A longer chain
    /// needs more firms, so what is tinted for it may be tinted for all shorter ones too.
    fn tint(&self, plot: &Plot, frame: &Frame, theme: &Theme) {
        let stages = |scale: &Scale| scale.n_stages as f64;
        let nexts = self.scales.iter().skip(1).map(stages).chain([f64::INFINITY]);
        for (scale, next) in self.scales.iter().zip(nexts) {
            let end = frame.x.max.min((stages(scale) + next) / 2.0);
            plot.rectangle([(frame.x.min, scale.n_real), (end, frame.y.max)], theme.palette.advantage);
        }
    }

    /// The reader's own chain in one panel: a line from its fewest to its most, a dot, and its number beside.
    fn draw_own(&self, plot: &Plot, frame: &Frame, labels: &mut Labels, theme: &Theme, [from, to]: [f64; 2]) {
        let palette = &theme.palette;
        let k = self.chain.stages().len() as f64;
        plot.threshold(k, palette.muted);
        let [low, high] = [from, to].map(|value| within(value, frame.y.min, frame.y.max));
        plot.line(&[(k, low), (k, high)], palette.cluster, 3.0);
        plot.own_point((k, low));
        let beyond = if from > frame.y.max { " ↑" } else { "" };
        let text = Format::Fixed(0).write(from) + beyond;
        labels.place_beside(frame.point(k, low), Course::Rising, &frame.plot, &text, palette.cluster);
    }

    /// What the tinted area means, in its upper left corner, clear of the reader's line and of the curve.
    fn place_tint_label(&self, frame: &Frame, labels: &mut Labels, theme: &Theme) {
        let text = StartupWords::of(theme.language).wins;
        let (line, width) = (labels.line_height(), labels.width(text, false));
        let (own, _) = frame.point(self.chain.stages().len() as f64, 0.0);
        let corner = frame.plot.x + line / 2.0;
        let x = if corner + width < own { corner } else { own + line / 2.0 };
        let end = frame.x.value((x + width - frame.plot.x) / frame.plot.width);
        let curve = self.scales.iter().find(|scale| scale.n_stages as f64 >= end);
        let y = frame.plot.y + line / 2.0;
        if curve.is_some_and(|scale| y + line / 2.0 < frame.point(end, scale.n_real).1) {
            let label =
                Label { text: text.to_owned(), x, y, anchor: Anchor::Start, bold: false, color: theme.palette.muted };
            labels.place_within(&frame.plot, [label]);
        }
    }
}

impl Scale {
    fn of(chain: &Chain, n_stages: usize, alike: bool) -> Self {
        let n_real = chain.break_even_with_stages(n_stages);
        let counted = n_real <= COUNTED;
        let whole = counted || n_stages == chain.stages().len();
        Scale {
            n_stages,
            n_real,
            n_min: whole.then(|| chain.equal_startup_with_stages(n_stages).n_min as f64),
            total_min: (counted && alike)
                .then(|| chain.total_min_with_stages(n_stages))
                .flatten()
                .map(|total| total as f64),
        }
    }
}

/// The lengths that have a mark and a row: all of them while there are few, and the reader's own.
fn lengths(own: usize) -> impl Iterator<Item = usize> {
    let wanted = own.max(12) as f64;
    let round = round_step(wanted / 6.0).ceil();
    let last = ((wanted / round).ceil() * round).min(MAX_STAGES as f64) as usize;
    let step = last.div_ceil(40);
    (1..=last).filter(move |n| *n == 1 || n % step == 0 || *n == own || *n == last)
}

fn format(series: Series) -> Format {
    match series {
        Series::Asymptote | Series::Real => Format::Fixed(2),
        _ => Format::Fixed(0),
    }
}

impl View for Startup {
    fn title(&self, theme: &Theme) -> Title {
        let words = StartupWords::of(theme.language);
        Title { heading: words.title.to_owned(), subtitle: words.subtitle.to_owned() }
    }

    fn height(&self, width: f64, theme: &Theme) -> f64 {
        within(0.8 * width, 32.0 * theme.text_size, 42.0 * theme.text_size).round()
    }

    fn draw(&self, surface: &dyn Surface, size: (f64, f64), theme: &Theme) -> Layout {
        let mut labels = Labels::new(theme, size.0, size.1);
        let ends = self.ends(size.0, theme);
        let Panels { firms, total, both } = self.panels(size, &ends, &labels, theme);
        let palette = &theme.palette;
        let spaced = firms.plot.width / (firms.x.max - firms.x.min) >= 7.0;

        let plot = Plot::new(surface, &firms, theme);
        self.tint(&plot, &firms, theme);
        firms.draw_lines(surface, theme);
        plot.line(&self.points(Series::Real), palette.ghost, 1.0);
        if let [first, .., last] = self.points(Series::Asymptote).as_slice() {
            plot.dashed([*first, *last], INTEGRATED_DASHES, palette.integrated, 2.0);
        }
        let whole = self.points(Series::Whole);
        whole.iter().for_each(|&point| plot.dot(point, if spaced { 3.5 } else { 2.0 }, palette.text));
        let most = self.chain.stages().iter().map(|stage| stage.n_firms as f64).fold(0.0, f64::max);
        let least = self.bottleneck().map_or(most, |(_, stage)| stage.n_firms as f64);
        self.draw_own(&plot, &firms, &mut labels, theme, [least, most]);

        let plot = Plot::new(surface, &total, theme);
        total.draw_lines(surface, theme);
        let fewest = self.points(Series::Fewest);
        plot.line(&fewest, palette.ghost, 1.0);
        if spaced {
            self.points(Series::Total).iter().for_each(|&point| plot.ring(point, 5.0, palette.muted, 1.0));
        }
        fewest.iter().for_each(|&point| plot.dot(point, if spaced { 3.0 } else { 2.0 }, palette.text));
        self.draw_own(&plot, &total, &mut labels, theme, [self.own_total(); 2]);

        let [at_firms, at_total] = ends;
        ends::place(at_firms, surface, &firms, &mut labels, theme);
        ends::place(at_total, surface, &total, &mut labels, theme);
        self.place_tint_label(&firms, &mut labels, theme);
        let words = StartupWords::of(theme.language);
        firms.place_labels(&mut labels, theme, &[], &[words.firms_axis]);
        total.place_labels(&mut labels, theme, &[words.axis, words.axis_short], &[words.total_axis]);
        Layout { labels: labels.draw(surface), frame: Frame { plot: both, ..total } }
    }

    fn reading(&self, size: (f64, f64), theme: &Theme) -> Reading {
        let words = StartupWords::of(theme.language);
        let labels = Labels::new(theme, size.0, size.1);
        let panels = self.panels(size, &self.ends(size.0, theme), &labels, theme);
        let columns: Vec<Series> =
            SERIES.into_iter().filter(|series| *series != Series::Asymptote || self.common_conduct.is_some()).collect();
        let row = |scale: &Scale| {
            let cell = |&series: &Series| {
                let value = self.value(series, scale)?;
                let mark = panels.mark(series, scale.n_stages as f64, value);
                Some(Cell::new(value, format(series), mark))
            };
            Row { label: Format::Fixed(0).write(scale.n_stages as f64), cells: columns.iter().map(cell).collect() }
        };
        let name = |series: &Series| Column { label: self.name(*series, words).to_owned() };
        Reading {
            row_header: words.column.to_owned(),
            columns: columns.iter().map(name).collect(),
            first_row: self.own_index(),
            first_column: columns.iter().position(|series| *series == Series::Whole).unwrap_or_default(),
            rows: self.scales.iter().map(row).collect(),
        }
    }

    fn facts(&self, _: &Theme) -> Facts {
        let whole = Format::Fixed(0);
        let mut facts = Facts::default();
        facts.number("stages", self.chain.stages().len() as f64, whole);
        if let Some(scale) = self.scales.get(self.own_index()) {
            facts.number("nReal", scale.n_real, Format::Fixed(2));
            for (name, series) in
                [("nMin", Series::Whole), ("totalSymmetric", Series::Total), ("totalMin", Series::Fewest)]
            {
                if let Some(value) = self.value(series, scale) {
                    facts.number(name, value, whole);
                }
            }
        }
        facts.number("producers", self.own_total(), whole);
        facts.number("margin", self.equilibrium.startup_margin, Format::Fixed(3));
        self.bottleneck_facts(&mut facts);
        facts.conduct(&self.chain);
        facts
    }

    fn equilibrium(&self) -> Option<&Equilibrium> {
        Some(&self.equilibrium)
    }
}

impl Startup {
    /// Which stage is the bottleneck, and what it would need; nothing where all stages are alike.
    fn bottleneck_facts(&self, facts: &mut Facts) {
        let bottleneck = self.bottleneck().filter(|_| !self.is_even());
        let need = |(index, stage)| Some((index, stage, self.chain.startup_of_stage(index)?));
        let Some((index, stage, AsymmetricStartup { possible, n_min, .. })) = bottleneck.and_then(need) else {
            facts.word("bottleneck", "alike");
            return;
        };
        let whole = Format::Fixed(0);
        facts.number("bottleneckStage", index as f64 + 1.0, whole);
        facts.number("bottleneckFirms", stage.n_firms as f64, whole);
        if let Some(n_min) = n_min {
            facts.number("bottleneckNMin", n_min as f64, whole);
        }
        facts.word(
            "bottleneck",
            if n_min.is_some() {
                "possible"
            } else if possible {
                "beyond"
            } else {
                "impossible"
            },
        );
    }

    fn name(&self, series: Series, words: &'static StartupWords) -> &'static str {
        match series {
            Series::Asymptote if self.common_conduct == Some(1.0) => words.asymptote_column,
            Series::Asymptote => words.asymptote_lambda_column,
            Series::Real => words.n_real_column,
            Series::Whole => words.n_min_column,
            Series::Total => words.total_column,
            Series::Fewest => words.fewest_column,
            Series::OwnFirms => words.own_firms,
            Series::OwnTotal => words.own_total,
        }
    }
}

impl Panels {
    /// Where the mark of a value stands. The reader's own chain may be beyond the axis; its mark stays at the edge.
    fn mark(&self, series: Series, n_stages: f64, value: f64) -> (f64, f64) {
        let frame = match series {
            Series::Total | Series::Fewest | Series::OwnTotal => &self.total,
            _ => &self.firms,
        };
        frame.point(n_stages, within(value, frame.y.min, frame.y.max))
    }
}
