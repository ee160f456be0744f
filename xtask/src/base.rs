//! Where the built site will stand, as far as it is known.

use std::env::{self, VarError};

use anyhow::{Result, bail, ensure};

const VARIABLE: &str = "CLUSTER_BASE_URL";

/// What comes before the path of a file of the site: the address of its folder, with a slash at its end; nothing where it is not
/// known, which leaves paths as they are.
#[derive(Debug, PartialEq)]
pub struct Base(String);

impl Base {
    /// The folder that the environment names.
    ///
    /// # Errors
    ///
    /// If that is no https address of a folder.
    pub fn from_environment() -> Result<Self> {
        match env::var(VARIABLE) {
            Ok(address) => Base::of(&address),
            Err(VarError::NotPresent) => Ok(Base(String::new())),
            Err(VarError::NotUnicode(address)) => bail!("{VARIABLE} is {address:?}, which is no text"),
        }
    }

    /// The folder with this address; a slash at its end may be missing.
    ///
    /// # Errors
    ///
    /// If the address is not that of a folder by https.
    pub fn of(address: &str) -> Result<Self> {
        let place = address.strip_prefix("https://").unwrap_or_default();
        let names_host = place.starts_with(|first: char| first.is_ascii_alphanumeric());
        let is_plain =
            place.chars().all(|character| character.is_ascii_alphanumeric() || "-._~:/%!$'()*+,;=".contains(character));
        ensure!(
            names_host && is_plain,
            "{VARIABLE} is \"{address}\"; it has to be the https address of the folder that will hold the site, without ? and #, \
             such as https://example.org/figures/"
        );
        Ok(Base(format!("{}/", address.trim_end_matches('/'))))
    }

    /// The address of a file of the site.
    pub fn join(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_taken_with_and_without_its_last_slash() -> Result<()> {
        for address in ["https://example.org/figures", "https://example.org/figures/"] {
            assert_eq!(Base::of(address)?.join("embed.html"), "https://example.org/figures/embed.html");
        }
        assert_eq!(Base::of("https://example.org:8443")?.join("oembed.json"), "https://example.org:8443/oembed.json");
        Ok(())
    }

    #[test]
    fn what_is_no_https_address_of_a_folder_is_refused_by_name() {
        let bad = [
            "",
            "http://example.org/",
            "https://",
            "https:///figures",
            "example.org",
            "https://example.org/?a",
            "https://example.org/#a",
        ];
        let unsafe_in_markup =
            ["https://example.org/\"><script>", "https://example.org/a b", "https://a@example.org/", "https://例.org/"];
        for address in bad.into_iter().chain(unsafe_in_markup) {
            let message = Base::of(address).map_err(|error| error.to_string());
            assert!(
                message.is_err_and(|text| text.contains(VARIABLE) && text.contains(&format!("\"{address}\""))),
                "{address}"
            );
        }
    }
}
