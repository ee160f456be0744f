//! The paper's claims, each with what the data and the model have to say about it.

use std::fmt::Write as _;
use std::fs;

use anyhow::{Context, Result, anyhow, bail};
use cluster_pricing::data::{Node, derived, indicator, qualitative};
use cluster_pricing::language::{Label, Language};
use serde_json::Value;

use crate::html::{by_language, escape};
use crate::source_text;

const FILE: &str = "www/sources/ledger.json";

/// What a finding may say of its claim.
const VERDICTS: [&str; 5] = ["supports", "partly", "contradicts", "untested", "model"];

/// The claims whose paths begin with `path`, each with its quotes, its findings and their evidence.
pub fn claims(path: &str) -> Result<String> {
    let mut html = String::new();
    for claim in read(path)? {
        writeln!(html, "<article id=\"{}\">\n<h3>{}</h3>", claim.path, claim.label()?)?;
        html.push_str(&claim.quotes()?);
        html.push_str("<ul class=\"findings\">\n");
        for finding in claim.findings()? {
            let (verdict, text) = (verdict(finding)?, text(finding)?);
            let (link, evidence) = (figure(finding)?, evidence(finding)?);
            writeln!(html, "<li><strong data-text=\"verdict_{verdict}\"></strong> {text}{link}{evidence}</li>")?;
        }
        html.push_str("</ul>\n</article>\n");
    }
    Ok(html)
}

/// A row for each claim, with what the paper's own numbers say of it all in all.
pub fn verdicts(path: &str) -> Result<String> {
    let mut html = String::new();
    for claim in read(path)? {
        let verdict = claim.verdict()?;
        writeln!(
            html,
            "<tr><th scope=\"row\"><a href=\"#{}\">{}</a></th><td><span class=\"verdict {verdict}\" data-text=\"chip_{verdict}\"></span></td></tr>",
            claim.path,
            claim.label()?
        )?;
    }
    Ok(html)
}

/// The same in short: each claim with its findings, as the terms of a list.
pub fn terms(path: &str) -> Result<String> {
    let mut html = String::new();
    for claim in read(path)? {
        let link = format!("<a href=\"sources.html#{}\" data-page>{}</a>", claim.path, claim.label()?);
        write!(html, "<div><dt>{link}</dt><dd><ul class=\"findings\">")?;
        for finding in claim.findings()? {
            let (verdict, text) = (verdict(finding)?, text(finding)?);
            write!(html, "<li><strong data-text=\"verdict_{verdict}\"></strong> {text}</li>")?;
        }
        html.push_str("</ul></dd></div>\n");
    }
    Ok(html)
}

/// A statement of the paper with its entry in the ledger.
struct Claim {
    path: String,
    node: &'static Node,
    entry: Value,
}

fn read(path: &str) -> Result<Vec<Claim>> {
    let entries: Vec<Value> = serde_json::from_str(&fs::read_to_string(FILE)?)?;
    let of_path = |entry: &Value| entry["statement"].as_str().is_some_and(|statement| statement.starts_with(path));
    let claim = |entry: Value| {
        let path = entry["statement"].as_str().unwrap_or_default().to_owned();
        let node = qualitative().at(&path).with_context(|| format!("{FILE}: no statement {path}"))?;
        Ok(Claim { path, node, entry })
    };
    entries.into_iter().filter(of_path).map(claim).collect()
}

impl Claim {
    fn label(&self) -> Result<String> {
        let label = self.node.get("label").and_then(Node::label).context("a claim without label")?;
        by_language(|language| Ok(label.get(language).to_owned()))
    }

    fn quotes(&self) -> Result<String> {
        let mut html = String::new();
        for quote in self.node.get("quotes").map_or(&[][..], Node::items) {
            let text = |key| quote.get(key).and_then(Node::text).with_context(|| format!("a quote without {key}"));
            let (text, file) = (text("quote")?, text("source_file")?);
            let Some(Node::Number(line)) = quote.get("source_line") else { bail!("a quote without line") };
            let (lang, anchor) = (source_text::language_of(file, text)?, source_text::anchor(file, *line)?);
            writeln!(
                html,
                "<blockquote lang=\"{lang}\">{}</blockquote>\n<p class=\"line\"><a href=\"#{anchor}\"><span data-text=\"line\"></span> {line}</a></p>",
                escape(text)
            )?;
        }
        Ok(html)
    }

    /// What its findings come to: the model tests nothing, and where some support what others contradict, it holds in part.
    fn verdict(&self) -> Result<&'static str> {
        let found = self.findings()?.iter().map(verdict).collect::<Result<Vec<_>>>()?;
        let has = |verdict| found.contains(&verdict);
        Ok(match (has("supports"), has("contradicts"), has("partly")) {
            (true, false, false) => "supports",
            (false, true, false) => "contradicts",
            (false, false, false) => "untested",
            _ => "partly",
        })
    }

    fn findings(&self) -> Result<&[Value]> {
        self.entry["findings"].as_array().map(Vec::as_slice).context("a claim without findings")
    }
}

fn verdict(finding: &Value) -> Result<&'static str> {
    let known = VERDICTS.into_iter().find(|verdict| finding["verdict"] == *verdict);
    known.with_context(|| format!("{FILE}: no verdict {}", finding["verdict"]))
}

/// What is found, with the numbers of the dataset filled in.
fn text(finding: &Value) -> Result<String> {
    by_language(|language| {
        let template = finding["text"][language.tag()].as_str().context("a finding without text")?;
        let mut pieces = template.split('{');
        let mut text = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let (id, rest) = piece.split_once('}').context("a placeholder without end")?;
            text.push_str(number(id)?.text);
            text.push_str(rest);
        }
        Ok(text)
    })
}

/// A link to the figure that shows it, in the state that the finding names.
fn figure(finding: &Value) -> Result<String> {
    let Some(view) = finding["figure"].as_str() else { return Ok(String::new()) };
    let query = finding["state"].as_str().map_or(String::new(), |state| format!("?view={view}&amp;{state}"));
    Ok(format!(" <a href=\"figures.html{query}#{view}\" data-page data-text=\"figure_link\"></a>"))
}

/// The numbers that a finding rests on: printed ones lead to the text, derived ones to their formula.
fn evidence(finding: &Value) -> Result<String> {
    let ids = finding["evidence"].as_array().context("a finding without evidence")?;
    let mut items = String::new();
    for id in ids.iter().filter_map(Value::as_str) {
        let number = number(id)?;
        let name = by_language(|language| Ok(number.name(language)))?;
        let page = if number.is_printed { "" } else { "data.html" };
        let link = if number.is_printed { "" } else { " data-page" };
        write!(items, "<li><a href=\"{page}#{id}\"{link}>{name}</a></li>")?;
    }
    Ok(if items.is_empty() { items } else { format!("<ul class=\"evidence\">{items}</ul>") })
}

/// A number of the dataset, printed or derived.
struct Number {
    text: &'static str,
    is_printed: bool,
    place: Option<Label>,
    label: Label,
    year: Option<u16>,
    unit: Label,
}

fn number(id: &str) -> Result<Number> {
    let printed = indicator(id).map(|row| Number {
        text: row.printed.text,
        is_printed: true,
        place: Some(row.place.label),
        label: *row.label,
        year: row.year,
        unit: row.printed.unit.label,
    });
    let computed = || {
        let row = derived().iter().find(|row| row.id == id)?;
        let place = row.place.map(|place| place.label);
        Some(Number { text: row.printed, is_printed: false, place, label: row.label, year: None, unit: row.unit.label })
    };
    printed.or_else(computed).ok_or_else(|| anyhow!("{FILE}: no number {id}"))
}

impl Number {
    fn name(&self, language: Language) -> String {
        let year = self.year.map(|year| year.to_string());
        let place = self.place.map(|place| place.get(language).to_owned());
        let unit = self.unit.get(language);
        let times = if unit.starts_with(|letter: char| letter.is_ascii_digit()) { "× " } else { "" };
        let value = format!("{} {times}{unit}", self.text);
        let parts = [place, Some(self.label.get(language).to_owned()), year, Some(value)];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }
}
