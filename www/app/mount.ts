import { render } from "preact";
import { catalogFor } from "./locale";
import { page, screenOf, type ScreenName } from "./page";
import type { Plugin, View } from "./plugin";
import type { Panel, Scene } from "./scene";
import { wear } from "./theme";
import { texts } from "./texts";

/**
 * Shows the interface inside `root` and keeps it true to what the plugin tells; the result takes it away.
 *
 * Controls carry `data-action` (send, send-anyway, confirmation-back, cancel, dismiss, dismiss-failure, sign-in,
 * sign-out, verified, settings-open, settings-close); `main` carries `data-screen`, an outcome `data-outcome` and
 * `data-error`, a finding `data-problem`.
 */
export function mount(root: HTMLElement, plugin: Plugin): () => void {
  const t = texts(plugin.locale);
  // An element of its own: the root may be a body into which the host's scripts put frames.
  const stage = document.createElement("div");
  stage.lang = catalogFor(plugin.locale);
  root.append(stage);
  const clothes = wear(stage);
  let view: View | null = null;
  let panel: Panel = "mail";
  let shown: ScreenName | null = null;

  const show = (next: Panel): void => {
    panel = next;
    draw();
  };

  const draw = (): void => {
    if (!view) return;
    const scene: Scene = { view, panel, locale: plugin.locale, t, plugin, show };
    const focused = stage.contains(document.activeElement);
    const name = screenOf(scene);
    render(page(scene), stage);
    // The focus follows only a person who is here; it is never taken from the host's page.
    if (shown !== null && shown !== name && focused) headingOf(stage, name)?.focus();
    shown = name;
  };

  const stop = plugin.watch((next) => {
    const newlyBusy = (!view?.progress && next.progress) || (!view?.outcome && next.outcome);
    const otherMail = view?.compose?.id !== next.compose?.id;
    if (newlyBusy || (otherMail && panel === "confirmation")) panel = "mail";
    view = next;
    clothes.theme(next.theme);
    draw();
  });

  return () => {
    stop();
    render(null, stage);
    clothes.off();
    stage.remove();
  };
}

/** What a screen's reader starts from: its heading, or the question of a confirmation. */
function headingOf(stage: HTMLElement, name: ScreenName): HTMLElement | null {
  return stage.querySelector(name === "confirmation" ? "#confirmation-title" : "h1");
}
