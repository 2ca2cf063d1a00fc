/** What screens are made of: hero, cards, facts, banners, buttons. */
export const PARTS = `
.icon {
  inline-size: 20px;
  block-size: 20px;
  flex: none;
  fill: none;
  stroke: currentColor;
  stroke-width: 1.8;
  stroke-linecap: round;
  stroke-linejoin: round;
}
[dir="rtl"] .icon-back, [dir="rtl"] .meter { transform: scaleX(-1); }

.hero { display: flex; align-items: flex-start; gap: 14px; padding-block: 8px 4px; }
.hero-words { min-inline-size: 0; flex: 1; padding-block-start: 7px; }
.medal {
  display: grid;
  place-items: center;
  flex: none;
  inline-size: 44px;
  block-size: 44px;
  border-radius: 50%;
  background: var(--calm-wash);
  color: var(--accent);
}
.medal .icon { inline-size: 24px; block-size: 24px; }
.tone-good .medal { background: var(--good-wash); color: var(--good); }
.tone-caution .medal { background: var(--caution-wash); color: var(--caution); }
.tone-stop .medal { background: var(--stop-wash); color: var(--stop); }
.subject { color: var(--soft); margin-block-start: 4px; }

.lead { color: var(--ink); }
.aside, .note { color: var(--soft); font-size: 13px; }

.card {
  display: flex;
  flex-direction: column;
  gap: 12px;
  padding: var(--gap);
  background: var(--card);
  border: 1px solid var(--line);
  border-radius: 12px;
}
.card > .button { align-self: flex-start; margin-block-start: 4px; }

.plain { list-style: none; display: flex; flex-direction: column; gap: 12px; }

.facts { display: flex; flex-direction: column; }
.facts > div {
  display: grid;
  grid-template-columns: minmax(104px, 30%) 1fr;
  gap: 4px 12px;
  padding-block: 10px;
  border-block-start: 1px solid var(--line);
}
.facts > div:first-child { border-block-start: 0; padding-block-start: 0; }
.facts > div:last-child { padding-block-end: 0; }
.facts dt { color: var(--soft); }
.facts dd { min-inline-size: 0; }
.facts .aside { display: block; }

.meter { display: block; inline-size: 100%; block-size: 4px; margin-block-start: 8px; border-radius: 2px; overflow: hidden; }
.meter-track { fill: var(--colorNeutralBackground6); }
.meter-fill { fill: var(--colorBrandBackground); }
.meter.over .meter-fill { fill: var(--stop); }

.banner {
  display: flex;
  gap: 12px;
  padding: 14px var(--gap);
  border-radius: 12px;
  border: 1px solid var(--colorStatusWarningBorder1);
  background: var(--caution-wash);
  color: var(--ink);
}
.banner > .icon { color: var(--caution); margin-block-start: 1px; }
.banner-words { display: flex; flex-direction: column; gap: 6px; min-inline-size: 0; }
.banner-words > .button { align-self: flex-start; margin-block-start: 6px; }
.banner .aside { color: var(--ink); }
.banner .reason { font-size: 13px; }

.buttons { display: flex; flex-wrap: wrap; gap: 10px; }
.button { max-inline-size: 100%; white-space: normal; text-align: center; min-block-size: 36px; block-size: auto; }
.top .button { min-inline-size: 36px; }
`;
