//! All the room's SQL.

mod accounts;
mod attempts;
mod audit;
mod browsers;
mod grants;
mod sessions;
mod tokens;

pub(crate) use accounts::{
    Account, Filter, NAMES, addresses_with, by_email, close, find, insert, list, open, set_lang, set_name,
    set_password, set_person,
};
pub(crate) use attempts::{count_one, forget as forget_attempts, give_back, sweep as sweep_attempts};
pub(crate) use audit::{Line, Narrow, count as count_lines, lines, names, verbs};
pub(crate) use browsers::{
    forget as forget_browsers, knows as knows_browser, remember as remember_browser, sweep as sweep_browsers,
};
pub(crate) use grants::{Held, held_by, held_for, insert as insert_grant, remove as remove_grant};
pub(crate) use sessions::{
    Session, at_door, begin as begin_session, end as end_session, end_all as end_sessions, end_one, saw as saw_session,
    sessions_of, sweep as sweep_sessions,
};
pub(crate) use tokens::{
    Purpose, find as find_token, insert as insert_token, last_made, spend as spend_token, spend_all as spend_tokens,
    sweep as sweep_tokens,
};
