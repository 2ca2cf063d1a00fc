use crate::compose::Reading;

/// New words, line by line.
fn new_words(reading: &Reading<'_>) -> Vec<String> {
    reading.new_text().map(|range| reading.words(range).split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn words_are_read_line_by_line_without_what_is_not_read() {
    let html = "<head><title>T</title><style>s</style></head><p>a<b>b</b> c</p>\r\n<div>d<br>e<!-- x -->f</div><script>g</script>";
    assert_eq!(Reading::of_html(html).text(), "ab c\nd\nef");
}

#[test]
fn what_was_quoted_is_not_new() {
    for (html, expected) in [
        ("<p>new</p><blockquote>old</blockquote><p>newer</p>", &["new", "newer"][..]),
        (
            "<p>new</p><div class='gmail_quote gmail_quote_container'><div class=gmail_attr>On …</div>old</div>",
            &["new"],
        ),
        (
            "<p>new</p><blockquote style='margin:0 0 0 40px;border:none;padding:0px'>indented</blockquote>",
            &["new indented"],
        ),
        ("new<div id=appendonsend></div><hr><div id=divRplyFwdMsg>From: Leo</div><div>old</div>", &["new"]),
        (
            "<p>new</p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in'><p><b>From:</b> Leo</p></div></div><p>old</p>",
            &["new"],
        ),
        ("new<span id=OLK_SRC_BODY_SECTION>old</span>old", &["new"]),
        ("<p>new</p><p>-----Original Message-----</p><p>old</p>", &["new"]),
        ("<p>new</p><p>-----원본 메시지-----</p><p>old</p>", &["new"]),
        ("<p>new</p><p>-----元のメッセージ-----</p><p>old</p>", &["new"]),
        ("<p>new</p><p>-----原始郵件-----</p><p>old</p>", &["new"]),
        ("<p>new</p><p><b>From:</b> Leo<br><b>Sent:</b> Friday<br><b>To:</b> Ana<br>old</p>", &["new"]),
        (
            "<p>new</p><p><b>보낸 사람:</b> Leo<br><b>보낸 날짜:</b> 금요일<br><b>받는 사람:</b> Ana<br>old</p>",
            &["new"],
        ),
        ("<p>new</p><p>On Friday, Leo wrote:</p><blockquote type=cite>old</blockquote>", &["new"]),
        (
            "<p>From: Seoul</p><p>Date: 21 November</p><p>Hotel: Busan</p>",
            &["From: Seoul Date: 21 November Hotel: Busan"],
        ),
        (
            "<p>From: Seoul</p><p>To: Busan</p><p>On Friday I wrote:</p><p>all new</p>",
            &["From: Seoul To: Busan On Friday I wrote: all new"],
        ),
    ] {
        assert_eq!(new_words(&Reading::of_html(html)), expected, "{html}");
    }
    for (text, expected) in [
        ("new\r\n\r\nOn Friday, Leo <leo@x.example> wrote:\r\n> old\r\n>> older\r\nnewer", &["new", "newer"][..]),
        (
            "new\n________________________________\nFrom: Leo\nSent: Friday\nTo: Ana\n\nold",
            &["new ________________________________"],
        ),
        ("new\n-----Original Message-----\nold", &["new"]),
        ("2026년 11월 20일 (금) 오후 3:00, Leo <leo@x.example>님이 작성:\n> old\nnew", &["new"]),
        ("2026年11月20日(金) 15:00 Leo <leo@x.example>のメール:\n> old\nnew", &["new"]),
    ] {
        assert_eq!(new_words(&Reading::of_text(text)), expected, "{text}");
    }
}

#[test]
fn a_passage_is_found_again_in_the_source() {
    for (html, words, source) in [
        ("<p>Hi {{a}}</p>", "{{a}}", "{{a}}"),
        ("<p>a &amp; b &lt;&lt;name&gt;&gt; c</p>", "<<name>>", "&lt;&lt;name&gt;&gt;"),
        ("<p>&#44608;&nbsp;&notit; x\r\ny</p>", "it; x", "it; x"),
        ("<p>&ampx; &unknown; é</p>", "x; &unknown;", "x; &unknown;"),
        ("<p>a\r\nb</p>", "b", "b"),
        ("<!-- b --><style>b</style><p>&#98;ig</p>", "b", "&#98;"),
    ] {
        let reading = Reading::of_html(html);
        let start = reading.text().find(words).unwrap();
        let passage = reading.place(start..start + words.len()).passage.unwrap();
        let range = reading.locate(&passage).unwrap();
        assert_eq!((&html[range.clone()], passage.start), (source, range.start), "{html}");
    }
}
