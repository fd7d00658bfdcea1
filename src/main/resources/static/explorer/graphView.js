// The view of the dependency graph: the drawing or its table, the marks, and how to look at it.
import { fill, h, say } from './h.js';
import { ask } from './api.js';
import { go, linkTo } from './address.js';
import { EXPLORE, exploreVariables } from './graphQuery.js';
import { model } from './graphModel.js';
import { scene } from './graphScene.js';
import { layOut } from './graphLayout.js';
import { draw, fall, focus, restyle } from './graphDraw.js';
import { csvRows, list } from './graphList.js';
import { svg } from './graphSvg.js';
import { legend } from './graphLegend.js';
import { completenessOf } from './completeness.js';
import { bar } from './links.js';
import { count, mark, word } from './words.js';

let last = { of: null, open: '', drawing: null };

/** Shows the view in an element. */
export async function graphView(place, question, signal) {
  const variables = exploreVariables(question);
  const answer = await ask(EXPLORE, variables, signal);
  const made = model(answer);
  const drawn = layOut(scene(made, new Set(question.open.split(',').filter(Boolean))));
  const asList = question.as === 'list';
  const container = h('div', { id: 'drawing', role: 'img', 'aria-label': described(made, drawn) });
  const tools = asList ? null : zoomButtons();
  fill(place,
    h('div', { class: 'heading' },
      h('h2', {}, 'What it depends on'),
      h('p', { class: 'hint' }, `${count(made.items.length, 'item')} upstream`),
      h('div', { class: 'switch', role: 'group', 'aria-label': 'Show as' }, ['drawing', 'list'].map((as) =>
        h('button', { type: 'button', 'aria-pressed': String(question.as === as), onclick: () => go({ as }) }, as === 'drawing' ? 'Drawing' : 'List'))),
      tools?.element),
    cuts(answer.chokepoints, question),
    asList ? list(made) : [stageButtons(drawn, question), h('div', { class: 'frame' }, container), legend()],
    completenessOf(answer.dependencyGraph.completeness),
    completenessOf(answer.chokepoints.completeness, answer.chokepoints.assuming),
    bar(question, variables.asOf, {
      document: EXPLORE, variables, cypher: ['what-it-needs', { id: question.of, asOf: variables.asOf }],
      exports: {
        ...(asList ? {} : { png: () => tools.drawing().png({ output: 'blob-promise', full: true, scale: 2, maxWidth: 8000, maxHeight: 8000, bg: getComputedStyle(document.body).backgroundColor }) }),
        svg: () => svg(drawn), csv: () => csvRows(made), json: () => answer,
      },
    }));
  if (!asList) show(container, drawn, made, answer, question, tools);
  say(`${question.of}: ${described(made, drawn)}`);
  return made;
}

function show(container, drawn, made, answer, question, tools) {
  const same = last.of === question.of && last.open === question.open && last.drawing && !last.drawing.destroyed();
  const view = same ? { zoom: last.drawing.zoom(), pan: last.drawing.pan() } : null;
  last.drawing?.destroy();
  const tap = (id) => {
    if (id?.startsWith('stage:')) return toggle(id.slice(6), question);
    go({ at: id === null || id.startsWith('undisclosed') ? null : id.split('#')[0] });
    return undefined;
  };
  const drawing = draw(container, drawn, tap, view);
  drawing.one('render', () => { document.documentElement.dataset.drawn = String(Math.round(performance.now())); });
  last = { of: question.of, open: question.open, drawing };
  tools.use(drawing);
  focus(drawing, question.at);
  if (question.show) fall(drawing, (answer.chokepoints.nodes[Number(question.show) - 1]?.witness ?? []).map((step) => step.item.id));
}

document.addEventListener('theme', () => last.drawing && !last.drawing.destroyed() && restyle(last.drawing));

/** Moves the attention without asking anew; false where that is not all that changed. */
export function refocus(question) {
  if (!last.drawing || last.drawing.destroyed() || !document.getElementById('drawing')) return;
  focus(last.drawing, question.at);
}

function toggle(stage, question) {
  const open = new Set(question.open.split(',').filter(Boolean));
  if (!open.delete(stage)) open.add(stage);
  go({ open: [...open].join(',') });
}

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
    + `${made.marks.size} marked as chokepoints, ${made.items.filter((item) => item.gap).length} with nothing recorded. The list holds the same.`;
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
