//! One at a time, over all windows and workers of the origin: the Web Locks API.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    type LockManager;

    #[wasm_bindgen(method, catch)]
    fn request(this: &LockManager, name: &str, granted: &Function) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch, js_name = request)]
    fn request_with(this: &LockManager, name: &str, options: &Object, granted: &Function) -> Result<Promise, JsValue>;
}

/// A lock that is held until it is dropped. When its window or worker dies, the browser releases it.
#[derive(Debug)]
pub struct Lock {
    release: Option<Function>,
}

impl Lock {
    /// Waits until nobody else holds this name. Where there are no Web Locks there are no other windows either, and the
    /// lock is had at once.
    pub async fn acquire(name: &str) -> Self {
        let Some(manager) = manager() else { return Self { release: None } };
        let (held, release) = promise();
        let (granted, grant) = promise();
        let callback = Closure::once_into_js(move || -> Promise {
            call(grant.as_ref());
            held
        });
        match manager.request(name, callback.unchecked_ref()) {
            Ok(request) => {
                // A request that fails must not be waited for for ever.
                let either = Promise::race(&js_sys::Array::of2(&granted, &request));
                let _ = JsFuture::from(either).await;
                Self { release }
            }
            Err(_) => Self { release: None },
        }
    }
}

impl Lock {
    /// The lock, if nobody else holds this name; otherwise none, at once.
    pub async fn if_free(name: &str) -> Option<Self> {
        let Some(manager) = manager() else { return Some(Self { release: None }) };
        let options = Object::new();
        Reflect::set(&options, &"ifAvailable".into(), &JsValue::TRUE).ok()?;
        let (held, release) = promise();
        let (answered, answer) = promise();
        let callback = Closure::once_into_js(move |lock: JsValue| -> Promise {
            let answer = answer.as_ref();
            let _ = answer.and_then(|answer| answer.call1(&JsValue::NULL, &lock.is_object().into()).ok());
            if lock.is_object() { held } else { Promise::resolve(&JsValue::NULL) }
        });
        let request = manager.request_with(name, &options, callback.unchecked_ref()).ok()?;
        let had = JsFuture::from(Promise::race(&js_sys::Array::of2(&answered, &request))).await.ok()?;
        (had == JsValue::TRUE).then_some(Self { release })
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        call(self.release.as_ref());
    }
}

fn manager() -> Option<LockManager> {
    let navigator = Reflect::get(&js_sys::global(), &"navigator".into()).ok()?;
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    locks.is_object().then(|| locks.unchecked_into())
}

/// A promise and what resolves it. A default `Function` would be evaluated from a string, which our content security
/// policies forbid.
fn promise() -> (Promise, Option<Function>) {
    let mut resolver = None;
    let promise = Promise::new(&mut |resolve, _| resolver = Some(resolve));
    (promise, resolver)
}

fn call(resolver: Option<&Function>) {
    if let Some(resolver) = resolver {
        let _ = resolver.call0(&JsValue::NULL);
    }
}
