//! What students read, for every exercise and in every language.

use cluster_pricing::language::Language;
use cluster_pricing::study::{Answer, Exercise, Form, Level, Name, Value, Verdict, types};
use cluster_pricing::wire::grading::{Graded, grade};
use cluster_pricing::wire::lesson::{Lesson, lesson};

/// The exercises that an independent program has worked out, by type.
fn exercises() -> impl Iterator<Item = Exercise> {
    let names = types().flat_map(|kind| Level::ALL.into_iter().map(move |level| (kind, level)));
    let seeds = names.flat_map(|(kind, level)| (0..500).map(move |seed| Name::new(kind, level, seed).unwrap()));
    seeds.map(|name| Exercise::new(&name).unwrap())
}

/// Calls with each exercise in each language, on all cores.
fn for_each(judge: impl Fn(&Exercise, Language) + Sync) {
    std::thread::scope(|scope| {
        for language in Language::ALL {
            let judge = &judge;
            scope.spawn(move || exercises().for_each(|exercise| judge(&exercise, language)));
        }
    });
}

fn texts(lesson: &Lesson) -> Vec<&String> {
    let Lesson { title, question, asked, hints, solution } = lesson;
    let labels = asked.iter().flat_map(|part| part.options.iter().map(|option| &option.label).chain([&part.label]));
    [title].into_iter().chain(question).chain(hints).chain(solution).chain(labels).collect()
}

/// What a student types who gives an answer as it is stated.
fn stated(exercise: &Exercise, answer: &Answer) -> Vec<String> {
    exercise.forms.iter().zip(answer).map(|(form, value)| form.write(*value)).collect()
}

#[track_caller]
fn assert_filled(text: &str, place: &str) {
    assert!(!text.trim().is_empty(), "{place} says nothing");
    let is_left = |sign: &str| text.contains(sign);
    assert!(!["{", "}", "#", "0/0", "  =", "= =", "= ≈"].into_iter().any(is_left), "{place}: {text}");
    let counts = ["1 firms", "1 stages", "1 units"];
    let is_one =
        |(at, _): (usize, &str)| !text[..at].ends_with(|sign: char| sign.is_ascii_digit() || ".,".contains(sign));
    assert!(!counts.iter().any(|count| text.match_indices(count).any(is_one)), "{place}: {text}");
}

#[test]
fn every_exercise_is_told_in_every_language_and_its_solution_ends_in_the_key() {
    for_each(|exercise, language| {
        let place = format!("{} in {}", exercise.name, language.tag());
        let lesson = lesson(&exercise.name.to_string(), language).unwrap();
        texts(&lesson).into_iter().for_each(|text| assert_filled(text, &place));
        assert!(lesson.question.len() >= 2 && lesson.solution.len() >= 2 && lesson.asked.len() == exercise.key.len());
        // Every part of the key that is a number stands in the last line, as it is stated but for its signs.
        let last: String = lesson.solution.last().unwrap().replace('−', "-").replace(',', "");
        for (form, text) in exercise.forms.iter().zip(stated(exercise, &exercise.key)) {
            let stands = matches!(form, Form::Choice(_)) || last.contains(&text);
            assert!(stands, "{place}: {text} is not in {last}");
        }
    });
}

#[test]
fn every_wrong_answer_that_is_known_is_graded_as_its_own_mistake() {
    for exercise in exercises() {
        for (index, mistake) in exercise.misconceptions.iter().enumerate() {
            let answers = stated(&exercise, &mistake.answer);
            let verdicts = exercise.grade(&answers.iter().map(String::as_str).collect::<Vec<_>>(), &[]);
            let is_told = verdicts.contains(&Verdict::Mistake(index));
            let are_right = verdicts.iter().all(|verdict| [Verdict::Mistake(index), Verdict::Right].contains(verdict));
            assert!(is_told && are_right, "{} {}: {verdicts:?}", exercise.name, mistake.id);
        }
    }
}

#[test]
fn every_mistake_gets_its_own_words_with_the_line_that_leads_to_it() {
    for_each(|exercise, language| {
        if exercise.name.seed() >= 40 {
            return;
        }
        let name = exercise.name.to_string();
        for mistake in &exercise.misconceptions {
            let place = format!("{name} {} in {}", mistake.id, language.tag());
            let Graded { solved, counts, parts } = grade(&name, &stated(exercise, &mistake.answer), language).unwrap();
            assert!(!solved && counts, "{place}");
            let told = parts.iter().filter(|part| part.verdict == "mistake").collect::<Vec<_>>();
            assert!(!told.is_empty(), "{place}: {parts:?}");
            for part in told {
                assert_eq!(part.mistake, Some(mistake.id), "{place}");
                let lines = [&part.wrong_line, &part.right_line].map(|line| line.as_deref().unwrap_or_default());
                [&part.message[..], lines[0], lines[1]].into_iter().for_each(|text| assert_filled(text, &place));
                assert_ne!(lines[0], lines[1], "{place}");
            }
        }
    });
}

#[test]
fn the_line_that_leads_on_does_not_tell_the_answer() {
    for exercise in exercises().filter(|exercise| exercise.key.len() == 1 && exercise.name.seed() < 100) {
        let name = exercise.name.to_string();
        let key = stated(&exercise, &exercise.key).remove(0);
        if exercise.forms[0] == Form::Integer || matches!(exercise.forms[0], Form::Choice(_)) {
            continue;
        }
        for mistake in &exercise.misconceptions {
            let graded = grade(&name, &stated(&exercise, &mistake.answer), Language::En).unwrap();
            let line = graded.parts[0].right_line.clone().unwrap();
            assert!(!line.ends_with(&format!("= {key}")) && !line.ends_with(&format!("≈ {key}")), "{name}: {line}");
        }
    }
}

/// Writes a part of the key another way: its form, its text, its exact value.
type Rewrite<'a> = &'a dyn Fn(&Form, &str, String) -> String;

#[test]
fn the_key_is_right_however_it_is_written() {
    for exercise in exercises() {
        let key = stated(&exercise, &exercise.key);
        let rewritten = |rewrite: Rewrite| -> Vec<String> {
            let parts = exercise.forms.iter().zip(&exercise.key).zip(&key);
            parts.map(|((form, value), text)| rewrite(form, text, exact(value))).collect()
        };
        let is_choice = |form: &Form| matches!(form, Form::Choice(_));
        let forms: [Rewrite; 5] = [
            &|_, text, _| text.to_owned(),
            &|form, text, exact| if is_choice(form) { text.to_owned() } else { exact },
            &|form, text, _| if is_choice(form) { text.to_owned() } else { format!(" {} ", text.replace('-', "−")) },
            &|form, text, _| if is_choice(form) { text.to_owned() } else { wide(text) },
            &|form, text, _| if let Form::Percent(_) = form { format!("{text} %") } else { text.to_owned() },
        ];
        for rewrite in forms {
            let answers = rewritten(rewrite);
            let verdicts = exercise.grade(&answers.iter().map(String::as_str).collect::<Vec<_>>(), &[]);
            let are_right = verdicts.iter().all(|verdict| *verdict == Verdict::Right);
            assert!(are_right, "{}: {answers:?}, {verdicts:?}", exercise.name);
        }
    }
}

#[test]
fn a_decimal_comma_is_asked_back_and_what_is_suggested_then_is_right() {
    for exercise in exercises().filter(|exercise| exercise.name.seed() < 100) {
        let key = stated(&exercise, &exercise.key);
        let with_comma: Vec<String> = key.iter().map(|text| text.replace('.', ",")).collect();
        let graded = grade(&exercise.name.to_string(), &with_comma, Language::ZhHans).unwrap();
        if key == with_comma {
            continue;
        }
        assert!(!graded.solved && !graded.counts, "{}: {with_comma:?}, {graded:?}", exercise.name);
        let parts = graded.parts.iter().zip(&key);
        let agreed: Vec<String> =
            parts.map(|(part, text)| part.suggestion.clone().unwrap_or_else(|| text.clone())).collect();
        let graded = grade(&exercise.name.to_string(), &agreed, Language::ZhHans).unwrap();
        assert!(graded.solved, "{}: {agreed:?}, {graded:?}", exercise.name);
    }
}

#[test]
fn a_unit_may_stand_behind_an_answer_in_any_language() {
    for (name, answers) in [
        ("startup.3@1:6", ["8 Firms", "8家", "8 家"]),
        ("decline.1@1:2", ["-4.45 percentage points", "−4.45 個百分點", "-4.45个百分点"]),
        ("burden.2@1:2", ["455.6 hundred million yuan", "455.6億元", "455.6 亿元"]),
        ("external.3@1:5", ["42%", "42 %", "42"]),
    ] {
        for answer in answers {
            let graded = grade(name, &[answer.to_owned()], Language::ZhHant).unwrap();
            assert!(graded.solved, "{name}: {answer}, {graded:?}");
        }
    }
}

#[test]
fn what_is_no_name_is_refused_with_its_code() {
    for (name, code) in [
        ("price", "MALFORMED_NAME"),
        ("constructor.1@1:0", "UNKNOWN_TYPE"),
        ("price.4@1:0", "UNKNOWN_LEVEL"),
        ("price.1@2:0", "UNKNOWN_VERSION"),
        ("price.1@1:4294967296", "SEED_OUT_OF_RANGE"),
    ] {
        let refusals = [lesson(name, Language::En).err(), grade(name, &[], Language::En).err()];
        assert!(refusals.iter().flatten().all(|refusal| (refusal.code, refusal.field) == (code, "name")));
        assert_eq!(refusals.iter().flatten().count(), 2);
    }
}

/// The exact value as a text.
fn exact(value: &Value) -> String {
    match value {
        Value::Number(number) => number.to_string(),
        Value::Choice(slug) => (*slug).to_owned(),
    }
}

/// The text in signs of full width.
fn wide(text: &str) -> String {
    text.chars().map(|sign| char::from_u32(u32::from(sign) + 0xfee0).unwrap()).collect()
}
