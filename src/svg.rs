//! Writes a display list as an SVG picture.

use crate::display_list::{DisplayList, UNITS_PER_PX, op};

/// What a picture says besides its drawing.
#[derive(Clone, Copy, Debug)]
pub struct Caption<'a> {
    /// BCP 47 tag of the language of all texts.
    pub lang: &'a str,
    /// CSS font family.
    pub family: &'a str,
    /// Accessible name.
    pub title: &'a str,
    /// Accessible description.
    pub description: &'a str,
    /// Color of the paper as 0xRRGGBB.
    pub background: i32,
}

/// The picture as the text of an SVG document.
pub fn write(list: &DisplayList, caption: Caption) -> String {
    let mut svg = Writer { svg: String::new(), stroke: String::new(), fill: String::new() };
    svg.open(list, caption);
    let mut texts = list.texts.lines();
    let mut ops = list.ops.as_slice();
    while let [code, rest @ ..] = ops {
        ops = svg.operation(*code, rest, &mut texts);
    }
    svg.svg.push_str("</g></svg>\n");
    svg.svg
}

struct Writer {
    svg: String,
    stroke: String,
    fill: String,
}

/// A text with its place and size; the anchor is that of the display list.
struct Text<'a> {
    text: &'a str,
    place: [i32; 3],
    bold: bool,
    anchor: i32,
}

/// The width of the line around the letters of a text with a halo: 2 CSS pixels to either side.
const HALO: i32 = 4 * UNITS_PER_PX;

impl Writer {
    fn open(&mut self, list: &DisplayList, caption: Caption) {
        let (width, height) = (list.size.0 as i32, list.size.1 as i32);
        self.svg.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
        push_attribute(&mut self.svg, "lang", caption.lang);
        push_number_attribute(&mut self.svg, "width", width / UNITS_PER_PX);
        push_number_attribute(&mut self.svg, "height", height / UNITS_PER_PX);
        self.svg.push_str(" viewBox=\"0 0 ");
        push_number(&mut self.svg, width);
        self.svg.push(' ');
        push_number(&mut self.svg, height);
        self.svg.push_str("\"><title>");
        push_escaped(&mut self.svg, caption.title);
        self.svg.push_str("</title><desc>");
        push_escaped(&mut self.svg, caption.description);
        self.svg.push_str("</desc>");
        self.svg.push_str("<rect width=\"100%\" height=\"100%\"");
        push_attribute(&mut self.svg, "fill", &color(caption.background));
        self.svg.push_str("/>");
        self.svg.push_str("<g fill=\"none\" stroke-linejoin=\"round\"");
        push_attribute(&mut self.svg, "font-family", caption.family);
        self.svg.push('>');
    }

    /// Writes one operation and gives back what follows it. An incomplete operation ends the picture.
    fn operation<'a, 'b>(
        &mut self,
        code: i32,
        rest: &'a [i32],
        texts: &mut impl Iterator<Item = &'b str>,
    ) -> &'a [i32] {
        match (code, rest) {
            (op::STROKE, &[paint, width, ref rest @ ..]) => {
                self.stroke = stroke(paint, width);
                rest
            }
            (op::FILL, &[paint, ref rest @ ..]) => {
                self.fill = color(paint);
                rest
            }
            (op::LINE | op::POLYGON, &[count, ref rest @ ..]) => {
                let (points, rest) = rest.split_at((2 * count.max(0) as usize).min(rest.len()));
                self.path(points, code == op::POLYGON);
                rest
            }
            (op::RECT, &[x, y, width, height, ref rest @ ..]) => {
                self.filled("rect", &[("x", x), ("y", y), ("width", width), ("height", height)]);
                rest
            }
            (op::DISC, &[x, y, radius, ref rest @ ..]) => {
                self.filled("circle", &[("cx", x), ("cy", y), ("r", radius)]);
                rest
            }
            (op::CIRCLE, &[x, y, radius, ref rest @ ..]) => {
                self.element("circle", &[("cx", x), ("cy", y), ("r", radius)]);
                self.svg.push_str(&self.stroke);
                self.svg.push_str("/>");
                rest
            }
            (op::TEXT, &[x, y, size, bold, anchor, halo, ref rest @ ..]) => {
                let text =
                    Text { text: texts.next().unwrap_or_default(), place: [x, y, size], bold: bold != 0, anchor };
                // An element of its own, because many programs draw the outline of a text above its letters.
                if halo >= 0 {
                    let mut outline = String::from(" aria-hidden=\"true\"");
                    push_attribute(&mut outline, "stroke", &color(halo));
                    push_number_attribute(&mut outline, "stroke-width", HALO);
                    self.text(&text, &outline);
                }
                let mut fill = String::new();
                push_attribute(&mut fill, "fill", &self.fill);
                self.text(&text, &fill);
                rest
            }
            _ => &[],
        }
    }

    fn path(&mut self, points: &[i32], filled: bool) {
        self.svg.push_str("<path");
        if filled {
            push_attribute(&mut self.svg, "fill", &self.fill);
        } else {
            self.svg.push_str(&self.stroke);
        }
        self.svg.push_str(" d=\"M");
        for (index, &number) in points.iter().enumerate() {
            if index > 0 {
                self.svg.push(' ');
            }
            push_number(&mut self.svg, number);
        }
        self.svg.push_str(if filled { "Z\"/>" } else { "\"/>" });
    }

    fn text(&mut self, &Text { text, place: [x, y, size], bold, anchor }: &Text, paint: &str) {
        self.element("text", &[("x", x), ("y", y), ("font-size", size)]);
        if bold {
            push_number_attribute(&mut self.svg, "font-weight", 600);
        }
        match anchor {
            1 => push_attribute(&mut self.svg, "text-anchor", "middle"),
            2 => push_attribute(&mut self.svg, "text-anchor", "end"),
            _ => {}
        }
        self.svg.push_str(paint);
        self.svg.push('>');
        push_escaped(&mut self.svg, text);
        self.svg.push_str("</text>");
    }

    fn filled(&mut self, name: &str, attributes: &[(&str, i32)]) {
        self.element(name, attributes);
        push_attribute(&mut self.svg, "fill", &self.fill);
        self.svg.push_str("/>");
    }

    fn element(&mut self, name: &str, attributes: &[(&str, i32)]) {
        self.svg.push('<');
        self.svg.push_str(name);
        for &(name, value) in attributes {
            push_number_attribute(&mut self.svg, name, value);
        }
    }
}

/// The attributes of a line. A width of 0, on a screen the thinnest line there is, is one CSS pixel: no program but a browser
/// knows of lines that keep their width.
fn stroke(paint: i32, width: i32) -> String {
    let mut attributes = String::new();
    push_attribute(&mut attributes, "stroke", &color(paint));
    push_number_attribute(&mut attributes, "stroke-width", if width == 0 { UNITS_PER_PX } else { width });
    if width == 0 {
        push_attribute(&mut attributes, "shape-rendering", "crispEdges");
    }
    attributes
}

fn color(paint: i32) -> String {
    let digits = (0..6).rev().map(|digit| (paint >> (4 * digit)) & 0xF);
    let hex = digits.filter_map(|digit| char::from_digit(digit.unsigned_abs(), 16));
    std::iter::once('#').chain(hex).collect()
}

fn push_number_attribute(svg: &mut String, name: &str, value: i32) {
    svg.push(' ');
    svg.push_str(name);
    svg.push_str("=\"");
    push_number(svg, value);
    svg.push('"');
}

fn push_attribute(svg: &mut String, name: &str, value: &str) {
    svg.push(' ');
    svg.push_str(name);
    svg.push_str("=\"");
    push_escaped(svg, value);
    svg.push('"');
}

fn push_number(svg: &mut String, number: i32) {
    svg.push_str(&number.to_string());
}

fn push_escaped(svg: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => svg.push_str("&amp;"),
            '<' => svg.push_str("&lt;"),
            '>' => svg.push_str("&gt;"),
            '"' => svg.push_str("&quot;"),
            // XML has no place for control characters, nor for what is no character.
            '\u{fffe}' | '\u{ffff}' => {}
            _ if character.is_control() => {}
            _ => svg.push(character),
        }
    }
}
