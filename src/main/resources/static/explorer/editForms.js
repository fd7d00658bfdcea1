// The forms that add an edit: lose something, suspend a regime, add a supplier, recycle.
import { h } from './h.js';
import { go } from './address.js';
import { combobox } from './combobox.js';
import { write } from './edits.js';

/** The four forms. */
export function editForms(question) {
  const add = (edit) => go({ edits: [...question.edits, edit] });
  return h('div', { class: 'editforms' }, lose(add), suspend(add), supply(add), recycle(add));
}

const form = (title, act, ...fields) => h('form', { onsubmit: (event) => { event.preventDefault(); act(); } }, h('h3', {}, title), fields);
const button = (text) => h('button', { type: 'submit' }, text);

function lose(add) {
  return form('Lose', () => {}, combobox({
    label: 'Lose a country, company, facility, regime or item', kinds: ['COUNTRY', 'COMPANY', 'FACILITY', 'LICENSE_REGIME', 'PRODUCT', 'ELEMENT'],
    placeholder: 'China, a company, a plant…', chosen: (entity) => add(write('lose', entity.id)),
  }));
}

function suspend(add) {
  return form('Suspend a regime', () => {}, combobox({
    label: 'Suspend a license regime', kinds: ['LICENSE_REGIME'], placeholder: 'seven medium and heavy…', chosen: (entity) => add(write('suspend', entity.id)),
  }));
}

/** A country by its code, and a share in percent. */
function countryAndShare(required) {
  const country = h('input', { type: 'text', size: '3', maxlength: '2', pattern: '[A-Za-z]{2}', placeholder: 'US', required, 'aria-label': 'Country code of two letters' });
  const share = h('input', { type: 'number', min: '0.1', max: '100', step: '0.1', placeholder: '%', required: !required, 'aria-label': 'Share of normal supply, percent', size: '5' });
  return { country, share, values: () => [country.value.trim().toUpperCase(), share.value ? String(Number(share.value) / 100) : ''] };
}

function supply(add) {
  const where = countryAndShare(true);
  let item = null;
  return form('Add a supplier', () => item && add(write('supply', item.id, ...where.values())),
    combobox({ label: 'Item that is supplied', kinds: ['PRODUCT', 'ELEMENT'], placeholder: 'of what', chosen: (entity) => { item = entity; } }),
    h('div', { class: 'row' }, h('label', {}, 'in ', where.country), h('label', {}, 'share ', where.share), button('Add')),
    h('p', { class: 'hint' }, 'Without a share: as much as is needed.'));
}

function recycle(add) {
  const where = countryAndShare(false);
  let item = null;
  return form('Recycle', () => item && add(write('recycle', item.id, ...where.values())),
    combobox({ label: 'Item that comes back from use', kinds: ['PRODUCT', 'ELEMENT'], placeholder: 'of what', chosen: (entity) => { item = entity; } }),
    h('div', { class: 'row' }, h('label', {}, 'share ', where.share), h('label', {}, 'in ', where.country), button('Add')),
    h('p', { class: 'hint' }, 'Without a country: in the consumer’s.'));
}
