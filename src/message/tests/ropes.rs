use crate::message::{MessageKey, Piece, Rope, Weaver};

fn base64(attachment: &str, octets: u64, lines: bool) -> Piece {
    Piece::Base64 { attachment: attachment.into(), octets, lines }
}

#[test]
fn a_text_is_cut_at_its_marks_in_order() {
    let mut weaver = Weaver::new(&MessageKey::from_random([3; 16]));
    let marks: Vec<_> = (0..12).map(|n| weaver.mark(base64(&n.to_string(), n, false))).collect();
    let rope = weaver.weave(&format!("a{}z", marks.join(",")));
    let files = rope.pieces().iter().filter(|piece| matches!(piece, Piece::Base64 { .. })).count();
    assert_eq!(files, 12);
    assert_eq!(rope.pieces()[..3], [Piece::Text("a".into()), base64("0", 0, false), Piece::Text(",".into())]);
    assert_eq!(rope.pieces().last(), Some(&Piece::Text("z".into())));
}

#[test]
fn a_text_that_speaks_of_marks_of_another_key_is_left_alone() {
    let mut weaver = Weaver::new(&MessageKey::from_random([3; 16]));
    let mark = weaver.mark(base64("f", 1, true));
    let foreign = Weaver::new(&MessageKey::from_random([4; 16])).mark(base64("g", 1, true));
    let rope = weaver.weave(&format!("{foreign}{mark}"));
    assert_eq!(rope.pieces()[0], Piece::Text(foreign));
}

#[test]
fn a_rope_knows_its_length_before_a_file_is_read() {
    let encoded = |octets, lines| Rope::from(base64("f", octets, lines)).octets();
    assert_eq!([encoded(0, false), encoded(1, false), encoded(3, false), encoded(4, false)], [0, 4, 4, 8]);
    assert_eq!([encoded(0, true), encoded(57, true), encoded(58, true)], [0, 78, 156]);
    assert_eq!(Rope::from(Piece::Slice { attachment: "f".into(), start: 5, end: 9 }).octets(), 4);
}
