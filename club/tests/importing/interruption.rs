//! Imports that are killed at any moment and begun again, or given in another order: the database ends alike.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use crate::importing::{store::Store, world::Files};
use platform::db::{Db, Reader, Row, sql};

/// How often each import is killed: ten times together.
const KILLS: [(What, u32); 3] = [(What::Localities, 4), (What::Relations, 3), (What::Members, 3)];
/// How many of them fall in the middle of the work at the least: after something of it was written, while something was left.
const IN_THE_WORK: u32 = 8;

#[derive(Debug, Clone, Copy, PartialEq)]
enum What {
    Localities,
    Relations,
    Members,
}

impl What {
    const ALL: [Self; 3] = [Self::Localities, Self::Relations, Self::Members];

    /// What the command calls it.
    fn word(self) -> &'static str {
        match self {
            Self::Localities => "localities",
            Self::Relations => "relations",
            Self::Members => "members",
        }
    }

    /// The tables of it.
    fn of(self, files: &Files) -> Vec<&Path> {
        match self {
            Self::Localities => files.places(),
            Self::Relations => files.ties(),
            Self::Members => files.members(),
        }
    }
}

/// A club of its own, and what is imported into it.
struct Club {
    store: Store,
    /// Looks on while a program writes.
    watch: Db,
}

impl Club {
    fn new() -> Self {
        let store = Store::new();
        let watch = store.runtime.block_on(Db::open_as_it_stands(&store.database)).expect("the database opens");
        Self { store, watch }
    }

    fn import(&self, what: What, files: &[&Path]) -> Command {
        let mut command = self.store.jumelage(&["import", what.word(), "--json"]);
        command.arg("--rejects").arg(self.rejects(what)).args(files);
        command
    }

    fn rejects(&self, what: What) -> PathBuf {
        self.store.folder.join(format!("{what:?}.tsv"))
    }

    /// Lets an import come to its end, and gives the counts that it prints.
    fn whole(&self, what: What, files: &[&Path]) -> serde_json::Value {
        let output = self.import(what, files).stdout(Stdio::piped()).stderr(Stdio::piped()).output();
        let output = output.expect("the program starts");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).expect("the counts are JSON")
    }

    /// Every line of every table with how often it stands there; without times and what is drawn by lot, and the audit trail's
    /// once: an import that was killed after its last word is begun again all the same.
    fn dump(&self) -> BTreeMap<String, u32> {
        self.store.runtime.block_on(async {
            let db = &self.watch;
            let mut reader = db.read().await.expect("a snapshot");
            let (tables, columns) = if db.name() == "SQLite" {
                ("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'", SQLITE_COLUMNS)
            } else {
                ("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'", POSTGRES_COLUMNS)
            };
            let mut lines = BTreeMap::new();
            for table in reader.all(sql(tables)).await.expect("the tables") {
                let table: String = table.get("name").expect("its name");
                if table == "_sqlx_migrations" {
                    continue;
                }
                let names = reader.all(sql(columns).with(&table)).await.expect("its columns");
                if table == "log_entries" {
                    lines.extend(acts(&mut reader).await.into_iter().map(|line| (line, 1)));
                    continue;
                }
                let parts: Vec<String> = names
                    .iter()
                    .map(|row| row.get::<String>("name").expect("a name"))
                    .filter(|name| !DRAWN.contains(&(table.as_str(), name.as_str())))
                    .map(|name| format!("'{name}=' || COALESCE(CAST({name} AS TEXT), '-')"))
                    .collect();
                let select = format!("SELECT {} AS line FROM {table}", parts.join(" || ' ' || "));
                for row in reader.all(sql(select.leak())).await.expect("its lines") {
                    let line: String = row.get("line").expect("a line");
                    let times = lines.entry(format!("{table} {line}")).or_insert(0);
                    *times = if table == "audit" { 1 } else { *times + 1 };
                }
            }
            lines
        })
    }

    /// How many places, relations or members stand.
    fn count(&self, what: What) -> i64 {
        self.store.runtime.block_on(async {
            let select = match what {
                What::Localities => "SELECT COUNT(*) AS n FROM atlas_localities",
                What::Relations => "SELECT COUNT(*) AS n FROM atlas_relations",
                What::Members => "SELECT COUNT(*) AS n FROM members",
            };
            let mut reader = self.watch.read().await.expect("a snapshot");
            reader.one(sql(select)).await.expect("a count").get("n").expect("n")
        })
    }
}

const SQLITE_COLUMNS: &str = "SELECT name FROM pragma_table_info($1) WHERE type <> 'TIMESTAMPTZ' ORDER BY cid";
const POSTGRES_COLUMNS: &str = "SELECT CAST(column_name AS TEXT) AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND data_type <> 'timestamp with time zone'
     ORDER BY ordinal_position";

/// What is drawn by lot: the register's key, and the salt of what it commits to.
const DRAWN: [(&str, &str); 4] = [
    ("register_openings", "commitment"),
    ("register_openings", "salt"),
    ("register_origin", "origin"),
    ("register_origin", "key"),
];

/// The formal acts in their order, each without its instant and with the names of what it commits to alone.
async fn acts(reader: &mut Reader) -> Vec<String> {
    let rows = reader.all(sql("SELECT leaf, entry FROM log_entries ORDER BY leaf")).await.expect("the log");
    let act = |row: &Row| {
        let (leaf, entry): (i64, Vec<u8>) = (row.get("leaf").expect("a leaf"), row.get("entry").expect("an entry"));
        let mut act: serde_json::Value = serde_json::from_slice(&entry).expect("an act is JSON");
        act["at"].take();
        if let Some(commitments) = act["commitments"].as_object_mut() {
            commitments.values_mut().for_each(|hash| *hash = true.into());
        }
        format!("log_entries {leaf} {act}")
    };
    rows.iter().map(act).collect()
}

impl Drop for Club {
    fn drop(&mut self) {
        self.store.runtime.block_on(self.watch.close());
    }
}

/// Numbers that look thrown, the same for the same seed (SplitMix64).
struct Dice(u64);

impl Dice {
    /// A part of a whole, from 0 to 1.
    fn part(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }
}

/// Waits until the child has done enough, then so long, or until it has ended by itself; says whether it had to be killed.
fn kill_after(mut child: Child, enough: impl Fn() -> bool, wait: Duration) -> bool {
    let mut reached: Option<Instant> = None;
    while reached.is_none_or(|reached| reached.elapsed() < wait) {
        if child.try_wait().expect("the child is ours").is_some() {
            return false;
        }
        if reached.is_none() && enough() {
            reached = Some(Instant::now());
        }
        std::thread::sleep(Duration::from_micros(200));
    }
    child.kill().expect("the child is ours");
    !child.wait().expect("the child is ours").success()
}

#[track_caller]
fn same(one: &BTreeMap<String, u32>, other: &BTreeMap<String, u32>, seed: u64) {
    let lone = |here: &BTreeMap<String, u32>, there: &BTreeMap<String, u32>| -> Vec<String> {
        here.iter()
            .filter(|(line, times)| there.get(*line) != Some(times))
            .map(|(line, _)| line.clone())
            .take(5)
            .collect()
    };
    assert!(one == other, "seed {seed}: {:#?} and {:#?}", lone(one, other), lone(other, one));
}

#[test]
fn an_import_that_is_killed_at_ten_moments_and_begun_again_ends_as_one_quiet_run() {
    let seed = match std::env::var("JUMELAGE_TEST_SEED") {
        Ok(seed) => seed.parse().expect("a seed is a number"),
        Err(_) => uuid::Uuid::new_v4().as_u64_pair().0,
    };
    println!("JUMELAGE_TEST_SEED={seed}");
    let (quiet, killed, mut dice) = (Club::new(), Club::new(), Dice(seed));
    let files = crate::importing::world::write(&quiet.store.folder);
    let mut in_the_work = 0;
    for (what, kills) in KILLS {
        let files = what.of(&files);
        let begun = Instant::now();
        let counts = quiet.whole(what, &files);
        let (whole, all) = (begun.elapsed(), quiet.count(what));
        for nth in 0..kills {
            let before = killed.count(what);
            let child = killed.import(what, &files).spawn().expect("the program starts");
            // However slow or quick the machine has become since the quiet run, a kill falls after some work, while some is left.
            let goal = (all as f64 * (f64::from(nth) + dice.part()) / f64::from(kills + 1)) as i64;
            let goal = goal.max(before + 1);
            let struck = kill_after(child, || killed.count(what) >= goal, whole.mul_f64(0.01 * dice.part()));
            let stood = killed.count(what);
            println!("{what:?}: killed {struck}, {before}, then {stood} of {all}");
            in_the_work += u32::from(struck && before < stood && stood < all);
        }
        let again = killed.whole(what, &files);
        for count in ["read", "repeated", "left_out", "rejected"] {
            assert_eq!(again[count], counts[count], "seed {seed}: {what:?} {count}");
        }
        let rejects = |club: &Club| std::fs::read_to_string(club.rejects(what)).expect("the file of rejects");
        assert!(rejects(&quiet).lines().count() > 5, "some rows are rejected");
        assert_eq!(rejects(&killed), rejects(&quiet), "seed {seed}");
    }
    same(&quiet.dump(), &killed.dump(), seed);
    assert!(in_the_work >= IN_THE_WORK, "seed {seed}: {in_the_work} of ten moments lay within the work");
}

#[test]
fn files_in_another_order_make_the_same_atlas() {
    let (one, other) = (Club::new(), Club::new());
    let files = crate::importing::world::write(&one.store.folder);
    for what in What::ALL {
        let mut files = what.of(&files);
        let counts = one.whole(what, &files);
        files.reverse();
        let reversed = other.whole(what, &files);
        assert_eq!(counts["read"], reversed["read"]);
        assert_eq!(counts["new"], reversed["new"]);
    }
    let atlas = |club: &Club| -> BTreeMap<String, u32> {
        club.dump().into_iter().filter(|(line, _)| line.starts_with("atlas_")).collect()
    };
    same(&atlas(&one), &atlas(&other), 0);
}
