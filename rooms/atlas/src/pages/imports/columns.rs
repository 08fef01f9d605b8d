//! Which column says what, where the headers did not tell.

use std::path::PathBuf;

use platform::{
    Failure, Result, Room,
    import::Import,
    web::{Ctx, Field, Form},
};

use crate::{
    WORDS,
    import::{self, Run},
};

/// The columns of the first file: what stands above them, and a value of each to recognise it by.
pub(super) async fn headers(ctx: &Ctx, run: &Run) -> Result<Vec<(String, String)>> {
    let folder = ctx.app.site.data.join("imports").join(format!("{}-columns-{}", run.id, ctx.app.random(6)));
    let paths = import::lay_out(&ctx.app, run, &folder).await;
    let read = tokio::task::spawn_blocking(move || {
        let rows = paths.map(|paths| first_rows(&paths));
        // Copies of files that are kept.
        let _ = std::fs::remove_dir_all(&folder);
        rows
    });
    let [head, row] = read.await.map_err(Failure::fault)??;
    let value = |at: usize| row.get(at).cloned().unwrap_or_default();
    Ok(head.into_iter().enumerate().map(|(at, header)| (header, value(at))).collect())
}

fn first_rows(paths: &[PathBuf]) -> [Vec<String>; 2] {
    let table = paths.first().and_then(|path| import::open(path).ok());
    let mut rows = table.into_iter().flatten().filter_map(|row| row.ok());
    [(); 2].map(|()| rows.next().map(|row| row.cells().map(str::to_owned).collect()).unwrap_or_default())
}

/// A choice of column for each thing that the table may say.
pub(super) fn fields<'a>(
    ctx: &Ctx,
    form: &'a Form,
    (room, import): (&Room, &Import),
    headers: &[(String, String)],
) -> Vec<Field<'a>> {
    let t = ctx.words(&WORDS);
    let mut options = vec![(String::new(), t.say("import-no-column").to_string())];
    for (at, (header, value)) in headers.iter().enumerate() {
        let number = at + 1;
        let header = if header.is_empty() { number.to_string() } else { header.clone() };
        let text = if value.is_empty() {
            header
        } else {
            t.say("import-column").with("header", header).with("value", short(value)).to_string()
        };
        options.push((number.to_string(), text));
    }
    let select = |field: &&'static str| {
        let label = (import.column)(room.words.words(ctx.lang), field);
        form.field(&t, name(field), label).optional().select(options.iter().map(|(value, text)| (value, text)))
    };
    import.fields.iter().map(select).collect()
}

/// The form as it first stands: what the last map said, else what the headers seem to say.
pub(super) fn filled(form: Form, import: &Import, run: &Run) -> Form {
    let map = run.wishes.map.clone().unwrap_or_default();
    let chosen =
        |field: &str| map.split(',').find_map(|pair| pair.strip_prefix(field)?.strip_prefix("=#").map(str::to_owned));
    import.fields.iter().fold(form, |form, field| match chosen(field) {
        Some(number) => form.filled(&name(field), number),
        None => form,
    })
}

/// The map that was chosen: each field with the number of its column. The first row bears the headers.
pub(super) async fn read(ctx: &Ctx, form: &Form, import: &Import, run: &Run) -> Result<Option<String>> {
    let columns = headers(ctx, run).await?.len();
    let pair = |field: &&str| {
        let number = form.chosen(&name(field)).and_then(|typed| typed.parse::<usize>().ok());
        let number = number.filter(|number| (1..=columns).contains(number));
        number.map(|number| format!("{field}=#{number}"))
    };
    let chosen: Vec<String> = import.fields.iter().filter_map(pair).collect();
    Ok((!chosen.is_empty()).then(|| format!("header==yes,{}", chosen.join(","))))
}

fn name(field: &str) -> String {
    format!("column-{}", field.replace('.', "-"))
}

fn short(value: &str) -> String {
    let cut: String = value.chars().take(30).collect();
    if cut.len() < value.len() { format!("{cut}…") } else { cut }
}
