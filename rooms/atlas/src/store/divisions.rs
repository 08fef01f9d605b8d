//! The divisions of countries, by GeoNames' codes.

use platform::db::{Reader, Result, sql};

use crate::rules::{Division, LocalityId};

/// The divisions in which a place lies, the first level and the second; none where not documented. Where the club gives the
/// place another country than its record does, the record's codes say nothing.
pub(crate) async fn divisions_of(reader: &mut Reader, of: &LocalityId) -> Result<[Option<Division>; 2]> {
    let rows = reader
        .all(
            sql("SELECT d.admin2, d.name, place.id FROM atlas_localities l
                 LEFT JOIN atlas_place_toponymy p ON p.locality = l.id
                 JOIN atlas_divisions d ON d.country = l.country AND d.admin1 = l.admin1
                     AND (d.admin2 = '' OR d.admin2 = l.admin2)
                 LEFT JOIN atlas_localities place ON place.geonames = d.geonames
                 WHERE l.id = $1 AND COALESCE(p.country, l.country) = l.country")
            .with(of),
        )
        .await?;
    let mut divisions = [None, None];
    for row in &rows {
        let level = usize::from(!row.get::<String>("admin2")?.is_empty());
        divisions[level] = Some(Division { name: row.get("name")?, place: row.get("id")? });
    }
    Ok(divisions)
}
