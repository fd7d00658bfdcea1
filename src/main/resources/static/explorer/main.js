// Puts the page together: the subject, the day, one view at a time, and the panel of facts.
import { fill, h } from './h.js';
import { ask } from './api.js';
import { go, linkTo, onChange, read } from './address.js';
import { combobox } from './combobox.js';
import { dayBar } from './days.js';
import { assumptionsForm } from './question.js';
import { facts } from './facts.js';
import { landing } from './landing.js';
import { failed } from './failed.js';
import { forgetButton } from './token.js';

const VIEWS = {
  graph: ['Graph', async () => (await import('./graphView.js')).graphView],
  chokepoints: ['Chokepoints', async () => (await import('./chokepointsView.js')).chokepointsView],
  concentration: ['Concentration', async () => (await import('./concentrationView.js')).concentrationView],
  scenario: ['What if', async () => (await import('./scenarioView.js')).scenarioView],
  timeline: ['Timeline', async () => (await import('./timelineView.js')).timelineView],
};
const main = document.getElementById('main');
const subject = document.getElementById('subject');
const place = h('div', { id: 'view', tabindex: '-1', 'aria-busy': 'false' });
const panel = h('aside', { id: 'facts', 'aria-label': 'Facts', hidden: true });
let asked = new AbortController();
let shown = null;
let drawing = Promise.resolve();
let bar = null;

const withoutPanel = (question) => JSON.stringify({ ...question, at: null });

async function show(question) {
  if (!question.of) return showLanding();
  if (shown === null) fill(main, h('div', { class: 'columns' }, place, panel));
  const before = shown;
  shown = question;
  await head(question, before);
  if (before && withoutPanel(before) === withoutPanel(question)) {
    if (question.view === 'graph' && question.as === 'drawing') (await import('./graphView.js')).refocus(question);
  } else {
    drawing = view(question, before);
  }
  if (question.at) await facts(panel, question).catch((failure) => fill(panel, failed(failure, () => show(read()))));
  else close();
  if (question.at && before && before.at !== question.at) panel.querySelector('h2')?.focus({ preventScroll: innerWidth > 900 });
  return drawing;
}

/** Closes the facts; the focus goes back to where they were opened from. */
function close() {
  const held = panel.contains(document.activeElement);
  panel.hidden = true;
  if (held) (document.getElementById('drawing') ?? place).focus({ preventScroll: true });
}

/** Shows the view; an answer that comes after another question was asked is dropped. */
async function view(question, before) {
  asked.abort();
  asked = new AbortController();
  const signal = asked.signal;
  place.setAttribute('aria-busy', 'true');
  if (!before || before.view !== question.view || before.of !== question.of) fill(place, h('p', { class: 'loading' }, 'Asking…'));
  try {
    const make = await VIEWS[question.view][1]();
    await make(place, question, signal);
  } catch (failure) {
    if (failure.name === 'AbortError') return;
    fill(place, failed(failure, () => view(question, null)));
  }
  place.setAttribute('aria-busy', 'false');
}

async function head(question, before) {
  subject.hidden = false;
  if (!before || before.of !== question.of) {
    const { node } = await ask('query Subject($id: ID!) { node(id: $id) { id name kind ... on Item { stage } } }', { id: question.of });
    document.title = `${node?.name ?? question.of} – Lodestone`;
    bar = await dayBar(() => drawing);
    fill(subject, h('h1', {}, node?.name ?? question.of), h('nav', { id: 'views', 'aria-label': 'Views' }), bar.element, h('div', { id: 'assume' }));
  }
  bar.show();
  const views = document.getElementById('views');
  fill(views, Object.entries(VIEWS).map(([name, [title]]) =>
    h('a', { href: linkTo({ view: name, at: question.at }), 'aria-current': question.view === name ? 'page' : null }, title)));
  // On a phone the row scrolls; the view that is shown stays in sight, and the page does not move.
  const current = views.querySelector('[aria-current]');
  if (current) views.scrollLeft = Math.max(0, current.offsetLeft + current.offsetWidth - views.offsetLeft - views.clientWidth);
  if (!before || withoutPanel({ ...before, on: null }) !== withoutPanel({ ...question, on: null })) {
    const open = document.querySelector('#assume details')?.open ?? false;
    const form = assumptionsForm(question);
    form.open = open;
    fill(document.getElementById('assume'), form);
  }
}

async function showLanding() {
  shown = null;
  subject.hidden = true;
  document.title = 'Lodestone Explorer';
  await landing(main).catch((failure) => fill(main, failed(failure, () => show(read()))));
}

document.getElementById('theme').before(forgetButton(() => location.reload()));
fill(document.getElementById('search'), combobox({
  label: 'Find a product or element', kinds: ['PRODUCT', 'ELEMENT'], placeholder: 'Find a product or element',
  chosen: (entity) => go({ of: entity.id, at: null, open: null, show: null, makers: null, edits: [] }),
}));
panel.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') go({ at: null });
});
const start = (question) => show(question).catch((failure) => fill(main, failed(failure, () => location.reload())));
onChange(start);
start(read());
