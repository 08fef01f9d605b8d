//! Which column says what, where the headers did not tell.

use std::collections::BTreeMap;

use gazetteer::relations::constants;
use platform::{
    Failure, Result, Room,
    import::{Import, Look},
    web::{Ctx, Field, Form},
};

use crate::{
    WORDS,
    import::{self, Run},
};

/// How long what holds in every row may be.
const CONSTANT: usize = 200;
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

/// The fields of the form, under their headings: which column says what, and what no column says.
pub(super) fn groups<'a>(
    ctx: &Ctx,
    form: &'a Form,
    (room, import): (&Room, &Import),
    look: &Look,
) -> Vec<(String, Vec<Field<'a>>)> {
    let t = ctx.words(&WORDS);
    let constant = |(at, field): (usize, &&'static str)| {
        let label = (import.column)(room.words.words(ctx.lang), field);
        let asked = form.field(&t, constant_name(field), label).optional();
        if at == 0 { asked.hint(t.say("import-constants-hint")) } else { asked }
    };
    let constants: Vec<Field<'_>> = import.constant.iter().enumerate().map(constant).collect();
    let columns = (t.say("import-columns").to_string(), fields(ctx, form, (room, import), look));
    let constants = Some((t.say("import-constants").to_string(), constants)).filter(|(_, fields)| !fields.is_empty());
    std::iter::once(columns).chain(constants).collect()
}

/// A choice of column for each thing that the table may say, and of the sheet where a workbook has several.
fn fields<'a>(ctx: &Ctx, form: &'a Form, (room, import): (&Room, &Import), look: &Look) -> Vec<Field<'a>> {
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
pub(super) fn filled(form: Form, look: &Look, run: &Run) -> Form {
    let constants = run.wishes.map.as_deref().map(constants).unwrap_or_default();
    let form = constants.into_iter().fold(form, |form, (field, value)| form.filled(&constant_name(&field), value));
    let sheet = look.sheets.iter().position(|sheet| Some(sheet) == look.sheet.as_ref());
    let form = match sheet {
        Some(at) => form.filled(SHEET, (at + 1).to_string()),
        None => form,
    };
    look.columns.iter().fold(form, |form, (field, at)| form.filled(&name(field), (at + 1).to_string()))
}

/// The map that was chosen: each field with the number of its column, or with none. Another sheet has other columns, which its
/// own header tells first.
pub(super) async fn read(ctx: &Ctx, form: &mut Form, import: &Import, run: &Run) -> Result<Option<String>> {
    let look = look(ctx, import, run).await?;
    let constants: BTreeMap<&str, String> =
        import.constant.iter().map(|field| (*field, form.line(&constant_name(field), CONSTANT))).collect();
    let chosen = |name: &str, most: usize| {
        let number = form.chosen(name).and_then(|typed| typed.parse::<usize>().ok());
        number.filter(|number| (1..=most).contains(number))
    };
    let sheet = chosen(SHEET, look.sheets.len()).and_then(|number| look.sheets.get(number - 1)).or(look.sheet.as_ref());
    let of_sheet = sheet.map(|sheet| always("sheet", sheet));
    let constant = |field: &str| constants.get(field).filter(|value| !value.is_empty());
    if sheet != look.sheet.as_ref() {
        let said = import.constant.iter().filter_map(|field| Some(always(field, constant(field)?)));
        return Ok(Some(of_sheet.into_iter().chain(said).collect::<Vec<_>>().join(",")));
    }
    let numbers: Vec<(&str, Option<usize>)> =
        import.fields.iter().map(|field| (*field, chosen(&name(field), width(&look)))).collect();
    if numbers.iter().all(|(field, number)| number.is_none() && constant(field).is_none()) {
        return Ok(of_sheet);
    }
    let pair = |(field, number): (&str, Option<usize>)| match (constant(field), number) {
        (Some(value), _) => always(field, value),
        (None, Some(number)) => format!("{field}=#{number}"),
        (None, None) => format!("{field}="),
    };
    // Where no row was taken for a header, none is.
    let headed = (!look.headers.is_empty()).then(|| "header==yes".to_owned());
    let pairs = numbers.into_iter().map(pair);
    Ok(Some(headed.into_iter().chain(of_sheet).chain(pairs).collect::<Vec<_>>().join(",")))
}

/// What holds in every row, as a map says it.
fn always(field: &str, value: &str) -> String {
    format!(r#"{field}=="{}""#, value.replace('"', "\"\""))
}

fn name(field: &str) -> String {
    format!("column-{}", field.replace('.', "-"))
}

fn constant_name(field: &str) -> String {
    format!("constant-{}", field.replace('.', "-"))
}

fn short(value: &str) -> String {
    let cut: String = value.chars().take(30).collect();
    if cut.len() < value.len() { format!("{cut}…") } else { cut }
}
