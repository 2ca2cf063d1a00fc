/** What mail to many and mail for later need of their own: fields, choices, the preview of a message. */
export const SEPARATELY = `
.permit-words > .button { align-self: flex-start; margin-block-start: 8px; }
.ticks, .fields-below, .source, .table-part, .editor, .shown, .foreseen { display: flex; flex-direction: column; gap: 10px; }
.table-part { gap: 4px; }
.fields-below { padding-inline-start: 12px; border-inline-start: 3px solid var(--line); }
.fields { display: flex; flex-wrap: wrap; gap: 12px; }
.field { display: flex; flex-direction: column; gap: 4px; min-inline-size: 0; }
.fields .field { flex: 1 1 110px; }
.field label { font-weight: 600; }
.field :is(input, textarea) {
  inline-size: 100%;
  min-block-size: 36px;
  padding: 6px 10px;
  border: 1px solid var(--colorNeutralStrokeAccessible);
  border-radius: 4px;
  background: var(--card);
  color: var(--ink);
  font: inherit;
}
.field textarea { resize: vertical; }
.field input[type="file"] { padding: 5px 8px; font-size: 13px; }
.field-number input, .field-datetime-local input { max-inline-size: 240px; }
.tick { display: grid; grid-template-columns: auto 1fr; gap: 8px; align-items: start; min-block-size: 24px; }
.tick input { inline-size: 18px; block-size: 18px; margin: 2px 0 0; accent-color: var(--colorBrandBackground); }
:is(.field, .tick) :is(input, textarea):focus-visible, .shown-text:focus-visible, .preview-frame:focus-visible { outline: 2px solid var(--colorStrokeFocus2); outline-offset: 2px; }
.lines { padding-inline-start: 20px; }
.verdicts { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 18px; font-variant-numeric: tabular-nums; }
.look > .whom { overflow-wrap: anywhere; }
.edited-mark { margin-inline-start: 8px; color: var(--accent); font-weight: 600; }
.ways { display: flex; flex-direction: column; gap: 10px; }
.found { padding-block: 12px; border-block: 1px solid var(--line); }
.found .severity-block { --tone: var(--stop); }
.found .severity-confirm { --tone: var(--caution); }
.shown-subject { font-weight: 600; }
.shown-text { max-block-size: 320px; overflow: auto; padding: 12px; border: 1px solid var(--line); border-radius: 8px; white-space: pre-wrap; }
.preview-frame { inline-size: 100%; block-size: 320px; border: 1px solid var(--line); border-radius: 8px; background: #fff; color-scheme: light; }

@media (forced-colors: active) {
  .field :is(input, textarea) { border-color: FieldText; }
  :is(.field, .tick) :is(input, textarea):focus-visible, .shown-text:focus-visible, .preview-frame:focus-visible { outline-color: Highlight; }
}
`;
