/** Mails one after the other, each behind its length in four octets, the lowest first. */
export function written(mails: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(mails.reduce((sum, { length }) => sum + 4 + length, 0));
  const view = new DataView(whole.buffer);
  let at = 0;
  for (const mail of mails) {
    view.setUint32(at, mail.length, true);
    whole.set(mail, at + 4);
    at += 4 + mail.length;
  }
  return whole;
}

/** The mails of such a file. */
export function readBack(whole: ArrayBuffer): Uint8Array[] {
  const view = new DataView(whole);
  const mails: Uint8Array[] = [];
  for (let at = 0; at < whole.byteLength;) {
    const length = view.getUint32(at, true);
    mails.push(new Uint8Array(whole, at + 4, length));
    at += 4 + length;
  }
  return mails;
}
