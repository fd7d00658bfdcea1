// Who makes an item, drawn where that was asked for: companies, the facilities they run, and what is not known.
import { remainder } from './graphModel.js';
import { mark, percent, short, word } from './words.js';

const MOST = 12;
const SUPPLYING = ['OPERATING', 'RAMPING'];

/** Puts two columns before the stage of `items`, with companies and with facilities. `placed` remembers what stands already. */
export function addMakers(drawn, made, items, placed) {
  if (items.length === 0) return;
  const at = drawn.columns.length;
  drawn.columns.push({ key: 'companies', title: 'run by', span: 1 }, { key: 'facilities', title: 'made at', span: 1 });
  for (const item of items) {
    const all = made.makers.filter((one) => one.item === item.id).sort((a, b) => rank(a) - rank(b) || (b.share ?? 0) - (a.share ?? 0) || (a.facility < b.facility ? -1 : 1));
    all.slice(0, MOST).forEach((one) => addFacility(drawn, made, one, at, placed));
    if (all.length > MOST) addUnknown(drawn, item, at + 1, 'more', `${all.length - MOST} further facilities, in the facts`, 'more');
    const unknown = remainder(made, item);
    if (unknown) addUnknown(drawn, item, at + 1, 'undisclosed', unknown, 'undisclosed');
  }
}

const rank = (one) => (SUPPLYING.includes(one.status) ? 0 : 1);

function addFacility(drawn, made, one, at, placed) {
  if (!placed.has(one.facility)) {
    placed.set(one.facility, at + 1);
    drawn.nodes.push(node(made, one.facility, 'facility', at + 1, SUPPLYING.includes(one.status) ? '' : ` (${word(one.status)})`));
    const companies = made.operators.get(one.facility) ?? [];
    for (const company of companies) {
      if (!placed.has(company)) {
        placed.set(company, at);
        drawn.nodes.push(node(made, company, 'company', at, ''));
      }
      drawn.links.push({ from: company, to: one.facility, type: 'makes', slot: '' });
    }
    if (companies.length === 0) addUnknown(drawn, { id: one.facility }, at, 'undisclosed', 'operator not recorded', 'undisclosed');
  }
  drawn.links.push({ from: one.facility, to: one.item, type: SUPPLYING.includes(one.status) ? 'makes' : 'makes unknown', slot: one.share === null ? '' : percent(one.share) });
}

function node(made, id, type, column, after) {
  const { name } = made.nodes.get(id) ?? { name: id };
  const cut = made.marks.get(id);
  return { id, type: cut ? `${type} ${cut.certainty.toLowerCase()}` : type, column, name: `${type} ${name}${after}`, label: `${cut ? `${mark(cut)} ` : ''}${short(name)}${after}` };
}

function addUnknown(drawn, of, column, type, text, key) {
  const id = `${key}:${of.id}`;
  drawn.nodes.push({ id, type: type === 'more' ? 'company' : 'undisclosed', column, name: text, label: `${type === 'more' ? '… ' : '? '}${text}` });
  drawn.links.push({ from: id, to: of.id, type: 'makes unknown', slot: '' });
}
