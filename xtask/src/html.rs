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

/// A page whose texts are those of a language.
pub fn in_language(html: &str, language: Language) -> String {
    html.replacen("<html lang=\"en\">", &format!("<html lang=\"{}\">", language.tag()), 1)
}

/// A page as it is written for a folder below: what its addresses name lies in the one `above`.
pub fn rebased(html: &str, above: &str) -> String {
    const ADDRESSES: [&str; 5] = [" href=\"", " src=\"", " data-href=\"", " data-article=\"", " data-worker=\""];
    let mut html = html.to_owned();
    for attribute in ADDRESSES {
        let mut parts = html.split(attribute);
        let mut rebased = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let is_elsewhere = part.starts_with(['#', '?', '/'])
                || part.split(['"', '?', '#']).next().is_some_and(|path| path.contains(':'));
            rebased.extend([attribute, if is_elsewhere { "" } else { above }, part]);
        }
        html = rebased;
    }
    for name in ["cluster-sources", "cluster-builder"] {
        let meta = format!("<meta name=\"{name}\" content=\"");
        html = html.replace(&meta, &format!("{meta}{above}"));
    }
    html
}
