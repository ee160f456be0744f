//! The history of the clusters as the thesis tells it: phases in their order, which have no dates, what it says of each,
//! and the sections of its abstract, two of which break off.
//!
//! <div style="overflow-x: auto">
#![doc = include_str!("history.svg")]
//! </div>
//!
//! ```
//! let picture = cluster_pricing::svg("history", &[])?;
//! # assert!(picture == include_str!("history.svg"));
//! # Ok::<(), cluster_pricing::Refusal>(())
//! ```

mod outline;
mod said;
#[cfg(test)]
mod tests;

use crate::chart::Layout;
use crate::chart::fact::{Amount, Facts};
use crate::chart::frame::Frame;
use crate::chart::ink::Surface;
use crate::chart::label::Labels;
use crate::chart::mark::Mark;
use crate::chart::plot::Plot;
use crate::chart::reading::{Cell, Column, Reading, Row};
use crate::chart::theme::Theme;
use crate::chart::words::fill;
use crate::data::{Node, qualitative};
use crate::language::{Label, Language};
use crate::state::State;
use crate::state::refusal::Refusal;
use crate::view::saying::Saying;
use crate::view::words::HistoryWords;
use crate::view::{Keys, Title, View};

use outline::Outline;

/// What the view reads of a state.
pub const KEYS: Keys = Keys::new(&[]);

const PHASES: [&str; 3] = ["thesis.phases.items.0", "thesis.phases.items.1", "thesis.phases.items.2"];
const SCALES: [&str; 3] = ["thesis.scales.items.0", "thesis.scales.items.1", "thesis.scales.items.2"];
const PROBLEMS: [&str; 3] =
    ["thesis.old_problems.items.0", "thesis.old_problems.items.1", "thesis.old_problems.items.2"];
const SECTIONS: [&str; 5] = [
    "thesis.sections.items.0",
    "thesis.sections.items.1",
    "thesis.sections.items.2",
    "thesis.sections.items.3",
    "thesis.sections.items.4",
];
const CASES: [&str; 2] = ["thesis.case_studies.items.0", "thesis.case_studies.items.1"];

/// The statements of the thesis.
#[derive(Clone, Debug)]
pub struct History {
    phases: Vec<Statement>,
    /// Of the clusters of the second phase.
    scales: Vec<Statement>,
    /// Of the third phase.
    problems: Vec<Statement>,
    sections: Vec<Statement>,
    cases: Vec<Statement>,
}

/// A statement.
#[derive(Clone, Debug)]
struct Statement {
    /// The id of the statement that has the quote.
    source: &'static str,
    label: Label,
    /// Whether the text is there to its end; only sections say so.
    is_complete: Option<bool>,
    /// What a section treats.
    contents: Vec<Label>,
}

impl Statement {
    fn read(path: &'static str) -> Option<Self> {
        let node = qualitative().at(path)?;
        let is_complete = match node.get("complete") {
            Some(&Node::Bool(complete)) => Some(complete),
            _ => None,
        };
        let contents = node.get("contents").map_or(&[][..], Node::items);
        let contents = contents.iter().filter_map(Node::label).collect();
        Some(Statement { source: path, label: node.get("label")?.label()?, is_complete, contents })
    }

    fn all(paths: &[&'static str]) -> Vec<Self> {
        paths.iter().filter_map(|path| Statement::read(path)).collect()
    }

    /// What stands in its box: a section that breaks off says so.
    fn text(&self, language: Language) -> String {
        let text = self.label.get(language);
        match self.is_complete {
            Some(false) => fill(HistoryWords::of(language).unfinished, &[("text", text)]),
            _ => text.to_owned(),
        }
    }

    /// What it treats, in one text; nothing where it says nothing of that.
    fn contents(&self, language: Language) -> Option<String> {
        let parts: Vec<&str> = self.contents.iter().map(|part| part.get(language)).collect();
        (!parts.is_empty()).then(|| parts.join(HistoryWords::of(language).separator))
    }

    /// An entry of a list, with what stands below it.
    fn entry(&self, below: &[Statement], language: Language) -> Facts {
        let mut entry = Facts::default();
        entry.amount("name", Amount { value: None, text: self.text(language), indicators: vec![self.source] });
        if let Some(contents) = self.contents(language) {
            entry.word("contents", &contents);
        }
        if !below.is_empty() {
            entry.groups_of("list", below.iter().map(|statement| statement.entry(&[], language)));
        }
        entry
    }
}

impl History {
    /// The statements of the thesis.
    pub fn printed() -> Self {
        // The three problems share one quote.
        let shared = |problem| Statement { source: "thesis.old_problems", ..problem };
        History {
            phases: Statement::all(&PHASES),
            scales: Statement::all(&SCALES),
            problems: Statement::all(&PROBLEMS).into_iter().map(shared).collect(),
            sections: Statement::all(&SECTIONS),
            cases: Statement::all(&CASES),
        }
    }

    /// The statements as lists in lists: those of a phase stand below it.
    fn parts(&self, language: Language) -> [Facts; 3] {
        let words = HistoryWords::of(language);
        let below = |phase| match phase {
            1 => self.scales.as_slice(),
            2 => &self.problems,
            _ => &[],
        };
        let phases = self.phases.iter().enumerate().map(|(at, phase)| phase.entry(below(at), language)).collect();
        let entries =
            |statements: &[Statement]| statements.iter().map(|statement| statement.entry(&[], language)).collect();
        let part = |(heading, entries): (&str, Vec<Facts>)| {
            let mut part = Facts::default();
            part.word("name", heading);
            part.groups_of("list", entries);
            part
        };
        [
            (words.phases_heading, phases),
            (words.sections_heading, entries(&self.sections)),
            (words.cases_heading, entries(&self.cases)),
        ]
        .map(part)
    }

    /// The statements in the order of reading, each with its name.
    fn statements(&self, words: &HistoryWords) -> Vec<(String, &Statement)> {
        let parts = [
            (words.phase, &self.phases),
            (words.scale, &self.scales),
            (words.problem, &self.problems),
            (words.section, &self.sections),
            (words.case, &self.cases),
        ];
        let mut all = Vec::new();
        for (template, statements) in parts {
            for (index, statement) in statements.iter().enumerate() {
                all.push((fill(template, &[("i", &(index + 1).to_string())]), statement));
            }
        }
        all
    }
}

impl View for History {
    fn read(_: &State) -> Result<Box<dyn View>, Refusal> {
        Ok(Box::new(History::printed()))
    }

    fn title(&self, theme: &Theme) -> Title {
        let words = HistoryWords::of(theme.language);
        Title { heading: words.title.to_owned(), subtitle: words.subtitle.to_owned() }
    }

    fn height(&self, width: f64, theme: &Theme) -> f64 {
        Outline::new(self, width, &Labels::new(theme, width, f64::INFINITY), theme).height.ceil()
    }

    fn draw(&self, surface: &dyn Surface, size: (f64, f64), theme: &Theme) -> Layout {
        let mut labels = Labels::new(theme, size.0, size.1);
        let frame = Frame::canvas(size);
        Outline::new(self, size.0, &labels, theme).draw(&Plot::new(surface, &frame, theme), &mut labels, theme);
        Layout { labels: labels.draw(surface), frame }
    }

    fn reading(&self, (width, height): (f64, f64), theme: &Theme) -> Reading {
        let words = HistoryWords::of(theme.language);
        let outline = Outline::new(self, width, &Labels::new(theme, width, height), theme);
        let row = |((label, statement), mark): ((String, &Statement), Mark)| {
            let cell = |text: String| Cell { value: None, text, mark: mark.clone(), indicator: Some(statement.source) };
            let ending = |complete| if complete { words.complete } else { words.broken };
            let cells = vec![
                Some(cell(statement.label.get(theme.language).to_owned())),
                statement.is_complete.map(|complete| cell(ending(complete).to_owned())),
                statement.contents(theme.language).map(cell),
            ];
            Row { label, cells }
        };
        let columns = [words.statement_column, words.ending_column, words.contents_column];
        Reading {
            row_header: words.part_column.to_owned(),
            columns: columns.map(|label| Column { label: label.to_owned() }).into(),
            rows: std::iter::zip(self.statements(words), outline.marks()).map(row).collect(),
            ..Reading::default()
        }
    }

    fn facts(&self, theme: &Theme) -> Facts {
        let mut facts = Facts::default();
        let broken: Vec<Statement> =
            self.sections.iter().filter(|section| section.is_complete == Some(false)).cloned().collect();
        let counted = [
            ("phases", &self.phases),
            ("scales", &self.scales),
            ("problems", &self.problems),
            ("sections", &self.sections),
            ("broken", &broken),
            ("cases", &self.cases),
        ];
        for (name, statements) in counted {
            let mut indicators: Vec<&'static str> = statements.iter().map(|statement| statement.source).collect();
            indicators.dedup();
            facts.count(name, statements.len(), indicators);
        }
        facts.groups_of("list", self.parts(theme.language));
        facts
    }

    fn saying<'a>(&self, facts: &'a Facts) -> Saying<'a> {
        said::said(facts)
    }
}
