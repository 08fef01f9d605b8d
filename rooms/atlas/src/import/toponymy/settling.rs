//! What a file says put in the place of what stands, or asked where a person wrote.

use kernel::sha256_hex;
use platform::{db::Tx, import::Fate};
use serde_json::Value;

use super::{
    File,
    rows::{Spoken, Subject},
};
use crate::{
    import::{ImportError, Rejected, Report, Watch, name_of},
    news,
    rules::{Countries, LocalityId, Naming, PlaceToponymy, Question, Waiting},
    store,
};

impl File<'_> {
    /// Writes a batch in one unit of work.
    pub(super) async fn write(
        &mut self,
        said: &[(Subject, Vec<Spoken>)],
        report: &mut Report,
        watch: &mut dyn Watch,
    ) -> Result<(), ImportError> {
        let mut tx = self.work.app.db.begin().await?;
        let before = match self.carried.take() {
            Some(carried) => carried,
            None => store::countries(&mut tx).await?,
        };
        let (mut countries, version) = (before.clone(), store::countries_version(&mut tx).await?);
        let mut changed: Vec<LocalityId> = Vec::new();
        for (subject, rows) in said {
            let (naming, lines) = self.together(subject, rows, &countries, (report, watch));
            let (fate, written) = self.settle(&mut tx, subject, &naming, &mut countries).await?;
            if let (Subject::Place(id), true) = (subject, written) {
                changed.push(id.clone());
            }
            for (at, line) in lines.into_iter().enumerate() {
                // A thing is new once: the next rows add to it.
                let fate = if at > 0 && fate == Fate::New { Fate::Changed } else { fate };
                report.count(watch, fate, line, &|| match subject {
                    Subject::Place(id) => self.places.slug_of(id),
                    Subject::Country(code) => code.clone(),
                });
            }
        }
        if countries != before {
            store::save_countries(&mut tx, &countries, version).await?;
            tx.tell(news::NAMES, &());
            tx.touch();
        }
        if !changed.is_empty() {
            news::places_changed(&mut tx, &changed);
            news::relations_changed(&mut tx);
        }
        self.carried = self.work.is_trial().then_some(countries);
        self.work.end(tx).await
    }

    /// What all rows of a thing say, and the lines of those that add to it. Of a row that is refused
    /// only the mark is taken, which is never lost.
    fn together(
        &self,
        subject: &Subject,
        rows: &[Spoken],
        countries: &Countries,
        (report, watch): (&mut Report, &mut dyn Watch),
    ) -> (Naming, Vec<u64>) {
        let (mut all, mut lines) = (Naming::default(), Vec::new());
        for Spoken { line, naming, mark } in rows {
            if let (Some(code), Subject::Place(_)) = (&naming.country, subject)
                && !countries.offers(code)
            {
                let reason = if countries.knows(code) { "country-withheld" } else { "unknown-country" };
                report.reject(watch, Rejected::because(self.path, *line, reason, code));
                all = all.with(&naming.mark());
                continue;
            }
            if let Some(cell) = all.otherwise(naming, mark) {
                report.reject(watch, Rejected::because(self.path, *line, "said-otherwise", cell));
                all = all.with(&naming.mark());
                continue;
            }
            let after = all.with(naming);
            if after == all {
                report.repeat();
                continue;
            }
            all = after;
            lines.push(*line);
        }
        (all, lines)
    }

    /// Puts what is said in the place of what stands, or asks; says whether anything is written. Of what is asked the mark is
    /// taken at once.
    async fn settle(
        &self,
        tx: &mut Tx,
        subject: &Subject,
        said: &Naming,
        countries: &mut Countries,
    ) -> Result<(Fate, bool), ImportError> {
        let key = subject.key();
        let stands = match subject {
            Subject::Place(id) => Naming::of(&toponymy_of(tx, id).await?),
            Subject::Country(code) => countries.naming(code),
        };
        if stands.with(said) == stands {
            return Ok((Fate::Unchanged, false));
        }
        let imported = store::imported_toponymy(tx, &key).await?;
        let record = stands.contradicted(said, imported.as_ref());
        let asked = record.is_some();
        if let Some(record) = record
            && !self.ask(tx, &key, record).await?
        {
            return Ok((Fate::Unchanged, false));
        }
        let said = if asked { said.mark() } else { said.clone() };
        let after = stands.with(&said);
        if after == stands {
            return Ok((Fate::Waiting, false));
        }
        let blank = Naming { marked: stands.marked.filter(|marked| *marked), ..stands }.says_something();
        match subject {
            Subject::Place(id) => {
                let after = after.of_place(toponymy_of(tx, id).await?);
                if !store::save_toponymy(tx, &after).await? {
                    return Err(platform::Failure::Stale.into());
                }
            }
            Subject::Country(code) => *countries = countries.with(code, &after),
        }
        store::put_imported_toponymy(tx, &key, &imported.unwrap_or_default().with(&said)).await?;
        let fate = match (asked, blank) {
            (true, _) => Fate::Waiting,
            (false, true) => Fate::Changed,
            (false, false) => Fate::New,
        };
        Ok((fate, true))
    }

    /// A difference with what a person wrote is asked once; what was decided stays. Says whether it waits.
    async fn ask(&self, tx: &mut Tx, key: &str, record: Value) -> Result<bool, ImportError> {
        let digest = sha256_hex(record.to_string());
        let source = name_of(self.path);
        let id = Waiting::id_of(Question::ToponymyDiffers, "toponymy", &format!("{key} {digest}"));
        if store::is_answered(tx, &id).await? {
            return Ok(false);
        }
        let asked = self.work.app.now();
        let question = Question::ToponymyDiffers;
        let waiting = Waiting { id, question, subject: key.to_owned(), source, record, asked, answer: None };
        store::ask(tx, &waiting).await?;
        Ok(true)
    }
}

async fn toponymy_of(tx: &mut Tx, id: &LocalityId) -> Result<PlaceToponymy, ImportError> {
    Ok(store::toponymy_of(tx, id).await?.unwrap_or_else(|| PlaceToponymy::none(id.clone())))
}
