//! The views: what a figure can show.
//!
//! A view is a folder, and says everything itself. It is a validated input, read from a state, and pure functions of it:
//! [`draw`] draws it on any plotters backend, [`View::reading`] and [`View::facts`] say the same in numbers. No view names a
//! backend, measures text with a font, or remembers anything.
//!
//! Whoever adds a view adds its folder and one line to the list below. `build/words.rs` finds the words of the folder, and
//! what else lists views is written by `cargo xtask generate`.

mod datum;
// Never compiled: rustfmt finds the folders of the views here, as it cannot look into the list below.
#[cfg(any())]
mod format;
mod heading;
mod places;
mod priced;
pub mod saying;
pub mod words;

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend};

use crate::chart::{DrawResult, Facts, Ink, Layout, Reading, Surface, Theme, plot_height};
use crate::model::Equilibrium;
use crate::state::refusal::Refusal;
use crate::state::vocabulary::Choice;
use crate::state::{Defaults, State};

use saying::Saying;

/// Makes the modules and the registry of the list of views: the script in which a view is, its name, its folder and its type.
/// The `first` script of a page has some; the others are a part that it loads `later`, when somebody asks for one of them.
macro_rules! views {
    (@ $gated:tt) => { views! { = $gated } };
    (@ [$($gated:tt)*] first $name:literal $module:ident::$view:ident, $($rest:tt)*) => {
        views! { @ [$($gated)* { #[cfg(all())] true $name $module $view }] $($rest)* }
    };
    (@ [$($gated:tt)*] later $name:literal $module:ident::$view:ident, $($rest:tt)*) => {
        views! { @ [$($gated)* { #[cfg(feature = "views")] false $name $module $view }] $($rest)* }
    };
    (= [$({ #[$gate:meta] $first:literal $name:literal $module:ident $view:ident })*]) => {
        $(#[$gate] pub mod $module;)*

        /// Every view that is compiled in, in the order in which they are offered.
        pub static REGISTRY: &[Registered] = &[
            $(#[$gate] Registered { name: $name, first: $first, keys: &$module::KEYS, read: <$module::$view as View>::read },)*
        ];

        /// The names of the views; the first is the default.
        pub const VIEWS: Choice = Choice { key: "view", values: &[$(#[$gate] $name,)*] };
    };
    ($($list:tt)*) => { views! { @ [] $($list)* } };
}

views! {
    first "price" price::Price,
    later "build-up" build_up::BuildUp,
    later "welfare" welfare::Welfare,
    later "startup" startup::Startup,
    later "duel" duel::Duel,
    later "spread" spread::Spread,
    later "length" length::Length,
    later "entry" entry::Entry,
    later "externality" externality::Externality,
    later "iteration" iteration::Iteration,
    first "provinces" provinces::Provinces,
    later "decline" decline::Decline,
    later "industries" industries::Industries,
    later "burden" burden::Burden,
    later "cities" cities::Cities,
    later "consistency" consistency::Consistency,
    later "chains" chains::Chains,
    later "history" history::History,
}

/// A view of the registry.
pub struct Registered {
    /// Its name in attributes, links and events.
    pub name: &'static str,
    /// Whether the first script of a page has it.
    pub first: bool,
    /// What it reads of a state.
    pub keys: &'static Keys,
    read: fn(&State) -> Result<Box<dyn View>, Refusal>,
}

/// What a view reads of a state besides its `view`, its language and its look. Code that embeds a figure pins these.
pub struct Keys {
    /// The keys, in lists that views share.
    pub read: &'static [&'static [&'static str]],
    /// Defaults that the view has of its own, because with the common ones it would have nothing to show.
    pub defaults: Defaults,
    /// The numbers that a reader can set, if that is all: what else is to be set, the page of the view offers itself.
    pub controls: Option<Controls>,
}

/// Numbers that a reader can set.
#[derive(Clone, Copy, Debug)]
pub struct Controls {
    /// With a slider.
    pub first: &'static [&'static str],
    /// Behind a disclosure.
    pub more: &'static [&'static str],
}

impl Keys {
    /// Keys that all have the common defaults.
    const fn new(read: &'static [&'static [&'static str]]) -> Self {
        Keys { read, defaults: &[], controls: None }
    }

    /// The same with defaults of its own.
    const fn with_defaults(self, defaults: Defaults) -> Self {
        Keys { defaults, ..self }
    }

    /// The same for a view of which all that can be set is numbers.
    const fn set_by(self, first: &'static [&'static str], more: &'static [&'static str]) -> Self {
        Keys { controls: Some(Controls { first, more }), ..self }
    }

    /// Whether the view reads a key.
    pub fn contains(&self, key: &str) -> bool {
        self.read.iter().any(|keys| keys.contains(&key))
    }
}

/// The view that a state names, if it is one; the default if it names none.
pub fn named(state: &State) -> Option<&'static Registered> {
    let name = state.word(&VIEWS);
    REGISTRY.iter().find(|view| view.name == name)
}

/// The state with the defaults of its view.
pub fn completed<'a>(state: &State<'a>) -> State<'a> {
    named(state).map_or(*state, |view| state.with_defaults(view.keys.defaults))
}

/// The view that a state means.
///
/// # Errors
///
/// The first key that is not as the vocabulary or the model demands.
pub fn read(state: &State) -> Result<Box<dyn View>, Refusal> {
    state.check_choice(&VIEWS)?;
    state.check()?;
    let view = named(state).ok_or(Refusal::unknown(VIEWS.key, None))?;
    (view.read)(&completed(state))
}

/// What a figure shows: one view of the model or of the data.
pub trait View {
    /// The view of a state.
    ///
    /// # Errors
    ///
    /// The first key that is not as the model or the data demand.
    fn read(state: &State) -> Result<Box<dyn View>, Refusal>
    where
        Self: Sized;

    /// The takeaway and the line below it, in the theme's language.
    fn title(&self, theme: &Theme) -> Title;

    /// The height in CSS pixels that suits a chart of this width.
    fn height(&self, width: f64, theme: &Theme) -> f64 {
        plot_height(width, theme)
    }

    /// Draws the chart on a surface of `size` (width and height in CSS pixels).
    fn draw(&self, surface: &dyn Surface, size: (f64, f64), theme: &Theme) -> Layout;

    /// What the chart says in numbers, with the places of the marks on a surface of `size`.
    fn reading(&self, size: (f64, f64), theme: &Theme) -> Reading;

    /// The numbers that are there to be said.
    fn facts(&self, theme: &Theme) -> Facts;

    /// What is said beside the chart: `facts` are its own.
    fn saying<'a>(&self, facts: &'a Facts) -> Saying<'a>;

    /// The equilibrium of the reader's chain, if the view is about one.
    fn equilibrium(&self) -> Option<&Equilibrium> {
        None
    }
}

/// Draws a view on an area of `size` CSS pixels.
pub fn draw<DB: DrawingBackend>(
    view: &dyn View,
    area: &DrawingArea<DB, Shift>,
    size: (f64, f64),
    theme: &Theme,
) -> DrawResult<Layout, DB> {
    let ink = Ink::new(area);
    let layout = view.draw(&ink, size, theme);
    ink.finish()?;
    Ok(layout)
}

/// What stands above a chart.
#[derive(Clone, Debug)]
pub struct Title {
    /// The takeaway.
    pub heading: String,
    /// What is measured.
    pub subtitle: String,
}
