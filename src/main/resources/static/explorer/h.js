// Elements from data. Everything that is shown goes through text nodes and attributes, never through markup:
// names and texts come from data packages that anybody may have written.

/** An element: `h('p', {class: 'x', onclick: f}, 'text', child, [more])`. Null and false children are left out. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'value' || name === 'checked') element[name] = value;
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat(4).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Puts children in the place of all that an element holds. */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat(4).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A link to where something was read; plain text unless the address is one of the web. */
export function outward(url, text) {
  return /^https?:\/\//i.test(url ?? '')
    ? h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, text)
    : h('span', {}, text);
}

/** A table with a caption; cells are texts or elements, the first of a row is its heading. */
export function table(caption, heads, rows, options = {}) {
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    h('table', { class: options.class },
      h('caption', { class: options.showCaption ? null : 'unseen' }, caption),
      h('thead', {}, h('tr', {}, heads.map((head) => h('th', { scope: 'col' }, head)))),
      h('tbody', {}, rows.map((row) => h('tr', {}, row.map((cell, i) => h(i === 0 ? 'th' : 'td', i === 0 ? { scope: 'row' } : {}, cell)))))));
}

/** Tells a screen reader. */
export function say(text) {
  document.getElementById('said').textContent = text;
}
