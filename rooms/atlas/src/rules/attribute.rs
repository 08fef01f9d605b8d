/// What else a table told of a place: its climate, say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute {
    /// What is told, as the table's column has it.
    pub name: String,
    /// What the table tells.
    pub value: String,
    /// Which table says so.
    pub source: String,
}
