import init, { Mailrail } from "mailrail";
import { mount } from "../app/mount";
import { texts } from "../app/texts";
import { SignIn, tokenSource } from "./account";
import { Attachments } from "./attachments";
import { keepDomains, recallDomains } from "./familiar";
import { Fixer } from "./fixer";
import { Infobar } from "./infobar";
import { Journal } from "./journal";
import { accountOf, isSupported } from "./mailbox";
import { OutlookPlugin } from "./plugin";
import { PolicyInUse, publishedPolicy } from "./policy";
import { policyStore } from "./policy-store";
import { Reading } from "./reading";
import { Settings } from "./settings";
import { keepTabKey } from "./tab-key";
import { hostTheme, watchTheme } from "./theme";
import { watchItem } from "./watch";

const CORE = "/mailrail_bg.wasm";
/** A person who pressed Send waits no longer than this for a policy that nobody answers about. */
const POLICY_MS = 3000;

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
  const core = new Mailrail("outlook");
  const policy = new PolicyInUse(core, policyStore(roamingSettings));
  policy.recall();
  recallDomains(core, roamingSettings);
  const attachments = new Attachments(item);
  const settings = new Settings(roamingSettings);
  const reading = new Reading({ core, item, attachments, mailbox });
  const started = plugin.start({
    core,
    item,
    mailbox: account.address,
    attachments,
    settings,
    journal: new Journal(item),
    infobar: new Infobar(item, texts(displayLanguage)),
    signIn: new SignIn(tokenSource(account.address), settings.read().signedOut),
    fixer: new Fixer(core, item, () => reading.read()),
    policyKnown: atMostFor(POLICY_MS, governed(plugin, policy)),
    readDraft: () => reading.read(),
    remember: (sent) => keepDomains(roamingSettings, core.rememberDomains(sent)),
  });
  reading.whenMoreIsKnown(() => void plugin.reread());
  watchItem(item, () => void plugin.reread());
  await started;
}

/** Takes up what the organisation publishes now. Where nobody answers, the last good document stays in use. */
async function governed(plugin: OutlookPlugin, policy: PolicyInUse): Promise<void> {
  plugin.govern(policy.note);
  try {
    policy.take(await publishedPolicy(location.origin));
  } catch {
    return;
  }
  plugin.govern(policy.note);
}

function atMostFor(milliseconds: number, work: Promise<void>): Promise<void> {
  return Promise.race([work, new Promise<void>((resolve) => window.setTimeout(resolve, milliseconds))]);
}

const root = document.getElementById("interface");
if (root) void start(root);
