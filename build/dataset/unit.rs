//! Units and the factor to their standard unit.

use super::Label;
use super::error::DatasetError;
use super::table;

pub const FILE: &str = "units.csv";

const COLUMNS: [&str; 6] = ["unit", "unit_zh_hant", "unit_zh_hans", "unit_std", "factor", "used_in"];
const USES: [&str; 3] = ["indicators.value", "indicators.value_std", "derived.result"];

/// A unit. A number in it times ten to the power of `power` is a number in the standard unit.
pub struct Unit {
    pub label: Label,
    pub standard: usize,
    pub power: u32,
    uses: Vec<String>,
}

impl Unit {
    /// The English name, by which the tables refer to the unit.
    pub fn id(&self) -> &str {
        &self.label.en
    }

    /// Whether a cell of the column `table.column` may be in this unit.
    pub fn serves(&self, column: &str) -> bool {
        self.uses.iter().any(|used| used == column)
    }
}

pub fn read(bytes: &[u8]) -> Result<Vec<Unit>, DatasetError> {
    let rows = table::read(FILE, bytes, &COLUMNS)?;
    let ids = || rows.iter().map(|row| row.text("unit").unwrap_or_default());
    let mut units: Vec<Unit> = Vec::new();
    for row in &rows {
        let id = row.text("unit")?;
        if units.iter().any(|earlier| earlier.id() == id) {
            return Err(row.expected("unit", "a unit that no other row has"));
        }
        if let Some(unknown) = row.list("used_in").find(|used| !USES.contains(used)) {
            return Err(row.expected("used_in", format!("{} instead of {unknown:?}", USES.join(", "))));
        }
        row.text("used_in")?;
        units.push(Unit {
            label: row.label("unit", "unit_zh_hant", "unit_zh_hans")?,
            standard: row.position("unit_std", "a unit of this table", ids())?,
            power: row.decimal("factor")?.power_of_ten().ok_or_else(|| row.expected("factor", "a power of ten"))?,
            uses: row.list("used_in").map(str::to_owned).collect(),
        });
    }
    for (unit, row) in units.iter().zip(&rows) {
        let standard = &units[unit.standard];
        if standard.power != 0 || standard.id() != units[standard.standard].id() {
            return Err(row.expected("unit_std", "a unit with the factor 1 to itself"));
        }
    }
    Ok(units)
}
