import { openCompose } from "./compose-window";
import { el, roleButton } from "./element";
import { inbox, start } from "./server";
import style from "./style.css";
import { threadView } from "./thread";

const broken = start.variant === "broken";
const alone =
  new URLSearchParams(location.search).get("view") === "cm" || location.pathname.endsWith("/popout");
const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
document.adoptedStyleSheets = [sheet];

const list = el("div", { class: "nH", role: "main" });
const content = el("div", { class: "nH" }, list);

if (alone) aloneInWindow();
else wholePage();

function wholePage(): void {
  document.body.append(
    el(
      "header",
      { role: "banner" },
      el("span", { class: "logo" }, "Gmail", el("small", {}, " stand-in")),
      account(),
    ),
    el(
      "div",
      { class: "aeN WR nH oy8Mbf", role: "navigation" },
      el(
        "div",
        { class: "aic" },
        roleButton("T-I T-I-KE L3", "Compose", () => {
          openCompose({ to: [], subject: "" }, "mole", broken);
        }),
      ),
      el(
        "div",
        { class: "TO" },
        el("div", { class: "TN" }, el("div", { class: "aim" }, el("div", { class: "aio" }, "Inbox"))),
      ),
    ),
    el("div", { class: "nH bkK" }, el("div", { class: "nH" }, el("div", { class: "aeF" }, content))),
    // Gmail's own side panel, which InboxSDK waits for before it looks at a conversation.
    el(
      "div",
      { class: "aUx" },
      el(
        "div",
        { class: "WN9Ejb" },
        el("div", { class: "brC-brG" }),
        el("div", { class: "brC-aT5-aOt-Jw", role: "complementary" }),
      ),
    ),
    el(
      "div",
      { class: "dw" },
      el(
        "div",
        { class: "nH" },
        el(
          "div",
          { class: "nH" },
          el("div", { class: "no" }, el("div", { class: "nH nn" }, el("div", { class: "AD" }))),
        ),
      ),
    ),
  );
  // A class on the body is how Gmail says that it has settled.
  document.body.className = "aAU";
  void showInbox();
}

/** Who is signed in, where InboxSDK looks for the name. */
function account(): HTMLElement {
  const link = el("a", { href: "https://myaccount.google.com/" }, "Account");
  const names = el("div", {}, el("div", {}, start.name), el("div", {}, start.account), link);
  return el("div", { class: "who", "aria-label": "Account" }, el("div", {}, names));
}

function aloneInWindow(): void {
  document.body.append(el("div", { class: "alone", role: "main" }));
  document.body.className = "xE xp";
  openCompose({ to: [], subject: "" }, "standalone", broken);
}

async function showInbox(): Promise<void> {
  const messages = await inbox();
  list.replaceChildren(
    ...messages.map((message) => {
      const row = roleButton(
        "zA",
        `${message.from.name || message.from.address} — ${message.subject}`,
        () => {
          location.hash = `#inbox/${message.threadId}`;
          list.style.display = "none";
          const view = threadView(message, () => {
            view.remove();
            list.style.display = "";
            location.hash = "#inbox";
            void showInbox();
          });
          content.append(view);
        },
      );
      row.dataset["thread"] = message.threadId;
      return row;
    }),
    el("div", { class: "empty" }, messages.length === 0 ? "Nothing here yet" : ""),
  );
}
