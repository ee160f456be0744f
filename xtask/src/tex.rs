//! The formulas of the paper as MathML: the little of TeX that they are written in.

use anyhow::{Result, anyhow, bail};

use crate::html::escape;

/// A formula, with its TeX as annotation. In a line of its own it is a block.
pub fn math(tex: &str, is_block: bool) -> Result<String> {
    let mut reader = Reader { rest: tex };
    let row = reader.row()?;
    if !reader.rest.is_empty() {
        bail!("unexpected \"{}\" in {tex}", reader.rest);
    }
    let display = if is_block { " display=\"block\"" } else { "" };
    let annotation = format!("<annotation encoding=\"application/x-tex\">{}</annotation>", escape(tex));
    Ok(format!("<math{display}><semantics><mrow>{row}</mrow>{annotation}</semantics></math>"))
}

/// What is still to be read of a formula.
struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    /// Atoms up to the end of a group or of the formula.
    fn row(&mut self) -> Result<String> {
        let mut row = String::new();
        loop {
            self.rest = self.rest.trim_start();
            if self.rest.is_empty() || self.rest.starts_with('}') {
                return Ok(row);
            }
            row.push_str(&self.scripted()?);
        }
    }

    /// An atom with what stands below and above it.
    fn scripted(&mut self) -> Result<String> {
        let has_limits = self.rest.starts_with("\\sum") || self.rest.starts_with("\\prod");
        let base = self.atom()?;
        let below = self.script('_')?;
        let above = self.script('^')?;
        Ok(match (below, above) {
            (None, None) => base,
            (Some(below), None) if has_limits => format!("<munder>{base}{below}</munder>"),
            (Some(below), None) => format!("<msub>{base}{below}</msub>"),
            (Some(below), Some(above)) if has_limits => format!("<munderover>{base}{below}{above}</munderover>"),
            (Some(below), Some(above)) => format!("<msubsup>{base}{below}{above}</msubsup>"),
            (None, Some(above)) => format!("<msup>{base}{above}</msup>"),
        })
    }

    fn script(&mut self, sign: char) -> Result<Option<String>> {
        match self.rest.strip_prefix(sign) {
            Some(rest) => {
                self.rest = rest;
                self.atom().map(Some)
            }
            None => Ok(None),
        }
    }

    /// A group, a command, a number or a letter.
    fn atom(&mut self) -> Result<String> {
        if let Some(rest) = self.rest.strip_prefix('{') {
            self.rest = rest;
            let row = self.row()?;
            self.rest = self.rest.strip_prefix('}').ok_or_else(|| anyhow!("a group without end"))?;
            return Ok(format!("<mrow>{row}</mrow>"));
        }
        if let Some(rest) = self.rest.strip_prefix('\\') {
            let name = self.take(rest, |letter| letter.is_ascii_alphabetic());
            return command(name);
        }
        let digits = self.take(self.rest, |letter| letter.is_ascii_digit());
        if !digits.is_empty() {
            return Ok(format!("<mn>{digits}</mn>"));
        }
        let letter = self.rest.chars().next().ok_or_else(|| anyhow!("a formula that breaks off"))?;
        self.rest = &self.rest[letter.len_utf8()..];
        Ok(match letter {
            letter if letter.is_ascii_alphabetic() => format!("<mi>{letter}</mi>"),
            '-' => "<mo>−</mo>".to_owned(),
            // Of one height, as TeX sets what is not asked to grow.
            '(' | ')' => format!("<mo stretchy=\"false\">{letter}</mo>"),
            sign => format!("<mo>{}</mo>", escape(&sign.to_string())),
        })
    }

    /// The longest beginning of `text` of such letters; the reader goes on behind it.
    fn take(&mut self, text: &'a str, is_part: impl Fn(char) -> bool) -> &'a str {
        let end = text.find(|letter| !is_part(letter)).unwrap_or(text.len());
        let (taken, rest) = text.split_at(end);
        self.rest = rest;
        taken
    }
}

fn command(name: &str) -> Result<String> {
    Ok(match name {
        "pi" => "<mi>π</mi>",
        "sum" => "<mo>∑</mo>",
        "prod" => "<mo>∏</mo>",
        "times" => "<mo>×</mo>",
        "neq" => "<mo>≠</mo>",
        "dots" => "<mo>…</mo>",
        "quad" => "<mspace width=\"1em\"></mspace>",
        other => bail!("unknown command \\{other}"),
    }
    .to_owned())
}
