use std::ops::RangeInclusive;

use fixedbitset::FixedBitSet;
use tantivy::{DocId, SegmentReader, Term, query::FuzzyTermQuery};

use crate::{
    document::Class,
    lists::Lists,
    near,
    schema::{Fields, HEAD},
    wanted::{Task, Wanted},
    words,
};

/// How well something fits: the tier from 1 to 7, better is higher; then whether a region, a name or the main name fits.
/// Zero is no fit at all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Grade(u8);

/// Tiers. Below `WORDS` errors are forgiven.
pub(crate) const EXACT: u8 = 7;
pub(crate) const START: u8 = 6;
pub(crate) const WORDS: u8 = 5;

const REGION: u8 = 1;
const NAME: u8 = 2;
const MAIN: u8 = 3;

impl Grade {
    fn new(tier: u8, place: u8) -> Self {
        Self(tier << 2 | place)
    }

    pub(crate) fn tier(self) -> u8 {
        self.0 >> 2
    }

    pub(crate) fn is_main(self) -> bool {
        self.0 & 3 == MAIN
    }

    fn raise(&mut self, other: Self) {
        *self = (*self).max(other);
    }
}

/// The tier of a word typed so, when a term differs by errors; none when they are too many.
pub(crate) fn tier_near(typed: &str, term: &str, open: bool, most: u8) -> Option<u8> {
    let most = usize::from(most);
    match near::errors(typed, term) {
        (0..=1, _) if most >= 1 => Some(4),
        (_, 0..=1) if most >= 1 && open => Some(3),
        (0..=2, _) if most >= 2 => Some(2),
        (_, 0..=2) if most >= 2 && open => Some(1),
        _ => None,
    }
}

/// How well each place of a segment fits what is wanted.
pub(crate) struct Sheet {
    /// The places that something was entered for: mostly few.
    entered: FixedBitSet,
    whole: Vec<Grade>,
    words: Vec<Vec<Grade>>,
}

impl Sheet {
    /// What fits without errors.
    pub(crate) fn read(segment: &SegmentReader, fields: &Fields, wanted: &Wanted) -> tantivy::Result<Self> {
        let all = segment.max_doc() as usize;
        let blank = vec![Grade::default(); all];
        let words = vec![blank.clone(); wanted.words.len()];
        let mut sheet = Self { entered: FixedBitSet::with_capacity(all), words, whole: blank };
        let mut names = Lists::open(segment, fields.names)?;
        let mut heads = Lists::open(segment, fields.heads)?;
        let mut region = Lists::open(segment, fields.region)?;
        for task in &wanted.tasks {
            names.exact(&task.text, |doc, class| sheet.enter(task, doc, class, EXACT, WORDS))?;
            if task.open {
                let see = |doc, class| sheet.enter(task, doc, class, START, WORDS);
                let short = task.text.chars().nth(HEAD).is_none();
                if short { heads.exact(&task.text, see)? } else { names.beginning(&task.text, see)? }
            }
            if let (Some(word), true) = (task.word, wanted.words.len() > 1) {
                let see = |doc, _| sheet.enter_word(word, doc, Grade::new(WORDS, REGION));
                if task.open { region.beginning(&task.text, see)? } else { region.exact(&task.text, see)? }
            }
        }
        sheet.read_pairs(segment, fields, wanted)?;
        Ok(sheet)
    }

    /// What fits when so many errors are forgiven, added to what fits with fewer.
    pub(crate) fn forgive(
        &mut self,
        segment: &SegmentReader,
        fields: &Fields,
        wanted: &Wanted,
        errors: u8,
    ) -> tantivy::Result<()> {
        let mut names = Lists::open(segment, fields.names)?;
        for task in wanted.tasks.iter().filter(|task| task.errors >= errors) {
            let term = Term::from_field_text(fields.names, &task.text);
            // The beginning of four letters, one of them wrong, is the beginning of nearly anything.
            let open = task.open && task.text.chars().nth(4).is_some();
            let query = if open { FuzzyTermQuery::new_prefix } else { FuzzyTermQuery::new };
            let tier = |term: &str| tier_near(&task.text, term, open, errors);
            let automaton = query(term, errors, true).automaton()?;
            let Some(first) = task.text.chars().next() else { continue };
            // Two errors, one of them in the first letter, are hardly a slip: only terms that begin alike are looked at.
            let first = if errors > 1 { first..=first } else { script(first) };
            names.taken(automaton, first, tier, |tier, doc, class| self.enter(task, doc, class, tier, tier))?;
        }
        Ok(())
    }

    /// The places that fit, in their order, and how well.
    pub(crate) fn grades(&self) -> impl Iterator<Item = (DocId, Grade)> {
        self.entered.ones().filter_map(|doc| Some((doc as DocId, self.grade(doc)?)))
    }

    /// How well a place fits, if it does.
    fn grade(&self, doc: usize) -> Option<Grade> {
        let whole = self.whole[doc];
        let words = self.words.iter().map(|word| word[doc]);
        let (tier, least, most) = words.fold((EXACT, MAIN, REGION), |(tier, least, most), grade| {
            let place = grade.0 & 3;
            (tier.min(grade.tier()), least.min(place), most.max(place))
        });
        let named = tier > 0 && most > REGION;
        let words = if named { Grade::new(tier, least.max(NAME)) } else { Grade::default() };
        Some(whole.max(words)).filter(|grade| *grade > Grade::default())
    }

    /// Enters that a term of this class fits a task.
    fn enter(&mut self, task: &Task, doc: DocId, class: u32, whole: u8, word: u8) {
        let class = Class::of(class);
        let place = if class.is_main() { MAIN } else { NAME };
        if task.whole && class.is_whole() {
            self.entered.insert(doc as usize);
            self.whole[doc as usize].raise(Grade::new(whole, place));
        }
        if let Some(index) = task.word {
            self.enter_word(index, doc, Grade::new(word, place));
        }
    }

    /// Enters that a word fits a place so well.
    fn enter_word(&mut self, word: usize, doc: DocId, grade: Grade) {
        self.entered.insert(doc as usize);
        self.words[word][doc as usize].raise(grade);
    }

    /// Words of a script without blanks fit where all their pairs of signs stand.
    fn read_pairs(&mut self, segment: &SegmentReader, fields: &Fields, wanted: &Wanted) -> tantivy::Result<()> {
        let mut lists = Lists::open(segment, fields.pairs)?;
        for (word, forms) in wanted.words.iter().enumerate() {
            let mut docs: Option<Vec<DocId>> = None;
            for pair in words::pairs(&forms[0]) {
                let mut held = Vec::new();
                lists.exact(pair, |doc, _| held.push(doc))?;
                if let Some(docs) = &docs {
                    held.retain(|doc| docs.binary_search(doc).is_ok());
                }
                docs = Some(held);
            }
            for doc in docs.unwrap_or_default() {
                self.enter_word(word, doc, Grade::new(WORDS, NAME));
            }
        }
        Ok(())
    }
}

/// The letters that one may stand for by a slip: those of its script, near enough. Of the others there are thousands, of which each
/// may be followed by anything.
fn script(letter: char) -> RangeInclusive<char> {
    /// Those that are wider than a block of 256; the letters of others that lie beyond theirs are rare.
    const WIDE: [RangeInclusive<char>; 4] =
        ['\0'..='\u{2AF}', '\u{1200}'..='\u{139F}', '\u{1400}'..='\u{167F}', '\u{AC00}'..='\u{D7A3}'];
    let near = |code| char::from_u32(code).unwrap_or(letter);
    let block = near(u32::from(letter) & !0xFF)..=near(u32::from(letter) | 0xFF);
    WIDE.into_iter().find(|script| script.contains(&letter)).unwrap_or(block)
}
