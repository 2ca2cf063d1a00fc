use crate::compose::Reading;

fn alternative(html: &str) -> String {
    let reading = Reading::of_html(html);
    let text = reading.alternative();
    let octets = text.len() + text.matches('\n').count();
    assert!(octets <= reading.alternative_octets(), "{octets} octets of {html}");
    text
}

#[test]
fn lines_and_paragraphs_stay_what_they_were() {
    for (html, expected) in [
        ("", ""),
        ("a", "a"),
        ("<div>a</div><div>b</div>", "a\nb"),
        ("<div>a</div><div><br></div><div>b</div>", "a\n\nb"),
        ("a<br>b<br><br>c", "a\nb\n\nc"),
        ("<p>a</p><p>b</p>", "a\n\nb"),
        ("<p class=MsoNormal>a</p>\r\n<p class=MsoNormal>&nbsp;</p><p class=MsoNormal>b</p>", "a\n\nb"),
        ("<h1>T</h1>a  \r\n  b&nbsp;&amp;&nbsp;c", "T\na b & c"),
        ("<b>a</b><i> b</i>c", "a bc"),
        ("<pre>a\n  b\n</pre>c", "a\n  b\n\nc"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a\nb\nc"),
        ("a<br><br><br><br><br>b", "a\n\n\nb"),
        ("a\u{ad}b\u{200b}c<style>x</style><script>y</script><!-- z -->", "abc"),
    ] {
        assert_eq!(alternative(html), expected, "{html}");
    }
}

#[test]
fn items_links_and_quotations_are_marked() {
    for (html, expected) in [
        ("<p>a</p><ul><li>b</li><li>c<ul><li>d</li></ul></li></ul>e", "a\n- b\n- c\n  - d\ne"),
        ("<ol><li>b<li><p>c</p></ol>", "1. b\n\n2. c"),
        (
            "see <a href='https://x.example/a?b=1&amp;c'>the plan</a>, please",
            "see the plan <https://x.example/a?b=1&c>, please",
        ),
        (
            "<a href='https://x.example/'>x.example</a> <a href='mailto:a@x.example'>a@x.example</a>",
            "x.example a@x.example",
        ),
        ("<a href='#top'>up</a> <a name=x>b</a><a href='https://x.example'><img src=a></a>c", "up bc"),
        ("ok<blockquote><p>a</p><blockquote>b<br><br>c</blockquote></blockquote>d", "ok\n\n> a\n> > b\n> >\n> > c\nd"),
        ("<blockquote style='margin: 0 0 0 40px; border: none; padding: 0'>in</blockquote>", "in"),
    ] {
        assert_eq!(alternative(html), expected, "{html}");
    }
}
