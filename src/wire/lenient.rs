//! Input read leniently: every fault becomes one that the figure can name, never a failure to read.

use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// One value or several: a list of whatever was given. Nothing gives an empty list.
#[derive(Clone, Debug)]
pub struct OneOrMany<T>(pub Vec<T>);

impl<T> Default for OneOrMany<T> {
    fn default() -> Self {
        OneOrMany(Vec::new())
    }
}

/// What a list can hold, and how it is made of the values of JavaScript.
pub trait Scalar: Sized {
    /// From a number.
    fn number(value: f64) -> Self;
    /// From a text.
    fn text(value: &str) -> Self;
}

/// NaN stands for what is not a number.
impl Scalar for f64 {
    fn number(value: f64) -> Self {
        value
    }

    fn text(_: &str) -> Self {
        f64::NAN
    }
}

/// An empty text stands for what is not a text.
impl Scalar for String {
    fn number(_: f64) -> Self {
        String::new()
    }

    fn text(value: &str) -> Self {
        value.to_owned()
    }
}

impl<'de, T: Scalar> Deserialize<'de> for OneOrMany<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer
            .deserialize_any(Values(std::marker::PhantomData))
            .map(OneOrMany)
    }
}

struct Values<T>(std::marker::PhantomData<T>);

impl<'de, T: Scalar> Visitor<'de> for Values<T> {
    type Value = Vec<T>;

    fn expecting(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        formatter.write_str("a value or a list of values")
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Vec<T>, E> {
        Ok(vec![T::number(value)])
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Vec<T>, E> {
        Ok(vec![T::number(value as f64)])
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Vec<T>, E> {
        Ok(vec![T::number(value as f64)])
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<Vec<T>, E> {
        Ok(vec![T::text("")])
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Vec<T>, E> {
        Ok(vec![T::text(value)])
    }

    fn visit_unit<E: Error>(self) -> Result<Vec<T>, E> {
        Ok(Vec::new())
    }

    fn visit_none<E: Error>(self) -> Result<Vec<T>, E> {
        Ok(Vec::new())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> Result<Vec<T>, A::Error> {
        let mut list = Vec::new();
        while let Some(OneOrMany(mut value)) = values.next_element::<OneOrMany<T>>()? {
            // A hole in a list is a value that is missing, a list in a list one value that is none.
            list.push(if value.len() == 1 {
                value.remove(0)
            } else {
                T::text("")
            });
        }
        Ok(list)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Vec<T>, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(vec![T::text("")])
    }
}
