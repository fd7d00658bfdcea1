// The day that is asked about: a slider over the days on which something happened, and play.
import { h, say } from './h.js';
import { askAll } from './api.js';
import { go, read, today } from './address.js';

const EVENTS = `query Days($after: String) {
  policyEvents(first: 200, after: $after) { nodes { id name date datePrecision } pageInfo { hasNextPage endCursor } }
}`;
const MOST = 2000;
const PAUSE = 1400;
let stops = null;

/** The days to replay: the first of 2023, each day of an event from then to the end of 2026 or today, and today. */
async function days() {
  const { nodes } = await askAll(EVENTS, {}, 'policyEvents', MOST);
  const last = today() > '2026-12-31' ? today() : '2026-12-31';
  const byDay = new Map([['2023-01-01', []], [today(), []], [last, []]]);
  for (const event of nodes) {
    if (event.date >= '2023-01-01' && event.date <= last) byDay.set(event.date, [...(byDay.get(event.date) ?? []), event.name]);
  }
  return [...byDay].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, names]) => ({ day, names }));
}

/** The bar with slider, date field and play; it follows the question. `drawn` is awaited between the steps of a replay. */
export async function dayBar(drawn) {
  stops ??= await days();
  const slider = h('input', { type: 'range', min: '0', max: String(stops.length - 1), step: '1', 'aria-label': 'Day, by policy events', id: 'day-slider' });
  const date = h('input', { type: 'date', 'aria-label': 'Day', id: 'day' });
  const happened = h('span', { class: 'happened' });
  const play = h('button', { type: 'button', id: 'play', 'aria-pressed': 'false' }, 'Play');
  let playing = false;

  const stopAt = (day) => Math.max(0, stops.findLastIndex((stop) => stop.day <= day));
  const show = () => {
    const day = read().on ?? today();
    const at = stopAt(day);
    slider.value = String(at);
    slider.setAttribute('aria-valuetext', [day, ...(stops[at].day === day ? stops[at].names : [])].join(', '));
    date.value = day;
    happened.textContent = stops[at].day === day ? stops[at].names.join(' · ') : '';
  };
  const to = (day) => {
    go({ on: day === today() ? null : day }, true);
    show();
  };
  const stop = () => {
    playing = false;
    play.textContent = 'Play';
    play.setAttribute('aria-pressed', 'false');
  };
  const start = async () => {
    playing = true;
    play.textContent = 'Pause';
    play.setAttribute('aria-pressed', 'true');
    let at = stopAt(read().on ?? today());
    if (at >= stops.length - 1 || stops[at].day >= today()) at = -1;
    while (playing && at < stops.length - 1 && play.isConnected) {
      at += 1;
      to(stops[at].day);
      say(`${stops[at].day}. ${stops[at].names.join('. ')}`);
      await Promise.all([drawn(), new Promise((done) => setTimeout(done, PAUSE))]);
    }
    stop();
  };
  slider.addEventListener('input', () => to(stops[Number(slider.value)].day));
  date.addEventListener('change', () => date.value && to(date.value));
  play.addEventListener('click', () => (playing ? stop() : start()));
  show();
  return { element: h('div', { class: 'days', role: 'group', 'aria-label': 'Day asked about' }, play, slider, date, happened), show };
}
