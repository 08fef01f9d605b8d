//! The one list of rooms, and the house put together from a club's configuration.

use std::{fs::DirBuilder, os::unix::fs::DirBuilderExt as _, path::PathBuf};

use kernel::Lang;
use platform::{App, Clock, Room, Site, db::Db, files::Files};

use crate::{
    commands::{Problem, Result},
    config::Config,
    pages,
};

/// Every room, in the order of the one-way line.
pub fn rooms() -> Vec<Room> {
    vec![
        register::room(),
        accounts::room(),
        atlas::room(),
        members::room(),
        agreements::room(),
        council::room(),
        votes::room(),
        motions::room(),
        decisions::room(),
        chamber::room(),
        minutes::room(),
        pages::room(),
    ]
}

/// Opens the house: data folder, database, files. What is not there is made, for the program's own user alone.
///
/// # Errors
/// With what could not be opened and what to do.
pub async fn open(config: &Config, site: Site) -> Result<App> {
    let folder = config.folder();
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(&folder)
        .map_err(|error| Problem::because(format!("the data folder {} cannot be made", folder.display()), error))?;
    let db = Db::open(&config.database_url()).await;
    with(config, site, db, Files::in_folder(&files(config))?)
}

/// Opens the house as it stands, for whoever only looks at it: nothing is made.
///
/// # Errors
/// As [`open`], and when there is no database yet.
pub async fn open_as_it_stands(config: &Config, site: Site) -> Result<App> {
    let db = Db::open_as_it_stands(&config.database_url()).await;
    with(config, site, db, Files::at(&files(config))?)
}

fn files(config: &Config) -> PathBuf {
    config.folder().join("files")
}

fn with(config: &Config, site: Site, db: platform::db::Result<Db>, files: Files) -> Result<App> {
    let db = db.map_err(|error| {
        let url = without_password(&config.database_url());
        Problem::because(format!("the database {url} cannot be opened"), error)
    })?;
    Ok(App::new(db, files, rooms(), site, Clock::System))
}

/// A site for commands that serve nobody: they need no address.
///
/// # Errors
/// As [`Config::site`].
pub fn site_without_readers(config: &Config) -> Result<Site> {
    config.site(config.public_url.as_deref().unwrap_or("http://127.0.0.1:8080"), false)
}

/// The address without what stands between `//` and `@`.
pub fn without_password(url: &str) -> String {
    match (url.split_once("://"), url.rsplit_once('@')) {
        (Some((scheme, _)), Some((_, host))) => format!("{scheme}://…@{host}"),
        _ => url.to_owned(),
    }
}

/// The club's name as a command prints it.
pub fn name(app: &App) -> String {
    app.site.name.shown(Lang::Fr).text.to_owned()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use platform::db::{Db, sql};

    use super::rooms;

    /// Columns of text that name nobody, in whatever table: identifiers, hashes, words of the program, countries and languages.
    const NOBODY: &str = "about_kind account act admin1 admin2 adopted_by agreement attribute authentic axis bearer browser \
                          by_college channel choice clause college commitment country decision digest ended_by ends ends_at entity \
                          function gender hash head_office holding id identifier identity item key kind lang languages letter \
                          locality mandate manner matter motion office once one opens_at organ origin parent password purpose \
                          quality question receipt relation reply role route rule sealed second_of secret section session sha256 \
                          side since sits slug sort source_url stage stand state status step subject_id subject_kind substitute \
                          to_college to_holding two uid verb vote way ways what wikidata word word_one word_two zone";

    /// Further ones, by table.
    const NOR_THERE: &[&str] = &[
        // Identifiers, paths, hashes, and what a browser calls itself.
        "accounts.person account_sessions.machine agreement_declared.party agreement_reminders.party",
        "atlas_waiting.answer mandates.person member_questions.answer member_steps.member parked_forms.address",
        "parked_forms.path powers.evidence mails.about council_called.bodies council_called.mail council_proxies.covers",
        "motion_amendments.excluded_by motion_distances.amendment",
        "motion_amendment_signatures.amendment motion_opinions.opinion motion_orders.places motion_referrals.expert",
        "motion_referrals.opinion motion_reminders.referral",
        // Places, countries, institutions, registers and offices are no people.
        "account_grants.body account_grants.body_label agreement_holidays.name atlas_divisions.name atlas_entities.in_text",
        "atlas_entities.name atlas_entities.registration atlas_entities.registry atlas_imported_toponymy.said",
        "atlas_imported_toponymy.subject atlas_localities.name atlas_names.names atlas_place_toponymy.name",
        "atlas_toponymy.code atlas_toponymy.label offices.feminine offices.masculine",
        // What the program makes for itself, of identifiers and figures.
        "agreement_texts.clauses atlas_claims.source atlas_localities.time_zone atlas_model.model",
        "atlas_model.name atlas_records.source atlas_seeking.offers atlas_seeking.wants atlas_waiting.subject",
        "jobs.name member_campaigns.figures outbox.body outbox_readers.fault outbox_readers.reader register_openings.field",
        "decision_axis_ties.subject minutes.approved_in votes.about votes.closing votes.first votes.opening",
        "submissions.location council_convocations.held",
    ];

    #[tokio::test]
    async fn whoever_forgets_knows_each_column_that_may_name_someone() {
        let file = std::env::temp_dir().join(format!("jumelage-columns-{}.sqlite", std::process::id()));
        let db = Db::open(&format!("sqlite:{}", file.display())).await.unwrap();
        let columns = "SELECT t.name AS held, c.name AS named FROM sqlite_master t, pragma_table_info(t.name) c
                       WHERE t.type = 'table' AND c.type = 'TEXT' AND SUBSTR(t.name, 1, 1) <> '_'";
        let columns = db.read().await.unwrap().all(sql(columns)).await.unwrap();
        db.close().await;
        std::fs::remove_file(file).unwrap();
        let rooms = rooms();
        let known: BTreeSet<&str> = platform::name_columns(&rooms).map(|names| names.at).collect();
        let nor_there: Vec<&str> = NOR_THERE.iter().flat_map(|some| some.split(' ')).collect();
        let nobody: Vec<&str> = NOBODY.split_whitespace().collect();
        let (mut all, mut named, mut unknown) = (BTreeSet::new(), BTreeSet::new(), Vec::new());
        for row in &columns {
            let (table, column): (String, String) = (row.get("held").unwrap(), row.get("named").unwrap());
            let at = format!("{table}.{column}");
            if !known.contains(&*at) && !nor_there.contains(&&*at) && !nobody.contains(&&*column) {
                unknown.push(at.clone());
            }
            let _ = (all.insert(at), named.insert(column));
        }
        assert_eq!(unknown, [""; 0], "declare them with names!, or say here why they name nobody");
        let gone =
            nor_there.iter().filter(|at| !all.contains(**at)).chain(nobody.iter().filter(|it| !named.contains(**it)));
        assert_eq!(gone.collect::<Vec<_>>(), [&""; 0], "there are no such columns");
    }
}
