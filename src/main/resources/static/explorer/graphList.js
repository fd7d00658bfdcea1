// The drawing in words: the same things as a table, for those who do not see it, and as CSV.
import { h, table } from './h.js';
import { go } from './address.js';
import { knowledge } from './graphModel.js';
import { stages } from './graphColumns.js';
import { mark, percent, word } from './words.js';

const HEADS = ['Item', 'Stage', 'Needs', 'Supplied from', 'Made at', 'Controlled by', 'Suppliers recorded', 'Chokepoint'];
const MOST = 400;

/** The rows of a model, upstream first: an array of texts each, with the id in front. */
export function rows(made) {
  const slots = groups(made.slots, (slot) => slot.product);
  const supplies = groups(made.supplies, (one) => one.item);
  const makers = groups(made.makers, (one) => one.item);
  const controls = groups(made.controls, (one) => one.item);
  const name = (id) => made.nodes.get(id)?.name ?? id;
  return stages(made).flatMap((stage) => stage.items.map((item) => {
    const cut = made.marks.get(item.id);
    return [
      item.id, item.name, stage.title,
      (slots.get(item.id) ?? []).map((slot) => need(slot, name)).join('; '),
      (supplies.get(item.id) ?? []).map((one) => name(one.by) + (one.share === null ? '' : ` ${percent(one.share)}`)).join(', '),
      (makers.get(item.id) ?? []).map((one) => `${name(one.facility)} (${[...(made.operators.get(one.facility) ?? []).map(name), word(one.status)].join(', ')})`).join('; '),
      [...new Set((controls.get(item.id) ?? []).map((one) => one.by))].map((id) => `${name(id)} (${word(made.nodes.get(id)?.state?.state)})`).join(', '),
      knowledge(made, item),
      cut ? `${mark(cut)} ${word(cut.certainty)}, order ${cut.order}` : '',
    ];
  }));
}

function need(slot, name) {
  const inputs = slot.inputs.map(name);
  if (inputs.length === 1) return `${slot.name}: ${inputs[0]}`;
  return `${slot.name}: ${slot.needs === 1 ? 'any of' : `${slot.needs} of`} ${inputs.join(' or ')}`;
}

function groups(all, key) {
  const found = new Map();
  for (const one of all) found.set(key(one), [...(found.get(key(one)) ?? []), one]);
  return found;
}

/** The table; of a very large graph its first rows, with the number of the others. */
export function list(made) {
  const all = rows(made);
  const shown = all.slice(0, MOST).map(([id, ...cells]) =>
    [h('button', { type: 'button', class: 'link', onclick: () => go({ at: id }) }, cells[0]), ...cells.slice(1)]);
  return h('div', { id: 'graph-list' },
    table('Everything upstream, by stage', HEADS, shown),
    all.length > MOST ? h('p', { class: 'hint' }, `The first ${MOST} of ${all.length.toLocaleString('en')} are shown; the CSV has all.`) : null);
}

/** For CSV. */
export const csvRows = (made) => [['Id', ...HEADS], ...rows(made)];
