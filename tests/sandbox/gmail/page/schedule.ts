import { el, roleButton } from "./element";

/** The arrow beside Send and its menu, whose one entry asks when the mail shall go. */
export function scheduleMenu(): { arrow: HTMLElement; menu: HTMLElement } {
  const menu = el(
    "div",
    { class: "xX", role: "menuitem", selector: "scheduledSend", hidden: "" },
    "Schedule send",
  );
  const arrow = roleButton("T-I J-J5-Ji hG T-I-atl L3", "▾", () => menu.toggleAttribute("hidden"));
  arrow.setAttribute("aria-haspopup", "true");
  arrow.setAttribute("aria-label", "More send options");
  menu.addEventListener("mouseup", () => {
    menu.setAttribute("hidden", "");
    const ask = el(
      "div",
      { class: "xY-later", role: "form", "aria-label": "Schedule send" },
      "Tomorrow morning",
    );
    document.body.append(ask);
  });
  return { arrow, menu };
}
