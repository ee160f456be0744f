//! The map: where cities stand on the canvas, and its drawing. North is up.
//!
//! The projection is equirectangular: a degree of longitude is as long as it is in the middle of the map.

use super::legend::Legend;
use super::sign::Sign;
use super::{Cities, Layer};
use crate::chart::axis::{Axis, Scale, round_step};
use crate::chart::frame::{Frame, line};
use crate::chart::ink::Surface;
use crate::chart::label::{Anchor, Label, Labels};
use crate::chart::number::{Format, sort_by_value, within};
use crate::chart::plot::Plot;
use crate::chart::rect::Rect;
use crate::chart::theme::Theme;
use crate::chart::words::fill;
use crate::data::City;
use crate::view::words::CitiesWords;

/// A map on a canvas.
pub struct Map<'a> {
    view: &'a Cities,
    /// The plot, whose axes are longitude and latitude in degrees.
    pub frame: Frame,
    /// CSS pixels per kilometer.
    scale: f64,
    /// The room of the map, in which all names stand.
    room: Rect,
    legend: Legend,
    /// Where the legend begins.
    legend_at: (f64, f64),
}

/// A name in one of its places.
struct Name {
    label: Label,
    /// The line that joins it to its city.
    leader: Option<[(f64, f64); 2]>,
    penalty: f64,
}

/// What stands on the map while names are placed.
struct Drawn {
    lines: Vec<[(f64, f64); 2]>,
    names: Vec<Rect>,
}

impl Drawn {
    /// How much a name would spoil: it should cover no sign and no line, and its own line no name.
    fn penalty(&self, bounds: &Rect, leader: Option<[(f64, f64); 2]>, signs: &[Rect]) -> f64 {
        let covered = signs.iter().filter(|sign| bounds.overlaps(sign)).count();
        let crossed = self.lines.iter().filter(|line| bounds.meets(**line)).count();
        let crossing = leader.map_or(0, |line| self.names.iter().filter(|name| name.meets(line)).count());
        9.0 * covered as f64 + 1.5 * crossed as f64 + 4.0 * crossing as f64
    }
}

/// The part of the earth that a map covers, in degrees.
struct Extent {
    longitude: (f64, f64),
    latitude: (f64, f64),
}

impl Extent {
    fn of(cities: &[&City]) -> Self {
        let range = |degrees: fn(&City) -> f64| {
            let values = || cities.iter().map(|city| degrees(city));
            (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max))
        };
        Extent { longitude: range(|city| city.longitude), latitude: range(|city| city.latitude) }
    }

    /// Width and height in kilometers.
    fn kilometers(&self) -> (f64, f64) {
        let middle = f64::midpoint(self.latitude.0, self.latitude.1).to_radians();
        let degrees = |(from, to): (f64, f64)| to - from;
        (degrees(self.longitude) * middle.cos() * PER_DEGREE, degrees(self.latitude) * PER_DEGREE)
    }
}

impl<'a> Map<'a> {
    /// The height in CSS pixels that suits a map with its legend on a canvas of this width.
    pub fn height(view: &Cities, width: f64, theme: &Theme) -> f64 {
        let labels = Labels::new(theme, width, f64::INFINITY);
        let (room, legend_room) = rooms(width, theme);
        let legend = Legend::new(view, legend_room, &labels, theme).height(&labels);
        let (wide, high) = Extent::of(&view.cities).kilometers();
        let margin = Margin::of(theme);
        let scale = ((room - 2.0 * margin.side) / wide).min(HEIGHT * theme.text_size / high).max(0.0);
        let map = margin.top + scale * high + margin.bottom;
        (if has_room_beside(width, theme) { map.max(legend) } else { map + legend }).ceil()
    }

    /// The map of a view on a canvas of `size` CSS pixels.
    pub fn new(view: &'a Cities, (width, height): (f64, f64), labels: &Labels, theme: &Theme) -> Self {
        let (room, legend_room) = rooms(width, theme);
        let legend = Legend::new(view, legend_room, labels, theme);
        let below = !has_room_beside(width, theme);
        let legend_height = legend.height(labels);
        let high = if below { height - legend_height } else { height };
        let extent = Extent::of(&view.cities);
        let (wide_km, high_km) = extent.kilometers();
        let margin = Margin::of(theme);
        let free = (room - 2.0 * margin.side, high - margin.top - margin.bottom);
        let scale = (free.0 / wide_km).min(free.1 / high_km).max(LEAST_SCALE);
        let (plot_width, plot_height) = (scale * wide_km, scale * high_km);
        let x = ((room - plot_width) / 2.0).max(0.0);
        let plot = Rect { x, y: margin.top, width: plot_width, height: plot_height };
        let axis = |(min, max)| Axis { scale: Scale::Linear, min, max, ticks: Vec::new() };
        let frame = Frame { plot, x: axis(extent.longitude), y: axis(extent.latitude) };
        let legend_at = if below { (0.0, height - legend_height) } else { (width - legend_room, 0.0) };
        let room = Rect { x: 0.0, y: 0.0, width: room, height: high };
        Map { view, frame, scale, room, legend, legend_at }
    }

    /// Draws lines, signs, names, scale and legend.
    pub fn draw(&self, surface: &dyn Surface, labels: &mut Labels, theme: &Theme) {
        if self.view.shows(Layer::Axes) {
            self.draw_lines(surface, theme);
        }
        for &city in &self.view.cities {
            let center = self.center(city);
            Sign::City.draw(center, theme.text_size, surface, theme);
            for sign in Sign::of(city, self.view) {
                sign.draw(center, theme.text_size, surface, theme);
            }
        }
        // The legend and the scale have one place each; names go where these leave room.
        self.legend.draw(self.legend_at, surface, labels, theme);
        self.draw_scale(surface, labels, theme);
        self.place_names(surface, labels, theme);
    }

    fn center(&self, city: &City) -> (f64, f64) {
        self.frame.point(city.longitude, city.latitude)
    }

    fn draw_lines(&self, surface: &dyn Surface, theme: &Theme) {
        let plot = Plot::new(surface, &self.frame, theme);
        for line in &self.view.lines {
            let points: Vec<_> = line.cities.iter().map(|city| (city.longitude, city.latitude)).collect();
            if line.is_main {
                plot.line(&points, theme.palette.cluster, 3.0);
            } else {
                plot.broken(&points, (7.0, 4.0), theme.palette.muted, 2.5);
            }
        }
    }

    /// Places the names; those of the metropolitan circles choose first. A name that stands away from its city is joined to
    /// it by a thin line.
    fn place_names(&self, surface: &dyn Surface, labels: &mut Labels, theme: &Theme) {
        let is_circle = |city: &City| city.has_role("metropolitan_circle");
        let (circles, others): (Vec<&City>, Vec<&City>) = self.view.cities.iter().partition(|city| is_circle(city));
        let mut drawn = Drawn { lines: self.segments(), names: Vec::new() };
        for city in circles.into_iter().chain(others) {
            let mut names = self.names(city, &drawn, labels, theme);
            sort_by_value(&mut names, |name| name.penalty);
            names.retain(|name| self.room.contains(&labels.bounds(&name.label)));
            let fitting = |labels: &mut Labels| names.into_iter().find(|name| labels.place(name.label.clone()));
            let Some(name) = labels.naming(self.center(city), fitting) else { continue };
            drawn.names.push(labels.bounds(&name.label));
            if let Some(ends) = name.leader {
                line(surface, theme, theme.palette.muted, ends);
                drawn.lines.push(ends);
            }
        }
    }

    /// The name of a city in all places around its signs, near and away from them.
    fn names(&self, city: &City, drawn: &Drawn, labels: &Labels, theme: &Theme) -> Vec<Name> {
        let text = city.label.get(theme.language).to_owned();
        let (x, y) = self.center(city);
        let (reach, line_height) = (self.reach(city, theme), labels.line_height());
        let (bold, color) = (city.has_role("metropolitan_circle"), theme.palette.text);
        let mut names = Vec::new();
        let others = self.view.cities.iter().filter(|other| other.id != city.id);
        let signs: Vec<Rect> = others.map(|other| self.sign_bounds(other, theme)).collect();
        for away in [0.0, 1.2, 2.4, 3.6, 4.8, 6.0, 7.2].map(|ems| ems * theme.text_size) {
            let (beside, above) = (reach + 4.0 + away, reach + 0.5 * line_height + away);
            let (aside, slant) = (0.8 * (reach + 4.0) + 0.7 * away, 0.5 * reach + 0.4 * line_height + 0.7 * away);
            let places = [
                (beside, 0.0, Anchor::Start),
                (-beside, 0.0, Anchor::End),
                (aside, slant, Anchor::Start),
                (-aside, slant, Anchor::End),
                (aside, -slant, Anchor::Start),
                (-aside, -slant, Anchor::End),
                (0.0, above, Anchor::Middle),
                (0.0, -above, Anchor::Middle),
            ];
            for (dx, dy, anchor) in places {
                let label = Label { text: text.clone(), x: x + dx, y: y + dy, anchor, bold, color };
                // A name above or below is joined at its edge.
                let end = if anchor == Anchor::Middle { y + dy - 0.5 * line_height * dy.signum() } else { y + dy };
                let leader = (away > 0.0).then_some([(x, y), (x + dx, end)]);
                let penalty = away / theme.text_size + drawn.penalty(&labels.bounds(&label), leader, &signs);
                names.push(Name { label, leader, penalty });
            }
        }
        names
    }

    /// The pieces of the trunk lines that are shown.
    fn segments(&self) -> Vec<[(f64, f64); 2]> {
        let lines = self.view.lines.iter().filter(|_| self.view.shows(Layer::Axes));
        let pairs = lines.flat_map(|line| std::iter::zip(&line.cities, line.cities.iter().skip(1)));
        pairs.map(|(from, to)| [self.center(from), self.center(to)]).collect()
    }

    /// How far the signs of a city reach, in CSS pixels.
    fn reach(&self, city: &City, theme: &Theme) -> f64 {
        theme.text_size * Sign::of(city, self.view).map(Sign::reach).fold(Sign::City.reach(), f64::max)
    }

    fn sign_bounds(&self, city: &City, theme: &Theme) -> Rect {
        let ((x, y), reach) = (self.center(city), self.reach(city, theme));
        Rect { x: x - reach, y: y - reach, width: 2.0 * reach, height: 2.0 * reach }
    }

    /// A bar as long as a round number of kilometers, and an arrow to the north.
    fn draw_scale(&self, surface: &dyn Surface, labels: &mut Labels, theme: &Theme) {
        let words = CitiesWords::of(theme.language);
        let (em, palette) = (theme.text_size, &theme.palette);
        let kilometers = round_step(5.0 * em / self.scale);
        let (left, right) = (1.0, 1.0 + self.scale * kilometers);
        let y = self.frame.plot.bottom() + Margin::of(theme).bottom - 0.5 * labels.line_height();
        let text = fill(words.kilometers, &[("n", &Format::Fixed(0).write(kilometers))]);
        let label =
            |text: &str, x, y, anchor| Label { text: text.to_owned(), x, y, anchor, bold: false, color: palette.muted };
        if labels.place_clear(label(&text, right + 6.0, y, Anchor::Start)) {
            line(surface, theme, palette.text, [(left, y), (right, y)]);
            for end in [left, right] {
                line(surface, theme, palette.text, [(end, y - 3.0), (end, y + 3.0)]);
            }
        }
        let (x, top) = (0.5 * em, 0.25 * em);
        if labels.place_clear(label(words.north, 2.0, top + 2.6 * em, Anchor::Start)) {
            line(surface, theme, palette.text, [(x, top), (x, top + 1.8 * em)]);
            for side in [-0.3, 0.3] {
                line(surface, theme, palette.text, [(x, top), (x + side * em, top + 0.5 * em)]);
            }
        }
    }
}

/// Room around the plot for names and scale, in CSS pixels.
struct Margin {
    side: f64,
    top: f64,
    bottom: f64,
}

impl Margin {
    fn of(theme: &Theme) -> Self {
        let em = theme.text_size;
        Margin { side: 2.6 * em, top: 1.6 * em, bottom: 3.2 * em }
    }
}

/// The widths of the map and of the legend, which stands beside it or below.
fn rooms(width: f64, theme: &Theme) -> (f64, f64) {
    let legend = within(0.38 * width, 0.0, 22.0 * theme.text_size);
    if has_room_beside(width, theme) { (width - legend, legend) } else { (width, width) }
}

/// Whether the legend has room beside the map.
fn has_room_beside(width: f64, theme: &Theme) -> bool {
    width > 44.0 * theme.text_size
}

/// Kilometers per degree of latitude: a circle around the earth, whose mean radius is 6371 km, has 360.
const PER_DEGREE: f64 = 111.195;

/// Height of a map, in multiples of the font size, where there is room for it.
const HEIGHT: f64 = 36.0;

/// CSS pixels per kilometer on a canvas too small for any map.
const LEAST_SCALE: f64 = 1e-3;
