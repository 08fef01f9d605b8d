//! Tables taken in by command, each test in a club of its own.

mod interruption;
mod store;
mod tables;
mod world;
