use super::{findings, html, problems, text};
use crate::compose::{Field, Problem};

fn link(target: &str, words: &str) -> String {
    format!("<p>See <a href=\"{target}\">{words}</a></p>")
}

fn differs(body: &str) -> Vec<(String, String)> {
    let of = |problem| match problem {
        Problem::LinkDiffers { shown, target } => Some((shown, target)),
        _ => None,
    };
    problems(&html(body)).into_iter().filter_map(of).collect()
}

#[test]
fn a_link_that_shows_another_address_is_found() {
    for (target, words, shown) in [
        ("https://evil.example/a", "https://contoso.example/a", "https://contoso.example/a"),
        ("https://evil.example", "www.contoso.example", "www.contoso.example"),
        ("https://evil.example", "contoso.com/login", "contoso.com/login"),
        ("https://evil.example", "<b>www.</b>contoso.com", "www.contoso.com"),
        ("https://evil.example", "our page https://contoso.example today", "https://contoso.example"),
        ("https://contoso.example@evil.example/", "https://contoso.example/", "https://contoso.example/"),
        ("https://contoso.example.evil.example/", "contoso.example.com", "contoso.example.com"),
        ("https:\\\\evil.example\\a", "https://contoso.example", "https://contoso.example"),
        ("mailto:eve@evil.example", "ana@contoso.example", "ana@contoso.example"),
        ("mailto:eve@contoso.example", "ana@contoso.example", "ana@contoso.example"),
        ("https://evil.example", "ana@contoso.example", "ana@contoso.example"),
        ("https://eve.github.io", "https://ana.github.io", "https://ana.github.io"),
        ("https://한국.example", "https://xn--bcher-kva.example", "https://xn--bcher-kva.example"),
    ] {
        assert_eq!(differs(&link(target, words)), [(shown.to_owned(), target.to_owned())], "{target} {words}");
    }
}

#[test]
fn a_wrapped_link_is_judged_by_where_it_leads() {
    let wrappers = [
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2FTARGET%2Fa&amp;data=05%7C01&amp;reserved=0",
        "https://urldefense.com/v3/__https://TARGET/a__;!!abc!def$",
        "https://urldefense.com/v3/__https:/TARGET/a__;!!abc!def$",
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__TARGET_a&amp;d=DwMF",
        "https://www.google.com/url?q=https://TARGET/a&amp;sa=D",
    ];
    for wrapper in wrappers {
        let right = wrapper.replace("TARGET", "contoso.example");
        assert_eq!(differs(&link(&right, "https://contoso.example/a")), [], "{right}");
        let wrong = wrapper.replace("TARGET", "evil.example");
        let expected = ("https://contoso.example/a".to_owned(), "https://evil.example/a".to_owned());
        assert_eq!(differs(&link(&wrong, "https://contoso.example/a")), [expected], "{wrong}");
    }
}

#[test]
fn a_link_that_keeps_its_word_is_left_alone() {
    for (target, words) in [
        ("https://contoso.example/", "https://contoso.example"),
        ("https://www.contoso.example/a/b?c=d#e", "contoso.example"),
        ("https://shop.contoso.com", "www.contoso.com"),
        ("https://contoso.com/very/long/path", "https://contoso.com/very…"),
        ("https://CONTOSO.example:443/", "HTTPS://contoso.example"),
        ("https://xn--bcher-kva.example/", "https://bücher.example"),
        ("https://bücher.example/", "https://xn--bcher-kva.example"),
        ("mailto:Ana@Contoso.example?subject=Hi", "ana@contoso.example"),
        ("mailto:ana@contoso.example", "Ana Müller"),
        ("https://contoso.example/team", "ana@contoso.example"),
        ("tel:+82-2-123-4567", "02-123-4567"),
        ("https://evil.example", "Click here"),
        ("https://evil.example", "Booking.com"),
        ("https://learn.microsoft.com/aspnet", "ASP.NET"),
        ("https://files.example/x", "plan.pdf"),
        ("https://files.example/x", "README.md, v1.2"),
        ("https://files.example/x", "report.final.docx"),
        ("https://chat.example/ana", "@ana"),
        ("https://contoso.example", "한국어 안내"),
        ("#top", "https://contoso.example"),
        ("", "https://contoso.example"),
        ("https://evil.example", ""),
        ("https://contoso.example", "see contoso.com or fabrikam.com"),
    ] {
        assert_eq!(differs(&link(target, words)), [], "{target} {words}");
    }
    let quoted =
        format!("ok<blockquote type=cite>{}</blockquote>", link("https://evil.example", "www.contoso.example"));
    assert_eq!(differs(&quoted), []);
}

#[test]
fn a_differing_link_is_found_at_its_words() {
    let found = findings(&html(&link("https://evil.example", " <i>www.contoso.example</i>")));
    let passage = found[0].place.passage.as_ref().map(|passage| (passage.text.as_str(), passage.nth));
    assert_eq!((found[0].place.field, passage), (Field::Html, Some(("www.contoso.example", 0))));
}

#[test]
fn a_target_without_encryption_is_said_once() {
    let insecure = |target: &str| Problem::LinkInsecure { target: target.to_owned() };
    let twice = format!("{}{}", link("http://x.example/a", "here"), link("http://x.example/a", "there"));
    assert_eq!(problems(&html(&twice)), [insecure("http://x.example/a")]);
    let wrapped = link("https://eur01.safelinks.protection.outlook.com/?url=http%3A%2F%2Fx.example", "here");
    assert_eq!(problems(&html(&wrapped)), [insecure("http://x.example")]);
    assert_eq!(problems(&text("See http://x.example/a.\n")), [insecure("http://x.example/a")]);
    for body in [link("https://x.example", "here"), link("mailto:a@x.example", "here"), "http://x.example".to_owned()] {
        assert_eq!(problems(&html(&body)), [], "{body}");
    }
    assert_eq!(problems(&text("See https://x.example or http:// \n> http://x.example\n")), []);
}
