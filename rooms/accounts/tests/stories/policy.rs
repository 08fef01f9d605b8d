//! Who may do what, as a table that a council member can read.

use std::fmt::Write as _;

use accounts::rules::policy;
use kernel::{Actor, Grant, Role};
use testkit::House;

fn cell(done: Result<(), policy::Refusal>) -> &'static str {
    if done.is_ok() { "yes" } else { "-" }
}

#[test]
fn who_may_do_what() {
    let actors: Vec<Actor> = std::iter::once(Actor::visitor())
        .chain(Role::ALL.map(|role| House::actor(role, role.needs_body().then_some("smara"))))
        .collect();
    let held = |role| vec![Grant { role, body: None, until: None }];
    type Ask = Box<dyn Fn(&Actor) -> Result<(), policy::Refusal>>;
    let yes = |yes: bool| if yes { Ok(()) } else { Err(policy::Refusal::NotYours) };
    let give =
        |role, body: Option<&'static str>| -> Ask { Box::new(move |actor| policy::may_give(actor, None, role, body)) };
    let own = |actor: &Actor| actor.account.as_ref().map_or_else(String::new, ToString::to_string);
    let give_self = move |role, body: Option<&'static str>| -> Ask {
        Box::new(move |actor| policy::may_give(actor, Some(&own(actor)), role, body))
    };
    let take =
        |role, body: Option<&'static str>| -> Ask { Box::new(move |actor| policy::may_take(actor, "x", role, body)) };
    let asks: Vec<(&str, Ask)> = vec![
        ("sees every account", Box::new(move |a| yes(policy::may_see_accounts(a)))),
        ("reads the audit trail and the mail tray", Box::new(move |a| yes(policy::may_read_trail(a)))),
        ("opens the page of invitations", Box::new(move |a| yes(policy::may_invite(a)))),
        ("ties an account to a person's mandates", Box::new(|a| policy::may_tie_person(a, None, &[]))),
        (
            "ties an administrator's account to a person",
            Box::new(move |a| policy::may_tie_person(a, Some("x"), &held(Role::Administrator))),
        ),
        (
            "ties their own account to a person, or unties it",
            Box::new(move |a| policy::may_tie_person(a, Some(&own(a)), &[])),
        ),
        ("gives: administrator", give(Role::Administrator, None)),
        ("gives: secretary", give(Role::Secretary, None)),
        ("gives: mayor", give(Role::Mayor, Some("smara"))),
        ("gives: officer of Smara", give(Role::Officer, Some("smara"))),
        ("gives: officer of Agadez", give(Role::Officer, Some("agadez"))),
        ("gives: expert", give(Role::Expert, None)),
        ("gives: reader", give(Role::Reader, None)),
        ("gives themselves: secretary", give_self(Role::Secretary, None)),
        ("gives themselves: officer of Smara", give_self(Role::Officer, Some("smara"))),
        ("gives themselves: expert", give_self(Role::Expert, None)),
        ("withdraws: administrator", take(Role::Administrator, None)),
        ("withdraws: secretary", take(Role::Secretary, None)),
        ("withdraws: officer of Smara", take(Role::Officer, Some("smara"))),
        ("withdraws: officer of Agadez", take(Role::Officer, Some("agadez"))),
        ("withdraws: expert", take(Role::Expert, None)),
        (
            "closes, opens, renames, sends links: an administrator",
            Box::new(move |a| policy::may_manage(a, &held(Role::Administrator))),
        ),
        (
            "closes, opens, renames, sends links: an officer",
            Box::new(move |a| policy::may_close(a, "x", &held(Role::Officer))),
        ),
        (
            "closes their own account",
            Box::new(|a| policy::may_close(a, a.account.as_ref().map_or("", |id| id.as_str()), &[])),
        ),
    ];
    let mut table = format!("{:<56}", "");
    for actor in &actors {
        let name = actor.grants.first().map_or("visitor", |grant| grant.role.as_str());
        write!(table, "{name:<15}").unwrap();
    }
    for (verb, ask) in &asks {
        write!(table, "\n{verb:<56}").unwrap();
        for actor in &actors {
            write!(table, "{:<15}", cell(ask(actor))).unwrap();
        }
    }
    let table: Vec<&str> = table.lines().map(str::trim_end).collect();
    insta::assert_snapshot!(table.join("\n"));
}
