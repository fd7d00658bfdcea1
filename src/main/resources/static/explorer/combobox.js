// A field with suggestions after the ARIA combobox pattern: the focus stays in the field, arrows move through the list.
import { fill, h, say } from './h.js';
import { ask } from './api.js';
import { count, word } from './words.js';

const SEARCH = `query Suggestions($text: String!, $kinds: [EntityKind!]) {
  search(text: $text, kinds: $kinds, first: 12) { nodes { id name kind ... on Item { stage } } }
}`;
let made = 0;

/** A combobox; `chosen` is told the entity that was picked. */
export function combobox({ label, kinds, placeholder, value = '', chosen }) {
  const id = `choice-${++made}`;
  const list = h('ul', { id: `${id}-list`, role: 'listbox', 'aria-label': label, hidden: true });
  const field = h('input', {
    id, type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false', maxlength: '200', placeholder, value,
    'aria-label': label, 'aria-expanded': 'false', 'aria-controls': `${id}-list`, 'aria-autocomplete': 'list',
  });
  let found = [];
  let active = -1;
  let wait = 0;
  let asked = new AbortController();

  const close = () => {
    list.hidden = true;
    active = -1;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  };
  const pick = (entity) => {
    field.value = entity.name;
    close();
    chosen(entity);
  };
  const move = (to) => {
    if (list.hidden || found.length === 0) return;
    active = (to + found.length) % found.length;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === active)));
    field.setAttribute('aria-activedescendant', list.children[active].id);
    list.children[active].scrollIntoView({ block: 'nearest' });
  };
  const show = (entities, text) => {
    found = entities;
    active = -1;
    fill(list, found.length
      ? found.map((entity, i) => h('li', { id: `${id}-${i}`, role: 'option', 'aria-selected': 'false', onmousedown: (event) => { event.preventDefault(); pick(entity); } },
        h('span', {}, entity.name), h('small', {}, ` ${word(entity.kind)}${entity.stage ? `, ${word(entity.stage)}` : ''} · ${entity.id}`)))
      : h('li', { role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, `Nothing is called “${text}”.`));
    list.hidden = false;
    field.setAttribute('aria-expanded', 'true');
    say(`${count(found.length, 'suggestion')}.`);
  };
  const look = async () => {
    asked.abort();
    asked = new AbortController();
    const text = field.value.trim();
    if (text === '') return close();
    try {
      show((await ask(SEARCH, { text, kinds }, asked.signal)).search.nodes, text);
    } catch (failure) {
      if (failure.name === 'AbortError') return;
      found = [];
      fill(list, h('li', { role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, failure.message));
      list.hidden = false;
    }
  };

  field.addEventListener('input', () => {
    clearTimeout(wait);
    wait = setTimeout(look, 150);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') { event.preventDefault(); if (list.hidden) look(); else move(active + 1); }
    else if (event.key === 'ArrowUp') { event.preventDefault(); move(active - 1); }
    else if (event.key === 'Escape') { close(); }
    else if (event.key === 'Enter') { event.preventDefault(); if (found.length && !list.hidden) pick(found[Math.max(active, 0)]); }
  });
  field.addEventListener('blur', () => { clearTimeout(wait); close(); });
  return h('div', { class: 'combobox' }, field, list);
}
