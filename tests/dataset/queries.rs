//! The queries find what the tables hold.

use std::collections::BTreeSet;

use cluster_pricing::data::{self, Comparison, Node, PlaceKind, Qualifier};

#[test]
fn the_tables_have_the_published_numbers_of_rows() {
    assert_eq!(data::indicators().len(), 104);
    assert_eq!(data::derived().len(), 184);
    assert_eq!(data::discrepancies().len(), 50);
    assert_eq!(data::cities().len(), 16);
    assert_eq!(data::places().len(), 13);
    assert_eq!(data::units().len(), 19);
    assert_eq!(crate::table("excluded_numbers.csv").len(), 45);
}

#[test]
fn the_topics_divide_the_indicators() {
    let sizes = [
        ("high_tech", 14),
        ("industrial_share", 18),
        ("heilongjiang_industries", 30),
        ("soe", 17),
        ("equipment", 10),
        ("resource_cities", 2),
        ("unemployment", 5),
        ("private_sector", 2),
        ("investment", 4),
        ("targets", 2),
    ];
    for (topic, size) in sizes {
        assert_eq!(data::in_topic(topic).count(), size, "{topic}");
    }
    assert_eq!(sizes.iter().map(|(_, size)| size).sum::<usize>(), data::indicators().len());
}

#[test]
fn ten_numbers_are_bounds_or_approximations() {
    let count = |qualifier| data::indicators().iter().filter(|indicator| indicator.qualifier == qualifier).count();
    assert_eq!(count(Qualifier::Exact), 94);
    assert_eq!(count(Qualifier::MoreThan), 4);
    assert_eq!(count(Qualifier::Approx), 4);
    assert_eq!(count(Qualifier::AtLeast), 1);
    assert_eq!(count(Qualifier::LessThan), 1);
}

#[test]
fn ids_and_subjects_find_one_indicator_each() {
    for indicator in data::indicators() {
        assert_eq!(data::indicator(indicator.id), Some(indicator));
        let place = indicator.place.id;
        let found = data::find(place, indicator.series, indicator.item, indicator.year);
        assert_eq!(found, Some(indicator));
        assert!(data::of_place(place).any(|other| other == indicator));
    }
    assert_eq!(data::indicator("ht_share_tokyo_2006"), None);
    assert_eq!(data::find("jilin", "high_tech_share", None, Some(2005)), None);
}

#[test]
fn the_decimals_are_those_of_the_print_in_the_standard_unit() {
    let decimals = |id| data::indicator(id).map(|row| (row.value, row.decimals));
    assert_eq!(decimals("ht_share_jilin_2006"), Some((9.0, 1)));
    assert_eq!(decimals("share_jilin_1978"), Some((2.56, 2)));
    assert_eq!(decimals("soe_local_assets_2005"), Some((10_800.0, 0)));
    assert_eq!(decimals("equip_harbin_1960s_firms"), Some((25.0, 0)));
}

#[test]
fn a_comparison_is_one_measure_in_different_places() {
    for comparison in data::comparables() {
        assert!(comparison.rows.len() >= 2, "{}", comparison.id);
        for row in comparison.rows {
            assert_eq!(
                (row.series, row.item, row.year, row.label, row.item_label, row.unit),
                (
                    comparison.series,
                    comparison.item,
                    comparison.year,
                    comparison.label,
                    comparison.item_label,
                    comparison.unit
                ),
            );
        }
        let places: BTreeSet<&str> = comparison.rows.iter().map(|row| row.place.id).collect();
        assert_eq!(places.len(), comparison.rows.len(), "{}", comparison.id);
        assert_eq!(data::comparable(comparison.id), Some(comparison));
    }
}

#[test]
fn whatever_two_places_share_is_a_comparison() {
    let ids: Vec<&str> = data::comparables().iter().map(|comparison| comparison.id).collect();
    assert_eq!(
        ids,
        [
            "high_tech_output_2006",
            "high_tech_share_2006",
            "soe_sales_per_head",
            "share_of_national_output_1978",
            "share_of_national_output_2005",
            "rank_in_national_output_1978",
            "rank_in_national_output_1990",
            "rank_in_national_output_2005",
            "equipment_by_age_over_20_years",
            "private_firms_over_500m_2006",
        ]
    );
    let size = |id| data::comparable(id).map(|Comparison { rows, .. }| rows.len());
    assert_eq!(size("high_tech_share_2006"), Some(7));
    assert_eq!(size("rank_in_national_output_1990"), Some(3));
}

#[test]
fn the_northeast_is_the_region_its_provinces_and_their_cities() {
    let northeast: Vec<&str> =
        data::places().iter().filter(|place| place.is_northeast()).map(|place| place.id).collect();
    let cities = ["shenyang", "harbin", "changchun"];
    assert_eq!(northeast, [&["northeast"][..], &data::NORTHEAST, &cities].concat());
    for city in data::cities() {
        let is_partner = city.has_role("partner_financial_centre");
        assert_eq!(city.is_northeast(), !is_partner, "{}", city.id);
    }
}

#[test]
fn the_roles_of_the_cities_are_the_lists_that_name_them() {
    let paper = data::qualitative().get("paper").unwrap();
    let lists = [
        ("metropolitan_circle", "city_belt.metropolitan_circles.items"),
        ("border_port", "gateways.border_ports.items"),
        ("sea_port", "gateways.sea_ports.items"),
        ("partner_financial_centre", "gateways.partner_financial_centres.items"),
        ("group_equipment", "enterprise_groups.items.0.cities"),
        ("group_petrochemical", "enterprise_groups.items.1.cities"),
        ("group_automobile", "enterprise_groups.items.3.cities"),
    ];
    for (role, path) in lists {
        let listed: BTreeSet<_> =
            paper.at(path).unwrap().items().iter().map(|item| item.get("city").and_then(Node::text).unwrap()).collect();
        let with_role: BTreeSet<_> =
            data::cities().iter().filter(|city| city.has_role(role)).map(|city| city.id).collect();
        assert_eq!(listed, with_role, "{role}");
    }
}

#[test]
fn a_chain_has_as_many_stages_as_it_says() {
    let chains = data::qualitative().at("paper.industrial_chains.items").unwrap().items();
    let stages: Vec<usize> = chains.iter().map(|chain| chain.get("stages").unwrap().items().len()).collect();
    assert_eq!(stages, [3, 3, 3, 3, 0]);
    for (chain, count) in chains.iter().zip(stages) {
        let expected = u32::try_from(count).ok().filter(|&count| count > 0);
        assert_eq!(chain.get("k"), Some(&expected.map_or(Node::Null, Node::Number)));
    }
}

/// A mean over places would count a province twice if its region stood beside it.
#[test]
fn a_total_of_a_region_is_compared_with_none_of_its_parts() {
    let mut regions = 0;
    for comparison in data::comparables() {
        let places: Vec<_> = comparison.rows.iter().map(|row| row.place).collect();
        if places.iter().any(|place| place.kind == PlaceKind::Region) {
            regions += 1;
            let parts = places.iter().filter(|place| place.is_northeast() && place.kind != PlaceKind::Region);
            assert_eq!(parts.count(), 0, "{}", comparison.id);
        }
    }
    assert!(regions > 0);
}
