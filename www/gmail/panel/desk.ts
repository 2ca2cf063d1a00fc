import type { Desk } from "../../app/plugin";
import { core } from "../worker/core";

/**
 * The core's work on mail to many, done in the panel by a core of its own. A request of a thousand rows and hundreds
 * of edited mails is then never copied to a worker that the browser may stop while the person writes.
 */
export const desk: Desk = {
  readRows: async (csv) => (await core()).readRows(csv),
  readAddresses: async (text) => (await core()).readPasted(text),
  recipientRows: async (draft) => (await core()).recipientRows(draft).rows,
  uniqueRows: async (rows) => (await core()).uniqueRows({ rows }),
  examine: async (request, from, count) => (await core()).examine(request, from, count).messages,
  preview: async (request, index) => (await core()).preview(request, index),
  foresee: async (request) => (await core()).foresee(request),
};
