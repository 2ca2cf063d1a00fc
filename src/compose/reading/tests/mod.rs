//! What is read, judged also by another reader of HTML.

mod alternative;
mod documents;
mod words;
