use kernel::Day;

use super::Channel;

/// That something came by another way than here, as the secretary notes it: the answer of an expert, the word of a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Came {
    /// The way: never [`Channel::Own`].
    pub channel: Channel,
    /// The day on which it came.
    pub on: Day,
    /// What shows it.
    pub evidence: Option<Evidence>,
}

/// A file that shows how something came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Its SHA-256.
    pub sha256: String,
    /// What it was called.
    pub name: String,
}

/// Why it is not noted that something came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotNoted {
    /// The day is to come, or before that on which it could.
    DayOutOfPlace,
    /// What did not come in writing is noted with something that shows it.
    NothingShown,
}

impl Came {
    /// Whether it may be noted `today`: it came on that day or before, on `first` or after, and is shown where it did not come in writing.
    ///
    /// # Errors
    /// Why not.
    pub fn check(&self, (first, today): (Day, Day)) -> Result<(), NotNoted> {
        if self.on > today || self.on < first {
            return Err(NotNoted::DayOutOfPlace);
        }
        if self.channel.is_written() || self.evidence.is_some() { Ok(()) } else { Err(NotNoted::NothingShown) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_did_not_come_in_writing_is_shown_and_nothing_comes_before_it_could_or_in_days_to_come() {
        let day = |day: i8| jiff::civil::date(2026, 12, day);
        let scan = Evidence { sha256: "00ff".into(), name: "appel.pdf".into() };
        let came = |channel, on, evidence: Option<&Evidence>| {
            Came { channel, on: day(on), evidence: evidence.cloned() }.check((day(10), day(20)))
        };
        for channel in Channel::NOTED {
            let alone = if channel.is_written() { Ok(()) } else { Err(NotNoted::NothingShown) };
            assert_eq!(came(channel, 15, None), alone, "{channel:?}");
            assert_eq!(came(channel, 15, Some(&scan)), Ok(()), "{channel:?}");
        }
        let written: Vec<Channel> = Channel::NOTED.into_iter().filter(|it| it.is_written()).collect();
        assert_eq!(written, [Channel::Letter, Channel::Mail]);
        let at = |on| came(Channel::Letter, on, None);
        let out = Err(NotNoted::DayOutOfPlace);
        assert_eq!([at(9), at(10), at(20), at(21)], [out, Ok(()), Ok(()), out]);
    }
}
