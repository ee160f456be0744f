//! What is drawn for an exercise and told to the student.

/// A number or a word of an exercise, or a list of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Parameter {
    /// A whole number.
    Number(i64),
    /// Whole numbers, mostly one for each stage, from stage 1 on.
    Numbers(Vec<i64>),
    /// A slug, such as that of a place or of what is asked.
    Word(&'static str),
    /// Slugs, such as the options of a choice in the order that was drawn.
    Words(Vec<&'static str>),
}

/// The parameters of an exercise by their names, in the order in which they are drawn.
///
/// The names are those of the model: `a`, `b`, `c`, `n`, `f`, `lambda`, `k`, `C`, `N`; others are words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parameters(Vec<(&'static str, Parameter)>);

impl Parameters {
    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Parameter)> {
        self.0.iter().map(|(name, parameter)| (*name, parameter))
    }

    /// The parameter with this name.
    pub fn get(&self, name: &str) -> Option<&Parameter> {
        self.iter().find(|(own, _)| *own == name).map(|(_, parameter)| parameter)
    }

    pub(super) fn with(mut self, name: &'static str, parameter: impl Into<Parameter>) -> Self {
        self.0.push((name, parameter.into()));
        self
    }
}

impl From<i64> for Parameter {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<&Vec<i64>> for Parameter {
    fn from(numbers: &Vec<i64>) -> Self {
        Self::Numbers(numbers.clone())
    }
}

impl<const COUNT: usize> From<[i64; COUNT]> for Parameter {
    fn from(numbers: [i64; COUNT]) -> Self {
        Self::Numbers(numbers.to_vec())
    }
}

impl From<&'static str> for Parameter {
    fn from(word: &'static str) -> Self {
        Self::Word(word)
    }
}

impl From<Vec<&'static str>> for Parameter {
    fn from(words: Vec<&'static str>) -> Self {
        Self::Words(words)
    }
}
