//! Cluster pricing: when a chain of many small firms undercuts one big firm, and how the provinces of Northeast China compare.
//!
//! The model is that of Jing Xia: a good made in k vertical stages, each a Cournot oligopoly, against one integrated firm.
//! [`model`] solves it and explains it as it goes, [`derivation`] shows how line by line, [`data`] holds the indicators that
//! the paper prints, [`study`] asks about both in exercises, each [`view`] draws some of it on any plotters backend, and [`wire`]
//! hands a figure to a page.
//!
//! ```
//! use cluster_pricing::model::{Chain, ChainParameters, Verdict};
//!
//! // Four stages of nine firms, a unit cost of 7 in each, buyers who pay up to 100.
//! let chain = Chain::new(&ChainParameters {
//!     intercept: 100.0,
//!     slope: 1.0,
//!     unit_cost: &[7.0; 4],
//!     n_firms: &[9.0; 4],
//!     ..ChainParameters::default()
//! })?;
//! let equilibrium = chain.solve();
//! assert_eq!(format!("{:.1}", equilibrium.price), "52.8");
//! assert_eq!(equilibrium.integrated.price, 64.0);
//! assert_eq!(equilibrium.verdict, Verdict::Cluster);
//! # Ok::<(), cluster_pricing::model::ParameterError>(())
//! ```
//!
//! The same chain as a picture, in one call:
//!
//! <div style="overflow-x: auto">
#![doc = include_str!("view/price/price.svg")]
//! </div>
//!
//! ```
//! let picture = cluster_pricing::svg("price", &[("k", "4"), ("n", "9"), ("c", "7"), ("a", "100")])?;
//! # assert!(picture == include_str!("view/price/price.svg"));
//! # Ok::<(), cluster_pricing::Refusal>(())
//! ```
//!
//! Where to read on: [the model, step by step](model), [the numbers of the paper and their quotes](data), [what a
//! figure says](fn@sentence), [all the views, each with its picture](view).
//!
//! # Notation
//!
//! | symbol | in code | meaning | unit |
//! |---|---|---|---|
//! | k | number of [`model::Stage`]s | vertical stages, 1 the most upstream, k the final good | count |
//! | n_i | `n_firms` | identical firms of stage i | count |
//! | a, b | `intercept`, `slope` | final inverse demand p = a - bQ | price; price per quantity |
//! | c_i | `unit_cost` | variable cost of stage i without its bought input | price |
//! | f_i, f_f | `fixed_cost`, `integrated_fixed_cost` | fixed cost of a firm of stage i; of the integrated firm | money |
//! | C, M | `cost_sum`, `net_choke` | sum of the c_i; a - C | price |
//! | λ_i, κ_i | `conjectural_variation`, `conduct` | expected response of rivals; (1 + λ_i) / n_i | pure |
//! | R, U | [`model::Factor`] | product of 1 / (1 + κ_i); 1 - R | pure |
//! | p_k, p_f | `price`, `integrated.price` | price of the final good; of the integrated firm | price |
//!
//! # Invariants
//!
//! ```text
//! web -> everything, nobody -> web     wire -> view, state, derivation, study     view -> chart, state, model, data, own
//! state, chart, derivation -> model    study -> model, data    own -> data, typed    model, data, typed -> std only
//! ```
//!
//! 1. `model`, `derivation`, `data`, `study`, `own` and `typed` use only the standard library.
//! 2. `chart` and `view` never name a backend, and `chart` and `state` no view.
//! 3. Only `web` names the browser: `wasm_bindgen`, `web_sys`, `js_sys`, `serde_wasm_bindgen`, `plotters_canvas`.
//! 4. JavaScript computes no economics, Rust holds no reader-facing sentence: each number and each word has one home.
//! 5. A step of a reader is one call, which solves and draws once; what nobody looks at is neither computed nor carried over.
//!
//! What is checked at construction cannot fail afterwards, and nothing that a browser can call panics: one trap would
//! break every figure of a page. `tests/tidy.rs` holds what a test can hold of this.

// The first script of a page is a part of the crate, which the linker cuts out; what lies idle there is in use with `views`.
#![cfg_attr(not(feature = "full"), allow(dead_code, unused_imports, unused_macros))]
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::unimplemented)]

// What tests of views share with tests of the crate names it as those do.
#[cfg(test)]
extern crate self as cluster_pricing;

pub mod chart;
pub mod data;
pub mod derivation;
pub mod display_list;
pub mod language;
pub mod model;
pub mod own;
#[cfg(all(feature = "full", not(target_arch = "wasm32")))]
pub mod said;
pub mod state;
pub mod study;
#[cfg(test)]
#[path = "../tests/support/mod.rs"]
mod support;
mod svg;
pub mod typed;
pub mod view;
#[cfg(target_arch = "wasm32")]
mod web;
pub mod wire;

#[cfg(all(feature = "full", not(target_arch = "wasm32")))]
pub use said::{said, sentence};
pub use state::refusal::Refusal;

/// A view as an SVG picture, in one call.
///
/// The attributes are those of `<cluster-figure>`, written as an article writes them: `("n", "3,9,9,12")` gives each of four
/// stages firms of its own. Decimals are exact. What is absent has its default. Besides them a picture takes `width` and
/// `height` in CSS pixels, `textSize`, and the `font` of its letters, a CSS family.
///
/// ```
/// let picture = cluster_pricing::svg("price", &[("n", "12"), ("lang", "zh-Hant")])?;
/// assert!(picture.starts_with("<svg xmlns="));
///
/// // What means nothing is refused, and says why.
/// let refusal = cluster_pricing::svg("price", &[("n", "9,9,0,9")]).unwrap_err();
/// assert_eq!(refusal.to_string(), "n[2]: must be at least 1 (found 0, limit 1)");
/// # Ok::<(), cluster_pricing::Refusal>(())
/// ```
///
/// # Errors
///
/// The first attribute that is not as the vocabulary or the model demands.
pub fn svg(view: &str, attributes: &[(&str, &str)]) -> Result<String, Refusal> {
    wire::figure::of_attributes(view, attributes, |state, options, language| {
        let family = options.family(language);
        wire::figure::Figure::new(state, options, &family, &chart::estimate_width).map(|figure| figure.svg())
    })
}

/// The code in the documents is run.
#[cfg(doctest)]
#[doc = include_str!("../docs/programmers.md")]
mod programmers {}
