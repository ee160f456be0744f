//! The article: one template, a text in each language, and numbers that the model gives while it is built, so that none of them
//! can be another than the figure’s.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use cluster_pricing::chart::estimate_width;
use cluster_pricing::data::{derived, indicator};
use cluster_pricing::language::Language;
use cluster_pricing::state::State;
use cluster_pricing::state::attributes::Attributes;
use cluster_pricing::state::vocabulary::{CURRENT, Parameter, VERSION};
use cluster_pricing::view::{REGISTRY, Title};
use cluster_pricing::wire::figure::Figure;
use cluster_pricing::wire::options::Options;
use serde_json::{Map, Value};

use crate::html::{self, escape};

/// The units: their figure and what moves it.
const UNITS: &str = "www/article/units.json";

/// What stands around the text and the figure of a unit.
const UNIT: &str = "www/article/unit.html";

/// The texts, a file for each language: see `www/text/article/README.md`.
const TEXTS: &str = "www/text/article";

/// The article in a language.
pub struct Article {
    language: Language,
    texts: Vec<(String, String)>,
    units: Vec<Unit>,
    words: Map<String, Value>,
}

/// A part of the article with a figure of its own.
struct Unit {
    id: String,
    state: Keys,
    knobs: Vec<String>,
}

/// Where the article lies in a language, seen from the folder of the site.
pub fn folder(language: Language) -> &'static str {
    match language {
        Language::En => "",
        Language::ZhHant => "zh-hant/",
        Language::ZhHans => "zh-hans/",
    }
}

impl Article {
    /// Reads the texts of a language; `words` are those of the page.
    pub fn read(language: Language, words: Map<String, Value>) -> Result<Self> {
        let path = Path::new(TEXTS).join(language.tag()).with_extension("md");
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let texts = text.split("## ").skip(1).map(|entry| {
            let (key, text) = entry.split_once('\n').unwrap_or((entry, ""));
            (key.trim().to_owned(), text.trim().to_owned())
        });
        Ok(Article { language, texts: texts.collect(), units: units()?, words })
    }

    /// What stands for `<!-- article: PART -->`.
    pub fn part(&self, part: &str) -> Result<String> {
        match part.split_once(' ').unwrap_or((part, "")) {
            ("units", "") => self.units.iter().skip(1).map(|unit| self.unit(unit)).collect(),
            ("rail", "") => self.units.iter().map(|unit| self.rail(unit)).collect(),
            ("progress", "") => self.progress(),
            ("languages", "") => Ok(self.languages()),
            ("text", key) => self.inline(&Keys::default(), self.text(key)?),
            ("prose", id) => self.prose(self.named(id)?),
            ("figure", id) => self.figure(self.named(id)?),
            ("knobs", id) => self.knobs(self.named(id)?),
            ("turn", id) => self.turn(id),
            ("settings", id) => Ok(format!("figures.html?{}", escape(&self.named(id)?.state.query()))),
            _ => bail!("the article has no part {part:?}"),
        }
    }

    fn text(&self, key: &str) -> Result<&str> {
        let entry = self.texts.iter().find(|(name, _)| name == key);
        entry.map(|(_, text)| text.as_str()).with_context(|| format!("no text {key:?} in {}", self.language.tag()))
    }

    fn named(&self, id: &str) -> Result<&Unit> {
        self.units.iter().find(|unit| unit.id == id).with_context(|| format!("no unit {id:?}"))
    }

    /// A unit with everything that belongs to it.
    fn unit(&self, Unit { id, .. }: &Unit) -> Result<String> {
        let template = fs::read_to_string(UNIT)?.replace("{id}", id);
        html::replace(&template, "article", |part| self.part(part))
    }

    fn rail(&self, Unit { id, .. }: &Unit) -> Result<String> {
        Ok(format!("<li><a href=\"#{id}\">{}</a></li>\n", escape(self.text(&format!("{id}.rail"))?)))
    }

    /// How far a reader is at the beginning, and how a script says it further on.
    fn progress(&self) -> Result<String> {
        let template = self.words["progress"].as_str().context("no word for the progress")?;
        let first = template.replace("{at}", "1").replace("{all}", &self.units.len().to_string());
        Ok(format!("<span id=\"progress\" data-template=\"{}\">{}</span>", escape(template), escape(&first)))
    }

    /// The addresses of the other languages, for those who have no script.
    fn languages(&self) -> String {
        let link = |language: Language| {
            let (tag, name) = (language.tag(), name_of(language));
            format!("<a href=\"{}index.html\" hreflang=\"{tag}\" lang=\"{tag}\">{name}</a>", folder(language))
        };
        Language::ALL
            .into_iter()
            .filter(|language| *language != self.language)
            .map(link)
            .collect::<Vec<_>>()
            .join(" · ")
    }

    /// The paragraphs of a unit; the last one, marked `>`, concludes.
    fn prose(&self, unit: &Unit) -> Result<String> {
        let mut html = String::new();
        for paragraph in self.text(&format!("{}.text", unit.id))?.split("\n\n") {
            let (class, text) = match paragraph.strip_prefix("> ") {
                Some(text) => (" class=\"so\"", text),
                None => ("", paragraph),
            };
            html.push_str(&format!("<p{class}>{}</p>\n", self.inline(&unit.state, text)?));
        }
        Ok(html)
    }

    /// A text with its numbers, its links and what is strong in it, for a figure in the state `at`.
    fn inline(&self, at: &Keys, text: &str) -> Result<String> {
        let mut html = String::new();
        let mut rest = text;
        while let Some((before, sign, after)) = next_sign(rest) {
            html.push_str(&escape(before));
            let (inside, after) = match sign {
                '{' => after.split_once('}').context("a number without end")?,
                '[' => after.split_once(')').context("a link without end")?,
                _ => after.strip_prefix('*').and_then(|after| after.split_once("**")).context("a sign without end")?,
            };
            html.push_str(&match sign {
                '{' => self.number(at, inside)?,
                '[' => self.link(at, inside)?,
                _ => format!("<strong>{}</strong>", self.inline(at, inside)?),
            });
            rest = after;
        }
        html.push_str(&escape(rest));
        Ok(html)
    }

    /// A number of the data, of the figure as it is, as it would be in another state, or one that a reader can set.
    fn number(&self, at: &Keys, inside: &str) -> Result<String> {
        if let Some(id) = inside.strip_prefix('#') {
            return Ok(escape(datum(id)?.trim_start_matches(['-', '−'])));
        }
        if let Some(name) = inside.strip_prefix('=') {
            let (text, whose) = (self.fact(at, name)?, whose(name));
            return Ok(format!("<b class=\"result{whose}\" data-fact=\"{name}\">{}</b>", escape(&text)));
        }
        if let Some((name, state)) = inside.split_once('@') {
            return Ok(escape(&self.fact(&at.with(&Keys::parse(state)?), name)?));
        }
        // A place that a script fills in.
        if ["guess", "price", "single", "startup"].contains(&inside) {
            return Ok(format!("{{{inside}}}"));
        }
        let (key, state) = inside.split_once('|').unwrap_or((inside, ""));
        self.live(at, key, state)
    }

    /// A number of the state that a script makes a field; where it belongs to another state, moving it leads there.
    fn live(&self, at: &Keys, key: &str, state: &str) -> Result<String> {
        let more = Keys::parse(state)?;
        let parameter = Parameter::of(key).with_context(|| format!("no parameter {key:?}"))?;
        let [first, last, step] = limits(parameter);
        let with = if state.is_empty() { String::new() } else { format!(" data-with=\"{}\"", escape(state)) };
        Ok(format!(
            "<span class=\"live\" data-live=\"{key}\" data-min=\"{first}\" data-max=\"{last}\" data-step=\"{step}\" data-name=\"{}\"{with}>{}</span>",
            escape(self.parameter(key)?),
            escape(&at.with(&more).value(parameter))
        ))
    }

    /// `text](state`: a link to a figure in another state, which a script makes a button that moves the figure of the unit.
    fn link(&self, at: &Keys, inside: &str) -> Result<String> {
        let (text, state) = inside.split_once("](").context("a link without state")?;
        let moved = at.with(&Keys::parse(state)?);
        // Nothing may be promised that the figure refuses.
        self.drawn(&moved, |_| ())?;
        Ok(format!(
            "<a class=\"move\" href=\"embed.html?{}&amp;lang={}\" data-state=\"{}\">{}</a>",
            escape(&moved.query()),
            self.language.tag(),
            escape(state),
            self.inline(at, text)?
        ))
    }

    /// The figure of a unit, and what stands for it until its script runs: what it says, and its picture.
    fn figure(&self, Unit { state, .. }: &Unit) -> Result<String> {
        let attributes: String = state.0.iter().map(|(key, text)| format!(" {key}=\"{}\"", escape(text))).collect();
        let (title, picture) = self.drawn(state, |figure| {
            let Title { heading, subtitle } = figure.view().title(figure.theme());
            (format!("<strong>{}</strong> {}", escape(&heading), escape(&subtitle)), figure.svg())
        })?;
        Ok(format!("<cluster-figure{attributes}><p class=\"still\">{title}</p>{picture}</cluster-figure>"))
    }

    /// The sliders below the figure of a unit.
    fn knobs(&self, Unit { state, knobs, .. }: &Unit) -> Result<String> {
        let knob = |key: &String| {
            let parameter = Parameter::of(key).with_context(|| format!("no parameter {key:?}"))?;
            let ([first, last, step], value) = (limits(parameter), escape(&state.value(parameter)));
            Ok(format!(
                "<label class=\"knob\"><span>{} <var>{key}</var></span> <b>{value}</b> <input type=\"range\" data-knob=\"{key}\" \
                 min=\"{first}\" max=\"{last}\" step=\"{step}\" value=\"{value}\" disabled></label>\n",
                escape(self.parameter(key)?)
            ))
        };
        knobs.iter().map(knob).collect()
    }

    /// The links to the units before and after one; behind the last stand all figures.
    fn turn(&self, id: &str) -> Result<String> {
        let at = self.units.iter().position(|unit| unit.id == id).context("no such unit")?;
        let link = |class: &str, unit: &Unit| {
            let text = escape(self.text(&format!("{}.rail", unit.id))?);
            Ok::<_, anyhow::Error>(format!("<a class=\"{class}\" href=\"#{}\">{text}</a>\n", unit.id))
        };
        let before = at.checked_sub(1).map(|at| link("previous", &self.units[at])).transpose()?.unwrap_or_default();
        let after = match self.units.get(at + 1) {
            Some(unit) => link("next", unit)?,
            None => "<a class=\"next\" href=\"figures.html\" data-page data-text=\"nav_figures\"></a>\n".to_owned(),
        };
        Ok(before + &after)
    }

    /// A number of the figure in a state, as the figure writes it.
    fn fact(&self, state: &Keys, name: &str) -> Result<String> {
        let text = self
            .drawn(state, |figure| figure.view().facts(figure.theme()).get(name).map(|amount| amount.text.clone()))?;
        text.with_context(|| format!("no number {name:?} in {}", state.query()))
    }

    /// What is asked of the figure in a state.
    fn drawn<T>(&self, state: &Keys, ask: impl FnOnce(&Figure) -> T) -> Result<T> {
        let mut pairs: Vec<(&str, &str)> = state.0.iter().map(|(key, text)| (key.as_str(), text.as_str())).collect();
        pairs.push(("lang", self.language.tag()));
        let given = Attributes(&pairs);
        let options = Options::read(&given);
        let family = options.family(self.language);
        let figure = Figure::new(&State::new(&given), &options, &family, &estimate_width);
        figure.map(|figure| ask(&figure)).map_err(|refusal| anyhow!("{}: {refusal}", state.query()))
    }

    /// The name of a parameter.
    fn parameter(&self, key: &str) -> Result<&str> {
        self.words["parameter"][key].as_str().with_context(|| format!("no name of {key}"))
    }
}

/// What opens a number, a link or something strong, with what stands before and behind it.
fn next_sign(text: &str) -> Option<(&str, char, &str)> {
    let at = text.find(['{', '[', '*'])?;
    let sign = text[at..].chars().next()?;
    Some((&text[..at], sign, &text[at + 1..]))
}

/// The units in their order.
fn units() -> Result<Vec<Unit>> {
    let list: Value = serde_json::from_str(&fs::read_to_string(UNITS)?)?;
    let unit = |unit: &Value| {
        let text = |key: &str| unit[key].as_str().with_context(|| format!("{UNITS}: a unit without {key}"));
        let knobs = unit["knobs"].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned);
        Ok(Unit { id: text("id")?.to_owned(), state: Keys::parse(text("state")?)?, knobs: knobs.collect() })
    };
    list.as_array().context("no list of units")?.iter().map(unit).collect()
}

/// The color of a number of the figure.
fn whose(name: &str) -> &'static str {
    match name {
        "clusterPrice" | "price" => " cluster",
        name if name.starts_with("integrated") => " integrated",
        _ => "",
    }
}

/// Where a number of the state ends for a slider, and its step.
fn limits(parameter: &Parameter) -> [f64; 3] {
    parameter.slider.unwrap_or([parameter.min.unwrap_or_default(), parameter.max.unwrap_or(30.0), 1.0])
}

/// A number of the data as it is printed, or as it follows from what is printed.
fn datum(id: &str) -> Result<&'static str> {
    let printed = indicator(id).map(|row| row.printed.text);
    let computed = || derived().iter().find(|row| row.id == id).map(|row| row.printed);
    printed.or_else(computed).with_context(|| format!("no number {id:?}"))
}

/// A language in its own words.
fn name_of(language: Language) -> &'static str {
    match language {
        Language::En => "English",
        Language::ZhHant => "繁體中文",
        Language::ZhHans => "简体中文",
    }
}

/// Keys of a state with their texts.
#[derive(Clone, Default)]
struct Keys(Vec<(String, String)>);

impl Keys {
    /// Reads them as a link writes them.
    fn parse(query: &str) -> Result<Self> {
        let pair = |pair: &str| {
            let (key, text) = pair.split_once('=').with_context(|| format!("{pair:?} is no key with a value"))?;
            Ok((key.to_owned(), text.to_owned()))
        };
        query.split('&').filter(|pair| !pair.is_empty()).map(pair).collect::<Result<_>>().map(Keys)
    }

    /// The same with others, which win.
    fn with(&self, others: &Keys) -> Self {
        let stays = |(key, _): &&(String, String)| others.0.iter().all(|(other, _)| other != key);
        Keys(self.0.iter().filter(stays).chain(&others.0).cloned().collect())
    }

    /// As a link writes them, with the version in which they mean this.
    fn query(&self) -> String {
        let pairs: Vec<_> = self.0.iter().map(|(key, text)| format!("{key}={text}")).collect();
        format!("{}&{}={CURRENT}", pairs.join("&"), VERSION.key)
    }

    /// The text of a parameter, or that of its default.
    fn value(&self, parameter: &Parameter) -> String {
        let find = |wanted: &str| self.0.iter().find(|(key, _)| key == wanted).map(|(_, text)| text.as_str());
        let view = REGISTRY.iter().find(|view| Some(view.name) == find("view"));
        let own = view.and_then(|view| view.keys.defaults.iter().find(|(key, _)| *key == parameter.key));
        let default = || own.map(|(_, value)| *value).or(parameter.default).map(|value| value.to_string());
        find(parameter.key).map(str::to_owned).or_else(default).unwrap_or_default()
    }
}
