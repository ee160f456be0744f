//! The ids of the discrepancies, for a figure that leads to all of them and carries none.

/// The ids, in their order.
pub fn discrepancy_ids() -> &'static [&'static str] {
    IDS
}

static IDS: &[&str] = include!(concat!(env!("OUT_DIR"), "/discrepancy_ids.rs"));
