//! Why there is no exercise of a name.

use std::error::Error;
use std::fmt;

macro_rules! faults {
    ($($(#[$doc:meta])* $fault:ident = $code:literal, $wording:literal,)*) => {
        /// What is wrong with the name of an exercise.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Fault {
            $($(#[$doc])* $fault,)*
        }

        impl Fault {
            /// All of them.
            pub const ALL: &[Fault] = &[$(Fault::$fault),*];

            /// The printed form, which never changes.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Fault::$fault => $code,)*
                }
            }

            /// What is wrong, for programmers.
            pub(crate) const fn wording(self) -> &'static str {
                match self {
                    $(Fault::$fault => $wording,)*
                }
            }
        }
    };
}

faults! {
    /// Not of the form `type.level@version:seed`, or a number in it with a sign or with zeros before it.
    MalformedName = "MALFORMED_NAME", "must be type.level@version:seed, in digits without leading zeros",
    /// No generator has this name.
    UnknownType = "UNKNOWN_TYPE", "no exercises are of this type",
    /// A level that is not 1, 2 or 3.
    UnknownLevel = "UNKNOWN_LEVEL", "the level must be 1, 2 or 3",
    /// A version that the generator never had, or has not yet.
    UnknownVersion = "UNKNOWN_VERSION", "this version of the type is not known here",
    /// A seed above 4,294,967,295.
    SeedOutOfRange = "SEED_OUT_OF_RANGE", "the seed must be a whole number from 0 to 4294967295",
    /// None of the numbers drawn makes an exercise.
    NothingDrawn = "NOTHING_DRAWN", "no numbers drawn for this name make an exercise",
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.wording())
    }
}

impl Error for Fault {}
