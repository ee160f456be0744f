//! What a display list draws, shape by shape.

use cluster_pricing::display_list::{DisplayList, op};

/// Something drawn, with its color.
pub struct Painted {
    /// 0xRRGGBB.
    pub color: i32,
    /// Its shape.
    pub mark: Mark,
}

/// Positions and lengths in recorded units.
pub enum Mark {
    Line {
        points: Vec<(i32, i32)>,
        width: i32,
    },
    Polygon(Vec<(i32, i32)>),
    Rectangle([i32; 4]),
    Disc([i32; 3]),
    Circle([i32; 3]),
    /// `at` is a point within its first or last letter; `halo` a color, or -1.
    Text {
        at: (i32, i32),
        size: i32,
        halo: i32,
    },
}

/// What a display list draws, from the lowest to the uppermost.
pub fn painted(list: &DisplayList) -> Vec<Painted> {
    let mut painted = Vec::new();
    let (mut stroke, mut width, mut fill) = (0, 0, 0);
    let mut ops = list.ops.iter().copied();
    while let Some(code) = ops.next() {
        let mut next = || ops.next().unwrap();
        let (color, mark) = match code {
            op::STROKE => {
                stroke = next();
                width = next();
                continue;
            }
            op::FILL => {
                fill = next();
                continue;
            }
            op::LINE | op::POLYGON => {
                let points = (0..next()).map(|_| (next(), next())).collect();
                if code == op::LINE { (stroke, Mark::Line { points, width }) } else { (fill, Mark::Polygon(points)) }
            }
            op::RECT => (fill, Mark::Rectangle([next(), next(), next(), next()])),
            op::DISC => (fill, Mark::Disc([next(), next(), next()])),
            op::CIRCLE => (stroke, Mark::Circle([next(), next(), next()])),
            op::TEXT => {
                let [x, y, size, _bold, anchor, halo] = [next(), next(), next(), next(), next(), next()];
                // Half an em into the text, at half the height of its small letters.
                let at = (x + [size / 2, 0, -size / 2][anchor as usize], y - size / 4);
                (fill, Mark::Text { at, size, halo })
            }
            code => panic!("no operation {code}"),
        };
        painted.push(Painted { color, mark });
    }
    painted
}

impl Mark {
    /// Whether it paints over a point.
    pub fn covers(&self, (x, y): (i32, i32)) -> bool {
        match self {
            Mark::Rectangle([left, top, width, height]) => {
                (*left..left + width).contains(&x) && (*top..top + height).contains(&y)
            }
            Mark::Disc([center_x, center_y, radius]) => {
                let [dx, dy, radius] = [x - center_x, y - center_y, *radius].map(i64::from);
                dx * dx + dy * dy < radius * radius
            }
            Mark::Polygon(points) => {
                // A ray to the right crosses the edges of what is around it an odd number of times.
                let crosses = |&((x1, y1), (x2, y2)): &((i32, i32), (i32, i32))| {
                    (y1 > y) != (y2 > y)
                        && f64::from(x) < f64::from(x1) + f64::from(x2 - x1) * f64::from(y - y1) / f64::from(y2 - y1)
                };
                let edges = points.iter().copied().zip(points.iter().copied().cycle().skip(1));
                edges.filter(crosses).count() % 2 == 1
            }
            Mark::Line { .. } | Mark::Circle(_) | Mark::Text { .. } => false,
        }
    }
}
