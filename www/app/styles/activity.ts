/** What the activity needs of its own: its choices, figures, charts, entries, lines and addresses. */
export const ACTIVITY = `
.activity-choices { display: flex; flex-direction: column; gap: 10px; }
.periods { gap: 4px; }
.periods .button { min-inline-size: 0; }

.button[data-action="activity-again"] .icon { margin-inline-end: 8px; }

.tallies { display: grid; grid-template-columns: repeat(auto-fill, minmax(104px, 1fr)); gap: 14px 12px; }
.tally { display: flex; flex-direction: column; min-inline-size: 0; }
.tally dt { order: 2; color: var(--soft); font-size: 13px; }
.tally dd { order: 1; font-size: 20px; line-height: 1.3; font-weight: 600; font-variant-numeric: tabular-nums; }
.tally dd.unknown { min-block-size: 26px; font-size: 14px; line-height: 26px; font-weight: 400; }
.tally dd.aside { order: 3; font-size: 13px; font-weight: 400; }

.plot .time.start { text-anchor: start; }
.plot .time.end { text-anchor: end; }
.strip { display: flex; flex-direction: column; gap: 2px; }
.strip-name { display: flex; align-items: baseline; justify-content: space-between; gap: 0 12px; font-size: 13px; }
.strip-sum { margin-inline-start: auto; font-weight: 600; font-variant-numeric: tabular-nums; }
.bar-bounced, .bar-hard { fill: var(--stop); }
.bar-replied { fill: var(--good); }
.bar-refused { fill: var(--caution); }
.bar-soft { fill: url(#hatching); stroke: var(--colorNeutralForeground3); }
.classes { display: flex; flex-direction: column; gap: 10px; }
.class-bar { display: block; inline-size: 100%; overflow: visible; }
.days th:first-child, .classes-table th:first-child { inline-size: 34%; }

.entry { grid-template-columns: 24px minmax(0, 1fr); cursor: default; }
.entry-sign .icon { color: var(--accent); }
.entry-bounced .icon { color: var(--stop); }
.entry-refused .icon, .entry-delayed .icon, .entry-waiting .icon { color: var(--caution); }
.entry-sent .icon, .entry-delivered .icon, .entry-replied .icon { color: var(--good); }
.entry-words { display: flex; flex-direction: column; min-inline-size: 0; }
.entry-what { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0 10px; }
.field-choice { flex-direction: row; flex-wrap: wrap; align-items: center; gap: 4px 10px; }
.field-choice select {
  min-block-size: 36px;
  max-inline-size: 100%;
  padding: 6px 10px;
  border: 1px solid var(--colorNeutralStrokeAccessible);
  border-radius: 4px;
  background: var(--card);
  color: var(--ink);
  font: inherit;
}
.field-choice select:focus-visible { outline: 2px solid var(--colorStrokeFocus2); outline-offset: 2px; }

.more-lines { display: flex; flex-direction: column; gap: 12px; align-items: flex-start; }
.more-lines > :first-child { inline-size: 100%; }
.line-table, .line-table > *, .line-table tr { display: block; }
.line-table thead tr { display: flex; flex-wrap: wrap; gap: 2px; padding-block-end: 8px; border-block-end: 1px solid var(--line); }
.line-table thead th { font-weight: 400; }
.line-table thead .button { min-inline-size: 0; min-block-size: 30px; padding-inline: 8px; font-size: 13px; }
.line-table thead [aria-sort="ascending"] .button, .line-table thead [aria-sort="descending"] .button { background: var(--calm-wash); color: var(--ink); font-weight: 600; }
.line-table thead .icon { inline-size: 16px; block-size: 16px; margin-inline-end: 4px; }
.line-table tbody tr { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 8px 12px; padding-block: 12px; }
.line-table tbody tr + tr { border-block-start: 1px solid var(--line); }
.line-table tbody th { grid-column: 1 / -1; text-align: start; font-weight: 600; }
.line-table td { display: flex; flex-direction: column; padding: 0; min-inline-size: 0; }
.cell-name { color: var(--soft); font-size: 12px; }
.cell-value { font-variant-numeric: tabular-nums; }
.listed li { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 12px; }
.listed li + li { padding-block-start: 12px; border-block-start: 1px solid var(--line); }
.listed .address { display: flex; flex: 1 1 180px; flex-direction: column; min-inline-size: 0; }
.listed .name { font-weight: 600; }
@media (min-width: 600px) {
  .line-table tbody tr { grid-template-columns: repeat(4, minmax(0, 1fr)); }
}
@media (max-width: 380px) {
  .top { gap: 6px; }
  .top .badge { padding-inline: 5px; margin-inline-start: 3px; }
}

@media (forced-colors: active) {
  .bar-bounced, .bar-hard, .bar-replied, .bar-refused { fill: Highlight; }
  .bar-soft { stroke: CanvasText; }
  .field-choice select { border-color: FieldText; }
  .field-choice select:focus-visible { outline-color: Highlight; }
  .tally dt, .cell-name { color: CanvasText; }
}
`;
