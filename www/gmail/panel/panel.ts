import { mount } from "../../app/mount";
import { WorkerPlugin } from "./worker-plugin";

const plugin = await WorkerPlugin.connect();
document.documentElement.lang = plugin.locale;
const root = document.getElementById("app");
if (root !== null) mount(root, plugin);
