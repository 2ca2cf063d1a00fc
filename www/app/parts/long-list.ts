import {
  elementScroll,
  measureElement,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from "@tanstack/virtual-core";
import { Component, type VNode } from "preact";
import { el, held, type Props } from "../element";

/** The height of a line before it is measured: two lines of text and their margins. */
const USUAL = 62;
/** Lines beyond the edges, so that a quick scroll shows no gap. */
const BEYOND = 6;
/** What Page Up and Page Down pass over. */
const LEAP = 10;

/** One line of a long list. */
export interface LongRow {
  /** What it carries beside its place. */
  props: Props;
  cells: (VNode | null)[];
}

/** What a long list shows. */
export interface LongListProps {
  label: string;
  total: number;
  /** Who keeps the place that has the keyboard. */
  keeper: { active: number };
  /** Whether it is known what stands at a place. */
  known: (index: number) => boolean;
  /** Told which places are looked at. */
  want: (places: number[]) => void;
  row: (index: number) => LongRow;
  /** Opens what stands at a place, where there is something to open. */
  open?: (index: number) => void;
}

type List = Virtualizer<HTMLElement, HTMLElement>;

/** A list for the keyboard. However long it is, the page has only those lines that can be seen. */
export class LongList extends Component<LongListProps> {
  #box: HTMLElement | null = null;
  #unmount: () => void = () => undefined;
  readonly #list: List = new Virtualizer<HTMLElement, HTMLElement>(this.#options());

  override componentDidMount(): void {
    this.#unmount = this.#list._didMount();
    this.#list._willUpdate();
    const { active } = this.props.keeper;
    if (active > 0) this.#list.scrollToIndex(active, { align: "center" });
    this.forceUpdate();
  }

  override componentDidUpdate(): void {
    this.#list._willUpdate();
    this.props.want(this.#list.getVirtualItems().map(({ index }) => index));
  }

  override componentWillUnmount(): void {
    this.#unmount();
  }

  render(): VNode {
    const { total, label, known } = this.props;
    this.#list.setOptions(this.#options());
    const seen = this.#list.getVirtualItems();
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
        "aria-busy": seen.some(({ index }) => !known(index)) ? "true" : "false",
        onKeyDown: (event: Event) => this.#press(event as KeyboardEvent),
      },
      el(
        "div",
        {
          class: "messages-all",
          role: "rowgroup",
          style: `block-size: ${String(this.#list.getTotalSize())}px`,
        },
        seen.map(({ index, start }) => this.#row(index, start)),
      ),
    );
  }

  #row(index: number, start: number): VNode {
    const { props, cells } = this.props.row(index);
    return held(
      "div",
      (element) => this.#list.measureElement(element),
      {
        key: index,
        role: "row",
        "aria-rowindex": String(index + 1),
        tabIndex: index === this.props.keeper.active ? 0 : -1,
        "data-index": String(index),
        style: `transform: translateY(${String(start)}px)`,
        onClick: () => this.props.open?.(index),
        ...props,
      },
      ...cells,
    );
  }

  #options(): ConstructorParameters<typeof Virtualizer<HTMLElement, HTMLElement>>[0] {
    return {
      count: this.props.total,
      getScrollElement: () => this.#box,
      estimateSize: () => USUAL,
      overscan: BEYOND,
      // So that there is something to draw, and to focus, before the page is laid out.
      initialRect: { width: 0, height: LEAP * USUAL },
      initialOffset: () => this.props.keeper.active * USUAL,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      measureElement,
      onChange: () => {
        this.forceUpdate();
      },
      // The line that has the keyboard stays on the page, so that the focus is not lost with it.
      rangeExtractor: ({ startIndex, endIndex, overscan, count: total }) => {
        const first = Math.max(0, startIndex - overscan);
        const last = Math.min(total - 1, endIndex + overscan);
        const seen = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
        const { active } = this.props.keeper;
        return active >= total || (first <= active && active <= last)
          ? seen
          : [...seen, active].sort((a, b) => a - b);
      },
    };
  }

  #press(event: KeyboardEvent): void {
    const { total, keeper, open } = this.props;
    const { active } = keeper;
    const to = new Map([
      ["ArrowDown", active + 1],
      ["ArrowUp", active - 1],
      ["PageDown", active + LEAP],
      ["PageUp", active - LEAP],
      ["Home", 0],
      ["End", total - 1],
    ]).get(event.key);
    if (open && (event.key === "Enter" || event.key === " ")) open(active);
    else if (to !== undefined) this.#go(Math.min(Math.max(to, 0), total - 1));
    else return;
    event.preventDefault();
  }

  #go(index: number): void {
    this.props.keeper.active = index;
    this.#list.scrollToIndex(index, { align: "auto" });
    this.forceUpdate(() => this.#box?.querySelector<HTMLElement>(`[data-index="${String(index)}"]`)?.focus());
  }
}
