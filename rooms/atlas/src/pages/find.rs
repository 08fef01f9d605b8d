//! A place by what a reader typed.

use platform::{Result, db::Reader};

use crate::{rules::Locality, store};

/// The places that these words may mean, the likeliest first: by their address, else by their name as it is shown. The one
/// function to change when places are found by an index.
pub(super) async fn find(reader: &mut Reader, words: &str) -> Result<Vec<Locality>> {
    let slug = kernel::slug(words);
    if slug.is_empty() {
        return Ok(Vec::new());
    }
    let mut found = store::at_addresses_of(reader, &slug).await?;
    // What only begins with the words is another place, unless a name of its is theirs.
    found.retain(|it| it.slug == slug || it.name.iter().any(|(_, name)| kernel::slug(name) == slug));
    found.sort_by_key(|it| std::cmp::Reverse(it.population.as_ref().map(|p| p.count)));
    Ok(found)
}
