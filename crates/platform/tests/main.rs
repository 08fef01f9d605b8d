//! What the platform promises, in one program: each would be linked, and kept, by itself.

mod files_in_forms;
mod files_swept;
mod floor;
mod landed;
mod mail;
mod words;
mod work;
