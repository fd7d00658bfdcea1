// The whole name of what the pointer is over; in the drawing long names are cut.
import { fill, h } from './h.js';

/** A tip in a frame, told by the drawing's own events. `details` says more about an id, in a few words. */
export function tip(frame, drawing, details) {
  const box = h('div', { class: 'tip', 'aria-hidden': 'true', hidden: true });
  frame.append(box);
  const hide = () => { box.hidden = true; };
  drawing.on('mouseover', 'node', ({ target }) => {
    if (target.hasClass('title')) return;
    fill(box, h('strong', {}, target.data('name') ?? target.data('label')), details(target.id()).map((line) => h('div', {}, line)));
    box.hidden = false;
    const place = target.renderedBoundingBox();
    const below = place.y2 + box.offsetHeight + 8 < drawing.height();
    box.style.left = `${Math.max(4, Math.min((place.x1 + place.x2) / 2 - box.offsetWidth / 2, drawing.width() - box.offsetWidth - 4))}px`;
    box.style.top = `${below ? place.y2 + 6 : Math.max(4, place.y1 - box.offsetHeight - 6)}px`;
  });
  drawing.on('mouseout', 'node', hide);
  drawing.on('viewport', hide);
}
