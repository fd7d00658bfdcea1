// The view of the dependency graph: the drawing or its table, the marks, and how to look at it.
import { fill, h, say } from './h.js';
import { go, linkTo, read, today } from './address.js';
import { detail, EXPLORE, explore, exploreVariables, isDetailed, itemsOf } from './graphQuery.js';
import { knowledge, model } from './graphModel.js';
import { DRAWN_WHOLE, scene } from './graphScene.js';
import { layOut } from './graphLayout.js';
import { draw, fall, focus, restyle } from './graphDraw.js';
import { map } from './graphMap.js';
import { tip } from './graphTip.js';
import { inWords, KEYS, keys } from './graphKeys.js';
import { csvRows, list } from './graphList.js';
import { svg } from './graphSvg.js';
import { legend } from './graphLegend.js';
import { completenessOf } from './completeness.js';
import { bar } from './links.js';
import { count, mark, word } from './words.js';

let last = { of: null, open: '', makers: '', drawing: null, asked: null, answer: null };

const MAKERS = 8;
const listOf = (text) => text.split(',').filter(Boolean);

/** Shows the view in an element. */
export async function graphView(place, question, signal) {
  const variables = exploreVariables(question);
  const answer = await answered(variables, question, signal);
  const made = model(answer);
  const drawn = layOut(scene(made, new Set(listOf(question.open)), new Set(listOf(question.makers))));
  const asList = question.as === 'list';
  const held = document.activeElement?.id === 'drawing';
  const container = h('div', {
    id: 'drawing', tabindex: '0', role: 'application', 'aria-roledescription': 'drawing led by keys', 'aria-describedby': 'drawing-keys', 'aria-label': described(made, drawn),
  });
  const frame = h('div', { class: 'frame' }, container, h('p', { class: 'farhint hint', hidden: true }, 'From here only marked names are shown; point at a thing, or zoom in.'));
  const tools = asList ? null : zoomButtons();
  fill(place,
    h('div', { class: 'heading' },
      h('h2', {}, 'What it depends on'),
      h('p', { class: 'hint' }, `${count(made.items.length, 'item')} upstream`),
      h('div', { class: 'switch', role: 'group', 'aria-label': 'Show as' }, ['drawing', 'list'].map((as) =>
        h('button', { type: 'button', 'aria-pressed': String(question.as === as), onclick: () => go({ as }) }, as === 'drawing' ? 'Drawing' : 'List'))),
      tools?.element),
    cuts(answer.chokepoints, question),
    asList ? list(made) : [stageButtons(drawn, question), makersShown(made, question), frame, h('div', { class: 'below' }, legend(), keysHelp(), h('div', { class: 'atlas' }))],
    completenessOf(answer.dependencyGraph.completeness),
    completenessOf(answer.chokepoints.completeness, answer.chokepoints.assuming),
    bar(question, variables.asOf, {
      document: EXPLORE, variables, cypher: ['what-it-needs', { id: question.of, asOf: variables.asOf }],
      exports: {
        ...(asList ? {} : { png: () => tools.drawing().png({ output: 'blob-promise', full: true, scale: 2, maxWidth: 8000, maxHeight: 8000, bg: getComputedStyle(document.body).backgroundColor }) }),
        svg: () => svg(drawn), csv: async () => csvRows(model(await detail(answer, variables.asOf))), json: () => detail(answer, variables.asOf),
      },
    }));
  if (!asList) {
    show(frame, container, drawn, made, answer, question, tools);
    if (held) container.focus({ preventScroll: true });
    if (!isDetailed(answer)) complete(place, answer, question, signal);
  }
  if (!held) say(`${question.of}: ${described(made, drawn)}`);
  return made;
}

/** Looking otherwise at the same answer asks nothing. What a small drawing or a list shows is waited for. */
async function answered(variables, question, signal) {
  const asked = JSON.stringify(variables);
  if (last.asked !== asked || !document.getElementById('drawing')) {
    const answer = await explore(variables, signal);
    Object.assign(last, { asked, answer });
  }
  const { answer } = last;
  if (question.as === 'list' || itemsOf(answer).length <= DRAWN_WHOLE) await detail(answer, variables.asOf, signal);
  return answer;
}

/** A large drawing is there first; what is known of each item comes into it. */
async function complete(place, answer, question, signal) {
  try {
    await detail(answer, question.on ?? today(), signal);
    if (signal?.aborted || last.answer !== answer || read().view !== 'graph' || !place.querySelector('#drawing')) return;
    await graphView(place, read(), signal);
  } catch (failure) {
    if (failure.name !== 'AbortError') say(`What is known of each item could not be read: ${failure.message}`);
  }
}

function show(frame, container, drawn, made, answer, question, tools) {
  const kept = last.of === question.of && last.open === question.open && last.drawing && !last.drawing.destroyed();
  const view = kept ? { zoom: last.drawing.zoom(), pan: last.drawing.pan() } : null;
  const before = question.at ?? last.cursor?.at();
  const fresh = last.makers === question.makers ? null : listOf(question.makers).at(-1);
  last.drawing?.destroy();
  const open = (id) => {
    if (id?.startsWith('stage:')) return toggle(id.slice(6), question);
    go({ at: made.nodes.has(id?.split('#')[0]) ? id.split('#')[0] : null });
    return undefined;
  };
  const ys = drawn.nodes.map((node) => node.y);
  const tall = Math.max(...ys) - Math.min(...ys) + 160;
  if (tall < innerHeight * 0.7) container.style.height = `${Math.max(320, tall)}px`;
  const drawing = draw(container, drawn, open, view);
  drawing.one('render', () => { document.documentElement.dataset.drawn = String(Math.round(performance.now())); });
  const cursor = keys(container, drawing, (id) => inWords(drawn, made, id), { open, makers: (id) => makersOf(id, made), close: () => go({ at: null }) }, before);
  Object.assign(last, { of: question.of, open: question.open, makers: question.makers, drawing, cursor, made });
  tools.use(drawing);
  map(document.querySelector('.atlas'), drawn, drawing);
  const hint = frame.querySelector('.farhint');
  const tell = () => { hint.hidden = !drawing.scratch('far'); };
  drawing.on('zoom', tell);
  tell();
  tip(frame, drawing, (id) => tipLines(made, id));
  if (fresh && drawing.getElementById(fresh).nonempty()) drawing.center(drawing.getElementById(fresh));
  focus(drawing, question.at);
  if (question.show) fall(drawing, (answer.chokepoints.nodes[Number(question.show) - 1]?.witness ?? []).map((step) => step.item.id));
}

/** What the tip says beside the name. */
function tipLines(made, id) {
  const node = made.nodes.get(id);
  const cut = made.marks.get(id);
  return [
    cut ? `${mark(cut)} ${word(cut.certainty)} chokepoint of order ${cut.order}` : null,
    node?.stage ? `stage ${word(node.stage)}` : null,
    node && (node.kind === 'PRODUCT' || node.kind === 'ELEMENT') ? knowledge(made, node) : null,
  ].filter(Boolean);
}

/** Draws who makes an item, or no longer. */
function makersOf(id, made) {
  const item = made.nodes.get(id);
  if (item?.kind !== 'PRODUCT' && item?.kind !== 'ELEMENT') return say('That is not made by anybody: choose a product or element.');
  const now = new Set(listOf(read().makers));
  const drawnAlready = now.delete(id);
  if (!drawnAlready) now.add(id);
  go({ makers: [...now].slice(-MAKERS).join(',') });
  return say(drawnAlready ? `The suppliers of ${item.name} are no longer drawn.` : `The suppliers of ${item.name} are drawn to its left.`);
}

/** The items whose suppliers are drawn, and the one that is chosen, each as a switch. */
function makersShown(made, question) {
  const shown = listOf(question.makers).filter((id) => made.nodes.has(id));
  const chosen = made.items.some((item) => item.id === question.at) ? question.at : null;
  const offered = chosen && !shown.includes(chosen) ? [...shown, chosen] : shown;
  return h('div', { class: 'makers', role: 'group', 'aria-label': 'Draw who makes it', hidden: offered.length === 0 },
    h('span', { class: 'hint' }, 'Draw who makes:'),
    offered.map((id) => h('button', { type: 'button', class: 'quiet', 'data-makers': id, 'aria-pressed': String(shown.includes(id)), onclick: () => makersOf(id, made) }, made.nodes.get(id).name)));
}

document.addEventListener('theme', () => last.drawing && !last.drawing.destroyed() && restyle(last.drawing));

/** Moves the attention without asking anew. */
export function refocus(question) {
  if (!last.drawing || last.drawing.destroyed() || !document.getElementById('drawing')) return;
  focus(last.drawing, question.at);
  document.querySelector('.makers')?.replaceWith(makersShown(last.made, question));
}

function toggle(stage, question) {
  const open = new Set(question.open.split(',').filter(Boolean));
  if (!open.delete(stage)) open.add(stage);
  go({ open: [...open].join(',') });
}

const keysHelp = () => h('details', { class: 'legend' }, h('summary', {}, 'Keys'),
  h('p', { class: 'hint', id: 'drawing-keys' }, 'The drawing takes the focus with Tab and is then led by keys; each step is announced. '),
  h('dl', { class: 'facts keys' }, KEYS.map(([key, does]) => [h('dt', {}, key), h('dd', {}, does)])));

function stageButtons(drawn, question) {
  if (!drawn.large) return null;
  const open = new Set(question.open.split(',').filter(Boolean));
  return h('div', { class: 'stages', role: 'group', 'aria-label': 'Stages, opened or closed' },
    h('span', { class: 'hint' }, 'Large graph, collapsed into stages:'),
    drawn.stages.filter((stage) => stage.items.length > 1).map((stage) => h('button', { type: 'button', class: 'quiet', 'aria-expanded': String(open.has(stage.key)), onclick: () => toggle(stage.key, question) },
      `${stage.title} (${stage.items.length.toLocaleString('en')})`)));
}

function cuts(chokepoints, question) {
  if (chokepoints.nodes.length === 0) {
    return h('p', { class: 'verdict' }, chokepoints.noCutSetsBecause ?? 'No chokepoint of these kinds up to this order. ',
      chokepoints.decisiveGaps.length ? `That rests on gaps: ${chokepoints.decisiveGaps.map((item) => item.name).join(', ')}.` : null);
  }
  return h('div', { class: 'cuts', role: 'group', 'aria-label': 'Chokepoints; one shows its way' },
    chokepoints.nodes.slice(0, 12).map((chokepoint, i) => h('button', {
      type: 'button', class: `cut ${chokepoint.certainty.toLowerCase()}`, 'aria-pressed': String(question.show === String(i + 1)),
      'aria-label': `${chokepoint.members.map((member) => member.entity.name).join(' and ')}: ${word(chokepoint.certainty)} chokepoint of order ${chokepoint.order}; show its way`,
      onclick: () => go({ show: question.show === String(i + 1) ? null : String(i + 1), as: 'drawing' }),
    }, `${mark(chokepoint)} ${chokepoint.members.map((member) => member.entity.name).join(' + ')}`)),
    chokepoints.totalCount > 12 ? h('a', { href: linkTo({ view: 'chokepoints' }) }, `all ${chokepoints.totalCount}`) : null);
}

function described(made, drawn) {
  return `${count(made.items.length, 'item')} in ${count(drawn.stages.length, 'stage')} from left to right, `
    + `${made.marks.size} marked as chokepoints, ${made.items.filter((item) => item.gap).length} with nothing recorded. Arrow keys lead through it; the list holds the same.`;
}

function zoomButtons() {
  let drawing = null;
  const by = (factor) => () => drawing?.zoom({ level: drawing.zoom() * factor, renderedPosition: { x: drawing.width() / 2, y: drawing.height() / 2 } });
  const button = (text, label, act) => h('button', { type: 'button', class: 'quiet', 'aria-label': label, onclick: act }, text);
  return {
    element: h('div', { class: 'zoom', role: 'group', 'aria-label': 'Zoom' }, button('−', 'Zoom out', by(1 / 1.3)), button('+', 'Zoom in', by(1.3)), button('Fit', 'Fit the drawing', () => drawing?.fit(undefined, 16))),
    use: (made) => { drawing = made; },
    drawing: () => drawing,
  };
}
