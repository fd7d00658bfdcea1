// The forms that add an edit: one for each field of the API's `EditInput`.
import { fill, h } from './h.js';
import { ask } from './api.js';
import { assuming, go } from './address.js';
import { combobox } from './combobox.js';
import { write } from './edits.js';
import { count, word } from './words.js';

const CLAUSES = 'query Clauses($id: ID!) { licenseRegime(id: $id) { clauses { number effect reach } } }';
const SLOTS = `query Slots($id: ID!, $asOf: Date!) {
  node(id: $id) { id name ... on Item { recipe(asOf: $asOf) { name alternatives { item { name } } } } }
}`;

/** The forms, one for each kind of edit; each adds to the edits of the question. */
export function editForms(question) {
  const add = (kind, edit) => go({ edits: [...question.edits, write(kind, edit)] });
  return h('div', { class: 'editforms' }, lose(add), suspend(add), resume(add), supply(add), recycle(add), alternative(add, question));
}

const form = (field, title, act, ...parts) => h('form', { 'data-edit': field, onsubmit: (event) => { event.preventDefault(); act(); } }, h('h3', {}, title), parts);
const button = (text) => h('button', { type: 'submit' }, text);
const row = (...parts) => h('div', { class: 'row' }, parts);
const more = (...parts) => h('details', { class: 'more' }, h('summary', {}, 'More'), parts);
const day = (label) => h('input', { type: 'date', 'aria-label': label });

/** A combobox that holds what was chosen: `field.chosen` is an id or empty. */
function choice(label, kinds, placeholder, chosen = () => {}) {
  const field = combobox({ label, kinds, placeholder, chosen: (entity) => { field.chosen = entity.id; chosen(entity); } });
  field.chosen = '';
  field.addEventListener('input', () => { field.chosen = ''; });
  return field;
}

/** Says at a field that something must be chosen; false where it is not. */
function isChosen(field) {
  const input = field.querySelector('input');
  input.setCustomValidity(field.chosen ? '' : 'Choose one of the suggestions.');
  input.addEventListener('input', () => input.setCustomValidity(''), { once: true });
  return input.reportValidity();
}

function lose(add) {
  return form('lose', 'Lose', () => {}, combobox({
    label: 'Lose a country, company, facility, regime or item', kinds: ['COUNTRY', 'COMPANY', 'FACILITY', 'LICENSE_REGIME', 'PRODUCT', 'ELEMENT'],
    placeholder: 'China, a company, a plant…', chosen: (entity) => add('lose', { id: entity.id }),
  }));
}

/** A regime with its clauses to choose from. */
function regimeAndClause(label) {
  const clause = h('select', { 'aria-label': 'Clause' }, h('option', { value: '' }, 'all clauses'));
  const regime = choice(label, ['LICENSE_REGIME'], 'seven medium and heavy…', async (entity) => {
    const { licenseRegime } = await ask(CLAUSES, { id: entity.id });
    fill(clause, h('option', { value: '' }, 'all clauses'), licenseRegime.clauses.map((one) => h('option', { value: one.number }, `clause ${one.number}: ${word(one.effect)}, ${word(one.reach)}`)));
  });
  return { regime, clause };
}

function suspend(add) {
  const { regime, clause } = regimeAndClause('Suspend a license regime');
  const [from, until] = [day('First day of the suspension'), day('Last day of the suspension')];
  return form('suspend', 'Suspend a regime', () => isChosen(regime) && add('suspend', { regime: regime.chosen, clause: clause.value, from: from.value, until: until.value }),
    regime, row(clause, button('Suspend')),
    more(row(h('label', {}, 'from ', from), h('label', {}, 'until ', until)), h('p', { class: 'hint' }, 'Without days: from the day asked about, without end.')));
}

function resume(add) {
  const { regime, clause } = regimeAndClause('Put a license regime in force');
  const from = day('First day in force');
  return form('resume', 'Put a regime in force', () => isChosen(regime) && add('resume', { regime: regime.chosen, clause: clause.value, from: from.value }),
    regime, row(clause, button('Put in force')),
    more(row(h('label', {}, 'from ', from)), h('p', { class: 'hint' }, 'One that is suspended, repealed or not yet in force binds, whatever is recorded from that day on.')));
}

/** A country by its code, and a share in percent. */
function countryAndShare(needsShare) {
  const country = h('input', { type: 'text', size: '3', maxlength: '2', pattern: '[A-Za-z]{2}', placeholder: 'US', 'aria-label': 'Country code of two letters' });
  const share = h('input', { type: 'number', min: '0.1', max: '100', step: '0.1', placeholder: '%', required: needsShare, 'aria-label': 'Share of normal supply, percent', size: '5' });
  return { country, share, values: () => ({ country: country.value.trim().toUpperCase(), share: share.value ? String(Number((Number(share.value) / 100).toFixed(6))) : '' }) };
}

/** An id from a name: `facility:New mill` is `facility:new-mill`. */
const idOf = (kind, name) => `${kind}:${name.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'new'}`;

const named = (label) => h('input', { type: 'text', maxlength: '200', placeholder: 'or a new one, by name', 'aria-label': label });

function supply(add) {
  const where = countryAndShare(false);
  const item = choice('Item that is supplied', ['PRODUCT', 'ELEMENT'], 'of what');
  const plant = choice('Facility that supplies it', ['FACILITY'], 'a recorded facility');
  const name = named('Name of a new facility');
  const company = choice('Company that runs a new facility', ['COMPANY'], 'run by');
  const from = day('First day on which it supplies');
  const act = () => {
    where.country.required = plant.chosen === '';
    if (!isChosen(item) || !where.country.reportValidity()) return;
    const fresh = plant.chosen ? '' : name.value.trim();
    add('supply', { item: item.chosen, ...where.values(), facility: plant.chosen || (fresh && idOf('facility', fresh)), name: fresh, company: fresh ? company.chosen : '', from: from.value });
  };
  return form('addSupplier', 'Add a supplier', act, item,
    row(h('label', {}, 'in ', where.country), h('label', {}, 'share ', where.share), button('Add')),
    more(plant, row(name), company, row(h('label', {}, 'from ', from)), h('p', { class: 'hint' }, 'Without a facility: nobody in particular in the country.')),
    h('p', { class: 'hint' }, 'Without a share: as much as is needed.'));
}

function recycle(add) {
  const where = countryAndShare(true);
  const item = choice('Item that comes back from use', ['PRODUCT', 'ELEMENT'], 'of what');
  const from = day('First day on which it comes back');
  return form('recycle', 'Recycle', () => isChosen(item) && add('recycle', { item: item.chosen, ...where.values(), from: from.value }), item,
    row(h('label', {}, 'share ', where.share), h('label', {}, 'in ', where.country), button('Add')),
    more(row(h('label', {}, 'from ', from))),
    h('p', { class: 'hint' }, 'Without a country: in the consumer’s.'));
}

/** A slot of a recipe, and what fills it as well. The product is the one asked about unless another is chosen. */
function alternative(add, question) {
  const slot = h('select', { required: true, 'aria-label': 'Slot' });
  const show = async (id) => {
    product.chosen = id;
    const { node } = await ask(SLOTS, { id, asOf: assuming(question).asOf });
    const recipe = node?.recipe ?? [];
    product.querySelector('input').value = node?.name ?? id;
    fill(slot, recipe.length
      ? recipe.map((one) => h('option', { value: one.name }, `${one.name}: ${one.alternatives.length === 1 ? one.alternatives[0].item.name : count(one.alternatives.length, 'alternative')}`))
      : h('option', { value: '' }, 'no recipe is recorded'));
  };
  const product = choice('Product whose recipe it is', ['PRODUCT'], 'of what', (entity) => show(entity.id));
  const item = choice('Item that fills the slot as well', ['PRODUCT', 'ELEMENT'], 'a recorded item');
  const name = named('Name of a new product');
  show(question.of).catch(() => fill(slot, h('option', { value: '' }, 'slots cannot be read')));
  const act = () => {
    const fresh = item.chosen ? '' : name.value.trim();
    if (!isChosen(product) || (!fresh && !isChosen(item))) return;
    add('alternative', { product: product.chosen, slot: slot.value, item: item.chosen || idOf('product', fresh), name: fresh });
  };
  return form('addAlternative', 'Add an alternative', act, product, row(slot), item, row(name, button('Add')),
    h('p', { class: 'hint' }, 'What also fills a slot. Of a new product nothing is recorded: its supply is taken as given, and the answer says so.'));
}
