#![doc = include_str!("../README.md")]

mod answer;
mod client;
mod house;
pub mod pure;
pub mod words;

pub use answer::Answer;
pub use client::Client;
pub use house::House;
