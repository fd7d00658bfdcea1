// What the shapes mean. Nothing is told by color alone.
import { h } from './h.js';

const ENTRIES = [
  ['item', 'product'], ['element', 'element'], ['slot', 'or: any of the inputs fills the slot; all slots are needed'],
  ['certain', '◆1 certain chokepoint, with its order'], ['possible', '◇1 possible chokepoint'], ['gap', '? nothing recorded or undisclosed'],
  ['supplier', 'country that supplies (below)'], ['facility', 'facility, with the company that runs it, where the suppliers of an item are drawn'],
  ['regime', 'license regime (above): ■ in force ▨ suspended ? unknown'], ['dotted', 'need that is assumed'],
];

/** The legend. */
export const legend = () => h('details', { class: 'legend', open: innerWidth > 900 }, h('summary', {}, 'Legend'),
  h('ul', {}, ENTRIES.map(([shape, text]) => h('li', {}, h('span', { class: `shape ${shape}`, 'aria-hidden': 'true' }), text))));
