// What an analysis takes for granted, to be changed: what may be lost, where the consumer is, what must remain.
import { h } from './h.js';
import { go } from './address.js';
import { word } from './words.js';

const LEVELS = ['COUNTRY', 'OWNER', 'COMPANY', 'FACILITY', 'LICENSE_REGIME', 'ELEMENT', 'PRODUCT'];

/** The assumptions as a form that asks anew at each change. */
export function assumptionsForm(question) {
  const among = new Set(question.among.split(','));
  const level = (name) => h('label', { class: 'check' },
    h('input', { type: 'checkbox', checked: among.has(name), onchange: (event) => {
      if (event.target.checked) among.add(name); else among.delete(name);
      if (among.size === 0) { among.add(name); event.target.checked = true; }
      go({ among: LEVELS.filter((one) => among.has(one)).join(',') });
    } }), ` ${word(name)}`);
  const choice = (label, key, options) => h('label', {}, `${label} `,
    h('select', { onchange: (event) => go({ [key]: event.target.value || null }) },
      options.map(([value, text]) => h('option', { value, selected: (question[key] ?? '') === value }, text))));
  return h('details', { class: 'assume' },
    h('summary', {}, 'Assumptions'),
    h('form', { onsubmit: (event) => event.preventDefault() },
      h('fieldset', {}, h('legend', {}, 'What may be lost'), LEVELS.map(level)),
      h('label', {}, 'Consumer in ', h('input', {
        type: 'text', size: '4', maxlength: '2', pattern: '[A-Za-z]{2}', placeholder: 'any', value: question.home ?? '',
        'aria-description': 'Country code of two letters; empty for a consumer outside every imposing country',
        onchange: (event) => go({ home: event.target.value.trim().toUpperCase() || null }),
      })),
      choice('Use', 'use', [['CIVIL', 'civil'], ['MILITARY', 'military']]),
      choice('Must remain', 'min', ['0', '0.1', '0.2', '0.35', '0.5', '0.75', '1'].map((share) => [share, `${Number(share) * 100} %`])),
      choice('Lost together, up to', 'order', ['1', '2', '3', '4'].map((order) => [order, order]))));
}
