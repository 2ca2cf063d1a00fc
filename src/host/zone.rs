//! Time zones by the browser's own tables.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl, js_name = DateTimeFormat)]
    type Format;

    // js-sys has this constructor without `catch`, and an unknown zone throws.
    #[wasm_bindgen(constructor, js_namespace = Intl, js_class = "DateTimeFormat", catch)]
    fn new(locales: &Array, options: &Object) -> Result<Format, JsValue>;

    #[wasm_bindgen(method)]
    fn format(this: &Format, date: &js_sys::Date) -> String;
}

/// Minutes that a zone (IANA) is ahead of UTC at a time, milliseconds since 1970-01-01T00:00Z; none if the browser does
/// not know the zone (ECMA-402, `timeZoneName: "longOffset"`).
#[must_use]
pub fn offset_in(zone: &str, time: i64) -> Option<i32> {
    let options = Object::new();
    for (name, value) in [("timeZone", zone), ("timeZoneName", "longOffset")] {
        Reflect::set(&options, &name.into(), &value.into()).ok()?;
    }
    let format = Format::new(&Array::of1(&"en".into()), &options).ok()?;
    #[expect(clippy::cast_precision_loss, reason = "a time of this age fits")]
    let date = js_sys::Date::new(&(time as f64).into());
    minutes(&format.format(&date))
}

/// The offset at the end of `11/23/2026, GMT-03:30`.
fn minutes(text: &str) -> Option<i32> {
    let (_, offset) = text.rsplit_once("GMT")?;
    let Some(offset) =
        offset.strip_prefix('+').map(|ahead| (1, ahead)).or(offset.strip_prefix('-').map(|behind| (-1, behind)))
    else {
        return offset.is_empty().then_some(0);
    };
    let (sign, mut parts) = (offset.0, offset.1.split(':'));
    let hours: i32 = parts.next()?.parse().ok()?;
    let minutes: i32 = parts.next()?.parse().ok()?;
    Some(sign * (hours * 60 + minutes))
}
