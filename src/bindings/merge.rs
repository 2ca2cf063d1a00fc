//! One draft a recipient.

use serde::Serialize;
use tsify::{Ts, Tsify};
use wasm_bindgen::prelude::*;

use super::{Mailrail, malformed};
use crate::compose::Draft;
use crate::host::to_ascii;
use crate::merge::{MergeStop, Row, Sender, Table, read_table, render};

/// What became of a draft for one recipient.
#[derive(Debug, Serialize, Tsify)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Rendered {
    /// The recipient's own draft.
    Draft {
        /// With every field filled, to be reviewed as any other.
        draft: Box<Draft>,
    },
    /// It cannot be made.
    Stopped {
        /// Everything that stands in the way.
        stops: Vec<MergeStop>,
    },
}

#[wasm_bindgen]
impl Mailrail {
    /// Reads a spreadsheet's file of recipients and their values: comma-separated values in any of the usual forms.
    /// What is wrong with it stands in the table.
    ///
    /// # Errors
    /// Throws if the table cannot be made.
    #[wasm_bindgen(js_name = readRows)]
    pub fn read_rows(&self, csv: &[u8]) -> Result<Ts<Table>, JsError> {
        Ok(read_table(csv, to_ascii).into_ts()?)
    }

    /// The draft for one recipient. Reads no clock and asks nobody: the preview of a row is what will be sent.
    ///
    /// # Errors
    /// Throws `{ code: "draft-malformed" }`.
    pub fn render(&self, draft: Ts<Draft>, row: Ts<Row>, sender: Ts<Sender>) -> Result<Ts<Rendered>, JsValue> {
        let (Ok(draft), Ok(row), Ok(sender)) = (draft.to_rust(), row.to_rust(), sender.to_rust()) else {
            return Err(malformed());
        };
        let rendered = match render(&draft, &row, &sender) {
            Ok(draft) => Rendered::Draft { draft: Box::new(draft) },
            Err(stops) => Rendered::Stopped { stops },
        };
        rendered.into_ts().map_err(|_| malformed())
    }
}
