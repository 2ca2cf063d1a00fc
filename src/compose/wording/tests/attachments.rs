use super::{findings, findings_under, html, text};
use crate::compose::{Attachment, Draft, Field, Policy, Problem};

/// The words that speak of a missing file.
fn promised(draft: &Draft) -> Option<String> {
    findings(draft).into_iter().find_map(|finding| match finding.problem {
        Problem::AttachmentForgotten { text } => Some(text),
        _ => None,
    })
}

fn file(name: &str) -> Attachment {
    Attachment {
        id: "1".into(),
        name: name.to_owned(),
        media_type: "application/pdf".into(),
        size: 9,
        ..Attachment::default()
    }
}

const PROMISES: &[(&str, &str)] = &[
    ("Please find attached our offer.", "attached"),
    ("Attached is the offer.", "Attached"),
    ("I have attached the minutes of Monday.", "attached"),
    ("I've attached two files", "attached"),
    ("See attached.", "attached"),
    ("The offer (attached) is valid until May.", "attached"),
    ("Thanks for your patience, attached is the corrected version.", "attached"),
    ("I am attaching the contract for your signature.", "attaching"),
    ("We attach our general terms.", "attach"),
    ("As you can see in the attachment, sales are up.", "attachment"),
    ("Please review the attachments and send them back.", "attachments"),
    ("Could you check the attached file?", "attached"),
    ("The file is attached to this e-mail.", "attached"),
    ("Please find enclosed our invoice.", "enclosed"),
    ("The programme is enclosed.", "enclosed"),
    ("PLEASE SEE ATTACHED", "ATTACHED"),
    ("PFA the contract.", "PFA"),
    ("Attached is our answer to your request.", "Attached"),
    ("Attached is the form to request leave.", "Attached"),
    ("Attached is my reply to ticket 4711.", "Attached"),
    ("Sending you the contract with the annexes attached.", "attached"),
    ("Sending the minutes as an attachment.", "attachment"),
    ("The invoice is enclosed for your order.", "enclosed"),
    ("I am sending the log as an attachment.", "attachment"),
    ("I've attached what we discussed yesterday.", "attached"),
    ("I attached last week's figures.", "attached"),
    ("I reply with the form attached.", "attached"),
    ("The invitation is attached.", "attached"),
    ("As we agreed, PFA the minutes of last week.", "PFA"),
    ("Please check the attachment I sent along.", "attachment"),
    ("I send you the figures of last week as an attachment.", "attachment"),
    ("Please find our offer\nattached to this message.", "attached"),
    ("견적서를 첨부드립니다.", "첨부"),
    ("요청하신 자료 첨부하여 보내드립니다.", "첨부"),
    ("자세한 내용은 첨부파일을 참고해 주세요.", "첨부"),
    ("첨부와 같이 송부드립니다.", "첨부"),
    ("첨부된 계약서 확인 부탁드립니다.", "첨부"),
    ("이력서 첨부했습니다!", "첨부"),
    ("붙임과 같이 회의 결과를 송부합니다.", "붙임"),
    ("お見積書を添付いたします。", "添付"),
    ("添付ファイルをご確認ください。", "添付"),
    ("資料を添付しましたので、ご査収ください。", "添付"),
    ("詳細は添付の通りです。", "添付"),
    ("別添の資料をご覧ください。", "別添"),
    ("明日の会議の資料を添付します。", "添付"),
    ("添付しますので、後ほどご確認ください。", "添付"),
    ("첨부 문서에 서명하여 회신 부탁드립니다.", "첨부"),
    ("신청서를 첨부하오니 작성하여 제출해 주시기 바랍니다.", "첨부"),
    ("티켓에 대한 자료를 첨부드립니다.", "첨부"),
    ("계약서에 서명하여 첨부드립니다.", "첨부"),
    ("添付の申請書にご記入のうえ、ご返送ください。", "添付"),
    ("契約書を添付しますので、押印後ご返送ください。", "添付"),
    ("チケットに関する資料を添付しました。", "添付"),
    ("附件已更新,請查收。", "附件"),
    ("이 메일에 첨부된 계약서를 확인해 주세요.", "첨부"),
    ("報價單以附件寄上,請查收。", "附件"),
    ("報價單如附件,請查收。", "附件"),
    ("附件為本月的請款單。", "附件"),
    ("附上會議紀錄,謝謝。", "附上"),
    ("請參閱附件。", "附件"),
    ("隨信附上履歷,敬請參閱。", "附上"),
    ("请查收附件。", "附件"),
    ("合同见附件，请确认。", "附件"),
];

const NO_PROMISES: &[&str] = &[
    "Sven is attached to the project until January.",
    "As discussed, the attachment you sent is fine.",
    "Thank you for the attached offer.",
    "Thanks for your attachment.",
    "Your attachment could not be opened.",
    "I couldn't open the attachment.",
    "There is no attachment this time.",
    "No attachment needed.",
    "Nothing is attached, everything is in the text.",
    "Is there an attachment size limit?",
    "Could you resend the attachment?",
    "Please send the attachment again.",
    "You attached the wrong file.",
    "The file you have attached is empty.",
    "There are no strings attached.",
    "I was very attached to the old logo.",
    "The house has an attached garage.",
    "We received your attachment.",
    "This e-mail and any attachments are confidential and intended only for the addressee.",
    "The form was attached to my last e-mail.",
    "The yard is enclosed by a fence.",
    "The price stays as in the attachment I sent last week.",
    "The attachments we shared with you on Monday are still valid.",
    "Please reply with the signed form attached.",
    "Would you mind sending the log as an attachment?",
    "I attached the log to ticket 4711.",
    "The calendar invite has the agenda attached.",
    "Did you get the attachment?",
    "Have you looked at the proposal I attached last week?",
    "The invoice is enclosed with the parcel.",
    "Attachments over 20 MB are rejected.",
    "The cable comes attached.",
    "We are attaching great importance to quality.",
    "The PFA of the players is a union.",
    "A PFAS report is due.",
    "Detached houses and a cattach are no match.",
    "첨부파일 잘 받았습니다.",
    "보내주신 첨부파일 확인했습니다.",
    "첨부해 주신 자료 검토하겠습니다.",
    "이력서를 첨부해 주시기 바랍니다.",
    "첨부파일 없이 보내드립니다.",
    "첨부파일이 열리지 않습니다.",
    "본 메일 및 첨부파일은 기밀 정보를 포함할 수 있습니다. 확인 후 삭제 바랍니다.",
    "용량이 커서 첨부 대신 링크로 보내드립니다.",
    "お送りいただいた添付ファイルを確認しました。",
    "添付ファイルを開けませんでした。",
    "履歴書を添付してください。",
    "資料の添付は不要です。",
    "添付いただいた図面の件です。",
    "添付すると古くなるため、リンクのみです。",
    "請求書は明日あらためて添付にてお送りいたします。",
    "資料は後ほど添付いたします。",
    "ログはチケットに添付しました。",
    "티켓에 로그를 첨부했습니다.",
    "지난주 메일에 첨부한 견적서와 동일합니다. 확인 바랍니다.",
    "서명하신 계약서를 첨부하여 회신 부탁드립니다.",
    "チケットにログを添付しました。",
    "昨日のメールに添付した見積書をご確認ください。",
    "請求書をメールに添付してご返送ください。",
    "附件請參考上一封信。",
    "上週寄的附件與這次相同。",
    "稍後會附上會議紀錄。",
    "로그는 지라에 첨부했습니다.",
    "계약서에 첨부된 별지를 확인했습니다.",
    "請將紀錄檔以附件方式回覆本信。",
    "本メールおよび添付ファイルは機密情報を含みます。誤って受信された場合は削除をお願いします。",
    "您的附件已收到。",
    "附件打不開,請重新寄一次。",
    "本郵件及其附件可能包含機密資訊。",
    "這次沒有附件。",
    "附上連結供您參考。",
    "附件的大小上限是多少?",
    "您寄来的附件已收到。",
];

#[test]
fn a_promised_file_that_is_missing_is_told_with_its_words() {
    for (said, word) in PROMISES {
        assert_eq!(promised(&text(said)).as_deref(), Some(*word), "{said}");
        let one_node = html(&format!("<p>Hello,</p><div>{}</div>", said.replace('\n', "\r\n")));
        assert_eq!(promised(&one_node).as_deref(), Some(*word), "{said}");
    }
}

#[test]
fn other_talk_of_attachments_is_left_alone() {
    for said in NO_PROMISES {
        assert_eq!(promised(&text(said)), None, "{said}");
        assert_eq!(promised(&html(&format!("<p>{said}</p>"))), None, "{said}");
    }
}

#[test]
fn a_file_keeps_the_promise_and_a_picture_in_the_body_does_not() {
    let attached =
        |file: Attachment| Draft { attachments: vec![file], ..html("<p>See attached.</p><img src='cid:logo' alt=''>") };
    assert_eq!(promised(&attached(file("offer.pdf"))), None);
    let inline = Attachment { content_id: Some("logo".into()), ..file("logo.png") };
    assert_eq!(promised(&attached(inline)).as_deref(), Some("attached"));
    let elsewhere = Attachment { content_id: Some("other".into()), ..file("offer.pdf") };
    assert_eq!(promised(&attached(elsewhere)), None);
}

#[test]
fn a_picture_in_the_body_keeps_the_promise_of_a_picture() {
    assert_eq!(promised(&html("<p>Screenshot attached:</p><img src='cid:1' alt='x'>")), None);
    assert_eq!(promised(&html("<p>Screenshot attached.</p>")).as_deref(), Some("attached"));
}

#[test]
fn a_link_to_a_cloud_file_keeps_the_promise() {
    assert_eq!(promised(&html("<p>See attached: <a href='https://1drv.ms/x'>offer</a></p>")), None);
    assert_eq!(promised(&text("See attached.\nhttps://drive.google.com/file/d/1")), None);
    assert_eq!(promised(&html("<p>See the <a href='https://example.org/offer.pdf'>attached offer</a></p>")), None);
    assert_eq!(
        promised(&html("<p>See attached or <a href='https://example.org'>us</a></p>")).as_deref(),
        Some("attached")
    );
}

#[test]
fn what_was_quoted_and_what_a_host_signed_promise_nothing() {
    assert_eq!(promised(&text("Fine.\n\n> See attached.\n")), None);
    assert_eq!(promised(&html("<div>Fine.</div><blockquote class=gmail_quote>See attached.</blockquote>")), None);
    let signature = "<div>Fine.</div><div class=gmail_signature data-smartmail=gmail_signature>See attached.</div>";
    assert_eq!(promised(&html(signature)), None);
}

#[test]
fn the_organisations_words_count() {
    let policy = Policy { attachment_words: vec!["annex".into(), "同梱".into()], ..Policy::default() };
    let fires = |said: &str| {
        findings_under(&text(said), &policy).iter().any(|f| matches!(f.problem, Problem::AttachmentForgotten { .. }))
    };
    assert!(fires("See Annex 3.") && fires("資料を同梱。"));
    assert!(!fires("We annexed a room."));
}

#[test]
fn its_place_is_exact() {
    let source = "<p>unattached &amp; <b>attached</b> to the wall. Please find it&nbsp;attached.</p>";
    let found = findings(&html(source));
    let place = &found[0].place;
    let passage = place.passage.as_ref().unwrap();
    assert_eq!((place.field, passage.text.as_str(), passage.nth), (Field::Html, "attached", 2));
    assert_eq!(passage.start, source.rfind("attached").unwrap());
}
