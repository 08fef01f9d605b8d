use std::{
    any::{Any, TypeId},
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError, Weak},
};

use tokio::sync::{Mutex as Queue, OwnedMutexGuard};

/// How many things are kept at the most; beyond, all are let go and what is asked again is read again.
const MOST: usize = 1000;

type Thing = Arc<dyn Any + Send + Sync>;

/// What was read of the content.
#[derive(Clone, Default)]
pub(super) struct Memory {
    /// Until anything changes.
    pub passing: Known,
    /// Until what stands changes.
    pub standing: Known,
    /// Those who wait for what is being made, by its name.
    queues: Arc<Mutex<HashMap<String, Weak<Queue<()>>>>>,
}

/// What was read, by what was asked and as what it was read, while the content has one number.
#[derive(Clone, Default)]
pub(super) struct Known(Arc<Mutex<Things>>);

/// The turn to make something that many may ask for at one time: whoever asks meanwhile waits until it is let go of, and finds it made.
#[must_use = "others wait as long as it is held, and no longer"]
pub struct Turn {
    _held: Option<OwnedMutexGuard<()>>,
}

impl Turn {
    /// That of a unit of work, which finds nothing made and keeps nothing for others.
    pub(super) fn alone() -> Self {
        Self { _held: None }
    }
}

#[derive(Default)]
struct Things {
    number: i64,
    known: HashMap<TypeId, HashMap<String, Thing>>,
    count: usize,
}

impl Known {
    /// What was read as this type of the content with this number, for what was asked.
    pub(super) fn recall<T: Send + Sync + 'static>(&self, number: i64, asked: &str) -> Option<Arc<T>> {
        let things = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let thing = things.known.get(&TypeId::of::<T>())?.get(asked).filter(|_| things.number == number)?;
        Arc::clone(thing).downcast().ok()
    }

    /// Keeps what was read of the content with this number, unless that of later content is kept.
    pub(super) fn remember<T: Send + Sync + 'static>(&self, number: i64, asked: String, thing: Arc<T>) {
        let mut things = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if things.number > number {
            return;
        }
        if things.number < number || things.count >= MOST {
            *things = Things { number, ..Things::default() };
        }
        things.count += 1;
        things.known.entry(TypeId::of::<T>()).or_default().insert(asked, thing);
    }
}

impl Memory {
    /// Waits for the turn to make what has this name.
    pub(super) async fn turn(&self, name: String) -> Turn {
        let queue = {
            let mut queues = self.queues.lock().unwrap_or_else(PoisonError::into_inner);
            queues.retain(|_, queue| queue.strong_count() > 0);
            let queue = queues.get(&name).and_then(Weak::upgrade).unwrap_or_default();
            queues.insert(name, Arc::downgrade(&queue));
            queue
        };
        Turn { _held: Some(queue.lock_owned().await) }
    }
}

/// What was brought together in one unit of reading, by its name and as what it was.
#[derive(Default)]
pub(super) struct Together(HashMap<(TypeId, String), Thing>);

impl Together {
    pub(super) fn get<T: Send + Sync + 'static>(&self, name: &str) -> Option<Arc<T>> {
        let thing = self.0.get(&(TypeId::of::<T>(), name.to_owned()))?;
        Arc::clone(thing).downcast().ok()
    }

    pub(super) fn put<T: Send + Sync + 'static>(&mut self, name: String, thing: Arc<T>) {
        self.0.insert((TypeId::of::<T>(), name), thing);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_brought_together_is_had_again_by_its_name_as_what_it_is() {
        let mut together = Together::default();
        together.put("session".to_owned(), Arc::new(7));
        assert_eq!(together.get::<i32>("session").as_deref(), Some(&7));
        assert_eq!(together.get::<i32>("another"), None);
        assert_eq!(together.get::<String>("session"), None);
    }

    #[test]
    fn a_thing_is_recalled_for_the_content_it_was_read_from_and_for_no_other() {
        let memory = Known::default();
        memory.remember(7, "who".to_owned(), Arc::new("seven"));
        assert_eq!(memory.recall::<&str>(7, "who").as_deref(), Some(&"seven"));
        assert_eq!(memory.recall::<&str>(8, "who"), None);
        assert_eq!(memory.recall::<&str>(7, "what"), None);
        assert_eq!(memory.recall::<String>(7, "who"), None);
        memory.remember(6, "who".to_owned(), Arc::new("six"));
        assert_eq!(memory.recall::<&str>(7, "who").as_deref(), Some(&"seven"), "a slow reader does not set it back");
        memory.remember(8, "what".to_owned(), Arc::new("eight"));
        assert_eq!(memory.recall::<&str>(7, "who"), None, "what is past is let go");
    }

    #[tokio::test]
    async fn one_makes_a_thing_while_the_others_wait_and_nobody_waits_for_another_thing() {
        let memory = Memory::default();
        let makes = memory.turn("session".to_owned()).await;
        let _another = memory.turn("organ".to_owned()).await;
        let waits = tokio::spawn({
            let memory = memory.clone();
            async move {
                let _turn = memory.turn("session".to_owned()).await;
                memory.passing.recall::<i32>(1, "session").as_deref().copied()
            }
        });
        tokio::task::yield_now().await;
        assert!(!waits.is_finished());
        memory.passing.remember(1, "session".to_owned(), Arc::new(7));
        drop(makes);
        assert_eq!(waits.await.expect("it ends"), Some(7));
        let _turn = memory.turn("session".to_owned()).await;
    }

    #[test]
    fn it_never_keeps_more_than_so_many() {
        let memory = Known::default();
        for asked in 0..=MOST {
            memory.remember(1, asked.to_string(), Arc::new(asked));
        }
        assert_eq!(memory.recall::<usize>(1, "0"), None);
        assert_eq!(memory.recall::<usize>(1, &MOST.to_string()).as_deref(), Some(&MOST));
    }
}
