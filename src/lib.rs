//! Cluster pricing: when a chain of many small firms undercuts one big firm, and how the provinces of Northeast China compare.
//!
//! The model is that of Jing Xia: a good made in k vertical stages, each a Cournot oligopoly, against one integrated firm.
//! [`model`] solves it and explains it as it goes, [`derivation`] shows how line by line, [`data`] holds the indicators that
//! the paper prints, [`chart`] draws all of it on any plotters backend, and [`wire`] reads a figure from the words and numbers
//! of a page.
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
//! Where to read on: [the model, step by step](model), [the numbers of the paper and their quotes](data),
//! [a chart as an SVG picture](wire::figure::Figure::svg).
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
//! web -> everything, nobody -> web     wire -> model, data, own, chart, derivation     chart -> model, data, own
//! derivation -> model                  own -> data                                     model, data -> std only
//! ```
//!
//! 1. `model`, `derivation`, `data` and `own` use only the standard library.
//! 2. `chart` never names a backend.
//! 3. Only `web` names the browser: `wasm_bindgen`, `web_sys`, `js_sys`, `serde_wasm_bindgen`, `plotters_canvas`.
//! 4. JavaScript computes no economics, Rust holds no reader-facing sentence: each number and each word has one home.
//!
//! What is checked at construction cannot fail afterwards, and nothing that a browser can call panics: one trap would
//! break every figure of a page. `tests/tidy.rs` holds what a test can hold of this.

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::unimplemented)]

pub mod chart;
pub mod data;
#[cfg(feature = "views")]
pub mod derivation;
pub mod display_list;
pub mod language;
pub mod model;
#[cfg(feature = "views")]
pub mod own;
#[cfg(feature = "views")]
pub mod svg;
#[cfg(target_arch = "wasm32")]
mod web;
pub mod wire;
