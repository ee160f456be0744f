//! One exercise.

use super::draft::Draft;
use super::fault::Fault;
use super::form::{Answer, Form};
use super::generators::Generator;
use super::name::Name;
use super::parameters::Parameters;
use super::random::Random;
use super::told::Told;

/// An exercise: what is given, what is asked, and what answers mean.
///
/// The key and every misconception are farther apart than three tolerances in at least one part, and at least two misconceptions
/// are kept: so a wrong answer is the answer of one mistake, or of none that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exercise {
    /// The name, from which all else follows.
    pub name: Name,
    /// What is given.
    pub parameters: Parameters,
    /// The form of each part of the answer.
    pub forms: Vec<Form>,
    /// The right answer, exactly, part by part.
    pub key: Answer,
    /// What known mistakes answer, those first that every exercise of the type tells apart.
    pub misconceptions: Vec<Misconception>,
    /// What its words are filled with.
    pub(crate) told: Told,
}

/// A mistake and the answer that it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misconception {
    /// Slug, such as `no_cost`. The same mistake has the same slug in every type.
    pub id: &'static str,
    /// The answer of who makes it, part by part.
    pub answer: Answer,
}

/// Sets of parameters drawn before it is given up: several times what any name has needed.
const MOST_ATTEMPTS: usize = 1000;

impl Exercise {
    /// The exercise of a name.
    ///
    /// ```
    /// use cluster_pricing::study::{Exercise, Value};
    ///
    /// // What the final good of two stages costs: a = 93, c = 10 and 3, n = 7 and 3.
    /// let exercise = Exercise::new(&"price.1@1:0".parse()?)?;
    /// let [Value::Number(price)] = exercise.key[..] else { unreachable!() };
    /// assert_eq!(price.to_string(), "81/2");
    /// assert_eq!(exercise.forms[0].write(exercise.key[0]), "40.50");
    /// # Ok::<(), cluster_pricing::study::Fault>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`Fault::NothingDrawn`], if no numbers drawn for the name make an exercise.
    pub fn new(name: &Name) -> Result<Self, Fault> {
        let generator = Generator::of_name(name).ok_or(Fault::UnknownVersion)?;
        let mut random = Random::of(&name.to_string());
        let mut attempts = (0..MOST_ATTEMPTS).map(|_| (generator.draft)(&mut random, name.level()));
        attempts.find_map(|draft| Self::of(*name, draft?)).ok_or(Fault::NothingDrawn)
    }

    fn of(name: Name, draft: Draft) -> Option<Self> {
        if !draft.can_present() {
            return None;
        }
        let misconceptions = draft.kept()?;
        let Draft { parameters, forms, key, told, .. } = draft;
        Some(Self { name, parameters, forms, key, misconceptions, told })
    }
}
