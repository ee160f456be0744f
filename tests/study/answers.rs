//! What typed answers are worth: a table, and whatever else may be typed.

use cluster_pricing::language::Language;
use cluster_pricing::study::{Exercise, Verdict};
use cluster_pricing::wire::grading::grade;

/// One exercise for each form: a price of 40.50, a share of 76.9%, a factor of 5/9, 8 firms.
const EXERCISES: [&str; 4] = ["price.1@1:0", "profit.1@1:6", "factor.1@1:5", "startup.3@1:6"];

/// What can be typed into each of these fields, and what it is worth.
const TABLE: [(&str, [&str; 4]); 71] = [
    ("40.50", ["right", "wrong", "wrong", "wrong"]),
    ("40.5", ["right", "wrong", "wrong", "wrong"]),
    ("40,50", ["ask", "ask", "ask", "ask"]),
    ("４０．５０", ["right", "wrong", "wrong", "wrong"]),
    ("40。50", ["right", "wrong", "wrong", "wrong"]),
    ("+40.50", ["right", "wrong", "wrong", "wrong"]),
    ("-40.50", ["wrong", "wrong", "wrong", "wrong"]),
    ("−40.50", ["wrong", "wrong", "wrong", "wrong"]),
    ("81/2", ["right", "wrong", "wrong", "wrong"]),
    ("162/4", ["right", "wrong", "wrong", "wrong"]),
    ("40 1/2", ["right", "wrong", "wrong", "wrong"]),
    ("81÷2", ["right", "wrong", "wrong", "wrong"]),
    ("８１／２", ["right", "wrong", "wrong", "wrong"]),
    ("40.51", ["right", "wrong", "wrong", "wrong"]),
    ("40.49", ["right", "wrong", "wrong", "wrong"]),
    ("40.52", ["ask", "wrong", "wrong", "wrong"]),
    ("40.3", ["ask", "wrong", "wrong", "wrong"]),
    ("40.2", ["wrong", "wrong", "wrong", "wrong"]),
    ("41", ["ask", "wrong", "wrong", "wrong"]),
    ("40.50%", ["ask", "wrong", "wrong", "wrong"]),
    ("31.97", ["mistake", "wrong", "wrong", "wrong"]),
    ("52.5", ["mistake", "wrong", "wrong", "wrong"]),
    ("27.5", ["mistake", "wrong", "wrong", "wrong"]),
    ("76.9", ["wrong", "right", "wrong", "wrong"]),
    ("76.9%", ["wrong", "right", "wrong", "wrong"]),
    ("76.9 %", ["wrong", "right", "wrong", "wrong"]),
    ("７６．９％", ["wrong", "right", "wrong", "wrong"]),
    ("1000/13", ["wrong", "right", "wrong", "wrong"]),
    ("0.769", ["wrong", "ask", "wrong", "wrong"]),
    (".769", ["wrong", "ask", "wrong", "wrong"]),
    ("10/13", ["wrong", "ask", "wrong", "wrong"]),
    ("77", ["wrong", "right", "wrong", "wrong"]),
    ("77.2", ["wrong", "ask", "wrong", "wrong"]),
    ("78", ["wrong", "wrong", "wrong", "wrong"]),
    ("50", ["wrong", "mistake", "wrong", "wrong"]),
    ("25.0", ["wrong", "mistake", "wrong", "wrong"]),
    ("5/9", ["wrong", "wrong", "right", "wrong"]),
    ("10/18", ["wrong", "wrong", "right", "wrong"]),
    ("５／９", ["wrong", "wrong", "right", "wrong"]),
    ("5 / 9", ["wrong", "wrong", "right", "wrong"]),
    ("5⁄9", ["wrong", "wrong", "right", "wrong"]),
    ("0.556", ["wrong", "wrong", "right", "wrong"]),
    (".5556", ["wrong", "wrong", "right", "wrong"]),
    ("55.6%", ["wrong", "mistake", "right", "wrong"]),
    ("0.56", ["wrong", "wrong", "wrong", "wrong"]),
    ("0,556", ["ask", "ask", "ask", "ask"]),
    ("556/1000", ["wrong", "wrong", "wrong", "wrong"]),
    ("4/9", ["wrong", "wrong", "mistake", "wrong"]),
    ("0.444", ["wrong", "wrong", "mistake", "wrong"]),
    ("7/8", ["wrong", "wrong", "mistake", "wrong"]),
    ("8", ["wrong", "wrong", "wrong", "right"]),
    ("8.0", ["wrong", "wrong", "wrong", "right"]),
    ("８", ["wrong", "wrong", "wrong", "right"]),
    ("16/2", ["wrong", "wrong", "wrong", "right"]),
    ("8.4", ["wrong", "wrong", "wrong", "ask"]),
    ("7.5", ["wrong", "wrong", "wrong", "ask"]),
    ("7.4", ["wrong", "wrong", "wrong", "wrong"]),
    ("8%", ["wrong", "wrong", "wrong", "ask"]),
    ("4", ["wrong", "wrong", "wrong", "mistake"]),
    ("7", ["wrong", "wrong", "wrong", "mistake"]),
    ("24", ["wrong", "wrong", "wrong", "mistake"]),
    ("8 firms", ["unreadable", "unreadable", "unreadable", "right"]),
    ("8家", ["unreadable", "unreadable", "unreadable", "right"]),
    ("1,234", ["wrong", "wrong", "wrong", "wrong"]),
    ("1 234.5", ["wrong", "wrong", "wrong", "wrong"]),
    ("1\u{202f}234", ["wrong", "wrong", "wrong", "wrong"]),
    ("472/10,000", ["wrong", "wrong", "wrong", "wrong"]),
    ("5.", ["wrong", "wrong", "wrong", "mistake"]),
    ("-1/3", ["wrong", "wrong", "wrong", "wrong"]),
    ("", ["empty", "empty", "empty", "empty"]),
    (" \u{3000}", ["empty", "empty", "empty", "empty"]),
];

/// What no field takes.
const UNREADABLE: &str = "十二|〇|三分之一|一半|twelve|x|x=5|p = 40.50|1e3|1E-2|4.05e1|2+2|40.50 40.50|1/0|1/0.0|1//2|1/2/3|/2|2/|.|-|+|--3|+-3|\
    5-|1..2|1.2.3|1.2.3,4|1,23,4|12 34|1 2|0x10|1_000|1'234|½|7½|7²|∞|NaN|Infinity|null|undefined|true|%|%5|5%%|1/2%|$5|€5|5;6|(5)|[5]|{5}|\
    <b>5</b>|\\frac12|5!|√2|π|5°|5′|٣|५|\u{202e}12|12\u{202e}|5\u{0}|兩|百|２，３，４|1.5 1/2|1 1 1/2|7,5/2|1/-2|5 apples|家|firms|\
    99999999999999999999999999999999999999999|0.000000000000000000000000000000000000000001";

#[test]
fn answers_are_worth_what_the_table_says_in_every_language() {
    for (text, expected) in TABLE {
        for (name, expected) in EXERCISES.into_iter().zip(expected) {
            for language in Language::ALL {
                let graded = grade(name, &[text.to_owned()], language).unwrap();
                assert_eq!(graded.parts[0].verdict, expected, "{text:?} for {name}: {graded:?}");
                assert_eq!(graded.counts, ["right", "wrong", "mistake"].contains(&expected), "{text:?} for {name}");
                assert_eq!(graded.solved, expected == "right", "{text:?} for {name}");
            }
        }
    }
}

#[test]
fn what_is_no_number_costs_nothing_and_is_told_how_to_be_written() {
    assert!(TABLE.len() + UNREADABLE.split('|').count() >= 140);
    for text in UNREADABLE.split('|') {
        for name in EXERCISES {
            for language in Language::ALL {
                let graded = grade(name, &[text.to_owned()], language).unwrap();
                let part = &graded.parts[0];
                assert!(part.verdict == "unreadable" && !graded.counts, "{text:?} for {name}: {graded:?}");
                let is_chinese = part.message.contains(|sign: char| ('\u{4e00}'..='\u{9fff}').contains(&sign));
                assert_eq!(is_chinese, language != Language::En);
            }
        }
    }
}

#[test]
fn no_part_is_graded_before_all_of_them_can_be_read() {
    let graded = |answers: &[&str]| -> Vec<&str> {
        let answers: Vec<String> = answers.iter().map(|&answer| answer.to_owned()).collect();
        grade("verdict.1@1:6", &answers, Language::En).unwrap().parts.iter().map(|part| part.verdict).collect()
    };
    assert_eq!(graded(&["-2", "integrated"]), ["right", "right"]);
    assert_eq!(graded(&["-2", "tie"]), ["right", "wrong"]);
    assert_eq!(graded(&["-2", "cluster"]), ["right", "mistake"]);
    assert_eq!(graded(&["2", "cluster"]), ["mistake", "mistake"]);
    assert_eq!(graded(&["-2"]), ["waiting", "empty"]);
    assert_eq!(graded(&[]), ["empty", "empty"]);
    assert_eq!(graded(&["minus two", "integrated"]), ["unreadable", "waiting"]);
    assert_eq!(graded(&["-2", "the big firm"]), ["waiting", "unreadable"]);
    assert_eq!(graded(&["-2", "integrated", "and more"]), ["right", "right"]);
}

#[test]
fn a_million_texts_are_graded_without_a_panic_and_only_numbers_count() {
    let signs: Vec<char> =
        "0123456789012345678901234567890.,.,--−–/ %％eE+。０９½家x{\u{202f}\u{200b}十\u{10ffff}".chars().collect();
    let exercises = EXERCISES.map(|name| Exercise::new(&name.parse().unwrap()).unwrap());
    let mut state = 1_u64;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let mut readable = 0;
    for round in 0..1_000_000 {
        let text: String = (0..next(if round % 10 == 0 { 50 } else { 8 })).map(|_| signs[next(signs.len())]).collect();
        let verdict = exercises[round % exercises.len()].grade(&[&text], &[]);
        let is_read = matches!(verdict[..], [Verdict::Right | Verdict::Wrong | Verdict::Mistake(_)]);
        assert!(
            !is_read || text.contains(|sign: char| sign.is_ascii_digit() || ['０', '９'].contains(&sign)),
            "{text:?}"
        );
        readable += usize::from(is_read);
    }
    assert!((100_000..900_000).contains(&readable), "{readable}");
}
