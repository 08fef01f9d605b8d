use platform::{
    App, Result,
    db::{Json, Reader, Tx, sql},
};
use rulebook::Confirmation;

use crate::rules::AgreementId;

/// What experts confirmed that bears on this agreement: of it, and of rules as such.
///
/// # Errors
/// When the database fails.
pub async fn confirmations(reader: &mut Reader, agreement: &AgreementId) -> Result<Vec<Confirmation>> {
    let rows = reader
        .all(
            sql("SELECT whole FROM agreement_confirmations WHERE agreement = $1 OR agreement IS NULL ORDER BY at, id")
                .with(agreement),
        )
        .await?;
    rows.iter().map(|row| Ok(row.get::<Json<Confirmation>>("whole")?.0)).collect()
}

/// Keeps what an expert confirmed: of one agreement, or of the rule as such when `agreement` is none.
///
/// # Errors
/// When the database fails.
pub async fn keep_confirmation(
    app: &App,
    tx: &mut Tx,
    agreement: Option<&AgreementId>,
    confirmation: &Confirmation,
) -> Result<()> {
    tx.run(
        sql("INSERT INTO agreement_confirmations (id, agreement, rule, whole, at) VALUES ($1, $2, $3, $4, $5)")
            .with(&app.id::<Confirmation>())
            .with(agreement)
            .with(&confirmation.rule)
            .with_json(confirmation)
            .with(app.now()),
    )
    .await?;
    Ok(())
}
