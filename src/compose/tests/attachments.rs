use super::{draft, rules};
use crate::channel::{Channel, Consent};
use crate::compose::{Attachment, Code, Draft, Field, Place, Problem, Rules, Severity, review};

const MEGABYTE: u64 = 1024 * 1024;

fn exchange() -> Rules<'static> {
    rules(Channel::ExchangeOnline.limits(Consent::Verified))
}

fn gmail() -> Rules<'static> {
    rules(Channel::Gmail.limits(Consent::Verified))
}

fn file(name: &str) -> Attachment {
    Attachment { id: name.into(), name: name.into(), media_type: "a/b".into(), size: 1000, ..Attachment::default() }
}

fn with(attachments: Vec<Attachment>) -> Draft {
    Draft { attachments, ..draft() }
}

/// The codes found in a draft with these files.
fn codes(files: Vec<Attachment>, rules: &Rules<'_>) -> Vec<Code> {
    review(&with(files), rules).findings.iter().map(|finding| Code::from(&finding.problem)).collect()
}

#[test]
fn ordinary_files_are_nothing_to_speak_of() {
    let names = [
        "offer.pdf",
        "Angebot v1.2.docx",
        "backup.tar.gz",
        "contract.pdf.p7m",
        "report.pdf.zip",
        "2026.11.21 minutes.txt",
        "plan.2026",
        "no extension",
        ".hidden",
        "견적서.hwp",
        "photo.JPG",
        "Dr. No.mp4",
        "a.pdf.2026",
    ];
    for rules in [exchange(), gmail()] {
        assert_eq!(codes(names.map(file).to_vec(), &rules), []);
    }
}

#[test]
fn what_gmail_does_not_send_is_stopped_there_and_asked_about_elsewhere() {
    for name in ["setup.exe", "SETUP.EXE", "invoice.js", "image.iso", "run.bat.", "run.bat ", "x.ps1"] {
        assert_eq!(codes(vec![file(name)], &gmail()), [Code::AttachmentRefused], "{name}");
        assert_eq!(codes(vec![file(name)], &exchange()), [Code::AttachmentBlockedByReaders], "{name}");
    }
    let found = review(&with(vec![file("setup.exe")]), &gmail()).findings.remove(0);
    assert_eq!((found.severity, found.place), (Severity::Block, Place::entry(Field::Attachments, 0)));
}

#[test]
fn what_outlook_does_not_open_is_asked_about() {
    for name in ["data.mdb", "cert.cer", "link.url", "script.py"] {
        for rules in [exchange(), gmail()] {
            assert_eq!(codes(vec![file(name)], &rules), [Code::AttachmentBlockedByReaders], "{name}");
        }
    }
}

#[test]
fn an_archive_is_looked_into() {
    let zip = |entries: &[&str]| {
        let entries = entries.iter().map(|entry| (*entry).to_owned()).collect();
        vec![Attachment { entries, ..file("all.zip") }]
    };
    assert_eq!(codes(zip(&["offer.pdf", "src/main.py"]), &gmail()), []);
    let found = review(&with(zip(&["offer.pdf", "tools/setup.exe", "x.vbs"])), &gmail()).findings;
    let (name, extension, archive) = ("tools/setup.exe".into(), "exe".into(), Some("all.zip".into()));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].problem, Problem::AttachmentRefused { name, extension, archive });
    assert_eq!(codes(zip(&["tools/setup.exe"]), &exchange()), [Code::AttachmentBlockedByReaders]);
}

#[test]
fn a_hidden_extension_is_asked_about() {
    for name in ["offer.pdf.html", "photo.JPG.svg", "사진.png.docm"] {
        assert_eq!(codes(vec![file(name)], &exchange()), [Code::DoubleExtension], "{name}");
    }
    let both = codes(vec![file("offer.pdf.exe")], &gmail());
    assert_eq!(both, [Code::AttachmentRefused, Code::DoubleExtension]);
}

#[test]
fn an_empty_file_is_asked_about_unless_its_size_is_unknown() {
    let empty = |media_type: &str| vec![Attachment { size: 0, media_type: media_type.into(), ..file("a.txt") }];
    assert_eq!(codes(empty("text/plain"), &exchange()), [Code::AttachmentEmpty]);
    assert_eq!(codes(empty("message/rfc822"), &exchange()), []);
}

#[test]
fn a_name_may_have_255_characters_in_exchange() {
    let named = |length: usize| vec![file(&"가".repeat(length))];
    assert_eq!(codes(named(255), &exchange()), []);
    assert_eq!(codes(named(256), &exchange()), [Code::AttachmentNameTooLong]);
    assert_eq!(codes(named(256), &gmail()), []);
}

#[test]
fn a_message_may_have_250_files_in_exchange() {
    let files = |count: usize| (0..count).map(|n| file(&format!("{n}.pdf"))).collect::<Vec<_>>();
    assert_eq!(codes(files(250), &exchange()), []);
    assert_eq!(codes(files(251), &exchange()), [Code::TooManyAttachments]);
    assert_eq!(codes(files(251), &gmail()), []);
}

#[test]
fn the_same_name_twice_is_a_hint_but_pasted_pictures_share_theirs() {
    assert_eq!(codes(vec![file("offer.pdf"), file("Offer.PDF")], &exchange()), [Code::AttachmentNameTwice]);
    let picture = |id: &str| Attachment { content_id: Some(id.into()), ..file("image.png") };
    assert_eq!(codes(vec![picture("1"), picture("2")], &exchange()), []);
}

#[test]
fn files_over_20_megabytes_are_asked_about() {
    let film = |size: u64| vec![Attachment { size, ..file("film.mp4") }];
    assert_eq!(codes(film(20 * MEGABYTE), &gmail()), []);
    assert_eq!(codes(film(20 * MEGABYTE + 1), &gmail()), [Code::AttachmentsLarge]);
}

#[test]
fn a_file_too_large_by_itself_is_named() {
    let film = Attachment { size: 27 * MEGABYTE, ..file("film.mp4") };
    let found = codes(vec![file("a.pdf"), film], &gmail());
    assert_eq!(found, [Code::AttachmentTooLarge, Code::MessageTooLarge]);
}
