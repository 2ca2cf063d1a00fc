import init, { Mailrail } from "mailrail";
import { mount } from "../app/mount";
import { SignIn, tokenSource } from "./account";
import { Attachments } from "./attachments";
import { readDraft } from "./compose";
import { Journal } from "./journal";
import { accountOf, isSupported } from "./mailbox";
import { OutlookPlugin } from "./plugin";
import { Settings } from "./settings";
import { keepTabKey } from "./tab-key";
import { hostTheme, watchTheme } from "./theme";
import { watchItem } from "./watch";

const CORE = "/mailrail_bg.wasm";

async function start(root: HTMLElement): Promise<void> {
  await Office.onReady();
  const { mailbox, displayLanguage, roamingSettings } = Office.context;
  const theme = hostTheme();
  const account = accountOf(mailbox);
  const plugin = new OutlookPlugin(displayLanguage, { account, ...(theme ? { theme } : {}) });
  mount(root, plugin);
  keepTabKey(root);
  watchTheme(mailbox, (changed) => plugin.wear(changed));
  if (!isSupported(mailbox)) {
    plugin.fail("mailbox-unsupported");
    return;
  }
  try {
    await init({ module_or_path: CORE });
  } catch {
    plugin.fail("core-not-loaded");
    return;
  }
  const item = mailbox.item as Office.MessageCompose;
  const attachments = new Attachments(item);
  const settings = new Settings(roamingSettings);
  const started = plugin.start({
    core: new Mailrail("outlook"),
    item,
    attachments,
    settings,
    journal: new Journal(item),
    signIn: new SignIn(tokenSource(account.address), settings.read().signedOut),
    readDraft: () => readDraft(item, attachments, mailbox),
  });
  watchItem(item, () => void plugin.reread());
  await started;
}

const root = document.getElementById("interface");
if (root) void start(root);
