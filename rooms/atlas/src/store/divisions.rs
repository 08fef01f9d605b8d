//! The divisions of countries, by GeoNames' codes.

use std::collections::BTreeMap;

use platform::db::{Reader, Result, Row, sql};

use crate::rules::{Division, LocalityId};

/// The divisions in which places lie. Where the club gives a place another country than its record does, the record's
/// codes say nothing.
const DIVISIONS: &str = "SELECT l.id AS locality, d.admin2, d.name, place.id FROM atlas_localities l
     LEFT JOIN atlas_place_toponymy p ON p.locality = l.id
     JOIN atlas_divisions d ON d.country = l.country AND d.admin1 = l.admin1
         AND (d.admin2 = '' OR d.admin2 = l.admin2)
     LEFT JOIN atlas_localities place ON place.geonames = d.geonames
     WHERE COALESCE(p.country, l.country) = l.country";

/// The divisions in which a place lies, the first level and the second; none where not documented.
pub(crate) async fn divisions_of(reader: &mut Reader, of: &LocalityId) -> Result<[Option<Division>; 2]> {
    let rows = reader.all(sql(DIVISIONS).and(" AND l.id = $1").with(of)).await?;
    let mut divisions = [None, None];
    for row in &rows {
        let level = usize::from(!row.get::<String>("admin2")?.is_empty());
        divisions[level] = Some(read_division(row)?);
    }
    Ok(divisions)
}

/// The division of the first level in which each of these places lies, where it is documented.
pub(crate) async fn first_divisions_of(reader: &mut Reader, of: &[&str]) -> Result<BTreeMap<LocalityId, Division>> {
    let select = sql(DIVISIONS).and(" AND d.admin2 = '' AND l.id IN ");
    let rows = reader.all_of(&select, of).await?;
    rows.iter().map(|row| Ok((row.get("locality")?, read_division(row)?))).collect()
}

fn read_division(row: &Row) -> Result<Division> {
    Ok(Division { name: row.get("name")?, place: row.get("id")? })
}
