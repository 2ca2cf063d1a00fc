import { webDarkTheme, webLightTheme } from "@fluentui/tokens";
import { setTheme } from "@fluentui/web-components/theme/set-theme.js";
import { STYLES } from "./styles";

/** The host's theme where it tells one. */
export type HostTheme = "light" | "dark" | undefined;

/** Dresses the element in the interface's styles; `theme` follows the host, or else the system; `off` takes the styles away. */
export function wear(stage: HTMLElement): { theme: (host: HostTheme) => void; off: () => void } {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  document.adoptedStyleSheets.push(sheet);
  stage.classList.add("mailrail");

  const system = matchMedia("(prefers-color-scheme: dark)");
  let host: HostTheme;
  const follow = (): void => {
    const dark = host ? host === "dark" : system.matches;
    stage.dataset["theme"] = dark ? "dark" : "light";
    setTheme(dark ? webDarkTheme : webLightTheme);
  };
  follow();
  system.addEventListener("change", follow);

  return {
    theme: (told) => {
      if (told === host) return;
      host = told;
      follow();
    },
    off: () => {
      system.removeEventListener("change", follow);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}
