// What of a model is drawn: everything of a small graph, stages of a large one, and of those that are open a bounded part.
import { hasUndisclosed } from './graphModel.js';
import { levels, stages } from './graphColumns.js';
import { addMakers } from './graphMakers.js';
import { count, mark, short, stateMark, word } from './words.js';

export const DRAWN_WHOLE = 120;
const OF_A_STAGE = 40;
const OF_A_COLUMN = 10;
export const UNDISCLOSED = 'undisclosed';

/**
 * Nodes, links and columns to draw. `open` are the keys of stages to show in part where the graph is large, `makers` the
 * ids of items whose suppliers are drawn.
 */
export function scene(made, open, makers = new Set()) {
  const all = stages(made);
  const large = made.items.length > DRAWN_WHOLE;
  const drawn = { large, columns: [], nodes: [], links: [], stages: all };
  const place = new Map();
  const column = new Map();
  for (const stage of all) {
    const always = (item) => item.id === made.of || makers.has(item.id);
    const shown = !large ? stage.items : open.has(stage.key) ? first(made, stage.items, makers) : stage.items.filter(always);
    const rest = stage.items.filter((item) => !shown.includes(item));
    shown.forEach((item) => place.set(item.id, item.id));
    rest.forEach((item) => place.set(item.id, `stage:${stage.key}`));
    addMakers(drawn, made, shown.filter((item) => makers.has(item.id)), column);
    addColumns(drawn, made, stage, shown, rest, open.has(stage.key));
  }
  if (large) addBundles(drawn, made, place); else addSlots(drawn, made);
  addAround(drawn, made, place, makers);
  return drawn;
}

const first = (made, items, makers) =>
  [...items].sort((a, b) => weight(made, b, makers) - weight(made, a, makers) || a.depth - b.depth || (a.id < b.id ? -1 : 1)).slice(0, OF_A_STAGE);
const weight = (made, item, makers) => (item.id === made.of ? 8 : 0) + (makers.has(item.id) ? 4 : 0) + (made.marks.has(item.id) ? 2 : 0) + (item.gap ? 1 : 0);

function addColumns(drawn, made, stage, shown, rest, opened) {
  const level = drawn.large
    ? new Map(shown.map((item, i) => [item.id, Math.floor(i / OF_A_COLUMN)]))
    : levels(shown.map((item) => item.id), made.slots.flatMap((slot) => slot.inputs.map((input) => [input, slot.product])));
  const columns = [...new Set(level.values())].sort((a, b) => a - b);
  const at = drawn.columns.length;
  const width = Math.max(1, columns.length);
  drawn.columns.push(...Array.from({ length: width }, (_, i) => ({ key: stage.key, title: i === 0 ? stage.title : null, span: width })));
  for (const item of shown) drawn.nodes.push(itemNode(made, item, at + columns.indexOf(level.get(item.id)), stage.title));
  if (rest.length === 0) return;
  const marked = rest.filter((item) => made.marks.has(item.id)).length;
  const gaps = rest.filter((item) => item.gap).length;
  drawn.nodes.push({
    id: `stage:${stage.key}`, type: 'stage', column: at, stage: stage.key, name: `${stage.title}: ${count(rest.length, opened ? 'further item' : 'item')}, collapsed`,
    label: [`${opened ? '+ ' : ''}${count(rest.length, 'item')}`, marked ? `◆ ${marked}` : '', gaps ? `? ${gaps}` : ''].filter(Boolean).join('  '),
  });
}

function itemNode(made, item, column, stage) {
  const cut = made.marks.get(item.id);
  const types = [item.kind === 'ELEMENT' ? 'element' : 'item'];
  if (item.gap) types.push('gap');
  if (item.id === made.of) types.push('target');
  if (cut) types.push(cut.certainty.toLowerCase());
  return { id: item.id, type: types.join(' '), column, name: item.name, stage, label: `${cut ? `${mark(cut)} ` : ''}${item.gap ? '? ' : ''}${short(item.name)}` };
}

/** A slot with one input is a line; one with several is a small node that any of them, or so many of them, fill. */
function addSlots(drawn, made) {
  for (const slot of made.slots) {
    if (slot.inputs.length === 1) {
      drawn.links.push({ from: slot.inputs[0], to: slot.product, type: slot.assumed ? 'need assumed' : 'need', slot: slot.name });
      continue;
    }
    const label = slot.needs === 1 ? 'or' : `${slot.needs} of ${slot.inputs.length}`;
    drawn.nodes.push({ id: slot.id, type: 'slot', label, name: `${slot.name}: ${slot.needs === 1 ? 'any one' : slot.needs} of ${slot.inputs.length}`, before: slot.product, slot: slot.name });
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
function addAround(drawn, made, place, makers) {
  const around = new Map();
  const placed = new Set(drawn.nodes.map((node) => node.id));
  const link = (by, item, type, slot) => {
    const to = place.get(item) ?? (placed.has(item) ? item : null);
    if (!to || placed.has(by)) return;
    if (!around.has(by)) around.set(by, new Map());
    around.get(by).set(to, { type, slot });
  };
  made.supplies.forEach((one) => link(one.by, one.item, makers.has(one.item) ? 'supply told' : 'supply', one.share === null ? '' : percentOf(one.share)));
  made.controls.forEach((one) => link(one.by, one.item, 'control'));
  made.produced.filter((one) => made.marks.has(one.by)).forEach((one) => link(one.by, one.item, 'supply'));
  made.items.filter((item) => hasUndisclosed(made, item) && !makers.has(item.id)).forEach((item) => link(UNDISCLOSED, item.id, 'supply unknown'));
  drawn.nodes.filter((node) => node.type.startsWith('facility') && made.country.has(node.id)).forEach((node) => link(made.country.get(node.id), node.id, 'supply told'));
  for (const [id, items] of around) {
    drawn.nodes.push(aroundNode(made, id));
    const cut = made.marks.get(id)?.certainty === 'CERTAIN' ? ' cuts' : '';
    for (const [to, { type, slot }] of items) drawn.links.push({ from: id, to, type: type + cut, slot });
  }
}

const percentOf = (share) => `${Math.round(share * 100)} %`;

function aroundNode(made, id) {
  if (id === UNDISCLOSED) return { id, type: 'undisclosed', row: 'below', name: 'undisclosed or unrecorded suppliers', label: '? undisclosed or unrecorded' };
  const node = made.nodes.get(id);
  const cut = made.marks.get(id);
  const regime = node.kind === 'LICENSE_REGIME';
  const types = [regime ? `regime ${node.state.state.toLowerCase()}` : 'supplier'];
  if (cut) types.push(cut.certainty.toLowerCase());
  const label = `${cut ? `${mark(cut)} ` : ''}${short(node.name, regime ? 30 : 36)}${regime ? `\n${stateMark(node.state.state)} ${word(node.state.state)}` : ''}`;
  return { id, type: types.join(' '), row: regime ? 'above' : 'below', name: `${node.name}${regime ? `, ${word(node.state.state)}` : ''}`, label };
}
