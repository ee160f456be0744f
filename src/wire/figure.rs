//! What a figure says in numbers and words, and where its marks and labels stand.

use super::asks::Asks;
use super::derivation::derivation;
use super::model::write_equilibrium;
use super::options::Options;
use super::saying::write_saying;
use super::sliders;
use super::tape::Tape;
use crate::chart::{
    Amount, Area, Cell, Fact, Facts, Frame, Layout, Mark, Measure, PlacedLabel, Reading, Reads, Rect, Scale, Theme,
};
use crate::display_list::DisplayList;
use crate::language::Language;
use crate::state::State;
use crate::state::attributes::Attributes;
use crate::state::refusal::Refusal;
use crate::svg;
use crate::view::{self, View};
use plotters::style::RGBColor;

/// What a view of some attributes answers: they are those of an element, and what a picture takes besides them.
///
/// # Errors
///
/// Those of the `answer`.
pub fn of_attributes<T>(
    view: &str,
    attributes: &[(&str, &str)],
    answer: impl FnOnce(&State, &Options, Language) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    let given = [&[("view", view)], attributes].concat();
    let given = Attributes(&given);
    let (state, options) = (State::new(&given), Options::read(&given));
    answer(&state, &options, language(&state, &options))
}

/// A view of a state, ready to be drawn.
pub struct Figure<'a> {
    state: State<'a>,
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
    /// See [`view::read`].
    pub fn new(state: &State<'a>, options: &Options, family: &'a str, measure: Measure<'a>) -> Result<Self, Refusal> {
        let view = view::read(state)?;
        let theme = options.theme(language(state, options), || state.is_dark(), family, measure);
        let width = options.width();
        let height = options.height().unwrap_or_else(|| view.height(width, &theme));
        Ok(Figure { state: view::completed(state), view, theme, size: (width, height) })
    }

    /// Records the drawing.
    pub fn draw(&self) -> (DisplayList, Option<Layout>) {
        use plotters::drawing::IntoDrawingArea as _;
        let mut list = DisplayList::new(self.size.0, self.size.1);
        // Recording cannot fail, so there always is a layout.
        let area = list.recorder().into_drawing_area();
        let layout = view::draw(self.view(), &area, self.size, &self.theme).ok();
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

    /// The picture as the text of an SVG document; [`crate::svg()`] gives it in one call.
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

    /// What one step of a reader needs: the drawing, and the answers to what is asked.
    pub fn show(&self, asks: Asks) -> (DisplayList, Vec<Option<Tape>>) {
        let (list, layout) = self.draw();
        (list, self.say(layout, asks))
    }

    /// The answers to what is asked, in the order of [`Asks`].
    pub fn inspect(&self, asks: Asks) -> Vec<Option<Tape>> {
        self.say(self.draw().1, asks)
    }

    fn say(&self, layout: Option<Layout>, asks: Asks) -> Vec<Option<Tape>> {
        let tapes = [
            asks.contains(Asks::SURROUNDINGS).then(|| self.surroundings(layout)),
            asks.contains(Asks::READING).then(|| self.reading()),
        ]
        .into_iter();
        // The first script of a page asks the part of the views.
        #[cfg(feature = "views")]
        let tapes = tapes.chain([
            asks.contains(Asks::DERIVATION).then(|| derivation(&self.state).ok()).flatten(),
            asks.contains(Asks::SOLUTIONS).then(|| self.solutions()).flatten(),
        ]);
        tapes.collect()
    }

    /// What stands around the chart and on it, in this order: heading, subtitle; height; the plot; the labels; the facts;
    /// what is said of them; the equilibrium; the ends of sliders; total unit cost and that of each stage. `www/element/inspection.js` reads it in the same order.
    fn surroundings(&self, layout: Option<Layout>) -> Tape {
        let mut tape = Tape::default();
        let title = self.view.title(&self.theme);
        tape.text(&title.heading);
        tape.text(&title.subtitle);
        tape.number(self.size.1);
        if let Some(Layout { frame, labels }) = layout {
            write_plot(&mut tape, &frame);
            tape.list(&labels, write_label);
        }
        let mut facts = self.view.facts(&self.theme);
        facts.speak(self.theme.words());
        write_facts(&mut tape, &facts);
        write_saying(&mut tape, &self.view.saying(&facts));
        let equilibrium = self.view.equilibrium();
        tape.flag(equilibrium.is_some());
        if let Some(equilibrium) = equilibrium {
            write_equilibrium(&mut tape, equilibrium);
        }
        tape.list(&sliders::ends(&self.state), |tape, (key, ends)| {
            tape.text(key);
            tape.numbers(*ends);
        });
        tape.list(&sliders::costs(&self.state), |tape, cost| tape.number(*cost));
        tape
    }

    /// What is read at the marks of the chart, which is the table too: the table, then the lines.
    fn reading(&self) -> Tape {
        let mut tape = Tape::default();
        let reading = self.view.reading(self.size, &self.theme);
        write_table(&mut tape, &reading);
        write_lines(&mut tape, &reading, &self.theme);
        tape
    }

    /// The numbers of the three solutions of the reader's chain.
    #[cfg(feature = "views")]
    fn solutions(&self) -> Option<Tape> {
        let mut tape = Tape::default();
        let mut facts = view::iteration::Iteration::read(&self.state).ok()?.facts(&self.theme);
        facts.speak(self.theme.words());
        write_facts(&mut tape, &facts);
        Some(tape)
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

/// A label, and what is read where it is pointed at.
fn write_label(tape: &mut Tape, PlacedLabel { label, bounds, reads, .. }: &PlacedLabel) {
    tape.text(&label.text);
    tape.numbers([bounds.x, bounds.y, bounds.width, bounds.height]);
    match reads {
        Reads::Below => tape.number(0.0),
        Reads::Mark((x, y)) => tape.numbers([1.0, *x, *y]),
        Reads::Text(text) => {
            tape.number(2.0);
            tape.text(text);
        }
    }
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
                write_mark(tape, mark);
                tape.text(text);
                tape.text(indicator.unwrap_or_default());
            }
        });
    });
    tape.numbers([reading.first_row as f64, reading.first_column as f64]);
}

/// Whether there are lines; their plot, their first row, the color of each column and how the prices of each row compare.
fn write_lines(tape: &mut Tape, reading: &Reading, theme: &Theme) {
    tape.flag(reading.lines.is_some());
    let Some(lines) = &reading.lines else { return };
    let Rect { x, y, width, height } = lines.plot;
    tape.numbers([x, y, width, height, lines.first_row as f64]);
    tape.list(&lines.colors, |tape, &RGBColor(red, green, blue)| {
        tape.number(f64::from(u32::from_be_bytes([0, red, green, blue])));
    });
    tape.list(&lines.comparisons(reading, theme.words()), |tape, text| tape.text(text));
}

/// The point of a mark, and the corners of its area: none, two opposite ones of a box, or all.
fn write_mark(tape: &mut Tape, Mark { point, area }: &Mark) {
    tape.numbers([point.0, point.1]);
    let corner = |tape: &mut Tape, &(x, y): &(f64, f64)| tape.numbers([x, y]);
    match area {
        Area::Point => tape.list(&[], corner),
        Area::Box(room) => tape.list(&[(room.x, room.y), (room.right(), room.bottom())], corner),
        #[cfg(feature = "views")]
        Area::Polygon(corners) => tape.list(corners, corner),
    }
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
