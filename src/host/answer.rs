//! Reads the answer to a request, all of it or its first octets.

use gloo_net::http::Response as HttpResponse;
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStream, ReadableStreamDefaultReader};

use crate::channel::{Event, Response};

/// What a provider answered. The status has arrived: a body that breaks off after it is read as none, unless only a part
/// of it was wanted, for then nobody would see that it is missing.
pub(super) async fn read(response: HttpResponse, at_most: Option<usize>) -> Event {
    let (status, retry_after) = (response.status(), response.headers().get("Retry-After"));
    let body = match at_most.filter(|_| response.ok()) {
        None => response.binary().await.unwrap_or_default(),
        Some(octets) => match start(response.body(), octets).await {
            Ok(body) => body,
            Err(_) => return Event::Lost,
        },
    };
    Event::Answered(Response { status, retry_after, body })
}

/// The first octets of a stream, of which nothing more is fetched.
async fn start(stream: Option<ReadableStream>, octets: usize) -> Result<Vec<u8>, JsValue> {
    let Some(stream) = stream else { return Ok(Vec::new()) };
    let reader: ReadableStreamDefaultReader = stream.get_reader().dyn_into()?;
    let mut body = Vec::new();
    while body.len() < octets {
        let read = JsFuture::from(reader.read()).await?;
        if Reflect::get(&read, &"done".into())?.is_truthy() {
            return Ok(body);
        }
        let piece: Uint8Array = Reflect::get(&read, &"value".into())?.dyn_into()?;
        let wanted = u32::try_from(octets.saturating_sub(body.len())).unwrap_or(u32::MAX);
        body.extend(piece.subarray(0, wanted.min(piece.length())).to_vec());
    }
    // Whether the rest could be called off changes nothing.
    let _ = JsFuture::from(reader.cancel()).await;
    Ok(body)
}
