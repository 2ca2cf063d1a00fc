//! A file that is promised and not there.

use std::ops::Range;

use super::clause::sentence;
use super::{attachment_talk, cloud, policy_words};
use crate::compose::review::Pass;
use crate::compose::{Attachment, Draft, Problem, Reading};

/// Words that are looked at before a text is taken for one that only talks about files.
const PATIENCE: usize = 400;

/// Pictures stand in the body as often as beside it.
const PICTURES: &[&str] = &[
    "screenshot",
    "screen shot",
    "picture",
    "photo",
    "image",
    "스크린샷",
    "캡처",
    "사진",
    "이미지",
    "스크린숏",
    "スクリーンショット",
    "スクショ",
    "画像",
    "写真",
    "截圖",
    "截图",
    "圖片",
    "图片",
    "照片",
];

/// Finds the first words that speak of a file when there is none.
pub(super) fn check(pass: &mut Pass<'_>, reading: &Reading<'_>, paragraphs: &[Range<usize>]) {
    if pass.draft.attachments.iter().any(|file| is_file(file, pass.draft)) {
        return;
    }
    let Some(range) = spoken(reading, paragraphs, &pass.rules.policy.attachment_words) else { return };
    if links_to_file(reading, paragraphs) {
        return;
    }
    let text = reading.words(range.clone()).to_owned();
    pass.find(Problem::AttachmentForgotten { text }, reading.place(range));
}

/// Whether a reader finds it beside the body; an image that stands in the body is none.
fn is_file(file: &Attachment, draft: &Draft) -> bool {
    let html = draft.html.as_deref().unwrap_or_default();
    file.content_id.as_deref().is_none_or(|id| !html.contains(&["cid:", id].concat()))
}

fn spoken(reading: &Reading<'_>, paragraphs: &[Range<usize>], more: &[String]) -> Option<Range<usize>> {
    let built_in = paragraphs.iter().flat_map(|paragraph| {
        let found = attachment_talk::spoken(reading.words(paragraph.clone()));
        found.map(|(range, own)| (paragraph.clone(), range, own))
    });
    let own = built_in.take(PATIENCE).filter(|(_, _, own)| *own).map(|(paragraph, range, _)| (paragraph, range));
    let wanted = paragraphs.iter().flat_map(|paragraph| {
        let words = reading.words(paragraph.clone());
        more.iter().filter_map(|word| policy_words::find(words, word).next()).map(|range| (paragraph.clone(), range))
    });
    let mut ours = own.chain(wanted).filter(|(paragraph, range)| {
        let words = reading.words(paragraph.clone());
        let at = paragraph.start + range.start..paragraph.start + range.end;
        !(attachment_talk::is_small_print(words, range) || is_linked(reading, &at) || is_picture(reading, words, range))
    });
    ours.next().map(|(paragraph, range)| paragraph.start + range.start..paragraph.start + range.end)
}

/// Whether the words lead to the file themselves.
fn is_linked(reading: &Reading<'_>, at: &Range<usize>) -> bool {
    reading
        .links()
        .iter()
        .any(|link| !link.target.is_empty() && link.words.start <= at.start && at.end <= link.words.end)
}

/// Whether it is a picture that is spoken of, and one stands in the body.
fn is_picture(reading: &Reading<'_>, words: &str, range: &Range<usize>) -> bool {
    let said = words.get(sentence(words, range)).unwrap_or_default().to_lowercase();
    reading.images().iter().any(|image| !image.quoted && !image.pixel)
        && PICTURES.iter().any(|word| said.contains(word))
}

/// Whether the new text leads to a file elsewhere.
fn links_to_file(reading: &Reading<'_>, paragraphs: &[Range<usize>]) -> bool {
    reading.links().iter().any(|link| !link.quoted && cloud::is_cloud_file(&link.target))
        || paragraphs.iter().any(|paragraph| cloud::shows_cloud_file(reading.words(paragraph.clone())))
}
