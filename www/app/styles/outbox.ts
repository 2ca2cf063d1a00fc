/** What the outbox needs of its own: runs, the bar of a run, its messages and their history. */
export const OUTBOX = `
.badge { margin-inline-start: 6px; padding-inline: 7px; border-radius: 10px; background: var(--colorBrandBackground); color: var(--colorNeutralForegroundOnBrand); font-size: 12px; line-height: 20px; font-weight: 600; font-variant-numeric: tabular-nums; }
.standing { display: flex; align-items: flex-start; gap: 8px; font-weight: 600; }
.standing .icon { color: var(--accent); }
.standing-stopped .standing .icon { color: var(--stop); }
.standing-paused .standing .icon { color: var(--caution); }
.standing-over .standing .icon { color: var(--good); }
.run-foot { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 12px; }
.run-foot > p { flex: 1 1 180px; }

.run-bar { display: flex; gap: 2px; block-size: 14px; border-radius: 7px; overflow: hidden; background: var(--card); }
.run-bar .part { flex: 0 1 0; min-inline-size: 4px; }
.part { border: 1px solid transparent; }
.part-sent { background: var(--colorBrandBackground); }
.part-handed { background: repeating-linear-gradient(135deg, var(--colorBrandBackground) 0 3px, var(--card) 3px 6px); border-color: var(--accent); }
.part-open { background: var(--colorNeutralBackground6); border-color: var(--colorNeutralStroke1); }
.part-trouble { background: repeating-linear-gradient(90deg, var(--stop) 0 2px, var(--card) 2px 5px); border-color: var(--stop); }
.part-cancelled { background: radial-gradient(circle at 3px 3px, var(--soft) 1px, transparent 1.5px) 0 0 / 6px 6px var(--card); border-color: var(--colorNeutralStroke1); }
.run-legend { font-variant-numeric: tabular-nums; }
.run-legend .swatch { border-radius: 3px; inline-size: 14px; block-size: 14px; }
.after-closing { padding: 10px 12px; border-radius: 8px; background: var(--calm-wash); }
.run-actions, .question { display: flex; flex-direction: column; gap: 12px; }
.question { padding: 12px; border: 1px solid var(--line); border-radius: 8px; }

.choice .button[aria-pressed="true"] { background: var(--calm-wash); border-color: var(--accent); color: var(--ink); font-weight: 600; }
.messages { max-block-size: min(60vh, 460px); overflow: auto; border-block-start: 1px solid var(--line); contain: strict; block-size: 460px; }
.messages-all { position: relative; }
.message {
  position: absolute;
  inset-inline: 0;
  inset-block-start: 0;
  display: grid;
  grid-template-columns: 44px minmax(0, 1fr);
  gap: 2px 10px;
  align-items: start;
  min-block-size: 44px;
  padding: 10px 4px;
  border-block-end: 1px solid var(--line);
  cursor: pointer;
}
.message:hover { background: var(--colorNeutralBackground1Hover); }
.message:focus { outline: none; }
.message:focus-visible { outline: 2px solid var(--colorStrokeFocus2); outline-offset: -2px; border-radius: 4px; }
.message .number { color: var(--soft); text-align: end; font-variant-numeric: tabular-nums; }
.message .whom { display: flex; flex-wrap: wrap; gap: 0 8px; min-inline-size: 0; }
.message .name { font-weight: 600; }
.where-it-is { grid-column: 2; display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 6px; font-size: 13px; }
.state-words { display: flex; flex-wrap: wrap; gap: 0 10px; }
.where-it-is .icon { inline-size: 18px; block-size: 18px; color: var(--accent); }
.state-refused .icon { color: var(--stop); }
.state-unknown .icon, .state-waiting .icon { color: var(--caution); }
.state-sent .icon { color: var(--good); }
@media (min-width: 600px) {
  .message { grid-template-columns: 44px minmax(0, 1fr) minmax(0, 1fr); }
  .where-it-is { grid-column: 3; }
}
.row-number { margin-inline-end: 8px; font-weight: 600; }
.subject .row-number { margin-inline: 8px 0; }
.history li { display: flex; flex-direction: column; padding-inline-start: 14px; border-inline-start: 3px solid var(--line); }

@media (forced-colors: active) {
  .badge { border: 1px solid CanvasText; }
  .run-bar .part, .swatch.part { forced-color-adjust: none; border-color: CanvasText; }
  .part-sent { background: Highlight; }
  .part-handed { background: repeating-linear-gradient(135deg, Highlight 0 3px, Canvas 3px 6px); }
  .part-open { background: Canvas; }
  .part-trouble { background: repeating-linear-gradient(90deg, CanvasText 0 2px, Canvas 2px 5px); }
  .part-cancelled { background: radial-gradient(circle at 3px 3px, CanvasText 1px, Canvas 1.5px) 0 0 / 6px 6px; }
  .after-closing { border: 1px solid CanvasText; }
  .message:focus-visible { outline-color: Highlight; }
  .message .icon, .standing .icon { color: CanvasText; }
  .choice .button[aria-pressed="true"] { border-width: 3px; }
}
`;
