#![doc = include_str!("../README.md")]

mod answer;
mod client;
pub mod drawing;
mod house;
pub mod pure;
mod slips;
mod template;
pub mod words;

pub use answer::Answer;
pub use client::Client;
pub use house::House;
pub use slips::slips;
