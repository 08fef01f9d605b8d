use std::{
    any::{Any, TypeId},
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

/// What rooms keep in memory for one house: one thing of each type.
#[derive(Default)]
pub(crate) struct Shelf(Mutex<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>);

impl Shelf {
    /// The thing of this type; `make` makes it when there is none yet, and must be quick.
    pub(crate) fn get<T: Send + Sync + 'static>(&self, make: impl FnOnce() -> T) -> Arc<T> {
        let mut things = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let thing = Arc::clone(things.entry(TypeId::of::<T>()).or_insert_with(|| Arc::new(make())));
        thing.downcast().unwrap_or_else(|_| unreachable!("a thing lies under its own type"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_one_thing_of_each_type() {
        let shelf = Shelf::default();
        assert_eq!(*shelf.get(|| 1_u8), 1);
        assert_eq!(*shelf.get(|| 2_u8), 1);
        assert_eq!(*shelf.get(|| "two"), "two");
    }
}
