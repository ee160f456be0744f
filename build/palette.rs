//! The colors of both themes: `www/style/palette.json` becomes the constants that the charts draw with.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::Value;

/// The palette's file, read here for the charts and by the style sheet of the element.
pub const FILE: &str = "www/style/palette.json";

/// Writes `palette.rs`: a struct with one field per color and its light and dark values.
pub fn generate(out: &Path) -> Result<(), String> {
    let text = std::fs::read_to_string(FILE).map_err(|error| format!("{FILE}: {error}"))?;
    let json: Value = serde_json::from_str(&text).map_err(|error| format!("{FILE}: {error}"))?;
    let names = names(&json)?;
    let mut code = String::from(
        "/// The colors of a theme, one per role.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq)]\npub struct Palette {\n",
    );
    for name in &names {
        let _ = writeln!(code, "    /// Color of the role `{name}`.\n    pub {name}: RGBColor,");
    }
    let _ = writeln!(
        code,
        "}}\n\nimpl Palette {{\n    /// The roles, in the order of [`Palette::from_colors`].\n    \
         pub const ROLES: [&'static str; {}] = {names:?};\n",
        names.len()
    );
    for theme in ["light", "dark"] {
        let _ =
            writeln!(code, "    /// The {theme} theme.\n    pub const {}: Palette = Palette {{", theme.to_uppercase());
        for name in &names {
            let (red, green, blue) =
                color(&json[theme][name]).ok_or_else(|| format!("{FILE}: {theme}.{name} is not a color #rrggbb"))?;
            let _ = writeln!(code, "        {name}: RGBColor({red}, {green}, {blue}),");
        }
        let _ = writeln!(code, "    }};\n");
    }
    let fields: Vec<String> =
        names.iter().enumerate().map(|(index, name)| format!("{name}: colors[{index}]")).collect();
    let _ = writeln!(
        code,
        "    /// A palette from one color per role, in the order of [`Palette::ROLES`].\n    \
         pub const fn from_colors(colors: [RGBColor; {}]) -> Self {{\n        Palette {{ {} }}\n    }}\n}}",
        names.len(),
        fields.join(", ")
    );
    std::fs::write(out.join("palette.rs"), code).map_err(|error| error.to_string())
}

fn names(json: &Value) -> Result<Vec<String>, String> {
    let keys = |theme: &str| -> Option<Vec<String>> { Some(json.get(theme)?.as_object()?.keys().cloned().collect()) };
    let light = keys("light").ok_or_else(|| format!("{FILE}: no theme light"))?;
    if keys("dark").as_ref() != Some(&light) {
        return Err(format!("{FILE}: the themes do not name the same roles in the same order"));
    }
    Ok(light)
}

fn color(value: &Value) -> Option<(u8, u8, u8)> {
    let hex = value.as_str()?.strip_prefix('#').filter(|hex| hex.len() == 6)?;
    let number = u32::from_str_radix(hex, 16).ok()?;
    let [_, red, green, blue] = number.to_be_bytes();
    Some((red, green, blue))
}
