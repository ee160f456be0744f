//! Names of exercises.

use std::fmt;
use std::str::FromStr;

use super::fault::Fault;
use super::generators::Generator;
use super::level::Level;

/// The name of an exercise, `type.level@version:seed`: all there is to it follows from this.
///
/// ```
/// use cluster_pricing::study::{Fault, Name};
///
/// // Without a level it is the first one; the name that is written always has it.
/// let name: Name = "price@1:17".parse()?;
/// assert_eq!(name.to_string(), "price.1@1:17");
/// assert_eq!("price.4@1:17".parse::<Name>(), Err(Fault::UnknownLevel));
/// assert_eq!("price.1@1:017".parse::<Name>(), Err(Fault::MalformedName));
/// # Ok::<(), Fault>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Name {
    /// The type, which is the name of a generator.
    kind: &'static str,
    version: u32,
    level: Level,
    seed: u32,
}

impl Name {
    /// The exercise of a type in its newest version.
    ///
    /// # Errors
    ///
    /// [`Fault::UnknownType`].
    pub fn new(kind: &str, level: Level, seed: u32) -> Result<Self, Fault> {
        let newest = Generator::of_type(kind).max_by_key(|generator| generator.version).ok_or(Fault::UnknownType)?;
        Ok(Self { kind: newest.kind, version: newest.version, level, seed })
    }

    /// The type, such as `price`.
    pub fn kind(&self) -> &'static str {
        self.kind
    }

    /// The version of the generator: another one would draw other numbers.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// How hard it is.
    pub fn level(&self) -> Level {
        self.level
    }

    /// Which of the exercises of the generator and the level.
    pub fn seed(&self) -> u32 {
        self.seed
    }
}

impl FromStr for Name {
    type Err = Fault;

    fn from_str(text: &str) -> Result<Self, Fault> {
        let (head, seed) = text.split_once(':').ok_or(Fault::MalformedName)?;
        let (head, version) = head.split_once('@').ok_or(Fault::MalformedName)?;
        let (kind, level) = head.split_once('.').unwrap_or((head, "1"));
        let [level, version, seed] = [level, version, seed].map(count);
        let mut generators = Generator::of_type(kind).peekable();
        generators.peek().ok_or(Fault::UnknownType)?;
        let level = level?;
        let level = Level::ALL.into_iter().find(|own| Some(own.number()) == level).ok_or(Fault::UnknownLevel)?;
        let version = version?;
        let generator = generators.find(|own| Some(own.version) == version).ok_or(Fault::UnknownVersion)?;
        let seed = seed?.ok_or(Fault::SeedOutOfRange)?;
        Ok(Self { kind: generator.kind, version: generator.version, level, seed })
    }
}

/// A whole number in digits as one writes it, without zeros before it; none if 32 bits do not hold it.
fn count(digits: &str) -> Result<Option<u32>, Fault> {
    let is_count = match digits.as_bytes() {
        [b'0'] => true,
        [b'1'..=b'9', others @ ..] => others.iter().all(u8::is_ascii_digit),
        _ => false,
    };
    if is_count { Ok(digits.parse().ok()) } else { Err(Fault::MalformedName) }
}

impl fmt::Display for Name {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { kind, version, level, seed } = self;
        write!(formatter, "{kind}.{}@{version}:{seed}", level.number())
    }
}
