//! The three languages of the figure, and text that exists in all of them.

/// A language the figure speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Chinese in traditional script.
    ZhHant,
    /// Chinese in simplified script.
    ZhHans,
}

impl Language {
    /// All languages, in the order of every table with one column per language.
    pub const ALL: [Language; 3] = [Language::En, Language::ZhHant, Language::ZhHans];

    /// The language of a BCP 47 tag as the catalogues are named: `en`, `zh-Hant` or `zh-Hans`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::ZhHant => "zh-Hant",
            Language::ZhHans => "zh-Hans",
        }
    }
}

/// One name, or what else there is to read, in the three languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label<T = &'static str> {
    /// English.
    pub en: T,
    /// Traditional Chinese.
    pub zh_hant: T,
    /// Simplified Chinese.
    pub zh_hans: T,
}

impl<T: Copy> Label<T> {
    /// The name in `language`.
    pub const fn get(&self, language: Language) -> T {
        match language {
            Language::En => self.en,
            Language::ZhHant => self.zh_hant,
            Language::ZhHans => self.zh_hans,
        }
    }
}
