import type { PageOptions } from "../options";

const OFFICE_THEMES = {
  light: { background: "#ffffff", text: "#242424", isDark: false },
  dark: { background: "#292929", text: "#ffffff", isDark: true },
  contrast: { background: "#000000", text: "#ffffff", isDark: true },
};

/** A frame that runs one of the add-in's pages, its address and name as Outlook on the web gives them. */
export function runtimeFrame(page: string, conversation: string, options: PageOptions): HTMLIFrameElement {
  const hostInfo = `Outlook$Web$16.01$${options.displayLanguage}$00000000-0000-0000-0000-000000000001$$$0`;
  const xdmInfo = `${conversation}|mailrail|${location.origin}/`;
  const { background, text, isDark } = OFFICE_THEMES[options.theme];
  const officeTheme = {
    bodyBackgroundColor: background,
    bodyForegroundColor: text,
    controlBackgroundColor: background,
    controlForegroundColor: text,
    isDarkTheme: isDark,
  };
  const newer = { officeTheme, inReplyTo: options.item.inReplyTo };
  const address = new URL(page, options.addinOrigin);
  address.searchParams.set("_host_Info", hostInfo);
  if (options.newerApis) address.searchParams.set("newer", JSON.stringify(newer));
  address.hash = `&_xdm_Info=${xdmInfo}`;
  const frame = document.createElement("iframe");
  frame.title = "Mailrail";
  // office.js reads the name when it opens a dialog.
  frame.name = JSON.stringify({ hostInfo, xdmInfo });
  frame.sandbox.add("allow-scripts", "allow-same-origin", "allow-forms", "allow-popups", "allow-downloads");
  frame.sandbox.add("allow-popups-to-escape-sandbox");
  frame.src = address.href;
  return frame;
}
