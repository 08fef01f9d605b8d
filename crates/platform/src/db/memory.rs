use std::{
    any::{Any, TypeId},
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

type Thing = Arc<dyn Any + Send + Sync>;

/// What was read of the content, one thing of each type, with the number of the content that it was read from.
#[derive(Clone, Default)]
pub(super) struct Memory(Arc<Mutex<HashMap<TypeId, (i64, Thing)>>>);

impl Memory {
    /// The thing of this type, where it was read from the content with this number.
    pub(super) fn recall<T: Send + Sync + 'static>(&self, number: i64) -> Option<Arc<T>> {
        let things = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (of, thing) = things.get(&TypeId::of::<T>())?;
        (*of == number).then(|| Arc::clone(thing).downcast().ok()).flatten()
    }

    /// Keeps a thing, unless one of later content is there.
    pub(super) fn remember<T: Send + Sync + 'static>(&self, number: i64, thing: Arc<T>) {
        let mut things = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if things.get(&TypeId::of::<T>()).is_none_or(|(of, _)| *of <= number) {
            things.insert(TypeId::of::<T>(), (number, thing));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_is_recalled_for_the_content_it_was_read_from_and_for_no_other() {
        let memory = Memory::default();
        memory.remember(7, Arc::new("seven"));
        assert_eq!(memory.recall::<&str>(7).as_deref(), Some(&"seven"));
        assert_eq!(memory.recall::<&str>(8), None);
        assert_eq!(memory.recall::<String>(7), None);
        memory.remember(6, Arc::new("six"));
        assert_eq!(memory.recall::<&str>(7).as_deref(), Some(&"seven"), "a slow reader does not set it back");
    }
}
