use super::{draft, row};
use crate::compose::Draft;
use crate::merge::{Sender, Snippet, render};

fn snippet(text: &str, html: Option<&str>) -> Option<Snippet> {
    Some(Snippet { text: text.to_owned(), html: html.map(str::to_owned) })
}

fn sender() -> Sender {
    Sender {
        signature: snippet("Mina\nContoso", Some("<b>Mina</b>")),
        team_unsubscribe: snippet("Stop: https://x.example/?a&b", None),
        friendly_unsubscribe: snippet("No more? Tell me.", None),
        ..Sender::default()
    }
}

fn bodies(html: &str, text: &str, sender: &Sender) -> (String, String) {
    let draft = Draft { html: Some(html.to_owned()), text: Some(text.to_owned()), ..draft() };
    let rendered = render(&draft, &row(&[]), sender).expect("nothing stops it");
    (rendered.html.unwrap_or_default(), rendered.text.unwrap_or_default())
}

const UNSUBSCRIBE: &str = "<br><div>Stop: https://x.example/?a&amp;b</div>";

#[test]
fn signature_and_unsubscribe_are_appended_unless_placed() {
    let (html, text) = bodies("<p>A</p>", "A", &sender());
    assert_eq!(html, format!("<p>A</p><br><div><b>Mina</b></div>{UNSUBSCRIBE}"));
    assert_eq!(text, "A\n\nMina\nContoso\n\nStop: https://x.example/?a&b");
}

#[test]
fn each_body_is_looked_at_by_itself() {
    let (html, text) = bodies("<p>{{my_signature}} A</p>", "A {{friendly_unsubscribe}}", &sender());
    assert_eq!(html, format!("<p><b>Mina</b> A</p>{UNSUBSCRIBE}"));
    assert_eq!(text, "A No more? Tell me.\n\nMina\nContoso");
}

#[test]
fn the_ending_stands_within_the_body() {
    let without_signature = Sender { signature: None, ..sender() };
    let end = |html: &str| bodies(html, "", &without_signature).0;
    assert_eq!(end("<body><p>A</body></html>"), format!("<body><p>A{UNSUBSCRIBE}</body></html>"));
    assert_eq!(end("<BODY>A</BODY>\n<!-- </body> -->"), format!("<BODY>A{UNSUBSCRIBE}</BODY>\n<!-- </body> -->"));
    assert_eq!(end("A</body>B"), format!("A</body>B{UNSUBSCRIBE}"));
}

#[test]
fn the_friendlier_words_stand_in_and_nothing_is_appended_where_there_is_nothing() {
    let friendly = Sender { team_unsubscribe: snippet(" ", None), signature: None, ..sender() };
    assert_eq!(bodies("A", "A", &friendly).1, "A\n\nNo more? Tell me.");
    let nothing = Sender::default();
    assert_eq!(bodies("A", "A", &nothing), ("A".into(), "A".into()));
    let draft = render(&draft(), &row(&[]), &sender()).expect("nothing stops it");
    assert_eq!((draft.html, draft.text), (None, None));
}

#[test]
fn a_placed_text_keeps_its_lines_in_html() {
    let plain = Sender { signature: snippet("Mina <m@x.example>\r\nContoso", None), ..Sender::default() };
    assert_eq!(bodies("<p>{{my_signature}}</p>", "", &plain).0, "<p>Mina &lt;m@x.example&gt;<br>Contoso</p>");
}
