// The whole drawing, small, beside the part that is seen: where one looks, and a way to look elsewhere.
import { colors } from './graphDraw.js';

const WIDTH = 230;
const HEIGHT = 90;

/** A map of a scene in a place; it follows the drawing and moves it. Hidden while all of the drawing is seen. */
export function map(place, drawn, drawing) {
  const canvas = document.createElement('canvas');
  canvas.className = 'map';
  canvas.setAttribute('aria-hidden', 'true');
  place.append(canvas);
  const all = drawing.nodes().boundingBox();
  const scale = Math.min(WIDTH / all.w, HEIGHT / all.h);
  const [width, height] = [Math.ceil(all.w * scale), Math.ceil(all.h * scale)];
  const sharp = Math.min(3, devicePixelRatio || 1);
  [canvas.width, canvas.height] = [width * sharp, height * sharp];
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const at = (x, y) => [(x - all.x1) * scale, (y - all.y1) * scale];
  const paint = () => {
    const seen = drawing.extent();
    canvas.hidden = seen.x1 <= all.x1 && seen.y1 <= all.y1 && seen.x2 >= all.x2 && seen.y2 >= all.y2;
    if (canvas.hidden) return;
    const c = colors();
    const pen = canvas.getContext('2d');
    pen.setTransform(sharp, 0, 0, sharp, 0, 0);
    pen.fillStyle = c.panel;
    pen.fillRect(0, 0, width, height);
    for (const node of drawn.nodes) {
      const [x, y] = at(node.x, node.y);
      pen.fillStyle = node.type.includes('certain') ? c.certain : node.type.includes('possible') ? c.possible : node.type.includes('target') ? c.accent : c.muted;
      const half = /certain|possible|target/.test(node.type) ? 3.5 : 2;
      if (!node.type.includes('slot')) pen.fillRect(x - half * 1.6, y - half / 1.6, half * 3.2, half * 1.25);
    }
    const [left, top] = at(Math.max(seen.x1, all.x1), Math.max(seen.y1, all.y1));
    const [right, bottom] = at(Math.min(seen.x2, all.x2), Math.min(seen.y2, all.y2));
    pen.strokeStyle = c.accent;
    pen.lineWidth = 2;
    pen.strokeRect(left + 1, top + 1, Math.max(4, right - left - 2), Math.max(4, bottom - top - 2));
  };
  const go = (event) => {
    const box = canvas.getBoundingClientRect();
    const [x, y] = [(event.clientX - box.left) / scale + all.x1, (event.clientY - box.top) / scale + all.y1];
    drawing.pan({ x: drawing.width() / 2 - x * drawing.zoom(), y: drawing.height() / 2 - y * drawing.zoom() });
  };
  canvas.addEventListener('pointerdown', (event) => { canvas.setPointerCapture(event.pointerId); go(event); });
  canvas.addEventListener('pointermove', (event) => { if (event.buttons) go(event); });
  drawing.on('viewport resize', paint);
  document.addEventListener('theme', paint);
  drawing.on('destroy', () => document.removeEventListener('theme', paint));
  paint();
}
