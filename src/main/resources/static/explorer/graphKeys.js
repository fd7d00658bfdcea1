// The drawing by keys: a cursor that follows lines to the left and right and stands on one thing at a time.
import { say } from './h.js';
import { show } from './graphDraw.js';
import { count } from './words.js';

/** What the keys do, for those who see the drawing and those who are told of it. */
export const KEYS = [
  ['← →', 'along a line: to what it is made of, to what is made of it'], ['↑ ↓', 'to the next in the column; beyond its ends to regimes (above) and countries (below)'],
  ['Enter', 'opens the facts, or a stage'], ['M', 'draws who makes it, or no longer'], ['C', 'to the next chokepoint'], ['Home, End', 'to the first column, to what it is all for'],
  ['+ − 0', 'larger, smaller, all of it'], ['Esc', 'closes the facts'],
];

/**
 * Lets an element that holds a drawing be led by keys. `told` puts an id into words; `acts` are `open(id)`, `makers(id)` and
 * `close()`. `start` is the id the cursor begins at.
 */
export function keys(container, drawing, told, acts, start) {
  let at = drawing.getElementById(start ?? '');
  if (at.empty()) at = drawing.nodes('.target');
  if (at.empty()) at = places(drawing).first();
  const to = (node) => {
    if (!node || node.empty()) return void say('Nothing further this way.');
    drawing.nodes('.cursor').removeClass('cursor');
    at = node;
    node.addClass('cursor');
    show(drawing, node);
    say(told(node.id()));
    return undefined;
  };
  const by = (factor) => drawing.zoom({ level: drawing.zoom() * factor, renderedPosition: at.renderedPosition() });
  const marked = () => places(drawing).filter('.certain, .possible').sort((a, b) => (b.hasClass('certain') - a.hasClass('certain')) || (a.id() < b.id() ? -1 : 1));
  const acting = {
    ArrowRight: () => to(sideways(drawing, at, 1)), ArrowLeft: () => to(sideways(drawing, at, -1)),
    ArrowDown: () => to(upright(drawing, at, 1)), ArrowUp: () => to(upright(drawing, at, -1)),
    Home: () => to(places(drawing).filter((node) => !isAround(node)).min((node) => node.position('x') * 1e4 + node.position('y')).ele), End: () => to(drawing.nodes('.target')),
    Enter: () => acts.open(at.id()), ' ': () => acts.open(at.id()), m: () => acts.makers(at.id()), Escape: () => acts.close(),
    c: () => { const all = marked(); const now = all.toArray().findIndex((node) => node.id() === at.id()); to(all.length ? all[(now + 1) % all.length] : null); },
    '+': () => by(1.3), '=': () => by(1.3), '-': () => by(1 / 1.3), 0: () => drawing.fit(undefined, 16),
  };
  container.addEventListener('keydown', (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? null : acting[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  container.addEventListener('focus', () => { if (at.nonempty()) to(at); });
  container.addEventListener('blur', () => drawing.nodes('.cursor').removeClass('cursor'));
  return { at: () => at.id() };
}

const places = (drawing) => drawing.nodes().not('.title').not('.slot');
const isAround = (node) => node.hasClass('regime') || node.hasClass('supplier') || node.id() === 'undisclosed';
const nearest = (nodes, node, axis) => nodes.min((one) => Math.abs(one.position(axis) - node.position(axis))).ele ?? null;

/** Along a line, through the signs of slots; in the rows above and below to the next in the row. */
function sideways(drawing, node, way) {
  if (isAround(node)) {
    const inRow = places(drawing).filter((one) => isAround(one) && Math.abs(one.position('y') - node.position('y')) < 4 && (one.position('x') - node.position('x')) * way > 1);
    return nearest(inRow, node, 'x');
  }
  const step = (one) => (way > 0 ? one.outgoers('node') : one.incomers('node'));
  const joined = step(node).union(step(step(node).filter('.slot'))).not('.slot').not('.title').filter((one) => !isAround(one));
  return nearest(joined, node, 'y') ?? nearest(beside(drawing, node, way), node, 'y');
}

/** The next column where no line leads. */
function beside(drawing, node, way) {
  const there = places(drawing).filter((one) => !isAround(one) && (one.position('x') - node.position('x')) * way > 1);
  if (there.empty()) return there;
  const x = nearest(there, node, 'x').position('x');
  return there.filter((one) => Math.abs(one.position('x') - x) < 1);
}

/** The next in the column; beyond its end what supplies or covers the thing, and from there back into the drawing. */
function upright(drawing, node, way) {
  const ahead = (one) => (one.position('y') - node.position('y')) * way > 1;
  if (!isAround(node)) {
    const column = places(drawing).filter((one) => !isAround(one) && Math.abs(one.position('x') - node.position('x')) < 1 && ahead(one));
    if (column.nonempty()) return nearest(column, node, 'y');
    const joined = node.neighborhood('node').filter((one) => isAround(one) && ahead(one));
    return nearest(joined.nonempty() ? joined : places(drawing).filter((one) => isAround(one) && ahead(one)), node, 'x');
  }
  const line = places(drawing).filter((one) => isAround(one) && ahead(one) && Math.abs(one.position('y') - node.position('y')) < 120);
  if (line.nonempty()) return nearest(line, node, 'x');
  const joined = node.neighborhood('node').filter((one) => !isAround(one) && ahead(one));
  return nearest(joined.nonempty() ? joined : places(drawing).filter((one) => !isAround(one) && ahead(one)), node, 'x');
}

/** A thing of a scene in words. */
export function inWords(drawn, made, id) {
  const node = drawn.nodes.find((one) => one.id === id);
  if (!node) return id;
  const item = made.nodes.get(id);
  const cut = made.marks.get(id);
  const slots = made.slots.filter((slot) => slot.product === id).length;
  const uses = made.slots.filter((slot) => slot.inputs.includes(id)).length;
  const supplied = made.supplies.filter((one) => one.item === id).length;
  return [
    node.name, node.stage, cut ? `${cut.certainty.toLowerCase()} chokepoint of order ${cut.order}` : null, item?.gap ? 'nothing recorded' : null,
    slots ? `needs ${count(slots, 'slot')}` : null, uses ? `fills ${count(uses, 'slot')}` : null, supplied ? `supplied from ${supplied === 1 ? 'one country' : `${supplied} countries`}` : null,
  ].filter(Boolean).join(', ');
}
