//! A source as a readable page: its paragraphs, headings, tables and formulas, with a link on every number of the dataset.
//!
//! The text stays as printed. What the print marks by its layout (a line of `#`, bold stars, tabs, formulas between dollar
//! signs) becomes markup; a sentence that a page break cuts is joined, with a mark where the break was.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::Range;

use anyhow::{Context, Result};
use cluster_pricing::data::{Indicator, indicators};
use cluster_pricing::view::provinces::Provinces;

use crate::html::escape;
use crate::tex;

/// A source.
struct SourceText {
    file: &'static str,
    text: &'static str,
    /// What the anchors of its lines begin with.
    anchor: &'static str,
    /// The language of its Chinese parts.
    lang: &'static str,
}

static TEXTS: [SourceText; 2] = [
    SourceText {
        file: "000_5c0a3f77d7ea7d45.txt",
        text: include_str!("../../tests/sources/000_5c0a3f77d7ea7d45.txt"),
        anchor: "line",
        lang: "zh-Hant",
    },
    SourceText {
        file: "004_52ccc9c252666ddf.txt",
        text: include_str!("../../tests/sources/004_52ccc9c252666ddf.txt"),
        anchor: "thesis-line",
        lang: "zh-Hans",
    },
];

/// The least length of running text, in letters: headings and captions are shorter.
const RUNNING_TEXT: usize = 50;

/// The text of a file as markup.
pub fn html(file: &str) -> Result<String> {
    let SourceText { text, anchor, .. } = find(file)?;
    Page { anchor, numbers: numbers_of(file, text)?, lines: lines_of(text) }.html()
}

/// The anchor of a line of a file.
pub fn anchor(file: &str, line: u32) -> Result<String> {
    Ok(format!("{}-{line}", find(file)?.anchor))
}

/// The language of a quote: both texts have parts in English.
pub fn language_of(file: &str, quote: &str) -> Result<&'static str> {
    Ok(if is_chinese(quote) { find(file)?.lang } else { "en" })
}

/// The address of a figure that shows a number, else of its row in the table of all data.
fn figure_of(indicator: &Indicator) -> String {
    let is_compared = |id: &str| {
        let comparison = Provinces::indicators().find(|comparison| comparison.rows.iter().any(|row| row.id == id));
        comparison.map(|comparison| format!("figures.html?view=provinces&amp;indicator={}#provinces", comparison.id))
    };
    match indicator.topic {
        "industrial_share" => "figures.html#decline".to_owned(),
        "heilongjiang_industries" => "figures.html#industries".to_owned(),
        "soe" => "figures.html#burden".to_owned(),
        _ => is_compared(indicator.id).unwrap_or_else(|| format!("data.html#{}", indicator.id)),
    }
}

fn find(file: &str) -> Result<&'static SourceText> {
    TEXTS.iter().find(|source| source.file == file).with_context(|| format!("no text {file}"))
}

/// A line with its number, counted from 1, and its place in the text.
struct Line {
    number: usize,
    start: usize,
    text: &'static str,
}

fn lines_of(text: &'static str) -> Vec<Line> {
    let mut start = 0;
    let mut lines = Vec::new();
    for (index, line) in text.split('\n').enumerate() {
        if !line.trim().is_empty() {
            lines.push(Line { number: index + 1, start, text: line });
        }
        start += line.len() + 1;
    }
    lines
}

/// The numbers of the dataset by their place in the text.
fn numbers_of(file: &str, text: &str) -> Result<BTreeMap<usize, &'static Indicator>> {
    let mut numbers = BTreeMap::new();
    for indicator in indicators().iter().filter(|indicator| indicator.printed.source.file == file) {
        let printed = &indicator.printed;
        let quote = printed.source.quote;
        let start = text.find(quote).with_context(|| format!("no quote of {}", indicator.id))?;
        let inside =
            nth_number(quote, printed.quote_token).with_context(|| format!("no number of {}", indicator.id))?;
        numbers.insert(start + inside, indicator);
    }
    Ok(numbers)
}

/// Where in a quote the number stands that has this count among its numbers.
fn nth_number(quote: &str, count: u32) -> Option<usize> {
    let (mut seen, mut end) = (0, 0);
    for (offset, _) in quote.char_indices() {
        let length = number_length(&quote[offset..]);
        if offset >= end && length > 0 {
            end = offset + length;
            seen += 1;
        }
        if seen == count {
            return Some(offset);
        }
    }
    None
}

/// The length of the number that a text begins with, if it does: digits with a decimal point, or a fraction in words.
fn number_length(text: &str) -> usize {
    let is_numeral = |letter: char| "一二三四五六七八九十".contains(letter);
    let fraction: Vec<char> = text.chars().take(4).collect();
    if let [over, '分', '之', under] = fraction[..]
        && is_numeral(over)
        && is_numeral(under)
    {
        return text.chars().take(4).map(char::len_utf8).sum();
    }
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let whole = digits(text);
    let decimals = text[whole..].strip_prefix('.').map_or(0, digits);
    if whole > 0 && decimals > 0 { whole + 1 + decimals } else { whole }
}

struct Page {
    anchor: &'static str,
    numbers: BTreeMap<usize, &'static Indicator>,
    lines: Vec<Line>,
}

impl Page {
    fn html(&self) -> Result<String> {
        let mut html = String::new();
        let mut lines = self.lines.as_slice();
        while let Some((line, rest)) = lines.split_first() {
            let is_caption = rest.first().is_some_and(|next| next.text.contains('\t'));
            let n_lines =
                if is_caption { self.table(line, rest, &mut html)? } else { self.block(line, rest, &mut html)? };
            lines = &lines[n_lines..];
        }
        Ok(html)
    }

    /// A formula, a heading or a paragraph; gives the number of lines it takes.
    fn block(&self, line: &Line, rest: &[Line], html: &mut String) -> Result<usize> {
        let mark = self.mark(line);
        if let Some(formula) = line.text.strip_prefix("$$").and_then(|text| text.strip_suffix("$$")) {
            writeln!(html, "<div class=\"formula\"{mark}>{}</div>", tex::math(formula, true)?)?;
            return Ok(1);
        }
        if let Some((level, start)) = heading(line.text) {
            writeln!(html, "<h{level}{mark}>{}</h{level}>", self.inline(line, start..line.text.len())?)?;
            return Ok(1);
        }
        let mut text = self.inline(line, 0..line.text.len())?;
        let (mut last, mut n_lines) = (line, 1);
        for next in rest {
            let Some(joint) = joint(last.text, next.text) else { break };
            let words = self.inline(next, 0..next.text.len())?;
            write!(text, "<span class=\"{joint}\"{}></span>{words}", self.place(next))?;
            (last, n_lines) = (next, n_lines + 1);
        }
        writeln!(html, "<p{mark}>{text}</p>")?;
        Ok(n_lines)
    }

    /// The rows below a caption, which are divided by tabs; those without a number of the dataset are the head.
    fn table(&self, caption: &Line, rest: &[Line], html: &mut String) -> Result<usize> {
        let (anchor, number) = (self.anchor, caption.number);
        writeln!(
            html,
            "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"{anchor}-{number}\"><table>"
        )?;
        let words = self.inline(caption, 0..caption.text.len())?;
        writeln!(html, "<caption{}>{words}</caption>", self.place(caption))?;
        let n_rows = rest.iter().take_while(|line| line.text.contains('\t')).count();
        for line in &rest[..n_rows] {
            let range = line.start..line.start + line.text.len();
            let is_head = self.numbers.range(range).next().is_none();
            let cells = self.cells(line, if is_head { "th" } else { "td" })?;
            writeln!(html, "<tr{}>{cells}</tr>", self.mark(line))?;
        }
        html.push_str("</table></div>\n");
        Ok(1 + n_rows)
    }

    /// The cells of a row. A head spans the empty cells behind it.
    fn cells(&self, line: &Line, tag: &str) -> Result<String> {
        let mut cells: Vec<(usize, &str, usize)> = Vec::new();
        let mut start = 0;
        for text in line.text.split('\t') {
            match cells.last_mut() {
                Some((_, head, span)) if tag == "th" && text.is_empty() && !head.is_empty() => *span += 1,
                _ => cells.push((start, text, 1)),
            }
            start += text.len() + 1;
        }
        let mut html = String::new();
        for (start, text, span) in cells {
            let tag = if text.is_empty() { "td" } else { tag };
            let scope = if tag == "th" { " scope=\"col\"" } else { "" };
            let span = if span > 1 { format!(" colspan=\"{span}\"") } else { String::new() };
            write!(html, "<{tag}{scope}{span}>{}</{tag}>", self.inline(line, start..start + text.len())?)?;
        }
        Ok(html)
    }

    /// A part of a line, with its numbers as links and its formulas as such.
    fn inline(&self, line: &Line, range: Range<usize>) -> Result<String> {
        let mut html = String::new();
        let mut is_bold = false;
        let (mut at, end) = (range.start, range.end);
        while at < end {
            let rest = &line.text[at..end];
            if let Some(indicator) = self.numbers.get(&(line.start + at)) {
                let (id, text) = (indicator.id, indicator.printed.text);
                write!(html, "<a id=\"{id}\" href=\"{}\" data-page>{text}</a>", figure_of(indicator))?;
                at += text.len();
            } else if rest.starts_with("**") {
                html.push_str(if is_bold { "</strong>" } else { "<strong>" });
                is_bold = !is_bold;
                at += 2;
            } else if let Some(formula) = rest.strip_prefix('$') {
                let (formula, _) = formula.split_once('$').context("a formula without end")?;
                html.push_str(&tex::math(formula, false)?);
                at += formula.len() + 2;
            } else {
                let letter = rest.chars().next().context("an empty rest")?;
                html.push_str(&escape(&letter.to_string()));
                at += letter.len_utf8();
            }
        }
        Ok(html)
    }

    /// The attributes of an element that begins with a line: its anchor, and its language if that is not the page's.
    fn mark(&self, line: &Line) -> String {
        let lang = if is_chinese(line.text) || line.text.starts_with("$$") { "" } else { " lang=\"en\"" };
        format!("{}{lang}", self.place(line))
    }

    fn place(&self, line: &Line) -> String {
        format!(" id=\"{}-{1}\" data-line=\"{1}\"", self.anchor, line.number)
    }
}

/// The level of a heading and where its words begin. Numbered headings are printed with and without `#`.
fn heading(text: &str) -> Option<(u8, usize)> {
    let n_marks = text.bytes().take_while(|&byte| byte == b'#').count();
    let words = text[n_marks..].trim_start();
    let start = text.len() - words.len();
    let number: Vec<char> = words.chars().take(3).collect();
    match (number.as_slice(), n_marks) {
        (['（' | '(', numeral, '）' | ')'], _) if "一二三四五六七八".contains(*numeral) => Some((5, start)),
        (_, 0) => None,
        (_, 1 | 2) => Some((3, start)),
        _ => Some((4, start)),
    }
}

/// How a line goes on in the next: a line break of the print, or a page break within a sentence.
fn joint(text: &str, next: &str) -> Option<&'static str> {
    let ends = ['。', '！', '？', '：', '；', '.', ':', '）'];
    let is_cut = text.chars().count() >= RUNNING_TEXT && !text.ends_with(ends);
    let is_new = heading(next).is_some() || next.starts_with(|letter: char| letter == '$' || letter.is_whitespace());
    if text.ends_with("  ") { Some("line-break") } else { (is_cut && !is_new).then_some("page-break") }
}

fn is_chinese(text: &str) -> bool {
    text.chars().any(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter))
}
