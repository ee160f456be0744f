//! Markup that is written at build time.

use anyhow::{Context, Result};
use cluster_pricing::language::Language;

/// A text that stands for itself in markup.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A text in every language, of which the page shows the one that it has itself.
pub fn by_language(text: impl Fn(Language) -> Result<String>) -> Result<String> {
    let mut texts = String::new();
    for language in Language::ALL {
        texts.push_str(&format!("<span lang=\"{}\">{}</span>", language.tag(), escape(&text(language)?)));
    }
    Ok(format!("<span class=\"by-language\">{texts}</span>"))
}

/// Replaces each `<!-- NAME: ARGUMENT -->` by what `make` makes of its argument.
pub fn replace(html: &str, name: &str, make: impl Fn(&str) -> Result<String>) -> Result<String> {
    let open = format!("<!-- {name}: ");
    let mut replaced = String::new();
    let mut rest = html;
    while let Some((before, marked)) = rest.split_once(&open) {
        let (argument, after) = marked.split_once(" -->").with_context(|| format!("a {name} without end"))?;
        replaced.push_str(before);
        replaced.push_str(&make(argument)?);
        rest = after;
    }
    replaced.push_str(rest);
    Ok(replaced)
}
