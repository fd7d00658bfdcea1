// The drawing as SVG text, from the same places.
import { colors } from './graphDraw.js';

const escape = (text) => String(text).replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

/** An SVG document of a scene that has been laid out. */
export function svg(drawn) {
  const c = colors();
  const at = new Map(drawn.nodes.map((node) => [node.id, node]));
  const xs = drawn.nodes.map((node) => node.x);
  const ys = drawn.nodes.map((node) => node.y);
  const [left, top] = [Math.min(...xs) - 100, Math.min(...ys, -drawn.half - 20) - 60];
  const [width, height] = [Math.max(...xs) + 100 - left, Math.max(...ys) + 60 - top];
  const lines = drawn.links.map((link) => line(link, at.get(link.from), at.get(link.to), c));
  const titles = drawn.titles.map((title) => text(title.x + ((title.span - 1) * drawn.width) / 2, title.y, title.title, c.muted, 15));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}" font-family="system-ui, sans-serif">
<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${c.ground}"/>
${[...lines, ...titles, ...drawn.nodes.map((node) => box(node, c))].join('\n')}
</svg>
`;
}

function line(link, from, to, c) {
  const faint = /supply|control/.test(link.type);
  const color = link.type.includes('control') ? c.regime : /supply|makes/.test(link.type) ? c.supplier : c.muted;
  const dash = link.type.includes('unknown') ? ' stroke-dasharray="6 4"' : link.type.includes('assumed') ? ' stroke-dasharray="2 3"' : '';
  return `<line x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}" stroke="${color}" stroke-width="${faint ? 1 : 1.5}" opacity="${faint ? 0.25 : 0.8}"${dash}/>`;
}

function box(node, c) {
  const types = node.type.split(' ');
  const [w, hgt] = types.includes('slot') ? [50, 32] : types.includes('element') ? [126, 42] : [164, 56];
  const certain = types.includes('certain');
  const possible = types.includes('possible');
  const stroke = certain ? c.certain : possible ? c.possible : types.includes('regime') ? c.regime : /supplier|facility|company/.test(node.type) ? c.supplier : c.muted;
  const dash = types.includes('gap') || types.includes('undisclosed') ? ' stroke-dasharray="6 4"' : possible ? ' stroke-dasharray="2 3"' : '';
  const shape = `<rect x="${node.x - w / 2}" y="${node.y - hgt / 2}" width="${w}" height="${hgt}" rx="${types.includes('element') ? 19 : 6}"`
    + ` fill="${c.panel}" stroke="${stroke}" stroke-width="${certain ? 4 : possible ? 2.5 : 1.2}"${dash}/>`;
  return shape + text(node.x, node.y, node.label, c.ink, types.includes('slot') ? 10 : 12);
}

/** Lines of about twenty letters, three at most. */
function text(x, y, label, color, size) {
  const lines = [''];
  for (const part of label.split(/\s+/)) {
    const last = lines.length - 1;
    if (lines[last] === '' || lines[last].length + part.length < 20) lines[last] = `${lines[last]} ${part}`.trim();
    else lines.push(part);
  }
  const shown = lines.slice(0, 3);
  const spans = shown.map((one, i) => `<tspan x="${x}" y="${y + (i - (shown.length - 1) / 2) * (size + 1) + size / 3}">${escape(one)}</tspan>`);
  return `<text text-anchor="middle" font-size="${size}" fill="${color}">${spans.join('')}</text>`;
}
