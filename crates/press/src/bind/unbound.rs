/// Why a document is not reproduced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unbound {
    /// It is locked: encrypted, with a password or without.
    Locked,
    /// It cannot be read: damaged, or of a kind that is no document.
    Damaged,
    /// It has layers that are switched off, and would show them.
    Layered,
    /// It has more pages than there is room for.
    TooLong,
    /// It is heavier than there is room for, or would be once it is opened.
    TooHeavy,
}
