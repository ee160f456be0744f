//! The five industrial chains that the paper asks for, each with its printed stages from upstream to downstream.
//!
//! The number of printed stages can serve as the k of the model; nothing in the paper gives firms, costs or prices of a
//! chain.
//!
//! <div style="overflow-x: auto">
#![doc = include_str!("chains.svg")]
//! </div>
//!
//! ```
//! let picture = cluster_pricing::svg("chains", &[])?;
//! # assert!(picture == include_str!("chains.svg"));
//! # Ok::<(), cluster_pricing::Refusal>(())
//! ```

mod said;
#[cfg(test)]
mod tests;

use crate::chart::Layout;
use crate::chart::fact::{Amount, Facts};
use crate::chart::frame::Frame;
use crate::chart::ink::Surface;
use crate::chart::label::Labels;
use crate::chart::number::Format;
use crate::chart::plot::Plot;
use crate::chart::reading::{Cell, Column, Reading, Row};
use crate::chart::text_box::{EDGE, Edge, TextBox, arrow, level};
use crate::chart::theme::Theme;
use crate::chart::words::fill;
use crate::data::{Node, qualitative};
use crate::language::{Label, Language};
use crate::state::State;
use crate::state::refusal::Refusal;
use crate::view::saying::Saying;
use crate::view::words::ChainsWords;
use crate::view::{Keys, Title, View};

/// What the view reads of a state.
pub const KEYS: Keys = Keys::new(&[]);

/// The statements of the chains, in printed order.
const PATHS: [&str; 5] = [
    "paper.industrial_chains.items.0",
    "paper.industrial_chains.items.1",
    "paper.industrial_chains.items.2",
    "paper.industrial_chains.items.3",
    "paper.industrial_chains.items.4",
];

/// The chains of the paper.
#[derive(Clone, Debug)]
pub struct Chains {
    chains: Vec<PrintedChain>,
}

/// A chain as the paper prints it.
#[derive(Clone, Debug)]
struct PrintedChain {
    path: &'static str,
    id: &'static str,
    label: Label,
    /// From upstream to downstream; none if none are printed.
    stages: Vec<Label>,
}

impl PrintedChain {
    fn read(path: &'static str) -> Option<Self> {
        let node = qualitative().at(path)?;
        let stages = node.get("stages").map_or(&[][..], Node::items);
        let stages = stages.iter().filter_map(|stage| stage.get("label")?.label()).collect();
        Some(PrintedChain { path, id: node.get("id")?.text()?, label: node.get("label")?.label()?, stages })
    }

    /// What stands in its boxes.
    fn texts(&self, language: Language) -> Vec<&'static str> {
        match self.stages.as_slice() {
            [] => vec![ChainsWords::of(language).unprinted],
            stages => stages.iter().map(|stage| stage.get(language)).collect(),
        }
    }
}

impl Chains {
    /// The chains of the paper.
    pub fn printed() -> Self {
        Chains { chains: PATHS.into_iter().filter_map(PrintedChain::read).collect() }
    }

    /// The most stages of a chain.
    fn most_stages(&self) -> usize {
        self.chains.iter().map(|chain| chain.stages.len()).max().unwrap_or_default()
    }

    /// The name and the boxes of every chain, and the height of all.
    fn arrange(&self, width: f64, labels: &Labels, theme: &Theme) -> (Vec<ChainBoxes>, f64) {
        let em = theme.text_size;
        let mut y = 0.0;
        let arrange = |chain: &PrintedChain| {
            let name = TextBox::new(chain.label.get(theme.language), (0.0, y), width, (Edge::Absent, true), labels);
            y += name.bounds.height + 0.3 * em;
            let count = self.most_stages() as f64;
            let each = ((width - 2.0 * EDGE - (count - 1.0) * GAP * em) / count).max(1.0);
            let edge = if chain.stages.is_empty() { Edge::Broken } else { Edge::Solid };
            let texts = chain.texts(theme.language).into_iter().enumerate();
            let mut stages: Vec<TextBox> = texts
                .map(|(index, text)| {
                    let x = EDGE + index as f64 * (each + GAP * em);
                    TextBox::new(text, (x, y), each, (edge, false), labels)
                })
                .collect();
            y += level(&mut stages) + 1.2 * em;
            ChainBoxes { name, stages }
        };
        let boxes = self.chains.iter().map(arrange).collect();
        (boxes, y)
    }
}

/// The boxes of one chain.
struct ChainBoxes {
    name: TextBox,
    stages: Vec<TextBox>,
}

impl View for Chains {
    fn read(_: &State) -> Result<Box<dyn View>, Refusal> {
        Ok(Box::new(Chains::printed()))
    }

    fn title(&self, theme: &Theme) -> Title {
        let words = ChainsWords::of(theme.language);
        Title { heading: words.title.to_owned(), subtitle: words.subtitle.to_owned() }
    }

    fn height(&self, width: f64, theme: &Theme) -> f64 {
        self.arrange(width, &Labels::new(theme, width, f64::INFINITY), theme).1.ceil()
    }

    fn draw(&self, surface: &dyn Surface, size: (f64, f64), theme: &Theme) -> Layout {
        let mut labels = Labels::new(theme, size.0, size.1);
        let frame = Frame::canvas(size);
        let canvas = Plot::new(surface, &frame, theme);
        let (chains, _) = self.arrange(size.0, &labels, theme);
        for ChainBoxes { name, stages } in &chains {
            if let Some(first) = stages.first() {
                labels.naming(first.center(), |labels| name.draw(&canvas, labels, theme));
            }
            for stage in stages {
                stage.draw(&canvas, &mut labels, theme);
            }
            for (from, to) in std::iter::zip(stages, stages.iter().skip(1)) {
                let ends = [(from.bounds.right() + 3.0, from.center().1), (to.bounds.x - 3.0, to.center().1)];
                arrow(&canvas, ends, 0.4 * theme.text_size, theme.palette.muted);
            }
        }
        Layout { labels: labels.draw(surface), frame }
    }

    fn reading(&self, (width, height): (f64, f64), theme: &Theme) -> Reading {
        let words = ChainsWords::of(theme.language);
        let (boxes, _) = self.arrange(width, &Labels::new(theme, width, height), theme);
        let row = |stage: usize| {
            let cell = |(chain, boxes): (&PrintedChain, &ChainBoxes)| {
                let text = chain.texts(theme.language).get(stage)?.to_string();
                let mark = boxes.stages.get(stage)?.mark();
                Some(Cell { value: None, text, mark, indicator: Some(chain.path) })
            };
            let template = match stage {
                0 => words.upstream,
                stage if stage + 1 == self.most_stages() => words.downstream,
                _ => words.stage,
            };
            let label = fill(template, &[("i", &(stage + 1).to_string())]);
            Row { label, cells: std::iter::zip(&self.chains, &boxes).map(cell).collect() }
        };
        let column = |chain: &PrintedChain| Column { label: chain.label.get(theme.language).to_owned() };
        Reading {
            row_header: words.stage_column.to_owned(),
            columns: self.chains.iter().map(column).collect(),
            rows: (0..self.most_stages()).map(row).collect(),
            ..Reading::default()
        }
    }

    fn facts(&self, theme: &Theme) -> Facts {
        let mut facts = Facts::default();
        let paths = |chains: &mut dyn Iterator<Item = &PrintedChain>| chains.map(|chain| chain.path).collect();
        let is_printed = |chain: &&PrintedChain| !chain.stages.is_empty();
        facts.count("chains", self.chains.len(), paths(&mut self.chains.iter()));
        facts.count(
            "printed",
            self.chains.iter().filter(is_printed).count(),
            paths(&mut self.chains.iter().filter(is_printed)),
        );
        facts.count("stages", self.most_stages(), paths(&mut self.chains.iter().filter(is_printed)));
        let open = || self.chains.iter().filter(|chain| !is_printed(chain));
        facts.count("unprinted", open().count(), paths(&mut open()));
        if let Some(open) = open().next() {
            facts.word("open", open.label.get(theme.language));
        }
        let group = |chain: &PrintedChain| {
            let mut group = Facts::default();
            group.word("id", chain.id);
            let name = chain.label.get(theme.language).to_owned();
            group.amount("name", Amount { value: None, text: name, indicators: vec![chain.path] });
            group.number("stages", chain.stages.len() as f64, Format::Fixed(0));
            group.names("names", chain.texts(theme.language).into_iter());
            group
        };
        facts.groups_of("list", self.chains.iter().map(group));
        facts
    }

    fn saying<'a>(&self, facts: &'a Facts) -> Saying<'a> {
        said::said(facts)
    }
}

/// Room for an arrow between two stages, in multiples of the font size.
const GAP: f64 = 1.6;
