//! An Exchange Online mailbox as Graph shows it, as far as a conversation looks.

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use super::world::{Provider, answer, line};
use crate::channel::{Auth, Request, Response};
use crate::message::Piece;

#[derive(Debug, Default)]
pub struct Item {
    /// The immutable one.
    id: String,
    key: String,
    files: Vec<String>,
    sent: bool,
    deferred: Option<Timestamp>,
    submitted: bool,
    /// Between the folders until then.
    hidden: Option<Timestamp>,
}

impl Item {
    /// The id it has until it is moved.
    fn ordinary(&self) -> String {
        format!("{}-{}", self.id, if self.sent { "sent" } else { "drafts" })
    }

    fn view(&self, request: &Request, flags: bool) -> Value {
        let immutable = request.headers.iter().any(|(name, _)| *name == "Prefer");
        let id = if immutable { self.id.clone() } else { self.ordinary() };
        let mut view = json!({ "id": id, "isDraft": !self.sent });
        if flags && request.url.contains("0x0E07") {
            let value = if self.submitted && !self.sent { "12" } else { "8" };
            view["singleValueExtendedProperties"] = json!([{ "id": "Integer 0xe07", "value": value }]);
        }
        view
    }
}

/// The mailbox. Every message goes out once for each time it is sent, as in the real one.
#[derive(Debug, Default)]
pub struct Graph {
    pub items: Vec<Item>,
    pub went_out: usize,
    pub sessions: Vec<(String, u64)>,
    pub session_names: Vec<String>,
    pub conversation: Option<Value>,
    /// Copies of sent messages that were removed.
    pub sent_removed: usize,
    /// How long after it went out a message is seen nowhere.
    pub lag: SignedDuration,
    /// Message flags are asked for in vain.
    pub hides_flags: bool,
    pub now: Timestamp,
}

impl Provider for Graph {
    fn received(&self) -> usize {
        self.went_out
    }

    fn drafts(&self) -> usize {
        self.items.iter().filter(|item| !item.sent).count()
    }

    fn tick(&mut self, now: Timestamp) {
        self.now = now;
        for item in &mut self.items {
            if item.submitted && !item.sent && item.deferred.is_some_and(|at| at <= now) {
                item.sent = true;
                item.hidden = now.checked_add(self.lag).ok();
                self.went_out += 1;
            }
        }
    }

    fn act(&mut self, request: &Request) -> Response {
        if request.auth == Auth::None {
            return self.upload(request);
        }
        let (line, flags) = (line(request), !self.hides_flags);
        let id = line.split('/').nth(2).unwrap_or_default().to_owned();
        match line.split('/').next_back().unwrap_or_default() {
            "sendMail" => {
                self.went_out += 1;
                answer(202, "")
            }
            "messages" if line == "POST /messages" => {
                let item: Value = serde_json::from_str(&text(request)).expect("a message is JSON");
                let property = |id: &str| {
                    let properties = item["singleValueExtendedProperties"].as_array().unwrap();
                    let found = properties.iter().find(|property| property["id"].as_str().unwrap().starts_with(id));
                    found.map(|property| property["value"].as_str().unwrap().to_owned())
                };
                let key = property("String {6d61696c").unwrap();
                let deferred = property("SystemTime 0x3FEF").map(|at| at.parse().unwrap());
                let id = format!("AAMk{}", self.items.len());
                self.items.push(Item { id: id.clone(), key, deferred, ..Item::default() });
                answer(201, json!({ "id": id, "isDraft": true }))
            }
            "messages" if line == "GET /messages" => {
                answer(200, json!({ "value": self.conversation.clone().unwrap_or_else(|| json!([])) }))
            }
            "messages" => {
                let sent = line.contains("sentitems");
                let now = self.now;
                let found = |item: &&Item| {
                    item.sent == sent && item.hidden.is_none_or(|until| until <= now) && request.url.contains(&item.key)
                };
                let found: Vec<_> = self.items.iter().filter(found).map(|item| item.view(request, false)).collect();
                answer(200, json!({ "value": found }))
            }
            "attachments" if line.starts_with("GET") => match self.item(&id) {
                Some(item) => answer(
                    200,
                    json!({ "value": item.files.iter().map(|name| json!({ "id": "file", "name": name })).collect::<Vec<_>>() }),
                ),
                None => missing(),
            },
            "attachments" => match self.item(&id) {
                Some(item) => {
                    let file: Value = serde_json::from_str(&text(request)).expect("a file is JSON");
                    item.files.push(file["name"].as_str().unwrap().to_owned());
                    answer(201, json!({ "id": "file" }))
                }
                None => missing(),
            },
            "createUploadSession" => {
                let body: Value = serde_json::from_str(&text(request)).unwrap();
                self.session_names.push(body["AttachmentItem"]["name"].as_str().unwrap().to_owned());
                self.sessions.push((id, 0));
                let url = format!("https://outlook.office.com/api/session/{}", self.sessions.len() - 1);
                answer(201, json!({ "uploadUrl": url, "nextExpectedRanges": ["0-"] }))
            }
            "send" => match self.item(&id) {
                Some(item) if item.sent => missing(),
                Some(item) if item.submitted => answer(400, r#"{"error":{"code":"ErrorInvalidOperation"}}"#),
                Some(item) => {
                    item.submitted = true;
                    if item.deferred.is_none() {
                        item.sent = true;
                        self.went_out += 1;
                    }
                    self.tick(self.now);
                    answer(202, "")
                }
                None => missing(),
            },
            _ if line.starts_with("DELETE") => {
                let Some(item) = self.item(&id) else { return missing() };
                let (sent, id) = (item.sent, item.id.clone());
                self.sent_removed += usize::from(sent);
                self.items.retain(|item| item.id != id);
                answer(204, "")
            }
            _ => match self.item(&id) {
                Some(item) => answer(200, item.view(request, flags)),
                None => missing(),
            },
        }
    }
}

impl Graph {
    /// Somebody empties the drafts folder.
    pub fn remove_drafts(&mut self) {
        self.items.retain(|item| item.sent);
    }

    /// A hand-over that was under way arrives.
    pub fn hand_over_arrives(&mut self) {
        for item in self.items.iter_mut().filter(|item| !item.sent) {
            (item.submitted, item.sent) = (true, true);
            self.went_out += 1;
        }
    }

    fn item(&mut self, id: &str) -> Option<&mut Item> {
        let now = self.now;
        let mut items = self.items.iter_mut().filter(|item| item.hidden.is_none_or(|until| until <= now));
        items.find(|item| item.id == id || item.ordinary() == id)
    }

    fn upload(&mut self, request: &Request) -> Response {
        let session: usize = request.url.rsplit('/').next().unwrap().parse().unwrap();
        let (id, done) = self.sessions[session].clone();
        let Some((_, range)) = request.headers.iter().find(|(name, _)| *name == "Content-Range") else {
            return answer(200, json!({ "nextExpectedRanges": [format!("{done}-")] }));
        };
        let (from, rest) = range.trim_start_matches("bytes ").split_once('-').unwrap();
        let (to, total) = rest.split_once('/').unwrap();
        let [from, to, total] = [from, to, total].map(|number| number.parse::<u64>().unwrap());
        if from != done {
            return answer(416, r#"{"error":{"code":"InvalidRange"}}"#);
        }
        assert!(to - from < 4 * 1024 * 1024, "a piece is under 4 MB");
        self.sessions[session].1 = to + 1;
        if to + 1 < total {
            return answer(200, json!({ "nextExpectedRanges": [format!("{}-", to + 1)] }));
        }
        let name = self.session_names[session].clone();
        if let Some(item) = self.item(&id) {
            item.files.push(name);
        }
        answer(201, "")
    }
}

fn missing() -> Response {
    answer(404, r#"{"error":{"code":"ErrorItemNotFound","message":"gone"}}"#)
}

/// The text of a body, with nothing where files go.
pub fn text(request: &Request) -> String {
    let text = |piece: &Piece| {
        if let Piece::Text(text) = piece { text.clone() } else { String::new() }
    };
    request.body.pieces().iter().map(text).collect()
}
