//! Writes a view as an SVG picture: `cargo run --example svg -- price n=12 lang=zh-Hant > price.svg`
//!
//! The first word is the view. The others are keys of the state as a page writes them, with a comma between the values of several
//! stages (`n=3,9,9,12`), and options of the drawing: `width`, `height`, `textSize`, `font`.

use std::env;
use std::io::{self, Write as _};
use std::process::ExitCode;

use cluster_pricing::chart::estimate_width;
use cluster_pricing::wire::fields::{Fields, Given};
use cluster_pricing::wire::figure::{self, Figure};
use cluster_pricing::wire::options::Options;
use cluster_pricing::wire::refusal::Refusal;
use cluster_pricing::wire::state::State;
use cluster_pricing::wire::vocabulary::CHOICES;

fn main() -> ExitCode {
    let told = match picture(&Words::new(env::args().skip(1))) {
        Ok(svg) => io::stdout().write_all(svg.as_bytes()).map_err(|error| error.to_string()),
        Err(refusal) => Err(explain(&refusal)),
    };
    told.map_or_else(
        |message| {
            eprintln!("{message}");
            ExitCode::FAILURE
        },
        |()| ExitCode::SUCCESS,
    )
}

fn picture(words: &Words) -> Result<String, Refusal> {
    let (state, options) = (State(words), Options::read(words));
    let family = options.family(figure::language(&state, &options));
    Figure::new(&state, &options, &family, &estimate_width).map(|figure| figure.svg())
}

fn explain(refusal: &Refusal) -> String {
    let mut message = format!("{}: {}", refusal.field, refusal.message());
    if let Some(choice) = CHOICES.iter().find(|choice| choice.key == refusal.field) {
        message.extend([", which has ", &choice.values.join(", ")]);
    }
    if let (Some(value), Some(limit)) = (refusal.value, refusal.limit) {
        message.push_str(&format!(" (found {value}, limit {limit})"));
    }
    message
}

/// Keys and values as a command line has them.
struct Words(Vec<(String, String)>);

impl Words {
    fn new(arguments: impl Iterator<Item = String>) -> Self {
        let pair = |argument: String| match argument.split_once('=') {
            Some((key, value)) => (key.to_owned(), value.to_owned()),
            None => ("view".to_owned(), argument),
        };
        Words(arguments.map(pair).collect())
    }
}

impl Fields for Words {
    fn values(&self, key: &str) -> Vec<Given> {
        let values = self.0.iter().filter(|(name, _)| name == key).flat_map(|(_, values)| values.split(','));
        values.map(|value| value.parse().map_or_else(|_| Given::from(value), Given::Number)).collect()
    }
}
