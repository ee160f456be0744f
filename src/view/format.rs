// Written by `cargo xtask generate` from the list in src/view/mod.rs.

#[path = "build_up/mod.rs"]
mod build_up;
#[path = "burden/mod.rs"]
mod burden;
#[path = "chains/mod.rs"]
mod chains;
#[path = "cities/mod.rs"]
mod cities;
#[path = "consistency/mod.rs"]
mod consistency;
#[path = "decline/mod.rs"]
mod decline;
#[path = "duel/mod.rs"]
mod duel;
#[path = "entry/mod.rs"]
mod entry;
#[path = "externality/mod.rs"]
mod externality;
#[path = "history/mod.rs"]
mod history;
#[path = "industries/mod.rs"]
mod industries;
#[path = "iteration/mod.rs"]
mod iteration;
#[path = "length/mod.rs"]
mod length;
#[path = "price/mod.rs"]
mod price;
#[path = "provinces/mod.rs"]
mod provinces;
#[path = "spread/mod.rs"]
mod spread;
#[path = "startup/mod.rs"]
mod startup;
#[path = "welfare/mod.rs"]
mod welfare;
