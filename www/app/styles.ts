import { ACTIVITY } from "./styles/activity";
import { FINDINGS } from "./styles/findings";
import { FRAME } from "./styles/frame";
import { OUTBOX } from "./styles/outbox";
import { PARTS } from "./styles/parts";
import { QUOTA } from "./styles/quota";
import { SCREENS } from "./styles/screens";
import { SEPARATELY } from "./styles/separately";

/** The interface's style sheet; adopted by the document, so a strict `style-src` allows it. */
export const STYLES = `${FRAME}${PARTS}${FINDINGS}${SCREENS}${QUOTA}${OUTBOX}${SEPARATELY}${ACTIVITY}`;
