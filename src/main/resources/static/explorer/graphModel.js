// From the answer to what is drawn: items with their slots, who supplies them, which regimes cover them, what cuts.

import { percent } from './words.js';

const SUPPLYING = new Set(['OPERATING', 'RAMPING']);

/** The model of an answer of `Explore`. */
export function model(answer) {
  const nodes = new Map(answer.dependencyGraph.nodes.map(({ depth, entity }) => [entity.id, { ...entity, depth }]));
  const made = { of: answer.dependencyGraph.nodes[0]?.entity.id, nodes, items: [], slots: [], supplies: [], controls: [], makers: [], operators: new Map(), marks: new Map() };
  const gaps = new Set((answer.chokepoints.completeness.coverage?.dataGaps ?? []).map((item) => item.id));
  for (const node of nodes.values()) {
    if (node.kind === 'PRODUCT' || node.kind === 'ELEMENT') {
      node.gap = gaps.has(node.id);
      made.items.push(node);
    }
  }
  readEdges(made, answer.dependencyGraph.edges);
  answer.chokepoints.nodes.forEach((chokepoint, index) => markMembers(made.marks, chokepoint, index));
  return made;
}

function readEdges(made, edges) {
  const slots = new Map();
  const country = new Map();
  const produced = [];
  for (const { dependent, needed, via } of edges) {
    if (via.kind === 'REQUIRES') {
      const id = `${dependent}#${via.slot}`;
      const needs = made.nodes.get(dependent)?.recipe?.find((slot) => slot.name === via.slot)?.needs ?? 1;
      if (!slots.has(id)) slots.set(id, { id, product: dependent, name: via.slot, needs, inputs: [], assumed: true });
      slots.get(id).inputs.push(needed);
      slots.get(id).assumed &&= via.factKind === 'ASSUMED';
    } else if (via.kind === 'SUPPLIES') {
      made.supplies.push({ item: dependent, by: needed, share: via.share });
    } else if (via.kind === 'PRODUCES') {
      made.makers.push({ item: dependent, facility: needed, share: via.share, status: via.status });
      if (SUPPLYING.has(via.status)) produced.push({ item: dependent, by: needed, share: via.share });
    } else if (via.kind === 'OPERATES') {
      made.operators.set(dependent, [...(made.operators.get(dependent) ?? []), needed]);
    } else if (via.kind === 'LOCATED_IN') {
      country.set(dependent, needed);
    } else if (via.kind === 'CONTROLS') {
      made.controls.push({ item: dependent, by: needed });
    }
  }
  made.slots = [...slots.values()];
  made.country = country;
  made.produced = produced;
  // A plant's country supplies too; where a share is published that is the one shown.
  const known = new Set(made.supplies.map((one) => `${one.by} ${one.item}`));
  for (const one of produced) {
    const by = country.get(one.by);
    if (by && !known.has(`${by} ${one.item}`)) {
      known.add(`${by} ${one.item}`);
      made.supplies.push({ item: one.item, by, share: null });
    }
  }
}

function markMembers(marks, chokepoint, index) {
  for (const member of [...chokepoint.members, ...chokepoint.alsoBy]) {
    const id = member.entity.id;
    if (!marks.has(id)) marks.set(id, { ...chokepoint, index, also: chokepoint.alsoBy.includes(member) });
  }
}

/** What is recorded about who supplies an item, in a few words; null while that has not been asked. */
export function knowledge(made, item) {
  if (!item.supply) return item.gap ? 'nothing recorded' : null;
  if (item.gap) return 'nothing recorded';
  const supplied = made.supplies.some((one) => one.item === item.id) || made.produced.some((one) => one.item === item.id);
  if (item.supply?.completeness === 'COMPLETE') return supplied ? 'all suppliers recorded' : 'complete list, none recorded';
  if (!supplied) return 'no supplier recorded';
  return item.supply?.residual > 0 ? 'a share is undisclosed' : 'others may supply it';
}

/** What a drawing of an item's suppliers says of those that are not recorded; null where all are. */
export function remainder(made, item) {
  const known = knowledge(made, item);
  if (known === null || known === 'all suppliers recorded') return null;
  return known === 'a share is undisclosed' ? `${percent(item.supply.residual)} undisclosed` : known;
}

/** Whether somebody unrecorded stands, or may stand, beside the recorded suppliers. */
export const hasUndisclosed = (made, item) =>
  ['a share is undisclosed', 'others may supply it'].includes(knowledge(made, item));
