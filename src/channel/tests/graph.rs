//! An Exchange Online mailbox as Graph shows it, as far as a conversation looks.

use serde_json::{Value, json};

use super::world::{Provider, answer, line};
use crate::channel::{Auth, Request, Response};
use crate::message::Piece;

#[derive(Debug, Default)]
pub struct Item {
    id: String,
    key: String,
    files: Vec<String>,
    sent: bool,
}

/// The mailbox. Every message goes out once for each time it is sent, as in the real one.
#[derive(Debug, Default)]
pub struct Graph {
    pub items: Vec<Item>,
    pub went_out: usize,
    pub sessions: Vec<(String, u64)>,
    pub session_names: Vec<String>,
    pub conversation: Option<Value>,
}

impl Provider for Graph {
    fn received(&self) -> usize {
        self.went_out
    }

    fn drafts(&self) -> usize {
        self.items.iter().filter(|item| !item.sent).count()
    }

    fn act(&mut self, request: &Request) -> Response {
        if request.auth == Auth::None {
            return self.upload(request);
        }
        let line = line(request);
        let id = line.split('/').nth(2).unwrap_or_default().to_owned();
        match line.split('/').next_back().unwrap_or_default() {
            "sendMail" => {
                self.went_out += 1;
                answer(202, "")
            }
            "messages" if line == "POST /messages" => {
                let item: Value = serde_json::from_str(&text(request)).expect("a message is JSON");
                let key = item["singleValueExtendedProperties"][0]["value"].as_str().unwrap().to_owned();
                let id = format!("AAMk{}", self.items.len());
                self.items.push(Item { id: id.clone(), key, files: vec![], sent: false });
                answer(201, json!({ "id": id, "isDraft": true }))
            }
            "messages" if line == "GET /messages" => {
                answer(200, json!({ "value": self.conversation.clone().unwrap_or_else(|| json!([])) }))
            }
            "messages" => {
                let sent = line.contains("sentitems");
                let found = |item: &&Item| item.sent == sent && request.url.contains(&item.key);
                let found: Vec<_> = self.items.iter().filter(found).map(|item| json!({ "id": item.id })).collect();
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
                Some(item) if !item.sent => {
                    item.sent = true;
                    self.went_out += 1;
                    answer(202, "")
                }
                _ => missing(),
            },
            _ if line.starts_with("DELETE") => {
                self.items.retain(|item| item.id != id);
                answer(204, "")
            }
            _ => match self.item(&id) {
                Some(item) => answer(200, json!({ "id": item.id, "isDraft": !item.sent })),
                None => missing(),
            },
        }
    }
}

impl Graph {
    fn item(&mut self, id: &str) -> Option<&mut Item> {
        self.items.iter_mut().find(|item| item.id == id)
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
