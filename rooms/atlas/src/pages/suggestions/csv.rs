use axum::response::Response;
use platform::{
    Result,
    web::{Csv, Ctx},
};

use crate::suggest::weights;

/// Every weight by which partners are suggested now (RFC 4180, UTF-8): of each thing looked at, from which value on it
/// holds, for a locality that has relations and for one that has none. A blank value is "not documented".
pub(super) async fn csv(ctx: Ctx) -> Result<Response> {
    let mut reader = ctx.read().await?;
    let weights = weights(&ctx.app, &mut reader).await?;
    let mut table = Csv::new(&["feature", "step", "from", "keeping", "starting"]);
    for scale in weights.model.scales() {
        for (step, (keeping, starting)) in scale.keeping.iter().zip(scale.starting).enumerate() {
            let from = match step {
                0 => String::new(),
                1 => "-inf".to_owned(),
                step => scale.edges.get(step - 2).map(ToString::to_string).unwrap_or_default(),
            };
            let name = scale.feature.as_str().to_owned();
            table.push([name, step.to_string(), from, keeping.to_string(), starting.to_string()]);
        }
    }
    Ok(table.file("weights.csv"))
}
