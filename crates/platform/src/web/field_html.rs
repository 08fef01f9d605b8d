//! How a field is drawn: its label, its hint and what is wrong beside it, tied together for every reader.

use std::fmt;

use kernel::Lang;

use crate::parts::escape;

use super::field::{Field, Kind};

impl Field<'_> {
    fn described(&self) -> String {
        let mut ids = Vec::new();
        if self.hint.is_some() {
            ids.push(format!("{}-hint", self.id));
        }
        if self.file_lost().is_some() {
            ids.push(format!("{}-again", self.id));
        }
        if self.form.is_wrong_at(&self.name) {
            ids.push(format!("{}-error", self.id));
        }
        let mut attributes = String::new();
        if !ids.is_empty() {
            attributes = format!(r#" aria-describedby="{}""#, ids.join(" "));
        }
        if self.form.is_wrong_at(&self.name) {
            attributes.push_str(r#" aria-invalid="true""#);
        }
        if let Some(tag) = &self.lang {
            attributes.push_str(&format!(r#" lang="{tag}" dir="{}""#, tag.direction()));
        }
        attributes
    }

    fn file_lost(&self) -> Option<&str> {
        matches!(self.kind, Kind::File(_)).then(|| self.form.file_lost(&self.name)).flatten()
    }

    fn head(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(hint) = &self.hint {
            write!(f, r#"<p class="hint" id="{}-hint">{}</p>"#, self.id, escape(hint))?;
        }
        if let Some(file) = self.file_lost() {
            let again = self.t.shell().say("form-file-again").with("file", file).to_string();
            write!(f, r#"<p class="todo" id="{}-again">{}</p>"#, self.id, escape(&again))?;
        }
        if let Some(complaint) = self.form.complaint(&self.name) {
            write!(f, r#"<p class="error" id="{}-error">{}</p>"#, self.id, escape(&complaint.say(self.t)))?;
        }
        Ok(())
    }

    fn optional_word(&self) -> String {
        if self.optional {
            format!(
                r#" <span class="quiet optional">{}</span>"#,
                escape(&self.t.shell().say("form-optional").to_string())
            )
        } else {
            String::new()
        }
    }

    fn wrong(&self) -> &'static str {
        if self.form.is_wrong_at(&self.name) { " wrong" } else { "" }
    }

    fn single(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, id, typed) = (&self.name, &self.id, escape(self.form.typed(&self.name)));
        write!(
            f,
            r#"<div class="field{}"><label for="{id}">{}{}</label>"#,
            self.wrong(),
            escape(&self.label),
            self.optional_word()
        )?;
        self.head(f)?;
        let described = self.described();
        let input = |kind: &str, more: &str| {
            format!(r#"<input class="input" id="{id}" name="{name}" type="{kind}" value="{typed}"{more}{described}>"#)
        };
        match &self.kind {
            Kind::Text(rows) => write!(
                f,
                r#"<textarea class="input" id="{id}" name="{name}" rows="{rows}"{described}>{}{typed}</textarea>"#,
                "\n"
            )?,
            Kind::Password { new } => {
                let purpose = if *new { "new-password" } else { "current-password" };
                write!(
                    f,
                    r#"<input class="input" id="{id}" name="{name}" type="password" autocomplete="{purpose}"{described}>"#
                )?;
            }
            Kind::Email => f.write_str(&input("email", r#" autocomplete="email" dir="ltr""#))?,
            Kind::Number => f.write_str(&input("text", r#" inputmode="numeric" dir="ltr""#))?,
            Kind::File(accept) => {
                write!(f, r#"<input class="input" id="{id}" name="{name}" type="file" accept="{accept}"{described}>"#)?
            }
            Kind::Select(options) => {
                write!(f, r#"<select class="select" id="{id}" name="{name}"{described}>"#)?;
                for (value, words) in options {
                    let chosen = if self.form.typed(name) == value { " selected" } else { "" };
                    write!(f, r#"<option value="{}"{chosen}>{}</option>"#, escape(value), escape(words))?;
                }
                f.write_str("</select>")?;
            }
            _ => f.write_str(&input("text", ""))?,
        }
        f.write_str("</div>")
    }

    fn group(
        &self,
        f: &mut fmt::Formatter<'_>,
        inside: impl FnOnce(&mut fmt::Formatter<'_>) -> fmt::Result,
    ) -> fmt::Result {
        write!(
            f,
            r#"<fieldset class="field{}" id="{}"{}><legend>{}{}</legend>"#,
            self.wrong(),
            self.id,
            self.described().replace(r#" aria-invalid="true""#, ""),
            escape(&self.label),
            self.optional_word()
        )?;
        self.head(f)?;
        inside(f)?;
        f.write_str("</fieldset>")
    }

    fn choices(&self, f: &mut fmt::Formatter<'_>, kind: &str, options: &[(String, String)]) -> fmt::Result {
        for (value, words) in options {
            let checked = if self.form.has(&self.name, value) { " checked" } else { "" };
            write!(
                f,
                r#"<label class="choice"><input type="{kind}" name="{}" value="{}"{checked}>{}</label>"#,
                self.name,
                escape(value),
                escape(words)
            )?;
        }
        Ok(())
    }

    fn date_parts(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let invalid = if self.form.is_wrong_at(&self.name) { r#" aria-invalid="true""# } else { "" };
        f.write_str(r#"<div class="date">"#)?;
        for part in ["day", "month", "year"] {
            let id = format!("{}-{part}", self.name);
            write!(
                f,
                r#"<div><label for="{id}">{}</label><input class="input" id="{id}" name="{id}" inputmode="numeric" dir="ltr" value="{}"{invalid}></div>"#,
                escape(&self.t.shell().say(format!("date-{part}")).to_string()),
                escape(self.form.typed(&id))
            )?;
        }
        f.write_str("</div>")
    }

    fn languages(&self, f: &mut fmt::Formatter<'_>, rows: u8) -> fmt::Result {
        for lang in Lang::ALL {
            let id = format!("{}-{lang}", self.name);
            let (dir, typed) = (lang.direction(), escape(self.form.typed(&id)));
            let complaint = self.form.complaint(&id).map(|c| c.say(self.t));
            let wrong = if complaint.is_some() {
                format!(r#" aria-describedby="{id}-error" aria-invalid="true""#)
            } else {
                String::new()
            };
            write!(
                f,
                r#"<div class="in-language"><label for="{id}"><span lang="{lang}">{}</span></label>"#,
                lang.endonym()
            )?;
            if let Some(complaint) = complaint {
                write!(f, r#"<p class="error" id="{id}-error">{}</p>"#, escape(&complaint))?;
            }
            if rows > 1 {
                write!(
                    f,
                    r#"<textarea class="input" id="{id}" name="{id}" rows="{rows}" lang="{lang}" dir="{dir}"{wrong}>{}{typed}</textarea></div>"#,
                    "\n"
                )?;
            } else {
                write!(
                    f,
                    r#"<input class="input" id="{id}" name="{id}" lang="{lang}" dir="{dir}" value="{typed}"{wrong}></div>"#
                )?;
            }
        }
        Ok(())
    }
}

impl askama::filters::HtmlSafe for Field<'_> {}

impl fmt::Display for Field<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            Kind::Hidden => write!(
                f,
                r#"<input type="hidden" name="{}" value="{}">"#,
                self.name,
                escape(self.form.typed(&self.name))
            ),
            Kind::Tick => {
                let checked = if self.form.has(&self.name, "yes") { " checked" } else { "" };
                write!(f, r#"<div class="field{}">"#, self.wrong())?;
                self.head(f)?;
                write!(
                    f,
                    r#"<label class="choice"><input type="checkbox" id="{0}" name="{0}" value="yes"{checked}{1}>{2}</label></div>"#,
                    self.name,
                    self.described(),
                    escape(&self.label)
                )
            }
            Kind::Radio(options) => self.group(f, |f| self.choices(f, "radio", options)),
            Kind::Boxes(options) => self.group(f, |f| self.choices(f, "checkbox", options)),
            Kind::Date => self.group(f, |f| self.date_parts(f)),
            Kind::Localised(rows) => self.group(f, |f| self.languages(f, *rows)),
            _ => self.single(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{WORDS, web::Form};

    #[test]
    fn what_is_wrong_in_one_language_is_tied_to_that_languages_field() {
        let mut form = Form::blank();
        form.wrong("name-ar", "form-needed");
        for rows in [1, 4] {
            let html = form.field(&WORDS.words(kernel::Lang::En), "name", "Name").localised(rows).to_string();
            assert_eq!(html.matches(r#"aria-describedby="name-ar-error" aria-invalid="true""#).count(), 1, "{html}");
            assert_eq!(html.matches(r#"<p class="error" id="name-ar-error">"#).count(), 1, "{html}");
            assert_eq!(html.matches("-error").count(), 2, "{html}");
        }
    }
}
