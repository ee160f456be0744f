//! Why a parameter was refused.

use std::fmt;

/// The kind of fault, with a stable printed form. Of several faults the smallest kind is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ErrorCode {
    /// There is no stage.
    EmptyChain,
    /// Two lists with one entry per stage differ in length.
    LengthMismatch,
    /// More stages than [`MAX_STAGES`](super::MAX_STAGES).
    TooManyStages,
    /// Not a finite number.
    NotFinite,
    /// A number of stages that is not whole.
    KNotInteger,
    /// A count below one.
    NBelowOne,
    /// A number of firms that is not whole.
    NNotInteger,
    /// More firms than [`MAX_FIRMS`](super::MAX_FIRMS).
    NTooLarge,
    /// Fewer producers than stages.
    TooFewProducers,
    /// A slope of demand that is not positive.
    BNotPositive,
    /// A negative unit cost.
    NegativeCost,
    /// A negative fixed cost.
    NegativeFixedCost,
    /// A choke price that does not exceed the total unit cost: nothing is traded.
    ANotAboveCost,
    /// A conjectural variation outside -1 to n - 1.
    LambdaOutOfRange,
    /// A negative elasticity of the external economies.
    NegativeTheta,
    /// A block of stages outside the chain.
    Range,
    /// A result too large for a double.
    ResultNotFinite,
    /// A result that takes more steps than are allowed.
    TooMuchWork,
}

impl ErrorCode {
    /// The printed form, which never changes.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::EmptyChain => "EMPTY_CHAIN",
            Self::LengthMismatch => "LENGTH_MISMATCH",
            Self::TooManyStages => "TOO_MANY_STAGES",
            Self::NotFinite => "NOT_FINITE",
            Self::KNotInteger => "K_NOT_INTEGER",
            Self::NBelowOne => "N_BELOW_ONE",
            Self::NNotInteger => "N_NOT_INTEGER",
            Self::NTooLarge => "N_TOO_LARGE",
            Self::TooFewProducers => "TOO_FEW_PRODUCERS",
            Self::BNotPositive => "B_NOT_POSITIVE",
            Self::NegativeCost => "NEGATIVE_COST",
            Self::NegativeFixedCost => "NEGATIVE_FIXED_COST",
            Self::ANotAboveCost => "A_NOT_ABOVE_COST",
            Self::LambdaOutOfRange => "LAMBDA_OUT_OF_RANGE",
            Self::NegativeTheta => "NEGATIVE_THETA",
            Self::Range => "RANGE",
            Self::ResultNotFinite => "RESULT_NOT_FINITE",
            Self::TooMuchWork => "TOO_MUCH_WORK",
        }
    }

    pub(crate) const fn wording(self) -> &'static str {
        match self {
            Self::EmptyChain => "a chain needs at least one stage",
            Self::LengthMismatch => "needs one entry per stage",
            Self::TooManyStages => "a chain has at most 1000 stages",
            Self::NotFinite => "must be a finite number",
            Self::KNotInteger => "the number of stages must be whole",
            Self::NBelowOne => "must be at least 1",
            Self::NNotInteger => "the number of firms must be whole",
            Self::NTooLarge => "the number of firms must not exceed 2^53 - 1",
            Self::TooFewProducers => "needs at least one producer per stage",
            Self::BNotPositive => "the slope of demand must be positive",
            Self::NegativeCost => "a unit cost must not be negative",
            Self::NegativeFixedCost => "a fixed cost must not be negative",
            Self::ANotAboveCost => "the choke price must exceed the sum of unit costs",
            Self::LambdaOutOfRange => "a conjectural variation must lie between -1 and n - 1",
            Self::NegativeTheta => "an elasticity of external economies must not be negative",
            Self::Range => "must lie within the chain",
            Self::ResultNotFinite => "a result would be too large for a double",
            Self::TooMuchWork => "a result would take more steps than are allowed",
        }
    }
}

/// The first fault found in the numbers of a caller.
///
/// The offending number and its bound travel as data, because a page words the fault in its reader's language.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ParameterError {
    /// The kind of fault.
    pub code: ErrorCode,
    /// The parameter as a page names it: `a`, `b`, `c`, `n`, `f`, `fIntegrated`, `lambda`, `k`, `nOthers`,
    /// `N`, `theta`, `first`, `count`, `nMerged`, `m`.
    pub field: &'static str,
    /// The place in the parameter's list, counted from 0; `None` for a single number or a whole list.
    pub index: Option<usize>,
    /// What was found: the number, or the length of the list. `None` when it is not finite.
    pub value: Option<f64>,
    /// The bound it violates. `None` when there is none, or none that is finite.
    pub limit: Option<f64>,
}

impl ParameterError {
    pub(super) fn new(code: ErrorCode, field: &'static str) -> Self {
        Self { code, field, index: None, value: None, limit: None }
    }

    pub(super) fn at(self, index: Option<usize>) -> Self {
        Self { index, ..self }
    }

    pub(super) fn found(self, value: f64) -> Self {
        Self { value: finite(value), ..self }
    }

    pub(super) fn against(self, limit: f64) -> Self {
        Self { limit: finite(limit), ..self }
    }
}

/// What two checks found, or the fault that is reported first; with the same kind of fault, that of `one`.
pub(super) fn both<T, U>(
    one: Result<T, ParameterError>,
    other: Result<U, ParameterError>,
) -> Result<(T, U), ParameterError> {
    match (one, other) {
        (Ok(one), Ok(other)) => Ok((one, other)),
        (Err(one), Err(other)) if other.code < one.code => Err(other),
        (Err(error), _) | (_, Err(error)) => Err(error),
    }
}

fn finite(value: f64) -> Option<f64> {
    value.is_finite().then_some(value)
}

/// For developers, such as `n[1]: the number of firms must be whole (found 2.5)`.
impl fmt::Display for ParameterError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.field)?;
        if let Some(index) = self.index {
            write!(formatter, "[{index}]")?;
        }
        write!(formatter, ": {}", self.code.wording())?;
        match (self.value, self.limit) {
            (Some(value), Some(limit)) => write!(formatter, " (found {value}, limit {limit})"),
            (Some(value), None) => write!(formatter, " (found {value})"),
            (None, _) => Ok(()),
        }
    }
}

impl std::error::Error for ParameterError {}
