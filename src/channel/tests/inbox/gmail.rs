//! Gmail's inbox. The double's answers follow the reference of the Gmail API v1, `users.getProfile`,
//! `users.messages.list`, `users.messages.get` and `users.history.list`, read 2026-11.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE;
use serde_json::{Value, json};

use super::{HOUR, Mail, Mailbox, json as answer, read, read_well, since};
use crate::channel::{Auth, Channel, InboxMark, Request, Response, SendError};

/// A mailbox and its history.
#[derive(Debug, Clone)]
pub struct Gmail {
    /// Each mail with the history id of its arrival and its labels.
    pub mails: Vec<(Mail, u64, Vec<&'static str>)>,
    pub history: u64,
    /// History before this id is forgotten.
    pub oldest: u64,
    pub page: usize,
}

impl Gmail {
    pub fn new(page: usize) -> Self {
        Self { mails: Vec::new(), history: 1_000, oldest: 0, page }
    }

    pub fn arrive(&mut self, mail: Mail, labels: &[&'static str]) {
        self.history += 7;
        self.mails.push((mail, self.history, labels.to_vec()));
    }

    fn search(&self, query: &str, token: usize) -> Value {
        let words = query.replace("%3A", ":").replace("%20", " ");
        let bound = |name: &str| words.split(' ').find_map(|word| word.strip_prefix(name)?.parse::<i64>().ok());
        let (after, before) = (bound("after:").unwrap(), bound("before:").unwrap_or(i64::MAX));
        assert!(words.starts_with("in:inbox "), "{words}");
        let seconds = |mail: &Mail| mail.at.div_euclid(1000);
        let mut found: Vec<_> =
            self.mails.iter().filter(|(mail, _, labels)| labels.contains(&"INBOX") && !mail.removed).collect();
        found.retain(|(mail, _, _)| seconds(mail) >= after && seconds(mail) < before);
        found.sort_by_key(|(mail, history, _)| std::cmp::Reverse((mail.at, *history)));
        let to = found.len().min(token + self.page);
        let page = found.get(token..to).unwrap_or_default();
        let messages: Vec<_> = page.iter().map(|(mail, ..)| json!({ "id": mail.id, "threadId": mail.id })).collect();
        let mut body = json!({ "resultSizeEstimate": found.len() });
        if !messages.is_empty() {
            body["messages"] = json!(messages);
        }
        if to < found.len() {
            body["nextPageToken"] = json!(to.to_string());
        }
        body
    }

    fn changes(&self, start: u64, token: usize) -> Value {
        let new = self.mails.iter().filter(|(_, history, labels)| *history > start && labels.contains(&"INBOX"));
        let new: Vec<_> = new.collect();
        let to = new.len().min(token + self.page);
        let records = new.get(token..to).unwrap_or_default().iter().map(|(mail, history, labels)| {
            let message = json!({ "id": mail.id, "threadId": mail.id, "labelIds": labels });
            json!({ "id": history.to_string(), "messages": [{ "id": mail.id }], "messagesAdded": [{ "message": message }] })
        });
        let records: Vec<_> = records.collect();
        let mut body = json!({ "historyId": self.history.to_string() });
        if !records.is_empty() {
            body["history"] = json!(records);
        }
        if to < new.len() {
            body["nextPageToken"] = json!(to.to_string());
        }
        body
    }

    fn message(&self, id: &str, query: &[(&str, &str)]) -> Response {
        let Some((mail, history, labels)) = self.mails.iter().find(|(mail, ..)| mail.id == id && !mail.removed) else {
            let error =
                json!({ "domain": "global", "reason": "notFound", "message": "Requested entity was not found." });
            return answer(404, &json!({ "error": { "code": 404, "errors": [error] } }));
        };
        let mut body = json!({ "id": id, "threadId": id, "labelIds": labels, "snippet": "said \"raw\": ",
            "sizeEstimate": 7, "historyId": history.to_string(), "internalDate": mail.at.to_string() });
        if query.contains(&("format", "raw")) {
            body["raw"] = json!(URL_SAFE.encode(mail.raw()));
        } else {
            let asked = |name: &str| query.iter().any(|(key, value)| *key == "metadataHeaders" && *value == name);
            let fields = mail.fields.iter().filter(|(name, _)| asked(name));
            let headers: Vec<_> = fields.map(|(name, value)| json!({ "name": name, "value": value })).collect();
            body["payload"] = json!({ "headers": headers });
        }
        answer(200, &body)
    }
}

impl Mailbox for Gmail {
    fn channel(&self) -> Channel {
        Channel::Gmail
    }

    fn act(&mut self, request: &Request) -> Response {
        let scopes = &["https://www.googleapis.com/auth/gmail.readonly"];
        assert_eq!(request.auth, Auth::Bearer { scopes, fresh: false });
        let path = request.url.strip_prefix("https://gmail.googleapis.com/gmail/v1/users/me").unwrap();
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let query: Vec<_> = query.split('&').filter_map(|part| part.split_once('=')).collect();
        let asked = |name: &str| query.iter().find(|(key, _)| *key == name).map(|(_, value)| *value);
        let token = asked("pageToken").map_or(0, |token| token.parse().unwrap());
        match path {
            "/profile" => answer(
                200,
                &json!({ "emailAddress": "ana@contoso.example", "messagesTotal": 1,
                "threadsTotal": 1, "historyId": self.history.to_string() }),
            ),
            "/messages" => answer(200, &self.search(asked("q").unwrap(), token)),
            "/history" => {
                assert_eq!((asked("historyTypes"), asked("labelId")), (Some("messageAdded"), Some("INBOX")));
                let start: u64 = asked("startHistoryId").unwrap().parse().unwrap();
                if start < self.oldest {
                    return answer(
                        404,
                        &json!({ "error": { "code": 404, "message": "Requested entity was not found." } }),
                    );
                }
                answer(200, &self.changes(start, token))
            }
            _ => self.message(path.strip_prefix("/messages/").unwrap(), &query),
        }
    }
}

fn inbox(reports: &[bool], page: usize) -> Gmail {
    let mut gmail = Gmail::new(page);
    for (index, report) in (0..).zip(reports) {
        gmail.arrive(Mail::new(&format!("m{index}"), HOUR - index * 1000, *report), &["INBOX", "UNREAD"]);
    }
    gmail
}

#[test]
fn a_search_comes_first_and_only_what_may_be_a_report_is_fetched() {
    let mut gmail = inbox(&[false, true, false], 2);
    let reading = read_well(&mut gmail, None);
    assert_eq!(reading.ids(), ["m0", "m1", "m2"]);
    let mail = &reading.mails["m0"];
    assert_eq!((mail.at, mail.from.as_str(), mail.automatic), (gmail.mails[0].0.at, "leo@example.org", false));
    assert_eq!((mail.answers.as_slice(), &mail.raw), (&["m0@contoso.example".to_owned()][..], &None));
    assert_eq!(reading.mails["m1"].raw, Some(gmail.mails[1].0.raw().into_bytes()));
    let expected = ["profile", "messages", "messages/m2", "messages/m1", "messages/m1", "messages", "messages/m0"];
    assert_eq!(reading.paths(), expected);
    let after = since(None).since.as_second();
    assert!(reading.asked[1].url.ends_with(&format!("?maxResults=50&q=in%3Ainbox%20after%3A{after}")));
    assert_eq!(reading.asked[4].at_most, Some(699_052 + 16 * 1024));
    assert_eq!(reading.mark, Some(InboxMark("1021".into())));
    assert!(reading.end().complete);
}

#[test]
fn from_then_on_the_history_tells_what_came_but_not_spam() {
    let mut gmail = inbox(&[false; 3], 2);
    let mark = read_well(&mut gmail, None).mark.unwrap().0;
    assert_eq!(read_well(&mut gmail, Some(&mark)).paths(), ["history"]);
    gmail.arrive(Mail::new("sent", 0, false), &["SENT"]);
    gmail.arrive(Mail::new("spam", 0, true), &["SPAM"]);
    for index in 0..3 {
        gmail.arrive(Mail::new(&format!("new{index}"), 0, false), &["INBOX"]);
    }
    gmail.arrive(Mail::new("marked", 0, true), &["INBOX", "SPAM"]);
    let reading = read_well(&mut gmail, Some(&mark));
    assert_eq!(reading.ids(), ["new0", "new1", "new2"]);
    assert_eq!(reading.mark, Some(InboxMark(gmail.history.to_string())));
    // Whoever is cut off after the first page goes on after its last record.
    let first = read(Channel::Gmail, since(Some(&mark)), |request| {
        (!request.url.contains("pageToken")).then(|| gmail.act(request))
    });
    assert_eq!((first.ids(), first.end().error), (vec!["new0", "new1"], Some(SendError::NetworkLost)));
    assert_eq!(read_well(&mut gmail, first.mark.as_ref().map(|mark| mark.0.as_str())).ids(), ["new2"]);
}

#[test]
fn a_history_that_gmail_knows_no_more_is_searched_anew() {
    let mut gmail = inbox(&[false; 3], 2);
    let mark = read_well(&mut gmail, None).mark.unwrap().0;
    gmail.arrive(Mail::new("new", 0, true), &["INBOX"]);
    gmail.oldest = gmail.history;
    let reading = read_well(&mut gmail, Some(&mark));
    assert_eq!(reading.ids(), ["m0", "m1", "m2", "new"]);
    assert_eq!(reading.paths()[..3], ["history", "profile", "messages"]);
    let gone = read(Channel::Gmail, since(Some(&mark)), |_| Some(answer(404, &json!({}))));
    assert_eq!((gone.asked.len(), gone.end().error), (2, Some(SendError::NotFound)));
}

#[test]
fn a_mail_removed_since_it_was_listed_is_passed_over_and_an_empty_inbox_is_one() {
    let mut gmail = inbox(&[false, true, false], 5);
    let reading = read(Channel::Gmail, since(None), |request| {
        Some(if request.url.contains("/m1?") { answer(404, &json!({})) } else { gmail.act(request) })
    });
    assert_eq!((reading.ids(), reading.end().complete), (vec!["m0", "m2"], true));
    let empty = read_well(&mut Gmail::new(5), None);
    assert_eq!((empty.ids().len(), empty.end().complete, empty.mark), (0, true, Some(InboxMark("1000".into()))));
}

#[test]
fn a_long_search_is_gone_on_with_by_time_even_if_mails_vanish_in_between() {
    let mut gmail = inbox(&[false; 450], 50);
    let first = read_well(&mut gmail, None);
    assert_eq!((first.mails.len(), first.end().complete), (200, false));
    // The newest are removed: a page by its number would begin too far down.
    for (mail, ..) in gmail.mails.iter_mut().rev().take(60) {
        mail.removed = true;
    }
    gmail.arrive(Mail::new("new", 0, false), &["INBOX"]);
    let mut mark = first.mark.unwrap().0;
    assert!(mark.starts_with("4150/"), "{mark}");
    let mut found: std::collections::BTreeSet<_> = first.mails.into_keys().collect();
    for _ in 0..3 {
        let reading = read_well(&mut gmail, Some(&mark));
        found.extend(reading.mails.into_keys());
        mark = reading.mark.unwrap().0;
    }
    assert_eq!((found.len(), mark.as_str()), (451, gmail.history.to_string().as_str()));
}

#[test]
fn more_mails_of_one_second_than_one_go_reads_do_not_hold_it_up() {
    let mut gmail = Gmail::new(50);
    for index in 0..450 {
        gmail.arrive(Mail::new(&format!("m{index}"), HOUR, false), &["INBOX"]);
    }
    gmail.arrive(Mail::new("older", 2 * HOUR, false), &["INBOX"]);
    let first = read_well(&mut gmail, None);
    let second = read_well(&mut gmail, first.mark.as_ref().map(|mark| mark.0.as_str()));
    assert!(second.end().complete);
    let found: std::collections::BTreeSet<_> = first.mails.keys().chain(second.mails.keys()).collect();
    assert_eq!(found.len(), 451);
}
