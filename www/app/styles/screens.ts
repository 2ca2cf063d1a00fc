/** What single screens need of their own, and the ways a person may have asked the system to show pages. */
export const SCREENS = `
.send-bar {
  display: flex;
  flex-direction: column;
  gap: 10px;
  margin-inline: calc(-1 * var(--gap));
  margin-block-end: calc(-1 * var(--gap));
  margin-block-start: auto;
  padding: 14px var(--gap);
  background: var(--card);
  border-block-start: 1px solid var(--line);
}
@media (min-height: 560px) {
  .send-bar { position: sticky; inset-block-end: 0; box-shadow: 0 -6px 16px rgb(0 0 0 / 6%); }
  html { scroll-padding-block-end: 180px; }
}
.send-bar > .button { inline-size: 100%; min-block-size: 40px; }
.send-bar .buttons > .button { flex: 1 1 140px; min-block-size: 40px; }
.reasons { padding-inline-start: 20px; color: var(--soft); }

.rail { list-style: none; display: flex; margin-block: 8px; }
.rail li { position: relative; flex: 1; padding-block-start: 26px; text-align: center; color: var(--soft); font-size: 13px; }
.rail li::before {
  content: "";
  position: absolute;
  inset-block-start: 8px;
  inset-inline: -50% 50%;
  block-size: 3px;
  background: var(--colorNeutralStroke1);
}
.rail li:first-child::before { display: none; }
.rail li::after {
  content: "";
  position: absolute;
  z-index: 1;
  inset-block-start: 2px;
  inset-inline-start: calc(50% - 8px);
  inline-size: 16px;
  block-size: 16px;
  border-radius: 50%;
  border: 3px solid var(--colorNeutralStroke1);
  background: var(--ground);
}
.rail .passed::before, .rail .here::before { background: var(--colorBrandBackground); }
.rail .passed::after { border-color: var(--colorBrandBackground); background: var(--colorBrandBackground); }
.rail .here::after { border-color: var(--colorBrandBackground); background: var(--card); }
.rail .here { color: var(--ink); font-weight: 600; }
main[data-screen="sending"] > .button { align-self: flex-start; }

.figures { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px 12px; font-variant-numeric: tabular-nums; }
.share { font-weight: 600; }

.went { font-weight: 600; }
.todo { padding-block-start: 12px; border-block-start: 1px solid var(--line); }
.todo h2 { color: var(--accent); margin-block-end: 2px; }

.switch-line { display: flex; align-items: center; justify-content: space-between; gap: 12px; }
.switch-line fluent-switch { flex: none; }
.permissions li { display: grid; grid-template-columns: 1fr auto; gap: 2px 12px; }
.permissions li + li { padding-block-start: 12px; border-block-start: 1px solid var(--line); }
.permissions .aside { grid-column: 1 / -1; }
.permissions .state { color: var(--soft); font-size: 13px; }
.permissions .granted .state { color: var(--accent); font-weight: 600; }

.pulse { inline-size: 96px; block-size: 3px; border-radius: 2px; background: var(--colorBrandBackground); }

@media (prefers-reduced-motion: no-preference) {
  .pulse, .rail .here::after { animation: mailrail-breathe 1.6s ease-in-out infinite; }
  main { animation: mailrail-arrive 0.18s ease-out; }
}
@keyframes mailrail-breathe { 50% { opacity: 0.35; } }
@keyframes mailrail-arrive { from { transform: translateY(4px); } }

@media (forced-colors: active) {
  .medal { border: 2px solid currentColor; }
  .meter { border: 1px solid CanvasText; }
  .meter-track { fill: Canvas; }
  .meter-fill, .meter.over .meter-fill { fill: Highlight; }
  .rail li::before, .pulse { background: CanvasText; forced-color-adjust: none; }
  .rail .passed::before, .rail .here::before, .rail .passed::after { background: Highlight; forced-color-adjust: none; }
  .rail .passed::after, .rail .here::after { border-color: Highlight; }
  .mark-body { fill: Canvas; stroke: CanvasText; stroke-width: 2; }
  .mark-flap, .mark-rail { stroke: CanvasText; }
  .mailrail h1:focus-visible, .mailrail h2:focus-visible { outline-color: Highlight; }
}
`;
