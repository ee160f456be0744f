//! The words of single views, in the three languages. Their home is `words.json` beside the view; the build script reads
//! them in.

// What is written into it is a table in the form of functions.
#![allow(clippy::too_many_lines)]

use crate::language::Language;

include!(concat!(env!("OUT_DIR"), "/view_words.rs"));
