//! The names of points: of few places all, of many those that are accented or the first and the last of an axis. The others are
//! named when they are pointed at.

use super::{Measurement, Provinces, Series};
use crate::chart::frame::{Frame, LABEL_GAP};
use crate::chart::label::{Anchor, Label, Labels};
use crate::chart::theme::Theme;

/// Among more places than these not all are named. The dataset has fewer.
const FEW: usize = 12;

/// How far a mark reaches from its point, in CSS pixels.
const MARK: f64 = 7.0;

/// A place of a scatter.
struct Point<'a> {
    name: &'a str,
    is_accented: bool,
    /// Its values; nothing where one is missing.
    values: [Option<f64>; 2],
}

impl<S: Series> Provinces<S> {
    fn points(&self, theme: &Theme) -> Vec<Point<'_>> {
        let complete = self.rows.iter().map(|row| {
            let values = [Some(row.first.value()), row.second.as_ref().map(Measurement::value)];
            Point { name: row.first.place(theme.language), is_accented: row.is_accented, values }
        });
        let incomplete = self.incomplete.iter().map(|place| {
            let value = Some(place.known.value());
            let values = if place.is_first { [value, None] } else { [None, value] };
            Point { name: place.known.place(theme.language), is_accented: place.is_accented, values }
        });
        complete.chain(incomplete).collect()
    }

    /// The width of the longest name that is written.
    pub(super) fn name_room(&self, labels: &Labels, theme: &Theme) -> f64 {
        let named = named(self.points(theme));
        named.iter().map(|point| labels.width(point.name, true)).fold(0.0, f64::max)
    }

    /// Writes the names beside the marks, those of accented places first, and clear of the other marks where there is room.
    pub(super) fn name_points(&self, frame: &Frame, labels: &mut Labels, theme: &Theme) {
        let points = self.points(theme);
        for (x, y) in points.iter().map(|point| point.mark(frame)) {
            labels.avoid_line([(x - MARK, y), (x + MARK, y)]);
            labels.avoid_line([(x, y - MARK), (x, y + MARK)]);
        }
        let named = named(points);
        for is_accented in [true, false] {
            for point in named.iter().filter(|point| point.is_accented == is_accented) {
                point.write(frame, labels, theme);
            }
        }
    }
}

/// Those of some points that are named. Without own tables there never are many.
fn named(mut points: Vec<Point>) -> Vec<Point> {
    if cfg!(not(feature = "views")) || points.len() <= FEW {
        return points;
    }
    let mut ends = Vec::new();
    for axis in [0, 1] {
        for sign in [1.0, -1.0] {
            let known =
                points.iter().enumerate().filter_map(|(index, point)| Some((sign * point.values[axis]?, index)));
            ends.extend(known.reduce(|most, one| if one.0 > most.0 { one } else { most }).map(|(_, index)| index));
        }
    }
    let mut index = 0..;
    points.retain(|point| index.next().is_some_and(|index| ends.contains(&index)) || point.is_accented);
    points
}

impl Point<'_> {
    /// Where the mark stands: what is missing puts it on the axis of the other value.
    fn mark(&self, frame: &Frame) -> (f64, f64) {
        let [x, y] = self.values;
        frame.point(x.unwrap_or(frame.x.min), y.unwrap_or(frame.y.min))
    }

    /// Puts the name around the mark, but not over the ticks.
    fn write(&self, frame: &Frame, labels: &mut Labels, theme: &Theme) {
        let mark = self.mark(frame);
        // The stroke of a value beside a missing one reaches into the plot.
        let inward = self.values.map(|value| if value.is_none() { 9.0 } else { 0.0 });
        let (x, y) = (mark.0 + inward[0], mark.1 - inward[1]);
        let up = 0.9 * labels.line_height();
        let gap = LABEL_GAP + 2.0;
        let around = [
            (gap, 0.0, Anchor::Start),
            (-gap, 0.0, Anchor::End),
            (0.0, -up, Anchor::Middle),
            (0.0, up, Anchor::Middle),
            (MARK, -up, Anchor::Start),
            (-MARK, -up, Anchor::End),
            (MARK, up, Anchor::Start),
            (-MARK, up, Anchor::End),
        ];
        let (bold, color) = (self.is_accented, theme.palette.text);
        let mut names = Vec::new();
        for (dx, dy, anchor) in around {
            let label = Label { text: self.name.to_owned(), x: x + dx, y: y + dy, anchor, bold, color };
            let room = labels.bounds(&label);
            if frame.plot.x <= room.x && room.bottom() <= frame.plot.bottom() {
                names.push(label);
            }
        }
        labels.naming(mark, |labels| labels.place_first(names));
    }
}
