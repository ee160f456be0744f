//! What is filled into the words of each type, and its mistakes. Their home is `words.json` beside the type; the build script reads
//! them in.

// What is written into it are tables in the form of types.
#![allow(missing_docs)]

include!(concat!(env!("OUT_DIR"), "/study_words.rs"));
