// Edits of a scenario: as they stand in the address, as the API takes them, and in words.
import { percent } from './words.js';

const isShare = (text) => Number(text) > 0 && Number(text) <= 1;

/** Each kind: its parts in the address, what the API takes, and a sentence. */
const KINDS = {
  lose: {
    parts: 1, input: ([id]) => ({ lose: id }), words: ([id], name) => `lose ${name(id)}`,
  },
  suspend: {
    parts: 1, input: ([regime]) => ({ suspend: { regime } }), words: ([regime], name) => `suspend ${name(regime)}`,
  },
  supply: {
    parts: 3, valid: ([, country, share]) => country !== '' && (share === '' || isShare(share)), input: ([item, country, share]) => ({ addSupplier: { item, country, ...(share ? { share: Number(share) } : {}) } }),
    words: ([item, country, share], name) => `add a supplier of ${name(item)} in ${country}, ${share ? `${percent(Number(share))} of normal supply` : 'as much as is needed'}`,
  },
  recycle: {
    parts: 3, valid: ([, , share]) => isShare(share), input: ([item, country, share]) => ({ recycle: { item, share: Number(share), ...(country ? { country } : {}) } }),
    words: ([item, country, share], name) => `recycle ${percent(Number(share))} of ${name(item)}${country ? ` in ${country}` : ''}`,
  },
};

/** An edit as text for the address. */
export const write = (kind, ...parts) => [kind, ...parts].join('~');

function parts(text) {
  const [kind, ...given] = text.split('~');
  const known = Object.hasOwn(KINDS, kind) ? KINDS[kind] : null;
  return known?.parts === given.length && (known.valid?.(given) ?? true) ? [known, given] : null;
}

/** The edits that can be understood, as the API takes them. */
export const inputs = (texts) => texts.map(parts).filter(Boolean).map(([kind, given]) => kind.input(given));

/** Whether a text of the address is an edit. */
export const isEdit = (text) => parts(text) !== null;

/** An edit in words; `name` gives the name of an id. */
export const words = (text, name) => {
  const [kind, given] = parts(text);
  return kind.words(given, name);
};

/** The ids an edit names. */
export const idsOf = (text) => (parts(text)?.[1] ?? []).filter((part) => part.includes(':'));
