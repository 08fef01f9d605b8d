//! Which column says what, where the headers did not tell.

use platform::{
    Failure, Result, Room,
    import::{Import, Look},
    web::{Ctx, Field, Form},
};

use crate::{
    WORDS,
    import::{self, Run},
};

/// The field of the sheet.
const SHEET: &str = "sheet";

/// How the first file is understood under the map that holds now, or as far as its rows tell where the map fits it no more.
pub(super) async fn look(ctx: &Ctx, import: &Import, run: &Run) -> Result<Look> {
    let folder = ctx.app.site.data.join("imports").join(format!("{}-columns-{}", run.id, ctx.app.random(6)));
    let paths = import::lay_out(&ctx.app, run, &folder).await;
    let (look, map) = (import.look, run.wishes.map.clone());
    let read = tokio::task::spawn_blocking(move || {
        let look = paths.map(|paths| {
            let first = paths.first();
            let looked = first.and_then(|path| look(path, map.as_deref()).or_else(|| look(path, None)));
            looked.unwrap_or_default()
        });
        // Copies of files that are kept.
        let _ = std::fs::remove_dir_all(&folder);
        look
    });
    read.await.map_err(Failure::fault)?
}

/// How many columns a table has.
fn width(look: &Look) -> usize {
    look.headers.len().max(look.first.len())
}

/// A choice of column for each thing that the table may say, and of the sheet where a workbook has several.
pub(super) fn fields<'a>(ctx: &Ctx, form: &'a Form, (room, import): (&Room, &Import), look: &Look) -> Vec<Field<'a>> {
    let t = ctx.words(&WORDS);
    let mut options = vec![(String::new(), t.say("import-no-column").to_string())];
    for at in 0..width(look) {
        let number = at + 1;
        let of = |cells: &[String]| cells.get(at).filter(|cell| !cell.is_empty()).cloned();
        let header = of(&look.headers).unwrap_or_else(|| number.to_string());
        let text = match of(&look.first) {
            None => header,
            Some(value) => t.say("import-column").with("header", header).with("value", short(&value)).to_string(),
        };
        options.push((number.to_string(), text));
    }
    let select = |field: &&'static str| {
        let label = (import.column)(room.words.words(ctx.lang), field);
        form.field(&t, name(field), label).optional().select(options.iter().map(|(value, text)| (value, text)))
    };
    let sheets = (1..).zip(&look.sheets).map(|(number, sheet): (usize, &String)| (number.to_string(), sheet));
    let sheet = (look.sheets.len() > 1)
        .then(|| form.field(&t, SHEET, t.say("import-sheet")).hint(t.say("import-sheet-hint")).select(sheets));
    sheet.into_iter().chain(import.fields.iter().map(select)).collect()
}

/// The form as it first stands: what the last map said and what the headers say.
pub(super) fn filled(form: Form, look: &Look) -> Form {
    let sheet = look.sheets.iter().position(|sheet| Some(sheet) == look.sheet.as_ref());
    let form = match sheet {
        Some(at) => form.filled(SHEET, (at + 1).to_string()),
        None => form,
    };
    look.columns.iter().fold(form, |form, (field, at)| form.filled(&name(field), (at + 1).to_string()))
}

/// The map that was chosen: each field with the number of its column, or with none. Another sheet has other columns, which its
/// own header tells first.
pub(super) async fn read(ctx: &Ctx, form: &Form, import: &Import, run: &Run) -> Result<Option<String>> {
    let look = look(ctx, import, run).await?;
    let chosen = |name: &str, most: usize| {
        let number = form.chosen(name).and_then(|typed| typed.parse::<usize>().ok());
        number.filter(|number| (1..=most).contains(number))
    };
    let sheet = chosen(SHEET, look.sheets.len()).and_then(|number| look.sheets.get(number - 1)).or(look.sheet.as_ref());
    let of_sheet = sheet.map(|sheet| format!(r#"sheet=="{}""#, sheet.replace('"', "\"\"")));
    if sheet != look.sheet.as_ref() {
        return Ok(of_sheet);
    }
    let numbers: Vec<(&str, Option<usize>)> =
        import.fields.iter().map(|field| (*field, chosen(&name(field), width(&look)))).collect();
    if numbers.iter().all(|(_, number)| number.is_none()) {
        return Ok(of_sheet);
    }
    let pair = |(field, number): (&str, Option<usize>)| match number {
        Some(number) => format!("{field}=#{number}"),
        None => format!("{field}="),
    };
    // Where no row was taken for a header, none is.
    let headed = (!look.headers.is_empty()).then(|| "header==yes".to_owned());
    let pairs = numbers.into_iter().map(pair);
    Ok(Some(headed.into_iter().chain(of_sheet).chain(pairs).collect::<Vec<_>>().join(",")))
}

fn name(field: &str) -> String {
    format!("column-{}", field.replace('.', "-"))
}

fn short(value: &str) -> String {
    let cut: String = value.chars().take(30).collect();
    if cut.len() < value.len() { format!("{cut}…") } else { cut }
}
