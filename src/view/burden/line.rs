//! The lines of the three sections, and the numbers that each of them is made of.

use crate::chart::theme::Theme;
use crate::chart::words::fill;
use crate::view::datum::Datum;
use crate::view::words::BurdenWords;

/// A bar in percent, what it is held against, and the amounts behind it.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    name: fn(&BurdenWords) -> &'static str,
    /// The bar.
    pub percent: Datum,
    /// What the bar is held against, percent.
    pub reference: Option<Datum>,
    /// The amount of the Northeast.
    pub own: Option<Datum>,
    /// The amount of the country.
    pub national: Option<Datum>,
    /// The bar as a multiple of the share of employees.
    pub multiple: Option<Datum>,
}

/// The ids of the numbers of a line; empty where there is none.
pub struct Spec {
    name: fn(&BurdenWords) -> &'static str,
    percent: &'static str,
    reference: &'static str,
    own: &'static str,
    national: &'static str,
    multiple: &'static str,
}

impl Spec {
    const fn new(name: fn(&BurdenWords) -> &'static str, percent: &'static str) -> Self {
        Spec { name, percent, reference: "", own: "", national: "", multiple: "" }
    }

    const fn against(self, reference: &'static str) -> Self {
        Spec { reference, ..self }
    }

    const fn amounts(self, own: &'static str, national: &'static str) -> Self {
        Spec { own, national, ..self }
    }

    const fn times(self, multiple: &'static str) -> Self {
        Spec { multiple, ..self }
    }
}

/// The Northeast's share of the country's total, held against its share of the employees.
pub static SHARES: [Spec; 6] = [
    Spec::new(|words| words.subsidies, "soe_social_subsidy_share_2005")
        .against(EMPLOYEES)
        .amounts("soe_social_subsidy_2005", "soe_social_subsidy_china")
        .times("soe_social_intensity_subsidy"),
    Spec::new(|words| words.staff, "soe_social_staff_share_2005")
        .against(EMPLOYEES)
        .amounts("soe_social_staff_2005", "soe_social_staff_china")
        .times("soe_social_intensity_staff"),
    Spec::new(|words| words.institutions, "soe_social_institutions_share_2005")
        .against(EMPLOYEES)
        .amounts("soe_social_institutions_2005", "soe_social_institutions_china")
        .times("soe_social_intensity_institutions"),
    Spec::new(|words| words.employees, EMPLOYEES),
    Spec::new(|words| words.assets, "soe_assets_share").against(EMPLOYEES),
    Spec::new(|words| words.sales, "soe_sales_share_implied").against(EMPLOYEES),
];

const EMPLOYEES: &str = "soe_employment_share";

/// What there is for each employee or asset, as a percentage of the national average.
pub static PER_HEAD: [Spec; 3] = [
    Spec::new(|words| words.assets_per_employee, "soe_assets_per_employee_relative"),
    Spec::new(|words| words.sales_per_asset, "soe_sales_per_asset_relative"),
    Spec::new(|words| words.sales_per_employee, "soe_sales_per_head_ratio")
        .amounts("soe_sales_per_head_northeast", "soe_sales_per_head_china"),
];

/// Parts of the assets of local state-owned enterprises.
pub static LOCAL: [Spec; 2] = [
    Spec::new(|words| words.liabilities, "soe_local_liability_ratio_2005")
        .against("soe_liability_ratio_china_implied")
        .amounts("soe_liabilities_implied", ""),
    Spec::new(|words| words.bad_assets, "soe_bad_asset_ratio_2005").amounts("soe_bad_assets_2005", ""),
];

impl Line {
    /// The line of these numbers; nothing if the dataset lacks the bar.
    pub fn of(spec: &Spec) -> Option<Self> {
        Some(Line {
            name: spec.name,
            percent: Datum::of(spec.percent)?,
            reference: Datum::of(spec.reference),
            own: Datum::of(spec.own),
            national: Datum::of(spec.national),
            multiple: Datum::of(spec.multiple),
        })
    }

    /// What the bar is of.
    pub fn name(&self, words: &BurdenWords) -> &'static str {
        (self.name)(words)
    }

    /// What the bar is of, and whether its number is derived or printed without a year.
    pub fn label(&self, theme: &Theme) -> String {
        let words = BurdenWords::of(theme.language);
        let name = [("name", self.name(words))];
        match self.percent {
            Datum::Derived(_) => fill(words.derived, &name),
            Datum::Printed(indicator) if indicator.year.is_none() => fill(words.undated, &name),
            Datum::Printed(_) => self.name(words).to_owned(),
        }
    }
}
