//! The way by which windows and workers hear of each other's records.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

/// Hears and tells news of one mailbox, in this window too.
#[derive(Debug)]
pub(super) struct News {
    channel: BroadcastChannel,
    _heard: Closure<dyn FnMut(MessageEvent)>,
}

impl News {
    /// Calls `heard` at each news but its own, and says whether the activity has some; none where there are no channels.
    pub(super) fn hear(name: &str, heard: impl Fn(bool) + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new(name).ok()?;
        let heard = Closure::new(move |event: MessageEvent| heard(event.data() == JsValue::TRUE));
        channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        Some(Self { channel, _heard: heard })
    }

    /// Tells that there is something new, and whether the activity has some of it.
    pub(super) fn tell(&self, activity: bool) {
        let _ = self.channel.post_message(&activity.into());
    }
}
