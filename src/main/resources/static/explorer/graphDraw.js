// The drawing, by Cytoscape: positions are ours, so nothing is computed while it is looked at.
import cytoscape from '/webjars/cytoscape/3.33.1/dist/cytoscape.esm.min.mjs';

const NAMES = ['ground', 'panel', 'ink', 'muted', 'line', 'accent', 'certain', 'possible', 'regime', 'supplier'];

/** The colors of the page as it is now. */
export function colors() {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}

const hatch = (color) => `data:image/svg+xml;utf8,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M-2 10L10 -2M-2 2L2 -2M6 10L10 6" stroke="${color}" stroke-width="1.4"/></svg>`)}`;

function sheet(c) {
  const box = { shape: 'round-rectangle', width: 164, height: 56, 'background-color': c.panel, 'border-color': c.muted, 'border-width': 1.2,
    label: 'data(label)', color: c.ink, 'font-size': 17, 'font-family': 'system-ui, sans-serif', 'text-wrap': 'wrap', 'text-max-width': 162,
    'text-valign': 'center', 'text-halign': 'center', 'overlay-opacity': 0, 'min-zoomed-font-size': 9 };
  return [
    { selector: 'node', style: box },
    { selector: '.element', style: { shape: 'ellipse', width: 126, height: 42, 'text-max-width': 122 } },
    { selector: '.target', style: { 'border-width': 3, 'border-color': c.accent, 'font-weight': 'bold' } },
    { selector: '.slot', style: { shape: 'diamond', width: 50, height: 32, 'font-size': 17, 'text-wrap': 'none', 'background-color': c.ground, color: c.muted } },
    { selector: '.stage', style: { shape: 'cut-rectangle', height: 62, 'border-style': 'double', 'border-width': 4, 'font-size': 17 } },
    { selector: '.supplier', style: { shape: 'hexagon', height: 46, 'border-color': c.supplier } },
    { selector: '.facility, .company', style: { shape: 'round-rectangle', 'border-color': c.supplier, 'background-color': c.ground } },
    { selector: '.company', style: { shape: 'barrel' } },
    { selector: '.regime', style: { shape: 'cut-rectangle', height: 74, 'border-color': c.regime } },
    { selector: '.suspended, .unknown, .announced', style: { 'background-image': hatch(c.line), 'background-repeat': 'repeat' } },
    { selector: '.gap, .undisclosed', style: { 'border-style': 'dashed', 'border-width': 2, 'border-color': c.ink, 'background-color': c.ground } },
    { selector: '.certain', style: { shape: 'octagon', 'border-style': 'double', 'border-width': 6, 'border-color': c.certain, 'font-weight': 'bold' } },
    { selector: '.possible', style: { shape: 'octagon', 'border-style': 'dotted', 'border-width': 3, 'border-color': c.possible } },
    { selector: '.title', style: { 'background-opacity': 0, 'border-width': 0, 'font-size': 19, 'font-weight': 'bold', color: c.muted, 'text-max-width': 400, events: 'no' } },
    { selector: 'edge', style: { width: 1.4, 'line-color': c.muted, 'curve-style': 'bezier', 'target-arrow-color': c.muted, 'target-arrow-shape': 'triangle',
      'arrow-scale': 0.8, opacity: 0.75, events: 'no', 'overlay-opacity': 0 } },
    { selector: 'edge.into', style: { 'target-arrow-shape': 'none', 'line-style': 'solid' } },
    { selector: 'edge.assumed', style: { 'line-style': 'dotted', width: 1.8 } },
    { selector: 'edge[weight]', style: { width: 'mapData(weight, 1, 200, 1.5, 9)' } },
    { selector: 'edge.supply', style: { 'curve-style': 'straight', 'line-color': c.supplier, 'target-arrow-shape': 'none', opacity: 0.07, width: 1 } },
    { selector: 'edge.control', style: { 'curve-style': 'straight', 'line-color': c.regime, 'target-arrow-shape': 'none', opacity: 0.07, width: 1 } },
    { selector: 'edge.cuts', style: { 'line-color': c.certain, opacity: 0.2 } },
    { selector: 'edge.makes, edge.told', style: { 'curve-style': 'bezier', 'line-color': c.supplier, 'target-arrow-color': c.supplier, 'target-arrow-shape': 'triangle', opacity: 0.8, width: 1.6, label: 'data(slot)',
      'font-size': 17, color: c.ink, 'text-background-color': c.ground, 'text-background-opacity': 0.9, 'min-zoomed-font-size': 8 } },
    { selector: 'edge.unknown', style: { 'line-style': 'dashed' } },
    { selector: '.faded', style: { opacity: 0.16 } },
    { selector: 'edge.near', style: { opacity: 1, width: 2.4, label: 'data(slot)', 'font-size': 17, color: c.ink, 'text-background-color': c.ground,
      'text-background-opacity': 0.9, 'text-rotation': 'none' } },
    { selector: '.falls', style: { 'background-image': hatch(c.certain), 'background-repeat': 'repeat', 'border-color': c.certain, 'border-width': 3 } },
    { selector: 'node.far', style: { 'font-size': 24, 'text-max-width': 180, 'min-zoomed-font-size': 6 } },
    { selector: '.regime.far, .item.far, .facility.far, .company.far', style: { 'text-wrap': 'ellipsis', 'text-max-width': 160 } },
    { selector: '.target.far', style: { 'text-wrap': 'wrap', 'text-max-width': 190 } },
    { selector: '.title.far', style: { 'font-size': 28 } },
    { selector: '.chosen', style: { 'underlay-color': c.accent, 'underlay-opacity': 0.35, 'underlay-padding': 7 } },
    { selector: '.cursor', style: { 'outline-width': 4, 'outline-color': c.accent, 'outline-offset': 5, 'outline-opacity': 1 } },
  ];
}

/**
 * Draws a scene into an element. `tap` is told the id of what is clicked; `view` is a zoom and pan to begin with, the end of
 * the chain where it is left out.
 */
export function draw(container, drawn, tap, view = null) {
  const nodes = drawn.nodes.map((node) => ({
    group: 'nodes', data: { id: node.id, label: node.label, name: node.name }, position: { x: node.x, y: node.y }, classes: node.type.split(' '), grabbable: false,
  }));
  const titles = drawn.titles.map((title, i) => ({
    group: 'nodes', data: { id: `title:${i}`, label: title.title }, classes: ['title'], selectable: false, grabbable: false,
    position: { x: title.x + ((title.span - 1) * drawn.width) / 2, y: title.y },
  }));
  const edges = drawn.links.map((link, i) => ({
    group: 'edges', data: { id: `e${i}`, source: link.from, target: link.to, slot: link.slot ?? '', ...(link.weight ? { weight: link.weight } : {}) },
    classes: link.type.split(' '),
  }));
  const drawing = cytoscape({
    container, elements: [...nodes, ...titles, ...edges], style: sheet(colors()), layout: { name: 'preset' },
    minZoom: 0.08, maxZoom: 3, boxSelectionEnabled: false, autoungrabify: true, pixelRatio: 'auto',
  });
  drawing.on('zoom', () => tellByDistance(drawing));
  if (view) drawing.viewport(view); else begin(drawing);
  tellByDistance(drawing);
  drawing.on('tap', 'node', (event) => tap(event.target.id()));
  drawing.on('tap', (event) => { if (event.target === drawing) tap(null); });
  return drawing;
}

/** At this zoom names have 12 pixels; a drawing does not begin below it. */
export const LEGIBLE = 0.71;
const EDGE = 10;

/** All of it where names stay legible, otherwise its right end with what it is all for. */
function begin(drawing) {
  drawing.fit(undefined, EDGE);
  const target = drawing.nodes('.target');
  if (drawing.zoom() >= LEGIBLE || target.empty()) {
    if (drawing.zoom() > 1) drawing.zoom({ level: 1, renderedPosition: { x: drawing.width() / 2, y: drawing.height() / 2 } });
    return;
  }
  const box = drawing.nodes().boundingBox();
  const tall = box.h * LEGIBLE + 2 * EDGE <= drawing.height();
  const y = tall ? (box.y1 + box.y2) / 2 : target.position('y');
  const wide = box.w * LEGIBLE + 2 * EDGE <= drawing.width();
  const x = wide ? drawing.width() / 2 - ((box.x1 + box.x2) / 2) * LEGIBLE : drawing.width() - EDGE - box.x2 * LEGIBLE;
  drawing.viewport({ zoom: LEGIBLE, pan: { x, y: drawing.height() / 2 - y * LEGIBLE } });
}

/** From afar only what is marked keeps a name, and that a large one. */
function tellByDistance(drawing) {
  const far = drawing.zoom() < 0.53;
  if (far === (drawing.scratch('far') ?? false)) return;
  drawing.scratch('far', far);
  drawing.nodes('.certain, .possible, .target, .title').toggleClass('far', far);
}

/** Shows what one thing stands on and what stands on it; everything for null. */
export function focus(drawing, id) {
  drawing.elements().removeClass('faded near chosen');
  const node = id ? drawing.getElementById(id) : null;
  if (!node || node.empty()) return;
  const around = node.classes().some((name) => ['supplier', 'regime', 'undisclosed', 'facility', 'company'].includes(name));
  const makers = node.neighborhood('.facility, .undisclosed');
  const near = around ? node.closedNeighborhood() : node.union(makers.closedNeighborhood().not('#undisclosed')).union(node.neighborhood()).union(node.neighborhood('.slot').neighborhood());
  drawing.elements().not(near).not('.title').addClass('faded');
  near.edges().addClass('near');
  node.addClass('chosen');
  drawing.resize();
  show(drawing, node);
}

/** Moves the drawing as little as a node needs to be seen whole. */
export function show(drawing, node) {
  const box = node.renderedBoundingBox();
  const by = (low, high, size) => (low < EDGE ? EDGE - low : high > size - EDGE ? size - EDGE - high : 0);
  drawing.panBy({ x: by(box.x1, box.x2, drawing.width()), y: by(box.y1, box.y2, drawing.height()) });
}

/** Marks the way a loss takes. */
export function fall(drawing, ids) {
  drawing.nodes().removeClass('falls');
  for (const id of ids) drawing.getElementById(id).addClass('falls');
}

export const restyle = (drawing) => drawing.style().fromJson(sheet(colors())).update();
