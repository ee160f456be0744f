//! CSV by the grammar of RFC 4180, with every field's place in the file. Lines may end with a line feed or a carriage return
//! alone, a record of nothing but empty fields is passed over, and blanks around a field without quotation marks do not
//! belong to it.

use super::fault::{Fault, FaultCode, Position};
use super::{MAX_BYTES, MAX_FIELDS};

/// One field and where it begins.
#[derive(Clone, Debug)]
pub(super) struct Field {
    pub text: String,
    pub at: Position,
}

/// The text of a file, without the mark that it is UTF-8.
pub(super) fn decode(bytes: &[u8]) -> Result<&str, Fault> {
    const START: Position = Position { line: 1, column: 1 };
    if bytes.len() > MAX_BYTES {
        return Err(START.fault(FaultCode::TooLarge, bytes.len().to_string(), Some(MAX_BYTES)));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => {
            let text = text.strip_prefix('\u{feff}').unwrap_or(text);
            // No table begins like this.
            if text.trim_start().starts_with('<') { Err(START.fault(FaultCode::WebPage, "", None)) } else { Ok(text) }
        }
        Err(error) => {
            let good = bytes.get(..error.valid_up_to()).and_then(|good| std::str::from_utf8(good).ok());
            let line = good.unwrap_or_default().rsplit('\n').next().unwrap_or_default();
            let lines = good.unwrap_or_default().matches('\n').count();
            let at = Position { line: lines + 1, column: line.chars().count() + 1 };
            Err(at.fault(FaultCode::NotUtf8, "", None))
        }
    }
}

/// The records of a text, one after the other.
pub(super) struct Records<'a> {
    rest: std::iter::Peekable<std::str::Chars<'a>>,
    at: Position,
}

impl<'a> Records<'a> {
    pub fn new(text: &'a str) -> Self {
        Records { rest: text.chars().peekable(), at: Position { line: 1, column: 1 } }
    }

    /// The next record that is not blank; none at the end.
    pub fn next(&mut self) -> Result<Option<Vec<Field>>, Fault> {
        while self.rest.peek().is_some() {
            let record = self.record()?;
            if record.iter().any(|field| !field.text.is_empty()) {
                return Ok(Some(record));
            }
        }
        Ok(None)
    }

    fn record(&mut self) -> Result<Vec<Field>, Fault> {
        let mut record = Vec::new();
        loop {
            if record.len() == MAX_FIELDS {
                return Err(self.at.fault(FaultCode::TooManyFields, "", Some(MAX_FIELDS)));
            }
            record.push(self.field()?);
            match self.step()? {
                Some(',') => {}
                _ => return Ok(record),
            }
        }
    }

    /// A field; what ends it is left in place.
    fn field(&mut self) -> Result<Field, Fault> {
        self.skip_blanks();
        let at = self.at;
        let text = if self.rest.peek() == Some(&'"') { self.quoted(at)? } else { self.plain()? };
        Ok(Field { text, at })
    }

    fn plain(&mut self) -> Result<String, Fault> {
        let mut text = String::new();
        while let Some(&next) = self.rest.peek() {
            match next {
                ',' | '\n' | '\r' => break,
                '"' => return Err(self.at.fault(FaultCode::StrayQuote, text, None)),
                _ => text.extend(self.step()?),
            }
        }
        text.truncate(text.trim_end_matches([' ', '\t']).len());
        Ok(text)
    }

    fn quoted(&mut self, opened: Position) -> Result<String, Fault> {
        self.step()?;
        let mut text = String::new();
        loop {
            match self.step()? {
                None => return Err(opened.fault(FaultCode::OpenQuote, "", None)),
                Some('"') if self.rest.peek() == Some(&'"') => text.extend(self.step()?),
                Some('"') => break,
                Some(character) => text.push(character),
            }
        }
        self.skip_blanks();
        match self.rest.peek() {
            None | Some(',' | '\n' | '\r') => Ok(text),
            Some(_) => Err(self.at.fault(FaultCode::StrayQuote, text, None)),
        }
    }

    fn skip_blanks(&mut self) {
        while self.rest.next_if(|next| matches!(next, ' ' | '\t')).is_some() {
            self.at.column += 1;
        }
    }

    /// The next character. The two that end a line are one.
    fn step(&mut self) -> Result<Option<char>, Fault> {
        let Some(next) = self.rest.next() else { return Ok(None) };
        if next == '\r' {
            self.rest.next_if_eq(&'\n');
        }
        let next = if next == '\r' { '\n' } else { next };
        match next {
            '\n' => self.at = Position { line: self.at.line + 1, column: 1 },
            '\u{fffd}' => return Err(self.at.fault(FaultCode::BrokenCharacter, "", None)),
            '\t' => self.at.column += 1,
            _ if next.is_control() => {
                let name = format!("U+{:04X}", u32::from(next));
                return Err(self.at.fault(FaultCode::ControlCharacter, name, None));
            }
            _ => self.at.column += 1,
        }
        Ok(Some(next))
    }
}
