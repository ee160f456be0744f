//! What figures say in words holds in three languages, read as a reader reads it. `tests/js/sentences.test.js` says the same through
//! the page, in many random states.

use cluster_pricing::said::Said;
use cluster_pricing::view::REGISTRY;
use cluster_pricing::{said, sentence};

const LANGUAGES: [&str; 3] = ["en", "zh-Hant", "zh-Hans"];

/// What a view says of some attributes in each language; nothing where the model refuses them.
fn in_all_languages(view: &str, attributes: &[(&str, &str)]) -> Option<Vec<Said>> {
    let one = |lang: &&'static str| said(view, &[attributes, &[("lang", *lang)]].concat()).ok();
    LANGUAGES.iter().map(one).collect()
}

fn texts(Said { title, subtitle, sentence, keys, rank, kept }: &Said) -> String {
    let keys: Vec<_> = keys.iter().map(|[name, text, detail]| format!("{name}: {text} {detail}")).collect();
    [[title.as_str(), subtitle, sentence, rank].join("\n"), keys.join("\n"), kept.join("\n")].join("\n")
}

/// Chains where words may be wrong: one stage and many, one firm, ties, near ties, firms beyond counting, firms that take prices and
/// firms that act as one, costs that are not covered.
fn each_chain(mut say: impl FnMut(&str, &str, &[(&str, &str)])) {
    let chains = [
        ("1", "1"),
        ("1", "2"),
        ("1", "9"),
        ("2", "2,3"),
        ("2", "1,3"),
        ("2", "2,4"),
        ("2", "1,1000000000000000"),
        ("3", "3,4,5"),
        ("4", "4,5,6,7"),
        ("4", "1"),
        ("4", "5"),
        ("4", "6"),
        ("13", "1000"),
        ("40", "9"),
    ];
    let others: [&[(&str, &str)]; 8] = [
        &[],
        &[("lambda", "-1")],
        &[("lambda", "-0.000000000001")],
        &[("f", "2000"), ("ff", "0")],
        &[("f", "20"), ("ff", "180")],
        &[("c", "0")],
        &[("a", "1000000000")],
        &[("theta", "0")],
    ];
    for (k, n) in chains {
        for more in others {
            let base = [("k", k), ("n", n), ("c", "0.5"), ("a", "100")];
            say(k, n, &[more, &base].concat());
        }
    }
}

#[test]
fn every_view_says_all_it_has_to_say_in_every_language() {
    for view in REGISTRY {
        let said = in_all_languages(view.name, &[]).expect(view.name);
        // Texts have no number to single out.
        let least = match view.name {
            "chains" | "history" => 0,
            "consistency" => 2,
            _ => 3,
        };
        for (index, said) in said.iter().enumerate() {
            assert!(said.sentence.trim_end().ends_with(if index == 0 { "." } else { "。" }), "{said:?}");
            assert!(said.keys.len() >= least && !said.rank.is_empty(), "{said:?}");
            assert!(said.keys.iter().all(|[name, text, _]| !name.is_empty() && !text.is_empty()), "{said:?}");
        }
        let [en, hant, hans] = said.as_slice() else { panic!("{}", view.name) };
        assert!(en.sentence != hant.sentence && hant.sentence != hans.sentence && hans.rank != en.rank);
        // The numbers are the same in every language.
        let numbers = |said: &Said| said.keys.iter().filter(|[_, text, _]| is_number(text)).count();
        assert_eq!(numbers(en), numbers(hans), "{}", view.name);
    }
}

#[test]
fn no_word_is_broken_or_says_nothing_in_any_language() {
    let mut count = 0;
    for view in REGISTRY.iter().filter(|view| view.keys.contains("k")) {
        each_chain(|_, _, attributes| {
            for (said, lang) in in_all_languages(view.name, attributes).into_iter().flatten().zip(LANGUAGES) {
                let text = texts(&said);
                let context = || format!("{} {attributes:?} {lang}: {text}", view.name);
                assert!(!is_broken(&text), "{}", context());
                assert!(!says_nothing(&text), "{}", context());
                assert!(!mixes_thousands(&text), "{}", context());
                assert!(lang != "en" || !counts_one_as_many(&text), "{}", context());
                count += 1;
            }
        });
    }
    assert!(count > 3000, "{count}");
}

/// Who is cheaper, in whole numbers: firms of Cournot's win if 2 Π n > Π (n + 1).
fn verdict(k: usize, n: &str) -> usize {
    let given: Vec<u128> = n.split(',').flat_map(str::parse).collect();
    let firms = || (0..k).map(|stage| given[stage % given.len()]);
    // Each stage is divided out, so that long chains stay within the numbers.
    let (mut own, mut one) = (2.0_f64, 1.0_f64);
    if k <= 4 {
        let (own, one) = (2 * firms().product::<u128>(), firms().map(|n| n + 1).product::<u128>());
        return if own > one { 0 } else { 1 + usize::from(own < one) };
    }
    firms().for_each(|n| (own, one) = (own * n as f64, one * (n + 1) as f64));
    // Chains as long as these are no ties.
    if own > one { 0 } else { 2 }
}

#[test]
fn the_sentence_says_who_is_cheaper_and_nothing_else() {
    // Cheaper, the same, dearer.
    let words: [[&[&str]; 3]; 3] = [
        [&["below", "less than", "is cheaper"], &["exactly"], &["above", "more than"]],
        [&["低", "少於", "便宜"], &["相同"], &["高", "多於", "貴"]],
        [&["低", "少于", "便宜"], &["相同"], &["高", "多于", "贵"]],
    ];
    for view in ["price", "duel", "build-up", "startup"] {
        each_chain(|k, n, attributes| {
            if attributes.iter().any(|(key, _)| *key == "lambda") {
                return;
            }
            let expected = verdict(k.parse().unwrap(), n);
            for (said, words) in in_all_languages(view, attributes).into_iter().flatten().zip(words) {
                // That of `startup` comes after what the chain needs.
                let mut parts = said.sentence.split_inclusive(". ").flat_map(|part| part.split_inclusive('。'));
                let part = parts.nth(usize::from(view == "startup")).unwrap_or_default();
                let found: Vec<_> = (0..3).filter(|at| words[*at].iter().any(|word| part.contains(word))).collect();
                assert_eq!(found, [expected], "{view} {attributes:?}: {part}");
            }
        });
    }
}

#[test]
fn kept_runs_are_told_as_the_chain_that_is_shown_is() {
    let own = sentence("price", &[("k", "2"), ("n", "5")]).unwrap();
    let said = said("price", &[("kept", "k2*n5,k3*n4_5_6")]).unwrap();
    assert!(own.starts_with(&said.kept[0]), "{own} {:?}", said.kept);
    assert!(said.kept[1].starts_with("With 3 stages of 4, 5, 6 firms, the cluster sells at "), "{:?}", said.kept);
}

#[test]
fn a_table_of_ones_own_is_told_in_words_of_its_own() {
    let table = "place,series,year,value,unit,source,note\nLyon,Mills,1831,100,looms,,\nLille,Mills,1831,60,looms,,\n";
    let said = said("provinces", &[("table", table)]).unwrap();
    assert_eq!(
        said.sentence,
        "Mills, 1831: the places shown average 80.0. Highest is Lyon with 100, lowest Lille with 60."
    );
    assert_eq!(said.keys[0], ["Mean", "80.0", "looms"]);
    assert!(said.rank.starts_with("From the author’s own table"), "{}", said.rank);
}

#[test]
fn a_refusal_says_what_is_wrong() {
    let refusal = sentence("price", &[("n", "0")]).unwrap_err();
    assert_eq!((refusal.code, refusal.field), ("N_BELOW_ONE", "n"));
    assert_eq!(sentence("prize", &[]).unwrap_err().field, "view");
}

fn is_number(text: &str) -> bool {
    text.chars().all(|letter| letter.is_ascii_digit() || ",.−".contains(letter))
}

/// A value that was not filled in, or is none.
fn is_broken(text: &str) -> bool {
    let words = || text.split(|letter: char| !letter.is_alphanumeric());
    text.contains(['{', '}']) || words().any(|word| ["NaN", "inf", "Infinity", "undefined", "null"].contains(&word))
}

/// The places of a text, each with what is before and after.
fn split_at_all<'a>(text: &'a str, part: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
    text.match_indices(part).map(move |(at, _)| (&text[..at], &text[at + part.len()..]))
}

/// "1 firms", unless the 1 ends a number or a list.
fn counts_one_as_many(text: &str) -> bool {
    let nouns =
        ["stages", "firms", "times", "rounds", "producers", "pairs", "cities", "places", "lists", "phases", "chains"];
    nouns.iter().any(|noun| {
        let counted = format!("1 {noun}");
        split_at_all(text, &counted).any(|(before, after)| {
            let before = before.strip_suffix(' ').unwrap_or(before);
            !before.ends_with(|letter: char| letter.is_ascii_digit() || ".,;；".contains(letter))
                && !after.starts_with(char::is_alphanumeric)
        })
    })
}

/// "0.0 below", or the same in Chinese.
fn says_nothing(text: &str) -> bool {
    split_at_all(text, "0").any(|(before, after)| {
        let decimals = after.strip_prefix('.').filter(|rest| rest.starts_with('0'));
        let after = decimals.map_or(after, |decimals| decimals.trim_start_matches('0'));
        if before.ends_with(|letter: char| letter.is_ascii_digit() || ".,".contains(letter))
            || after.starts_with(|letter: char| letter.is_ascii_digit() || letter == '.')
        {
            return false;
        }
        let compared = after.strip_prefix('%').unwrap_or(after).strip_prefix(' ').unwrap_or_default();
        let before = before.strip_suffix(' ').unwrap_or(before);
        ["above", "below", "more", "less", "cheaper", "dearer"].iter().any(|word| compared.starts_with(word))
            || ["低出", "低於", "低于", "高出", "高於", "高于"].iter().any(|word| before.ends_with(word))
    })
}

/// A list whose sign between items is the one between thousands: "1,000, 2".
fn mixes_thousands(text: &str) -> bool {
    split_at_all(text, ", ").any(|(before, after)| {
        let digits = before.bytes().rev().take_while(u8::is_ascii_digit).count();
        let thousands = before[..before.len() - digits].ends_with(',');
        let is_number = before[..before.len() - digits]
            .strip_suffix(',')
            .is_some_and(|head| head.ends_with(|l: char| l.is_ascii_digit()));
        digits == 3 && thousands && is_number && after.starts_with(|letter: char| letter.is_ascii_digit())
    })
}
