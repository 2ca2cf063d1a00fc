/** A newer version waits until nothing is being sent; the one that starts then carries on. */
export class Upgrade {
  #available = false;

  /** @param quiet whether it is known that no conversation with the mail service is under way */
  constructor(private readonly quiet: () => boolean) {
    chrome.runtime.onUpdateAvailable.addListener(() => {
      this.#available = true;
      this.whenQuiet();
    });
  }

  /** Something has come to its end: a version that waits for that is put in place. */
  whenQuiet(): void {
    if (this.#available && this.quiet()) chrome.runtime.reload();
  }
}
