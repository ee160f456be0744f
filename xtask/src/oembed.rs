//! What a site asks for that is given the address of a figure: an oEmbed document, and the card that stands for a page.
//!
//! The documents are files, so that no server has to answer: one for the figure without a state, one for each preset.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use cluster_pricing::chart::estimate_width;
use cluster_pricing::state::State;
use cluster_pricing::state::fields::{Fields, Given};
use cluster_pricing::state::vocabulary::{AXIS, CURRENT, PARAMETERS, Parameter, SCALE, VERSION};
use cluster_pricing::view::Title;
use cluster_pricing::view::VIEWS;
use cluster_pricing::wire::figure::{self, Figure};
use cluster_pricing::wire::options::Options;
use serde_json::{Value, json};

use crate::base::Base;
use crate::html::escape;

/// Width and height of a frame that holds the figure of every preset with its controls beside it, in CSS pixels. WordPress grants no
/// greater height.
const FRAME: (u32, u32) = (1000, 900);

/// Width and height of the pictures in `www/social/`, in pixels.
const PICTURE: (u32, u32) = (1200, 630);

/// Writes `oembed.json` and `oembed/PRESET.json` into the site, each naming `provider`.
pub fn write(site: &Path, base: &Base, provider: &str) -> Result<()> {
    fs::create_dir(site.join("oembed"))?;
    for shared in Shared::all()? {
        let document = shared.document(base, provider)?;
        fs::write(site.join(shared.path()), serde_json::to_string_pretty(&document)? + "\n")?;
    }
    Ok(())
}

/// The part of a page's head that leads to an oEmbed document, and makes its figure the card of the page. It does not say where the
/// page stands: what a page shows depends on its query, which that address would not have.
pub fn card(document: &str, base: &Base, provider: &str) -> Result<String> {
    let shared =
        Shared::all()?.into_iter().find(|shared| shared.path() == document).context("no such oEmbed document")?;
    let Title { heading, subtitle } = shared.title()?;
    let (width, height) = PICTURE;
    let mut lines = vec![format!(
        "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}\" title=\"{}\">",
        escape(&base.join(&shared.path())),
        escape(&heading)
    )];
    let properties = [
        ("og:type", "website"),
        ("og:site_name", provider),
        ("og:title", &heading),
        ("og:description", &subtitle),
        ("og:image", &base.join(&shared.picture())),
        ("og:image:type", "image/png"),
        ("og:image:width", &width.to_string()),
        ("og:image:height", &height.to_string()),
        ("og:image:alt", &subtitle),
    ];
    lines.extend(properties.map(|(name, value)| format!("<meta property=\"{name}\" content=\"{}\">", escape(value))));
    lines.push("<meta name=\"twitter:card\" content=\"summary_large_image\">".to_owned());
    Ok(lines.join("\n"))
}

/// A figure that is asked for by an address of its own.
struct Shared {
    /// The id of its preset, if it is one.
    preset: Option<String>,
    state: Texts,
}

impl Shared {
    /// All of them.
    fn all() -> Result<Vec<Self>> {
        let presets: Value = serde_json::from_str(&fs::read_to_string("www/state/presets.json")?)?;
        let presets = presets.as_array().context("no list of presets")?.iter().map(Shared::preset);
        [Ok(Shared::unnamed())].into_iter().chain(presets).collect()
    }

    /// The figure without a state.
    fn unnamed() -> Self {
        Shared { preset: None, state: Texts(Vec::new()) }
    }

    /// A preset as `www/state/presets.json` lists it.
    fn preset(preset: &Value) -> Result<Self> {
        let id = preset["id"].as_str().context("a preset without id")?;
        let state = preset["state"].as_object().with_context(|| format!("the preset {id} has no state"))?;
        let texts = state.iter().map(|(key, text)| (key.clone(), text.as_str().unwrap_or_default().to_owned()));
        Ok(Shared { preset: Some(id.to_owned()), state: Texts(texts.collect()) })
    }

    /// Where its oEmbed document stands.
    fn path(&self) -> String {
        self.preset.as_ref().map_or_else(|| "oembed.json".to_owned(), |id| format!("oembed/{id}.json"))
    }

    /// Where its picture stands, which `tests/browser/social.mjs` takes.
    fn picture(&self) -> String {
        format!("social/{}.png", self.preset.as_deref().unwrap_or(VIEWS.values[0]))
    }

    /// What it says in English.
    fn title(&self) -> Result<Title> {
        let (state, options) = (State::new(&self.state), Options::read(&[("lang", Given::from("en"))]));
        let family = options.family(figure::language(&state, &options));
        let drawn = Figure::new(&state, &options, &family, &estimate_width);
        let figure = drawn.with_context(|| format!("no figure for {}", self.path()))?;
        Ok(figure.view().title(figure.theme()))
    }

    /// The query that shows it. A figure without a name pins what it shows, because defaults may change.
    fn query(&self) -> String {
        let version = format!("{}={CURRENT}", VERSION.key);
        if let Some(id) = &self.preset {
            return format!("preset={id}&{version}");
        }
        let words = [VIEWS, AXIS, SCALE].map(|choice| format!("{}={}", choice.key, choice.values[0]));
        let number = |parameter: &Parameter| Some(format!("{}={}", parameter.key, parameter.default?));
        words.into_iter().chain(PARAMETERS.iter().filter_map(number)).collect::<Vec<_>>().join("&")
    }

    /// The oEmbed document, version 1.0.
    fn document(&self, base: &Base, provider: &str) -> Result<Value> {
        let Title { heading, .. } = self.title()?;
        let (width, height) = FRAME;
        let frame = format!(
            "<iframe title=\"{}\" src=\"{}\" loading=\"lazy\" width=\"100%\" height=\"{height}\" style=\"border:0\" \
             allow=\"clipboard-write; web-share; fullscreen\"></iframe>",
            escape(&heading),
            escape(&base.join(&format!("embed.html?{}", self.query())))
        );
        Ok(json!({
            "version": "1.0",
            "type": "rich",
            "title": heading,
            "provider_name": provider,
            "provider_url": base.join("index.html"),
            "html": frame,
            "width": width,
            "height": height,
            "thumbnail_url": base.join(&self.picture()),
            "thumbnail_width": PICTURE.0,
            "thumbnail_height": PICTURE.1,
        }))
    }
}

/// Keys of a state with the texts that mean their values, as a link writes them.
struct Texts(Vec<(String, String)>);

impl Fields for Texts {
    fn values(&self, key: &str) -> Vec<Given> {
        let values = self.0.iter().filter(|(name, _)| name == key).flat_map(|(_, text)| text.split(','));
        values.map(|value| value.parse().map_or_else(|_| Given::from(value), Given::Number)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADDRESS: &str = "https://example.org/figures/";

    /// Stands where every command does.
    fn in_project() -> Result<()> {
        Ok(std::env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))?)
    }

    #[test]
    fn a_known_base_makes_every_address_of_a_document_absolute() -> Result<()> {
        in_project()?;
        for shared in Shared::all()? {
            let document = shared.document(&Base::of(ADDRESS)?, "Cluster Pricing")?;
            for key in ["provider_url", "thumbnail_url"] {
                assert!(document[key].as_str().is_some_and(|url| url.starts_with(ADDRESS)), "{key} of {document}");
            }
            let html = document["html"].as_str().context("no html")?;
            assert!(html.contains(&format!(" src=\"{ADDRESS}embed.html?")), "{html}");
        }
        Ok(())
    }

    #[test]
    fn a_known_base_makes_every_address_of_a_card_absolute() -> Result<()> {
        in_project()?;
        let card = card("oembed.json", &Base::of(ADDRESS)?, "Cluster Pricing")?;
        assert!(card.contains(&format!("href=\"{ADDRESS}oembed.json\"")), "{card}");
        assert!(
            card.contains(&format!("<meta property=\"og:image\" content=\"{ADDRESS}social/price.png\">")),
            "{card}"
        );
        Ok(())
    }

    #[test]
    fn a_preset_that_no_figure_shows_is_refused_by_name() -> Result<()> {
        let wrong = json!({ "id": "wrong", "state": { "view": "price", "k": "none" } });
        let message = Shared::preset(&wrong)?.title().map(|_| ()).map_err(|error| error.to_string());
        assert!(message.is_err_and(|text| text.contains("oembed/wrong.json")));
        Ok(())
    }
}
