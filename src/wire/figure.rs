//! What a figure says in numbers and words, and where its marks and labels stand.

use super::model::write_equilibrium;
use super::options::Options;
use super::refusal::Refusal;
use super::state::State;
use super::tape::Tape;
use crate::chart::{self, Amount, Cell, Fact, Facts, Frame, Layout, Measure, PlacedLabel, Reading, Scale, Theme, View};
use crate::display_list::DisplayList;
use crate::language::Language;
#[cfg(feature = "views")]
use crate::svg;
#[cfg(feature = "views")]
use plotters::style::RGBColor;

/// A view of a state, ready to be drawn.
pub struct Figure<'a> {
    view: Box<dyn View>,
    theme: Theme<'a>,
    /// Width and height in CSS pixels.
    pub size: (f64, f64),
}

impl<'a> Figure<'a> {
    /// The figure of a state; `family` comes from [`Options::family`].
    ///
    /// # Errors
    ///
    /// See [`State::view`].
    pub fn new(state: &State, options: &Options, family: &'a str, measure: Measure<'a>) -> Result<Self, Refusal> {
        let view = state.view()?;
        let theme = options.theme(language(state, options), || state.is_dark(), family, measure);
        let width = options.width();
        let height = options.height().unwrap_or_else(|| view.height(width, &theme));
        Ok(Figure { view, theme, size: (width, height) })
    }

    /// Records the drawing.
    pub fn draw(&self) -> (DisplayList, Option<Layout>) {
        use plotters::drawing::IntoDrawingArea as _;
        let mut list = DisplayList::new(self.size.0, self.size.1);
        // Recording cannot fail, so there always is a layout.
        let area = list.recorder().into_drawing_area();
        let layout = chart::draw(self.view(), &area, self.size, &self.theme).ok();
        drop(area);
        (list, layout)
    }

    /// The view, for drawing it on another surface.
    pub fn view(&self) -> &dyn View {
        self.view.as_ref()
    }

    /// The theme, for drawing on another surface.
    pub fn theme(&self) -> &Theme<'a> {
        &self.theme
    }

    /// The picture as the text of an SVG document.
    ///
    /// ```
    /// use cluster_pricing::chart::estimate_width;
    /// use cluster_pricing::wire::fields::Given;
    /// use cluster_pricing::wire::figure::{self, Figure};
    /// use cluster_pricing::wire::options::Options;
    /// use cluster_pricing::wire::state::State;
    ///
    /// // What a page would write as `view="price" n="12"`; everything else has its default.
    /// let given = [("view", Given::from("price")), ("n", Given::from(12.0))];
    /// let state = State(&given);
    /// let options = Options::read(&[("width", Given::from(720.0))]);
    /// let family = options.family(figure::language(&state, &options));
    /// let figure = Figure::new(&state, &options, &family, &estimate_width).map_err(|refusal| refusal.message())?;
    /// assert!(figure.svg().starts_with("<svg xmlns="));
    /// # Ok::<(), String>(())
    /// ```
    #[cfg(feature = "views")]
    pub fn svg(&self) -> String {
        let title = self.view.title(&self.theme);
        let RGBColor(red, green, blue) = self.theme.palette.background;
        let caption = svg::Caption {
            lang: self.theme.language.tag(),
            family: self.theme.family,
            title: &title.heading,
            description: &title.subtitle,
            background: i32::from_be_bytes([0, red, green, blue]),
        };
        svg::write(&self.draw().0, caption)
    }

    /// What the figure says, in this order: heading, subtitle; height; the plot; the labels; the table; the facts; the
    /// equilibrium. `www/element/inspection.js` reads it in the same order.
    pub fn inspect(&self) -> Tape {
        let mut tape = Tape::default();
        let title = self.view.title(&self.theme);
        tape.text(&title.heading);
        tape.text(&title.subtitle);
        tape.number(self.size.1);
        if let Some(Layout { frame, labels }) = self.draw().1 {
            write_plot(&mut tape, &frame);
            tape.list(&labels, |tape, PlacedLabel { label, bounds }| {
                tape.text(&label.text);
                tape.numbers([bounds.x, bounds.y, bounds.width, bounds.height]);
            });
        }
        write_table(&mut tape, &self.view.reading(self.size, &self.theme));
        write_facts(&mut tape, &self.view.facts(&self.theme));
        let equilibrium = self.view.equilibrium();
        tape.flag(equilibrium.is_some());
        if let Some(equilibrium) = equilibrium {
            write_equilibrium(&mut tape, equilibrium);
        }
        tape
    }
}

/// The language of a figure: that of the options, else that of the state.
pub fn language(state: &State, options: &Options) -> Language {
    options.language(|| state.language())
}

/// The plot area, and what its horizontal axis shows, so that a pointer's position can be read as a value.
fn write_plot(tape: &mut Tape, Frame { plot, x, .. }: &Frame) {
    tape.numbers([plot.x, plot.y, plot.width, plot.height, x.min, x.max]);
    tape.flag(x.scale == Scale::Logarithmic);
}

fn write_table(tape: &mut Tape, reading: &Reading) {
    tape.text(&reading.row_header);
    tape.list(&reading.columns, |tape, column| tape.text(&column.label));
    tape.list(&reading.rows, |tape, row| {
        tape.text(&row.label);
        tape.list(&row.cells, |tape, cell| {
            tape.flag(cell.is_some());
            if let Some(Cell { value, text, mark, indicator }) = cell {
                tape.optional(*value);
                tape.numbers([mark.0, mark.1]);
                tape.text(text);
                tape.text(indicator.unwrap_or_default());
            }
        });
    });
    tape.numbers([reading.first_row as f64, reading.first_column as f64]);
}

fn write_facts(tape: &mut Tape, Facts(facts): &Facts) {
    tape.list(facts, |tape, (name, fact)| {
        tape.text(name);
        match fact {
            Fact::One(amount) => {
                tape.number(0.0);
                write_amount(tape, amount);
            }
            Fact::Many(amounts) => {
                tape.number(1.0);
                tape.list(amounts, write_amount);
            }
            Fact::Groups(groups) => {
                tape.number(2.0);
                tape.list(groups, write_facts);
            }
        }
    });
}

fn write_amount(tape: &mut Tape, Amount { value, text, indicators }: &Amount) {
    tape.optional(*value);
    tape.text(text);
    tape.list(indicators, |tape, id| tape.text(id));
}
