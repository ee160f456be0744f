//! What the lines and points of the chart are called, in it and in its table.

use super::Price;
use super::series::Series;
use crate::chart::ends::End;
use crate::chart::frame::Frame;
use crate::chart::label::Labels;
use crate::chart::number::Format;
use crate::chart::theme::Theme;
use crate::chart::words::{fill, plural};
use crate::model::Verdict;
use crate::view::heading::{count, filled, share, who};
use crate::view::words::PriceWords;

impl Price {
    /// The titles of both axes, the long one of each first.
    pub(super) fn axis_titles(&self, theme: &Theme) -> [[&'static str; 2]; 2] {
        let (words, common) = (PriceWords::of(theme.language), theme.words());
        let x = match self.axis.is_in_total() {
            true => [words.total_axis, words.total_column],
            false => [common.firms_axis, common.firms_axis_short],
        };
        let y = match self.is_relative() {
            true => [words.share_axis, words.share_axis_short],
            false => [common.price_axis, common.price_axis_short],
        };
        [x, y]
    }

    /// Who is cheaper, by how much and, where one firm more in each stage leads on, how many it takes.
    pub(super) fn heading(&self, theme: &Theme) -> String {
        let (words, common) = (PriceWords::of(theme.language), theme.words());
        let firms: Vec<f64> = self.reader.chain.stages().iter().map(|stage| stage.n_firms as f64).collect();
        let template = match (self.reader.equilibrium.verdict, firms.as_slice()) {
            (Verdict::Cluster, [n, ..]) if self.reader.is_even && *n == 1.0 => words.title_cluster_one,
            (Verdict::Cluster, _) => words.title_cluster,
            (Verdict::Tie, _) => words.title_tie,
            (Verdict::Integrated, [_, _, ..]) if self.reader.is_even => words.title_integrated,
            (Verdict::Integrated, _) => words.title_integrated_uneven,
        };
        let amount = share(self.reader.equilibrium.price_gap_ratio, common);
        let needed = count(self.startup.n_min as f64, common);
        filled(template, &[("who", &who(&firms, common)), ("amount", &amount), ("n", &needed)])
    }

    /// What stands at the right ends of the lines.
    pub(super) fn ends(&self, width: f64, theme: &Theme) -> Vec<End> {
        let narrow = theme.is_narrow(width);
        let mut ends = Vec::new();
        for &series in self.series.iter().filter(|series| self.is_named(**series, narrow)) {
            let value = self.price(series, self.axis.last);
            if let Some(value) = value {
                let text = self.end_text(series, value, narrow, theme);
                let important = !matches!(series, Series::Stages(_));
                ends.push(End { value, text, color: series.color(theme), important });
            }
        }
        ends
    }

    /// Of the chains of other lengths only the shortest and the longest are named, beside their lines.
    fn is_named(&self, series: Series, narrow: bool) -> bool {
        let mut others = self.series.iter().filter(|series| matches!(series, Series::Stages(_)));
        let ends = [others.next(), others.next_back()];
        !matches!(series, Series::Stages(_)) || !narrow && ends.contains(&Some(&series))
    }

    fn end_text(&self, series: Series, value: f64, narrow: bool, theme: &Theme) -> String {
        let (own, words) = (PriceWords::of(theme.language), theme.words());
        let template = match series {
            Series::Integrated => words.one_firm,
            Series::Cost => words.total_cost,
            Series::Reader if narrow => own.reader_above,
            Series::Reader => own.reader_beside,
            Series::Stages(_) | Series::Kept(_) => return self.name(series, theme),
        };
        fill(template, &[("price", &self.text(value)), ("stages", &self.name(series, theme))])
    }

    pub(super) fn name(&self, series: Series, theme: &Theme) -> String {
        let (words, common) = (PriceWords::of(theme.language), theme.words());
        let k = match series {
            Series::Stages(k) => f64::from(k),
            Series::Integrated => return common.one_firm_column.to_owned(),
            Series::Cost => return common.total_cost_column.to_owned(),
            Series::Reader | Series::Kept(_) => self.run(series).map_or(0.0, |run| run.chain.stages().len() as f64),
        };
        let stages = fill(plural(k, words.stages_one, words.stages_other), &[("k", &Format::Fixed(0).write(k))]);
        match series {
            Series::Kept(index) => fill(words.kept_column, &[("run", &letter(index)), ("stages", &stages)]),
            _ => stages,
        }
    }

    /// The place of a run whose stages differ.
    pub(super) fn own_label(&self, own: Series, position: f64, theme: &Theme) -> String {
        let (words, common) = (PriceWords::of(theme.language), theme.words());
        let (template, format) = if self.axis.is_in_total() {
            (words.total_firms_row, Format::Fixed(0))
        } else {
            (common.mean_firms_row, Format::Fixed(2))
        };
        let run = if let Series::Kept(index) = own { letter(index) } else { common.your_chain.to_owned() };
        fill(template, &[("n", &format.write(position)), ("run", &run)])
    }

    pub(super) fn place_startup_label(&self, labels: &mut Labels, frame: &Frame, theme: &Theme) {
        let startup = self.startup_position();
        if !(frame.x.min..=frame.x.max).contains(&startup) {
            return;
        }
        let (words, common) = (PriceWords::of(theme.language), theme.words());
        let n_min = self.startup.n_min as f64;
        let (one, other) = if self.axis.is_in_total() {
            (words.startup_each_one, words.startup_each_other)
        } else {
            (common.startup_one, common.startup_other)
        };
        let text = |template| fill(template, &[("n", &Format::Fixed(0).write(n_min))]);
        let texts = [plural(n_min, one, other), common.startup_short].map(text);
        frame.name_threshold(labels, startup, texts, theme.palette.text);
    }
}

/// The name of a run that was kept: A, B, C.
pub(super) fn letter(index: usize) -> String {
    char::from(b'A' + index as u8).to_string()
}
