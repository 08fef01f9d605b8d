//! What a file says put in the place of what stands, or asked where a person wrote.

use kernel::sha256_hex;
use platform::{db::Tx, import::Fate};
use serde_json::Value;

use super::{File, rows::Subject};
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
        said: Vec<(u64, Subject, Naming)>,
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
        for (line, subject, naming) in said {
            if let (Some(code), Subject::Place(_)) = (&naming.country, &subject)
                && !countries.offers(code)
            {
                let reason = if countries.knows(code) { "country-withheld" } else { "unknown-country" };
                report.reject(watch, Rejected::because(self.path, line, reason, code));
                continue;
            }
            let fate = self.settle(&mut tx, &subject, &naming, &mut countries).await?;
            if let Subject::Place(id) = &subject
                && matches!(fate, Fate::New | Fate::Changed)
            {
                changed.push(id.clone());
            }
            report.count(watch, fate, line, &|| match &subject {
                Subject::Place(id) => self.places.slug_of(id),
                Subject::Country(code) => code.clone(),
            });
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

    /// Puts what is said in the place of what stands, or asks.
    async fn settle(
        &self,
        tx: &mut Tx,
        subject: &Subject,
        said: &Naming,
        countries: &mut Countries,
    ) -> Result<Fate, ImportError> {
        let key = subject.key();
        let stands = match subject {
            Subject::Place(id) => Naming::of(&toponymy_of(tx, id).await?),
            Subject::Country(code) => countries.naming(code),
        };
        let after = stands.with(said);
        if after == stands {
            return Ok(Fate::Unchanged);
        }
        let imported = store::imported_toponymy(tx, &key).await?;
        if let Some(record) = stands.contradicted(said, imported.as_ref()) {
            return self.ask(tx, &key, record).await;
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
        store::put_imported_toponymy(tx, &key, &imported.unwrap_or_default().with(said)).await?;
        Ok(if blank { Fate::Changed } else { Fate::New })
    }

    /// A difference with what a person wrote is asked once; what was decided stays.
    async fn ask(&self, tx: &mut Tx, key: &str, record: Value) -> Result<Fate, ImportError> {
        let digest = sha256_hex(record.to_string());
        let source = name_of(self.path);
        let id = Waiting::id_of(Question::ToponymyDiffers, "toponymy", &format!("{key} {digest}"));
        if store::is_answered(tx, &id).await? {
            return Ok(Fate::Unchanged);
        }
        let asked = self.work.app.now();
        let question = Question::ToponymyDiffers;
        let waiting = Waiting { id, question, subject: key.to_owned(), source, record, asked, answer: None };
        store::ask(tx, &waiting).await?;
        Ok(Fate::Waiting)
    }
}

async fn toponymy_of(tx: &mut Tx, id: &LocalityId) -> Result<PlaceToponymy, ImportError> {
    Ok(store::toponymy_of(tx, id).await?.unwrap_or_else(|| PlaceToponymy::none(id.clone())))
}
