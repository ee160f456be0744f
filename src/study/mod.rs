//! Exercises with numbers drawn from a name: what is given, the exact answer, and what known mistakes answer instead.
//!
//! A name such as `price.2@1:17` is the type `price`, its level 2, version 1 and the seed 17. Everything else follows from it,
//! the same on every machine and in every later release, so that a link, a printed sheet or a stored name is the whole exercise.
//!
//! ```
//! use cluster_pricing::study::{Exercise, Parameter};
//!
//! // What one more firm in the scarcest stage is worth.
//! let exercise = Exercise::new(&"onemore.2@1:17".parse()?)?;
//! assert_eq!(exercise.parameters.get("n"), Some(&Parameter::Numbers(vec![8, 2, 6])));
//! let answer: Vec<String> = exercise.forms.iter().zip(&exercise.key).map(|(form, part)| form.write(*part)).collect();
//! assert_eq!(answer, ["2", "4.38"]);
//! // Who takes the stage with the most firms for the one that decides answers this instead.
//! assert_eq!(exercise.misconceptions[0].id, "most_firms");
//! # Ok::<(), cluster_pricing::study::Fault>(())
//! ```
//!
//! All numbers are [exact fractions](Fraction): no double decides whether an answer is right. Every exercise that is given tells
//! at least two mistakes apart, asks for at most four significant digits, and never for a number between two roundings; what is
//! drawn and does not keep this is drawn again. [`Exercise::grade`] says what a typed answer is worth. The words are in
//! `words.json` of each type; [`lesson`](crate::wire::lesson) fills them and speaks them.
//!
//! | types | what they practice | source |
//! |---|---|---|
//! | `factor`, `price`, `verdict` | the cluster factor, the price, and who is cheaper | \[P:7\], \[P:9\]; the whole-number verdict is derived |
//! | `markup`, `stages`, `profit`, `reply` | one stage after another | \[P:1\] to \[P:6\], derived |
//! | `welfare`, `pass` | who gains, and who pays a rise in cost | derived |
//! | `startup`, `bottleneck`, `duel`, `spread`, `length`, `onemore`, `numeq` | how many firms are enough, and where | the condition is printed, the rest derived |
//! | `merge`, `entry`, `conduct`, `external` | mergers, free entry, conduct, external economies | extensions |
//! | `ratio`, `decline`, `industries`, `burden`, `check`, `claims` | reading printed numbers | [`data`](crate::data) |

mod chain;
mod draft;
mod exercise;
mod fault;
mod form;
mod fraction;
mod generators;
mod grade;
mod level;
mod name;
mod parameters;
mod printed;
mod random;
pub(crate) mod told;
pub(crate) mod words;

mod bottleneck;
mod burden;
mod check;
mod claims;
mod conduct;
mod decline;
mod duel;
mod entry;
mod external;
mod factor;
mod industries;
mod length;
mod markup;
mod merge;
mod numeq;
mod onemore;
mod pass;
mod price;
mod profit;
mod ratio;
mod reply;
mod spread;
mod stages;
mod startup;
mod verdict;
mod welfare;

pub use exercise::{Exercise, Misconception};
pub use fault::Fault;
pub use form::{Answer, Form, Value};
pub use fraction::Fraction;
pub use generators::types;
pub use grade::{Asked, Verdict};
pub use level::Level;
pub use name::Name;
pub use parameters::{Parameter, Parameters};
