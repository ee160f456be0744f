//! Tables that were read before: every step of a figure brings the text of its table again, which is read once.

use std::cell::Cell;
use std::rc::Rc;

use super::fault::Fault;
use super::table::Table;

/// More tables than a page usually moves at a time.
const MOST: usize = 4;

thread_local! {
    /// The tables with their texts, the one that was asked for last in front.
    static SHELF: Cell<Vec<(String, Rc<Table>)>> = const { Cell::new(Vec::new()) };
}

/// The table of a text.
///
/// ```
/// use std::rc::Rc;
/// use cluster_pricing::own;
///
/// let text = "place,series,year,value,unit,source,note\nLyon,Mills,1831,60,mills,Census,\n";
/// let read = || own::shared(text).map_err(|fault| fault.code.as_str());
/// assert!(Rc::ptr_eq(&read()?, &read()?));
/// # Ok::<(), &str>(())
/// ```
///
/// # Errors
///
/// See [`Table::read`]; what is refused is not kept.
pub fn shared(text: &str) -> Result<Rc<Table>, Fault> {
    // Whoever asks meanwhile finds the shelf empty, and reads.
    let mut shelf = SHELF.take();
    let known = shelf.iter().position(|(known, _)| known == text);
    let entry = match known {
        Some(at) => Ok(shelf.remove(at)),
        None => Table::read(text.as_bytes()).map(|table| (text.to_owned(), Rc::new(table))),
    };
    let table = entry.map(|(text, table)| {
        shelf.truncate(MOST - 1);
        shelf.insert(0, (text, Rc::clone(&table)));
        table
    });
    SHELF.set(shelf);
    table
}
