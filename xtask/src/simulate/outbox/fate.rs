//! What happens to one request on its way.

use mailrail::channel::{Method, Response};

use super::super::chance::Chance;
use super::answers::answer;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// Acted upon and answered.
    Well,
    /// Lost before the provider saw it.
    Lost,
    /// Acted upon, the answer lost; the provider may act so much later than the client gives up.
    ActsAndIsLost { late: i64 },
    /// Acted upon, answered so.
    ActsAndSays(Response),
    /// Answered so by the provider or by somebody in its place.
    Says(Response),
}

/// The least a conversation rests before it looks, and looks again: what is under way longer than that is not known to
/// exist.
const LATEST: i64 = 3_000;

impl Fate {
    pub fn by(chance: &mut Chance, trouble: u64, gmail: bool, method: Method) -> Self {
        if !chance.percent(trouble) {
            return Self::Well;
        }
        let throttled = |after: Option<u64>| Response {
            status: 429,
            retry_after: after.map(|seconds| seconds.to_string()),
            body: r#"{"error":{"code":"ApplicationThrottled","message":"wait"}}"#.into(),
        };
        let page = "<html>welcome to the hotel network</html>";
        match chance.below(20) {
            0..3 => Self::Lost,
            3..8 => Self::ActsAndIsLost { late: if chance.percent(50) { 0 } else { chance.between(1, LATEST) } },
            8 => Self::ActsAndSays(answer(502, "bad gateway")),
            9 => Self::ActsAndSays(answer(200, page)),
            10 | 11 => Self::Says(answer(503, "unavailable")),
            12 => Self::Says(answer(200, page)),
            13 => Self::Says(throttled(None)),
            14 | 15 => Self::Says(throttled(Some(1 + chance.below(20)))),
            16 => Self::Says(throttled(Some(100 + chance.below(2000)))),
            17 | 18 => Self::Says(answer(401, r#"{"error":{"code":"InvalidAuthenticationToken"}}"#)),
            _ if method != Method::Post || chance.percent(80) => Self::Well,
            _ if gmail => Self::Says(answer(
                429,
                r#"{"error":{"code":429,"message":"no","errors":[{"reason":"quotaExceeded"}]}}"#,
            )),
            _ => Self::Says(answer(400, r#"{"error":{"code":"ErrorInvalidRecipients","message":"no"}}"#)),
        }
    }
}
