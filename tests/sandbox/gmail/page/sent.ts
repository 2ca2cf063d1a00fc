declare global {
  interface Window {
    /** Subjects of what Gmail's own Send was asked to send; the double sends nothing by itself. */
    gmailSent: string[];
  }
}

window.gmailSent = [];

/** Gmail's own Send was pressed. */
export function recordSend(subject: string): void {
  window.gmailSent.push(subject);
}
