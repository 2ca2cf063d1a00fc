//! A Gmail mailbox as its API shows it, as far as a conversation looks.

use serde_json::{Value, json};

use super::graph::text;
use super::world::{Provider, answer, line};
use crate::channel::{Request, Response};

/// The mailbox. With `gmail.compose` alone the search of sent messages is refused.
#[derive(Debug, Default)]
pub struct Gmail {
    pub drafts: Vec<(String, String)>,
    pub sent: Vec<String>,
    pub made: usize,
    pub reads_sent: bool,
    pub host_draft: Option<Value>,
    /// Whether it says so when what is to be removed is not there.
    pub answers_missing: bool,
}

impl Provider for Gmail {
    fn received(&self) -> usize {
        self.sent.len()
    }

    fn drafts(&self) -> usize {
        self.drafts.len()
    }

    fn act(&mut self, request: &Request) -> Response {
        let line = line(request);
        let id = line.split('/').nth(2).unwrap_or_default().to_owned();
        let queried = |message_id: &str| request.url.contains(&message_id.replace('@', "%40"));
        match line.as_str() {
            "POST /messages/send" => {
                self.sent.push(message_id(request));
                answer(200, json!({ "id": "s1" }))
            }
            "POST /drafts" => {
                self.made += 1;
                let id = format!("r{}", self.made);
                self.drafts.push((id.clone(), message_id(request)));
                answer(200, json!({ "id": id, "message": { "id": "m1" } }))
            }
            "POST /drafts/send" => {
                let body: Value = serde_json::from_str(&text(request)).unwrap();
                match self.drafts.iter().position(|(id, _)| body["id"] == id.as_str()) {
                    Some(index) => {
                        let (_, message_id) = self.drafts.remove(index);
                        self.sent.push(message_id);
                        answer(200, json!({ "id": "s1", "labelIds": ["SENT"] }))
                    }
                    None => missing(),
                }
            }
            "GET /drafts" => {
                let found = self.drafts.iter().filter(|(_, message_id)| queried(message_id));
                let found: Vec<_> = found.map(|(id, _)| json!({ "id": id })).collect();
                answer(
                    200,
                    if found.is_empty() { json!({ "resultSizeEstimate": 0 }) } else { json!({ "drafts": found }) },
                )
            }
            "GET /messages" if self.reads_sent => {
                let found: Vec<_> = self.sent.iter().filter(|id| queried(id)).map(|_| json!({ "id": "s1" })).collect();
                answer(200, if found.is_empty() { json!({}) } else { json!({ "messages": found }) })
            }
            "GET /messages" => answer(
                403,
                json!({ "error": { "code": 403, "message": "Request had insufficient authentication scopes.",
                    "errors": [{ "domain": "global", "reason": "insufficientPermissions" }] } }),
            ),
            _ if line.starts_with("DELETE") => {
                if self.answers_missing && !self.drafts.iter().any(|(draft, _)| *draft == id) {
                    return missing();
                }
                self.drafts.retain(|(draft, _)| *draft != id);
                answer(204, "")
            }
            _ if id == "host" => match &self.host_draft {
                Some(draft) => answer(200, draft),
                None => missing(),
            },
            _ => match self.drafts.iter().any(|(draft, _)| *draft == id) {
                true => answer(200, json!({ "id": id })),
                false => missing(),
            },
        }
    }
}

fn message_id(request: &Request) -> String {
    let text = text(request);
    let (_, rest) = text.split_once("Message-ID: <").expect("a message has its id");
    rest.split_once('>').unwrap().0.to_owned()
}

fn missing() -> Response {
    answer(404, json!({ "error": { "code": 404, "message": "Requested entity was not found." } }))
}
