// Edits of a scenario: as they stand in the address, as the API takes them, and in words.
import { percent } from './words.js';

const isShare = (text) => Number(text) > 0 && Number(text) <= 1;
const isCountry = (text) => /^[A-Z]{2}$/.test(text);
const isDay = (text) => text === '' || (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)));
const days = ({ from, until }) => isDay(from ?? '') && isDay(until ?? '');

/** What is given of an input of the API; what is empty is left out. */
const given = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
const clause = (edit) => (edit.clause ? `clause ${edit.clause} of ` : '');
const since = (edit) => `${edit.from ? ` from ${edit.from}` : ''}${edit.until ? ` until ${edit.until}` : ''}`;
const own = (id, named, name) => (named ? `${named} (new)` : name(id));

/**
 * Each kind by its name in the address: `field` is that of `EditInput`, `parts` are the parts in the address, of which the
 * first `needed` must be there, `input` is what the API takes, `words` a sentence.
 */
const KINDS = {
  lose: {
    field: 'lose', parts: ['id'], needed: 1, input: ({ id }) => id, words: ({ id }, name) => `lose ${name(id)}`,
  },
  suspend: {
    field: 'suspend', parts: ['regime', 'clause', 'from', 'until'], needed: 1, valid: days, input: given,
    words: (edit, name) => `suspend ${clause(edit)}${name(edit.regime)}${since(edit)}`,
  },
  resume: {
    field: 'resume', parts: ['regime', 'clause', 'from'], needed: 1, valid: days, input: given,
    words: (edit, name) => `put ${clause(edit)}${name(edit.regime)} in force${since(edit)}`,
  },
  supply: {
    field: 'addSupplier', parts: ['item', 'country', 'share', 'facility', 'name', 'company', 'from'], needed: 1,
    valid: (edit) => (isCountry(edit.country) || (edit.country === '' && edit.facility !== '')) && (edit.share === '' || isShare(edit.share)) && days(edit),
    input: (edit) => ({ ...given(edit), ...(edit.share ? { share: Number(edit.share) } : {}) }),
    words: (edit, name) => `add a supplier of ${name(edit.item)}${edit.facility ? `, ${own(edit.facility, edit.name, name)}` : ''}${edit.country ? ` in ${edit.country}` : ''}`
      + `${edit.company ? `, run by ${name(edit.company)}` : ''}, ${edit.share ? `${percent(Number(edit.share))} of normal supply` : 'as much as is needed'}${since(edit)}`,
  },
  recycle: {
    field: 'recycle', parts: ['item', 'country', 'share', 'from'], needed: 1,
    valid: (edit) => isShare(edit.share) && (edit.country === '' || isCountry(edit.country)) && days(edit),
    input: (edit) => ({ ...given(edit), share: Number(edit.share) }),
    words: (edit, name) => `recycle ${percent(Number(edit.share))} of ${name(edit.item)}${edit.country ? ` in ${edit.country}` : ''}${since(edit)}`,
  },
  alternative: {
    field: 'addAlternative', parts: ['product', 'slot', 'item', 'name'], needed: 3, input: given,
    words: (edit, name) => `let ${own(edit.item, edit.name, name)} fill ${edit.slot} of ${name(edit.product)} as well`,
  },
};

// A part may be any text; what divides parts is written otherwise within one.
const escaped = (text) => text.replaceAll('%', '%25').replaceAll('~', '%7E');
const plain = (text) => text.replaceAll('%7E', '~').replaceAll('%25', '%');

/** An edit as text for the address; `edit` holds the parts of its kind, and what is left out is empty. */
export function write(kind, edit) {
  const parts = KINDS[kind].parts.map((part) => escaped(edit[part] ?? ''));
  while (parts.length > KINDS[kind].needed && parts.at(-1) === '') parts.pop();
  return [kind, ...parts].join('~');
}

function parse(text) {
  const [name, ...parts] = text.split('~').map(plain);
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : null;
  if (!kind || parts.length > kind.parts.length || parts.slice(0, kind.needed).filter(Boolean).length < kind.needed) return null;
  const edit = Object.fromEntries(kind.parts.map((part, i) => [part, parts[i] ?? '']));
  return kind.valid?.(edit) ?? true ? [kind, edit] : null;
}

/** The edits that can be understood, as the API takes them. */
export const inputs = (texts) => texts.map(parse).filter(Boolean).map(([kind, edit]) => ({ [kind.field]: kind.input(edit) }));

/** Whether a text of the address is an edit. */
export const isEdit = (text) => parse(text) !== null;

/** An edit in words; `name` gives the name of an id. */
export const words = (text, name) => {
  const [kind, edit] = parse(text);
  return kind.words(edit, name);
};

const NAMING = ['id', 'regime', 'item', 'facility', 'company', 'product'];

/** The ids an edit names. */
export function idsOf(text) {
  const edit = parse(text)?.[1] ?? {};
  return NAMING.map((part) => edit[part]).filter(Boolean);
}
