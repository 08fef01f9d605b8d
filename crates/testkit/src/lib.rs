#![doc = include_str!("../README.md")]

mod answer;
mod client;
pub mod drawing;
mod house;
pub mod pure;
mod slips;
mod template;
mod tool;
mod weight;
pub mod words;

pub use answer::Answer;
pub use client::Client;
pub use house::House;
pub use slips::{hostile, slips};
pub use tool::tool;
pub use weight::{WEIGHT_MOST, made_up, weight};
