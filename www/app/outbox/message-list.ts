import {
  elementScroll,
  measureElement,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from "@tanstack/virtual-core";
import type { MessageView } from "mailrail";
import { Component, type VNode } from "preact";
import { el, held } from "../element";
import { count } from "../figures";
import { icon } from "../parts/icon";
import type { Scene } from "../scene";
import { shorten } from "../shorten";
import { clock } from "../times";
import { STATE_DRAWINGS } from "./state-drawings";
import { wordState } from "./wording";

/** The height of a message before it is measured: two lines and their margins. */
const USUAL = 62;
/** Messages beyond the edges, so that a quick scroll shows no gap. */
const BEYOND = 6;
/** What Page Up and Page Down pass over. */
const LEAP = 10;

/** What the list shows. */
export interface MessageListProps {
  scene: Scene;
  total: number;
  label: string;
}

type List = Virtualizer<HTMLElement, HTMLElement>;

/** A run's messages. However many there are, the page has only those that can be seen. */
export class MessageList extends Component<MessageListProps> {
  #box: HTMLElement | null = null;
  #unmount: () => void = () => undefined;
  readonly #list: List = new Virtualizer<HTMLElement, HTMLElement>(this.#options());

  override componentDidMount(): void {
    this.#unmount = this.#list._didMount();
    this.#list._willUpdate();
    if (this.#runs.active > 0) this.#list.scrollToIndex(this.#runs.active, { align: "center" });
    this.forceUpdate();
  }

  override componentDidUpdate(): void {
    this.#list._willUpdate();
    this.#want();
  }

  override componentWillUnmount(): void {
    this.#unmount();
  }

  render(): VNode {
    const { scene, total, label } = this.props;
    this.#list.setOptions(this.#options());
    return held(
      "div",
      (box) => {
        this.#box = box;
      },
      {
        class: "messages",
        role: "grid",
        "aria-label": label,
        "aria-rowcount": String(total),
        "aria-busy": this.#list.getVirtualItems().some(({ index }) => !this.#runs.at(index))
          ? "true"
          : "false",
        onKeyDown: (event: Event) => this.#press(event as KeyboardEvent),
      },
      el(
        "div",
        {
          class: "messages-all",
          role: "rowgroup",
          style: `block-size: ${String(this.#list.getTotalSize())}px`,
        },
        this.#list
          .getVirtualItems()
          .map(({ index, start }) => this.#row(scene, index, start, this.#runs.at(index))),
      ),
    );
  }

  #row(scene: Scene, index: number, start: number, message: MessageView | undefined): VNode {
    const { t, locale, now } = scene;
    return held(
      "div",
      (element) => this.#list.measureElement(element),
      {
        key: index,
        class: `message ${message ? `state-${message.state.state}` : "unread"}`,
        role: "row",
        "aria-rowindex": String(index + 1),
        tabIndex: index === this.#runs.active ? 0 : -1,
        "data-index": String(index),
        "data-state": message?.state.state,
        // Where the focus goes when the person comes back from a message.
        "data-left": index === this.#runs.left ? "" : undefined,
        style: `transform: translateY(${String(start)}px)`,
        onClick: () => this.#open(index),
      },
      el(
        "span",
        { class: "number", role: "gridcell" },
        message ? count(message.row ?? message.index + 1, locale) : "",
      ),
      el(
        "span",
        { class: "whom", role: "gridcell" },
        message?.name ? el("bdi", { class: "name" }, shorten(message.name)) : null,
        el("bdi", {}, message ? shorten(message.address) : t("messages-loading")),
      ),
      el(
        "span",
        { class: "where-it-is", role: "gridcell" },
        message ? icon(STATE_DRAWINGS[message.state.state]) : null,
        message
          ? el(
              "span",
              { class: "state-words" },
              el("span", {}, wordState(scene, message.state)),
              el("span", { class: "aside" }, clock(message.since, locale, now)),
            )
          : null,
      ),
    );
  }

  get #runs(): Scene["runs"] {
    return this.props.scene.runs;
  }

  #options(): ConstructorParameters<typeof Virtualizer<HTMLElement, HTMLElement>>[0] {
    return {
      count: this.props.total,
      getScrollElement: () => this.#box,
      estimateSize: () => USUAL,
      overscan: BEYOND,
      // So that there is something to draw, and to focus, before the page is laid out.
      initialRect: { width: 0, height: LEAP * USUAL },
      initialOffset: () => this.props.scene.runs.active * USUAL,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      measureElement,
      onChange: () => {
        this.forceUpdate();
      },
      // The message that has the keyboard stays on the page, so that the focus is not lost with it.
      rangeExtractor: ({ startIndex, endIndex, overscan, count: total }) => {
        const first = Math.max(0, startIndex - overscan);
        const last = Math.min(total - 1, endIndex + overscan);
        const seen = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
        const { active } = this.props.scene.runs;
        return active >= total || (first <= active && active <= last)
          ? seen
          : [...seen, active].sort((a, b) => a - b);
      },
    };
  }

  #want(): void {
    this.#runs.want(this.#list.getVirtualItems().map(({ index }) => index));
  }

  #press(event: KeyboardEvent): void {
    const { total } = this.props;
    const { active } = this.#runs;
    const to = new Map([
      ["ArrowDown", active + 1],
      ["ArrowUp", active - 1],
      ["PageDown", active + LEAP],
      ["PageUp", active - LEAP],
      ["Home", 0],
      ["End", total - 1],
    ]).get(event.key);
    if (event.key === "Enter" || event.key === " ") this.#open(active);
    else if (to !== undefined) this.#go(Math.min(Math.max(to, 0), total - 1));
    else return;
    event.preventDefault();
  }

  #go(index: number): void {
    this.#runs.active = index;
    this.#list.scrollToIndex(index, { align: "auto" });
    this.forceUpdate(() => this.#box?.querySelector<HTMLElement>(`[data-index="${String(index)}"]`)?.focus());
  }

  #open(index: number): void {
    const message = this.#runs.at(index);
    if (!message) return;
    this.#runs.active = index;
    this.#runs.openMessage(message);
    this.props.scene.show("message");
  }
}
