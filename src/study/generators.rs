//! The list of all generators.

use super::draft::Draft;
use super::level::Level;
use super::name::Name;
use super::random::Random;

/// Makes exercises of one type.
///
/// The draws and their order, the conditions and the misconceptions are what a version means. Whoever changes one of them gives
/// the type another version and leaves the old one in the list: names are stored and printed, and must keep their exercises.
pub(super) struct Generator {
    pub(super) kind: &'static str,
    pub(super) version: u32,
    /// Draws all parameters and solves them; none where they make no good exercise.
    pub(super) draft: fn(&mut Random, Level) -> Option<Draft>,
}

macro_rules! generators {
    ($($kind:ident $version:literal,)*) => {
        /// In the order in which learners meet them.
        static GENERATORS: &[Generator] = &[
            $(Generator { kind: stringify!($kind), version: $version, draft: super::$kind::draft },)*
        ];
    };
}

generators! {
    factor 1,
    price 1,
    conduct 1,
    verdict 1,
    markup 1,
    stages 1,
    welfare 1,
    pass 1,
    onemore 1,
    startup 1,
    bottleneck 1,
    duel 1,
    spread 1,
    length 1,
    entry 1,
    external 1,
    merge 1,
    numeq 1,
    reply 1,
    profit 1,
    ratio 1,
    decline 1,
    industries 1,
    burden 1,
    check 1,
    claims 1,
}

impl Generator {
    /// All versions of a type.
    pub(super) fn of_type(kind: &str) -> impl Iterator<Item = &'static Self> {
        GENERATORS.iter().filter(move |generator| generator.kind == kind)
    }

    pub(super) fn of_name(name: &Name) -> Option<&'static Self> {
        Self::of_type(name.kind()).find(|generator| generator.version == name.version())
    }
}

/// The types of exercises, in the order of the list.
///
/// ```
/// use cluster_pricing::study::types;
///
/// assert!(types().eq(types().filter(|name| name.bytes().all(|letter| letter.is_ascii_lowercase()))));
/// assert_eq!(types().next(), Some("factor"));
/// ```
pub fn types() -> impl Iterator<Item = &'static str> {
    let alike = GENERATORS.chunk_by(|one, next| one.kind == next.kind);
    alike.filter_map(|versions| Some(versions.first()?.kind))
}
