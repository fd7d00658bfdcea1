// Charts by ECharts, loaded when the first is drawn; colors from the page, patterns where color would be alone.
import { colors } from './graphDraw.js';

let library = null;
const shown = new Set();
const PALETTE = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#f0e442', '#7f7f7f'];

/** Draws what `options(colors)` says into an element, again when the colors change. */
export async function chart(element, options) {
  library ??= await import('/_static/echarts/6.0.0/dist/echarts.esm.min.mjs');
  if (!element.isConnected) return null;
  const made = library.init(element, null, { renderer: 'svg' });
  const drawing = { made, redraw: () => made.setOption(full(options(colors())), true) };
  drawing.redraw();
  shown.add(drawing);
  return drawing;
}

/** What every chart has: no animation, the page's text, patterns beside colors. */
function full(options) {
  const c = colors();
  return {
    animation: false, color: PALETTE, textStyle: { fontFamily: 'system-ui, sans-serif', color: c.ink }, backgroundColor: 'transparent',
    ...options,
    tooltip: { confine: true, backgroundColor: c.panel, borderColor: c.muted, textStyle: { color: c.ink }, renderMode: 'richText', ...options.tooltip },
  };
}

/** The chart as SVG text. */
export const chartSvg = (drawing) => drawing.made.renderToSVGString();

/** The chart as a PNG of twice its size. */
export async function chartPng(drawing) {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(chartSvg(drawing))}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = drawing.made.getWidth() * 2;
  canvas.height = drawing.made.getHeight() * 2;
  const pen = canvas.getContext('2d');
  pen.fillStyle = colors().ground;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
}

function each(act) {
  for (const drawing of shown) {
    if (drawing.made.getDom()?.isConnected) act(drawing);
    else { drawing.made.dispose(); shown.delete(drawing); }
  }
}
addEventListener('resize', () => each((drawing) => drawing.made.resize()));
document.addEventListener('theme', () => each((drawing) => drawing.redraw()));
