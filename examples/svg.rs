//! Writes a view as an SVG picture: `cargo run --example svg -- price n=12 lang=zh-Hant > price.svg`
//!
//! The first word is the view. The others are attributes of a figure, with a comma between the values of several stages
//! (`n=3,9,9,12`), and `width`, `height`, `textSize`, `font`.

use std::env;
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = env::args().skip(1).collect();
    let (view, attributes) = words.split_first().ok_or("which view? Such as: price n=12")?;
    let attributes: Vec<_> = attributes.iter().filter_map(|word| word.split_once('=')).collect();
    print!("{}", cluster_pricing::svg(view, &attributes)?);
    Ok(())
}
