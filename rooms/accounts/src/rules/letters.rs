/// Whether a text holds these letters, small or capital, in every script: databases do not agree on what a capital is.
pub fn holds(text: &str, letters: &str) -> bool {
    text.to_lowercase().contains(&letters.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::holds;

    #[test]
    fn capitals_with_accents_are_found_by_their_small_letters_and_signs_are_only_signs() {
        assert!(holds("Élue de l’État", "éTAT") && holds("السمارة", "مارة"));
        assert!(!holds("Élue", "%") && !holds("Élue", "e_"));
    }
}
