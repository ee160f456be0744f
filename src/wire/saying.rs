//! What a view says, on the tape.

use super::tape::Tape;
use crate::view::saying::{KeyNumber, Phrase, Role, Saying};

/// Writes the sentence, the key numbers, the rank and what is told of kept runs.
pub fn write_saying(tape: &mut Tape, Saying { sentence, keys, rank, kept, .. }: &Saying) {
    tape.text(sentence);
    tape.list(keys, |tape, KeyNumber { name, text, detail, role, indicators }| {
        tape.text(name);
        tape.text(text);
        tape.text(detail);
        tape.number(match role {
            None => 0.0,
            Some(Role::Cluster) => 1.0,
            Some(Role::Integrated) => 2.0,
        });
        tape.list(indicators, |tape, id| tape.text(id));
    });
    tape.text(rank);
    tape.list(kept, |tape, Phrase(told)| tape.text(told));
}
