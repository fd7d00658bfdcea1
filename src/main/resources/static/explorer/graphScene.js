// What of a model is drawn: everything of a small graph, stages of a large one, and of those that are open a bounded part.
import { hasUndisclosed } from './graphModel.js';
import { levels, stages } from './graphColumns.js';
import { count, mark, stateMark, word } from './words.js';

const DRAWN_WHOLE = 120;
const OF_A_STAGE = 40;
const OF_A_COLUMN = 10;
const LETTERS = 36;
export const UNDISCLOSED = 'undisclosed';

/** Nodes, links and columns to draw. `open` are the keys of stages to show in part where the graph is large. */
export function scene(made, open) {
  const all = stages(made);
  const large = made.items.length > DRAWN_WHOLE;
  const drawn = { large, columns: [], nodes: [], links: [], stages: all };
  const place = new Map();
  for (const stage of all) {
    const shown = !large ? stage.items : open.has(stage.key) ? first(made, stage.items) : stage.items.filter((item) => item.id === made.of);
    const rest = stage.items.filter((item) => !shown.includes(item));
    shown.forEach((item) => place.set(item.id, item.id));
    rest.forEach((item) => place.set(item.id, `stage:${stage.key}`));
    addColumns(drawn, made, stage, shown, rest, open.has(stage.key));
  }
  if (large) addBundles(drawn, made, place); else addSlots(drawn, made);
  addAround(drawn, made, place);
  return drawn;
}

/** A name that fits; the whole one is in the facts and in the list. */
const short = (name) => (name.length > LETTERS ? `${name.slice(0, LETTERS - 1).trimEnd()}…` : name);

const first = (made, items) =>
  [...items].sort((a, b) => weight(made, b) - weight(made, a) || a.depth - b.depth || (a.id < b.id ? -1 : 1)).slice(0, OF_A_STAGE);
const weight = (made, item) => (item.id === made.of ? 4 : 0) + (made.marks.has(item.id) ? 2 : 0) + (item.gap ? 1 : 0);

function addColumns(drawn, made, stage, shown, rest, opened) {
  const level = drawn.large
    ? new Map(shown.map((item, i) => [item.id, Math.floor(i / OF_A_COLUMN)]))
    : levels(shown.map((item) => item.id), made.slots.flatMap((slot) => slot.inputs.map((input) => [input, slot.product])));
  const columns = [...new Set(level.values())].sort((a, b) => a - b);
  const at = drawn.columns.length;
  const width = Math.max(1, columns.length);
  drawn.columns.push(...Array.from({ length: width }, (_, i) => ({ key: stage.key, title: i === 0 ? stage.title : null, span: width })));
  for (const item of shown) drawn.nodes.push(itemNode(made, item, at + columns.indexOf(level.get(item.id))));
  if (rest.length === 0) return;
  const marked = rest.filter((item) => made.marks.has(item.id)).length;
  const gaps = rest.filter((item) => item.gap).length;
  drawn.nodes.push({
    id: `stage:${stage.key}`, type: 'stage', column: at, stage: stage.key,
    label: [`${opened ? '+ ' : ''}${count(rest.length, 'item')}`, marked ? `◆ ${marked}` : '', gaps ? `? ${gaps}` : ''].filter(Boolean).join('  '),
  });
}

function itemNode(made, item, column) {
  const cut = made.marks.get(item.id);
  const types = [item.kind === 'ELEMENT' ? 'element' : 'item'];
  if (item.gap) types.push('gap');
  if (item.id === made.of) types.push('target');
  if (cut) types.push(cut.certainty.toLowerCase());
  return { id: item.id, type: types.join(' '), column, label: `${cut ? `${mark(cut)} ` : ''}${item.gap ? '? ' : ''}${short(item.name)}` };
}

/** A slot with one input is a line; one with several is a small node that any of them, or so many of them, fill. */
function addSlots(drawn, made) {
  for (const slot of made.slots) {
    if (slot.inputs.length === 1) {
      drawn.links.push({ from: slot.inputs[0], to: slot.product, type: slot.assumed ? 'need assumed' : 'need', slot: slot.name });
      continue;
    }
    drawn.nodes.push({ id: slot.id, type: 'slot', label: slot.needs === 1 ? 'or' : `${slot.needs} of ${slot.inputs.length}`, before: slot.product, slot: slot.name });
    slot.inputs.forEach((input) => drawn.links.push({ from: input, to: slot.id, type: 'need into', slot: slot.name }));
    drawn.links.push({ from: slot.id, to: slot.product, type: slot.assumed ? 'need assumed' : 'need', slot: slot.name });
  }
}

function addBundles(drawn, made, place) {
  const bundles = new Map();
  for (const slot of made.slots) {
    for (const input of slot.inputs) {
      const [from, to] = [place.get(input), place.get(slot.product)];
      if (from === to || !from || !to) continue;
      const key = `${from} ${to}`;
      bundles.set(key, { from, to, type: 'need', weight: (bundles.get(key)?.weight ?? 0) + 1 });
    }
  }
  drawn.links.push(...bundles.values());
}

/** Countries below, regimes above, and what else is a chokepoint. */
function addAround(drawn, made, place) {
  const around = new Map();
  const link = (by, item, type) => {
    const to = place.get(item);
    if (!to) return;
    if (!around.has(by)) around.set(by, new Map());
    around.get(by).set(to, type);
  };
  made.supplies.forEach((one) => link(one.by, one.item, 'supply'));
  made.controls.forEach((one) => link(one.by, one.item, 'control'));
  made.produced.filter((one) => made.marks.has(one.by)).forEach((one) => link(one.by, one.item, 'supply'));
  made.items.filter((item) => hasUndisclosed(made, item)).forEach((item) => link(UNDISCLOSED, item.id, 'supply unknown'));
  for (const [id, items] of around) {
    drawn.nodes.push(aroundNode(made, id));
    for (const [to, type] of items) drawn.links.push({ from: id, to, type });
  }
}

function aroundNode(made, id) {
  if (id === UNDISCLOSED) return { id, type: 'undisclosed', row: 'below', label: '? undisclosed or unrecorded' };
  const node = made.nodes.get(id);
  const cut = made.marks.get(id);
  const regime = node.kind === 'LICENSE_REGIME';
  const types = [regime ? `regime ${node.state.state.toLowerCase()}` : 'supplier'];
  if (cut) types.push(cut.certainty.toLowerCase());
  const label = `${cut ? `${mark(cut)} ` : ''}${short(node.name)}${regime ? `\n${stateMark(node.state.state)} ${word(node.state.state)}` : ''}`;
  return { id, type: types.join(' '), row: regime ? 'above' : 'below', label };
}
