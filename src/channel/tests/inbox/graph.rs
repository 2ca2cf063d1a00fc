//! Exchange Online's inbox. The double's answers follow the examples of Microsoft Graph v1.0, "message: delta" and "Get
//! message", read 2026-11; what a mail that was only read looks like is told in microsoft-graph-docs#7776.

use serde_json::{Value, json};

use super::{HOUR, Mail, Mailbox, json as answer, read, read_well, since};
use crate::channel::{Auth, Channel, InboxMark, Request, Response, SendError};

const DELTA: &str = "https://graph.microsoft.com/v1.0/me/mailfolders('inbox')/messages/delta";

/// An Inbox folder and everything that changed in it.
#[derive(Debug, Clone)]
pub struct Graph {
    pub mails: Vec<Mail>,
    /// What changed: which mail, and whether it only was read.
    changes: Vec<(usize, bool)>,
    pub page: usize,
    /// Deltas have header fields.
    pub whole: bool,
    /// Tokens of an older generation are forgotten.
    pub generation: u32,
}

impl Graph {
    pub fn new(page: usize) -> Self {
        Self { mails: Vec::new(), changes: Vec::new(), page, whole: true, generation: 0 }
    }

    pub fn arrive(&mut self, mail: Mail) {
        self.changes.push((self.mails.len(), false));
        self.mails.push(mail);
    }

    /// Somebody reads a mail.
    pub fn touch(&mut self, index: usize) {
        self.changes.push((index, true));
    }

    pub fn remove(&mut self, index: usize) {
        self.mails[index].removed = true;
        self.changes.push((index, false));
    }

    fn item(&self, mail: &Mail, headers: bool) -> Value {
        let received = jiff::Timestamp::from_millisecond(mail.at).unwrap().to_string();
        let from = if mail.fields[1].1.contains("leo") { "leo@example.org" } else { "mailer-daemon@googlemail.com" };
        let mut item = json!({ "@odata.type": "#microsoft.graph.message", "@odata.etag": "W/\"CQAAAB\"", "id": mail.id,
            "receivedDateTime": received, "from": { "emailAddress": { "name": "", "address": from } } });
        if headers {
            let fields = mail.fields.iter().map(|(name, value)| json!({ "name": name, "value": value }));
            item["internetMessageHeaders"] = fields.collect();
        }
        item
    }

    fn delta(&self, url: &str) -> Response {
        let token = url.split_once("token=").map(|(_, token)| token.split('.').map(|part| part.parse().unwrap()));
        let (since, from) = match token.map(Iterator::collect::<Vec<i64>>) {
            Some(parts) if parts[0] != i64::from(self.generation) => {
                let message = "The sync state generation is not found; generation=7.";
                return answer(410, &json!({ "error": { "code": "SyncStateNotFound", "message": message } }));
            }
            Some(parts) => (parts[1], usize::try_from(parts[2]).unwrap()),
            None => {
                let (_, filter) = url.split_once("receivedDateTime%20ge%20").unwrap();
                let since: jiff::Timestamp = filter.replace("%3A", ":").parse().unwrap();
                (since.as_millisecond(), 0)
            }
        };
        let to = self.changes.len().min(from + self.page);
        let items = self.changes[from..to].iter().filter(|(index, _)| self.mails[*index].at >= since);
        let value = items.map(|(index, touched)| match &self.mails[*index] {
            mail if mail.removed => json!({ "@removed": { "reason": "deleted" }, "id": mail.id }),
            mail if *touched => json!({ "@odata.type": "#microsoft.graph.message", "id": mail.id, "isRead": true }),
            mail => self.item(mail, self.whole),
        });
        let mut body = json!({ "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#Collection(message)",
            "value": value.collect::<Vec<_>>() });
        let (link, token) = if to < self.changes.len() { ("nextLink", "skip") } else { ("deltaLink", "delta") };
        body[format!("@odata.{link}")] = json!(format!("{DELTA}?${token}token={}.{since}.{to}", self.generation));
        answer(200, &body)
    }
}

impl Mailbox for Graph {
    fn channel(&self) -> Channel {
        Channel::ExchangeOnline
    }

    fn act(&mut self, request: &Request) -> Response {
        assert_eq!(request.auth, Auth::Bearer { scopes: &["Mail.Read"], fresh: false });
        let (path, query) = request.url.split_once('?').unwrap_or((&request.url, ""));
        if path.ends_with("/messages/delta") {
            return self.delta(&request.url);
        }
        let id = path.split("/messages/").nth(1).unwrap();
        let (id, raw) = id.strip_suffix("/$value").map_or((id, false), |id| (id, true));
        match self.mails.iter().find(|mail| mail.id == id && !mail.removed) {
            None => answer(404, &json!({ "error": { "code": "ErrorItemNotFound", "message": "…" } })),
            Some(mail) if raw => Response { status: 200, retry_after: None, body: mail.raw().into() },
            Some(mail) => {
                assert_eq!(query, "$select=receivedDateTime,from,internetMessageHeaders");
                answer(200, &self.item(mail, true))
            }
        }
    }
}

fn inbox(reports: &[bool], page: usize) -> Graph {
    let mut graph = Graph::new(page);
    for (index, report) in reports.iter().enumerate() {
        graph.arrive(Mail::new(&format!("m{index}"), HOUR, *report));
    }
    graph
}

#[test]
fn a_page_tells_of_every_mail_and_only_what_may_be_a_report_is_fetched() {
    let mut graph = inbox(&[false, true, false], 2);
    let reading = read_well(&mut graph, None);
    assert_eq!(reading.ids(), ["m0", "m1", "m2"]);
    let mail = &reading.mails["m0"];
    assert_eq!((mail.at, mail.from.as_str(), mail.automatic), (graph.mails[0].at, "leo@example.org", false));
    assert_eq!((mail.answers.as_slice(), &mail.raw), (&["m0@contoso.example".to_owned()][..], &None));
    assert_eq!(reading.mails["m1"].raw, Some(graph.mails[1].raw().into_bytes()));
    let delta = "mailFolders/inbox/messages/delta";
    assert_eq!(reading.paths(), [delta, "messages/m1/$value", "mailfolders('inbox')/messages/delta"]);
    assert!(reading.asked[0].url.contains("$filter=receivedDateTime%20ge%202026-11-14T10%3A00%3A00Z"));
    let prefer = ("Prefer", "IdType=\"ImmutableId\", odata.maxpagesize=50".to_owned());
    assert!([0, 2].iter().all(|page| reading.asked[*page].headers.contains(&prefer)));
    assert_eq!(reading.asked[1].at_most, Some(512 * 1024));
    let end = reading.end();
    assert!(end.complete && end.asked && end.error.is_none());
}

#[test]
fn what_is_new_comes_from_the_mark_on_and_what_was_only_read_or_removed_does_not() {
    let mut graph = inbox(&[false; 3], 2);
    let mark = read_well(&mut graph, None).mark.unwrap().0;
    assert_eq!(read_well(&mut graph, Some(&mark)).asked.len(), 1);
    graph.touch(0);
    graph.remove(1);
    graph.arrive(Mail::new("new", 0, true));
    let reading = read_well(&mut graph, Some(&mark));
    assert_eq!(reading.ids(), ["new"]);
    assert_ne!(reading.mark, Some(InboxMark(mark)));
}

#[test]
fn header_fields_that_a_delta_leaves_out_are_asked_for_mail_by_mail() {
    let mut graph = inbox(&[false, true], 5);
    graph.whole = false;
    let reading = read_well(&mut graph, None);
    assert_eq!(reading.paths()[1..], ["messages/m0", "messages/m1", "messages/m1/$value"]);
    assert_eq!(reading.mails["m0"].answers, ["m0@contoso.example"]);
}

#[test]
fn a_mark_that_graph_knows_no_more_or_never_knew_begins_anew() {
    let mut graph = inbox(&[false; 3], 2);
    let mark = read_well(&mut graph, None).mark.unwrap().0;
    graph.generation = 1;
    assert_eq!(read_well(&mut graph, Some(&mark)).ids(), ["m0", "m1", "m2"]);
    let unreadable = answer(400, &json!({ "error": { "code": "BadRequest", "message": "Badly formed token." } }));
    let reading = read(Channel::ExchangeOnline, since(Some(&mark)), |request| {
        Some(if request.url == mark { unreadable.clone() } else { graph.act(request) })
    });
    assert_eq!(reading.ids(), ["m0", "m1", "m2"]);
    // Unless it forgets what it has just been asked for the first time.
    let gone = read(Channel::ExchangeOnline, since(Some(&mark)), |_| Some(answer(410, &json!({}))));
    assert_eq!((gone.asked.len(), gone.end().error), (2, Some(SendError::NotFound)));
}

#[test]
fn no_token_follows_a_link_that_leads_elsewhere() {
    let links = [
        "https://graph.microsoft.com.evil.example/v1.0/me/mailFolders/inbox/messages/delta?$skiptoken=1",
        "https://graph.microsoft.com@evil.example/v1.0/me/messages/delta",
        "http://graph.microsoft.com/v1.0/me/mailFolders/inbox/messages/delta",
        "https://graph.microsoft.com/v1.0/me/mailFolders/inbox/messages",
        "https://graph.microsoft.com/v1.0/me/messages/x/$value?/messages/delta",
        "https://graph.microsoft.com/v1.0/me/../applications/messages/delta",
        "https://graph.microsoft.com/v1.0/applications/messages/delta",
        "https://graph.microsoft.com/v1.0/me/mailFolders/inbox/messages/delta?$skiptoken=1 2",
    ];
    for link in links {
        let reading = read(Channel::ExchangeOnline, since(None), |_| {
            Some(answer(200, &json!({ "value": [], "@odata.nextLink": link })))
        });
        let end = reading.end();
        assert_eq!((reading.asked.len(), end.error), (1, Some(SendError::AnswerUnreadable)), "{link}");
        // Nor does one that was kept.
        let mut graph = inbox(&[false], 5);
        assert_eq!(read_well(&mut graph, Some(link)).ids(), ["m0"], "{link}");
    }
    for link in ["me/mailFolders('AAMkAD%3D')/messages/delta()", "users('8afc')/mailFolders/inbox/messages/delta"] {
        let link = format!("https://graph.microsoft.com/v1.0/{link}?$deltatoken=x");
        let reading = read(Channel::ExchangeOnline, since(None), |_| {
            Some(answer(200, &json!({ "value": [], "@odata.deltaLink": link })))
        });
        assert_eq!(reading.mark, Some(InboxMark(link)));
    }
}

#[test]
fn one_mail_that_graph_cannot_give_does_not_keep_the_others_from_being_read() {
    for (status, skipped) in [(404, true), (400, false), (500, false)] {
        let mut graph = inbox(&[true, true], 5);
        let reading = read(Channel::ExchangeOnline, since(None), |request| {
            Some(if request.url.ends_with("/m0/$value") { answer(status, &json!({})) } else { graph.act(request) })
        });
        assert_eq!(reading.mails.contains_key("m0"), !skipped, "{status}");
        assert!(reading.mails["m1"].raw.is_some() && reading.end().complete);
        assert!(reading.mails.get("m0").is_none_or(|mail| mail.raw.is_none()));
    }
}

#[test]
fn what_was_found_before_trouble_is_handed_out_and_the_mark_stays_where_it_was() {
    let cases = [
        (Some(answer(503, &json!({}))), SendError::ProviderTrouble { status: 503 }),
        (None, SendError::NetworkLost),
        (Some(answer(403, &json!({ "error": { "code": "ErrorAccessDenied" } }))), SendError::AccessDenied),
        (Some(answer(401, &json!({}))), SendError::SignInRequired),
    ];
    for (trouble, error) in cases {
        let mut graph = inbox(&[false, true, false], 5);
        let reading = read(Channel::ExchangeOnline, since(None), |request| {
            if request.url.ends_with("/$value") { trouble.clone() } else { Some(graph.act(request)) }
        });
        assert_eq!((reading.ids(), &reading.mark), (vec!["m0"], &None));
        let end = reading.end();
        assert_eq!((end.complete, end.error), (false, Some(error)));
    }
}

#[test]
fn a_provider_that_asks_to_wait_long_is_left_with_its_time() {
    let slow = Response { retry_after: Some("3600".into()), ..answer(429, &json!({})) };
    let end = read(Channel::ExchangeOnline, since(None), |_| Some(slow.clone())).end();
    assert_eq!(end.error, Some(SendError::Throttled));
    assert_eq!(end.until.unwrap().duration_since(super::now()).as_secs(), 3600);
}

#[test]
fn one_go_reads_five_hundred_mails_and_the_next_goes_on() {
    let mut graph = inbox(&[false; 1_203], 50);
    let (mut mark, mut found, mut goes) = (None::<String>, 0, Vec::new());
    loop {
        let reading = read_well(&mut graph, mark.as_deref());
        found += reading.mails.len();
        goes.push(reading.mails.len());
        let complete = reading.end().complete;
        mark = reading.mark.map(|mark| mark.0);
        if complete {
            break;
        }
    }
    assert_eq!((goes, found), (vec![500, 500, 203], 1_203));
}
