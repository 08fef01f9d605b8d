//! Where the list has a member, and the steps that lead there; where a person decides.

use atlas::Entity;
use platform::{
    db::Tx,
    import::{Fate, name_of},
};

use super::{List, Said, Stop, derived};
use crate::{actions, rules::Course, store};

impl List<'_> {
    /// Brings the member to where the row has it, and says what became of it.
    pub(super) async fn stand(&self, tx: &mut Tx, said: &Said, entity: &Entity) -> Result<Fate, Stop> {
        let key = entity.id.as_str();
        let before = store::by_entity(tx, key).await?;
        let record = store::record(tx, key).await?;
        if record.as_ref().is_some_and(|(digest, _)| *digest == said.digest) {
            return Ok(Fate::Unchanged);
        }
        let held = match &before {
            Some(member) => store::held(tx, &member.id).await?,
            None => Vec::new(),
        };
        let steps = match said.listed.course(before.as_ref(), &held, self.work.app.today()) {
            Course::Stands => Vec::new(),
            Course::By(steps) => steps,
            // What was entered is corrected by a person alone: the register says so for ever.
            Course::Corrected(..) => return self.ask(tx, said, entity).await,
            Course::Otherwise => {
                let slug = before.map(|member| member.slug).into_iter().collect();
                return Err(Stop::Row("entered-otherwise", said.place.said(), slug));
            }
        };
        let own = before.as_ref().zip(record).is_some_and(|(member, (_, version))| member.version == version);
        if before.is_some() && !own && !steps.is_empty() {
            return self.ask(tx, said, entity).await;
        }
        let fate = match (before.is_some(), steps.is_empty()) {
            (_, true) => Fate::Unchanged,
            (false, false) => Fate::New,
            (true, false) => Fate::Changed,
        };
        let admission = said.listed.admission();
        let mut member = before;
        for step in steps {
            member = Some(actions::follow(self.work.app, tx, self.actor, (entity, member), (&admission, step)).await?);
        }
        store::put_record(tx, key, &said.digest, member.map_or(0, |member| member.version)).await?;
        Ok(fate)
    }

    /// A difference with what a person wrote, or with what was entered of quality and day, is asked once.
    async fn ask(&self, tx: &mut Tx, said: &Said, entity: &Entity) -> Result<Fate, Stop> {
        let id = derived(&format!("asked {} {}", entity.id, said.digest));
        if store::settled(tx, &id).await? {
            return Ok(Fate::Unchanged);
        }
        let asked = store::Asked {
            id,
            entity: entity.id.to_string(),
            source: name_of(self.path),
            listed: said.listed.clone(),
            asked: self.work.app.now(),
        };
        store::ask(tx, &asked).await?;
        Ok(Fate::Waiting)
    }
}
