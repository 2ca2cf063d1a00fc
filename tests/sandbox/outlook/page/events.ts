import type { World } from "./methods";
import { type Completed, Protocol } from "./protocol";
import { runtimeFrame } from "./runtime";

/** The runtime that handles events: a frame nobody sees, made when the first event is launched. */
export class EventRuntime {
  readonly protocol: Protocol;
  /** Events launched and what their handlers answered, in order. */
  readonly launches: { event: string; completed: Completed }[] = [];
  #frame: HTMLIFrameElement | null = null;
  #under = 0;

  constructor(private readonly world: World) {
    this.protocol = new Protocol(world, () => this.#frame?.contentWindow ?? null);
    if (!world.options.ownSend) return;
    world.item.addEventListener("recipients", () => void this.launch("OnMessageRecipientsChanged"));
    world.item.addEventListener("attachments", () => void this.launch("OnMessageAttachmentsChanged"));
    void this.launch("OnNewMessageCompose");
  }

  /** Launches an event of the manifest, and answers what its handler completed it with. */
  async launch(event: string): Promise<Completed> {
    const { manifest } = this.world.options;
    this.#under++;
    this.#frame ??= this.#open();
    const completed = await this.protocol.launch(manifest.handlers[event] ?? "", event);
    this.launches.push({ event, completed });
    this.#under--;
    return completed;
  }

  /** Whether no handler is at work: what was to be prepared is prepared. */
  get isIdle(): boolean {
    return this.#under === 0;
  }

  /** Outlook may end the runtime whenever no handler is at work; the next event starts a new one. */
  end(): void {
    this.#frame?.remove();
    this.#frame = null;
    this.protocol.forget();
  }

  #open(): HTMLIFrameElement {
    const frame = runtimeFrame(this.world.options.manifest.eventsPage, "events", this.world.options);
    frame.hidden = true;
    document.body.append(frame);
    return frame;
  }
}
