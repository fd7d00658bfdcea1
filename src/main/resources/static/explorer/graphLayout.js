// Where things stand. Columns are given; within one, things stand by where those they are joined to stand (barycenters).

const WIDTH = 206;
const HEIGHT = 64;
const ELEMENT = 50;
const LINE = 58;
const SLOT = 106;
const SWEEPS = 6;

/** Sets `x` and `y` of all nodes of a scene and of its column titles. Cost: some passes over nodes and links. */
export function layOut(drawn) {
  const columns = drawn.columns.map(() => []);
  for (const node of drawn.nodes) if (node.column !== undefined) columns[node.column].push(node);
  const byId = new Map(drawn.nodes.map((node) => [node.id, node]));
  const near = neighbors(drawn, byId);
  columns.forEach((column, i) => {
    column.forEach((node) => { node.x = i * WIDTH; });
    stack(column);
  });
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const order = sweep % 2 === 0 ? columns.toReversed() : columns;
    order.forEach((column) => {
      const wanted = new Map(column.map((node) => [node, middle(near.get(node.id), byId) ?? node.y]));
      column.sort((a, b) => wanted.get(a) - wanted.get(b) || (a.id < b.id ? -1 : 1));
      stack(column);
    });
  }
  const half = Math.max(HEIGHT, ...columns.map((column) => column.length * pitch(column))) / 2;
  placeSlots(drawn, byId);
  placeRow(drawn.nodes.filter((node) => node.row === 'above'), near, byId, -half - 86, columns.length);
  placeRow(drawn.nodes.filter((node) => node.row === 'below'), near, byId, half + 44, columns.length);
  drawn.titles = drawn.columns.map((column, i) => ({ ...column, x: i * WIDTH, y: -half - 20 })).filter((column) => column.title !== null);
  drawn.half = half;
  drawn.width = WIDTH;
  return drawn;
}

const pitch = (column) => (column.every((node) => node.type.startsWith('element')) ? ELEMENT : HEIGHT);

/** Puts the nodes of a column below each other, in the middle of the height. */
function stack(column) {
  const step = pitch(column);
  column.forEach((node, row) => { node.y = (row - (column.length - 1) / 2) * step; });
}

function neighbors(drawn, byId) {
  const near = new Map(drawn.nodes.map((node) => [node.id, []]));
  const through = (id) => (byId.get(id)?.before ?? id);
  for (const link of drawn.links) {
    const [from, to] = [through(link.from), through(link.to)];
    if (from === to) continue;
    near.get(from)?.push(to);
    // Countries and regimes follow the items and do not move them.
    if (byId.get(link.from)?.row === undefined) near.get(to)?.push(from);
  }
  return near;
}

function middle(ids, byId, axis = 'y') {
  const places = (ids ?? []).map((id) => byId.get(id)?.[axis]).filter((place) => place !== undefined);
  return places.length ? places.reduce((sum, place) => sum + place, 0) / places.length : null;
}

/** Slots stand at the left edge of what they belong to, spread over its height. */
function placeSlots(drawn, byId) {
  const seen = new Map();
  for (const slot of drawn.nodes.filter((node) => node.before)) {
    const product = byId.get(slot.before);
    const nth = seen.get(slot.before) ?? 0;
    seen.set(slot.before, nth + 1);
    slot.x = product.x - SLOT;
    slot.y = product.y + (nth === 0 ? 0 : (nth % 2 === 0 ? 1 : -1) * Math.ceil(nth / 2) * 32);
  }
}

/** A row in the order of what its things are joined to, in as many lines as it needs. */
function placeRow(nodes, near, byId, y, columns) {
  const wanted = new Map(nodes.map((node) => [node, middle(near.get(node.id), byId, 'x') ?? 0]));
  nodes.sort((a, b) => wanted.get(a) - wanted.get(b) || (a.id < b.id ? -1 : 1));
  const perLine = Math.max(4, columns);
  const lines = Math.max(1, Math.ceil(nodes.length / perLine));
  const inLine = Math.ceil(nodes.length / lines);
  nodes.forEach((node, i) => {
    const [line, at] = [i % lines, Math.floor(i / lines)];
    node.x = ((columns - 1) * WIDTH) / 2 + (at - (inLine - 1) / 2) * WIDTH + (lines > 1 && line % 2 ? WIDTH / 2 : 0);
    node.y = y + Math.sign(y) * line * (node.row === 'above' ? HEIGHT + 14 : LINE);
  });
}
