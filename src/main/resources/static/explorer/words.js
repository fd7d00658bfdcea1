// The words of the schema in sentences.

const WORDS = {
  CERTAIN: 'certain', POSSIBLE: 'possible', COUNTRY: 'country', OWNER: 'owner', COMPANY: 'company', FACILITY: 'facility',
  LICENSE_REGIME: 'license regime', ELEMENT: 'element', PRODUCT: 'product', POLICY_EVENT: 'event', ORGANIZATION: 'organization',
  OFFICIAL: 'official', LICENSE: 'license', TRADE_STATISTIC: 'statistic', SOURCE: 'source',
  NOT_YET: 'not yet', ANNOUNCED: 'announced', IN_FORCE: 'in force', SUSPENDED: 'suspended', REPEALED: 'repealed', UNKNOWN: 'unknown',
  SEVERED: 'severed', THINNED: 'thinned', AVAILABLE: 'available', IN_DOUBT: 'in doubt', UNAVAILABLE: 'unavailable',
  LOST: 'is lost', SUPPLY_SHORT: 'too little supply is left', REFUSED_AT_BORDER: 'is refused at the border',
  SLOT_UNFILLED: 'a slot cannot be filled', COMPLETE: 'complete list', OPEN: 'open list: there may be others',
  READ: 'read for the package', RECALLED: 'recalled from a named publication', COMPUTED: 'computed',
  NOT_DISCLOSED: 'not disclosed', WITHHELD: 'withheld', NOT_AVAILABLE: 'not available', NOT_COLLECTED: 'not collected',
  NOT_APPLICABLE: 'not applicable', CONFLICTING: 'sources conflict',
};

/** A value of an enum as a word; an unknown one in lower case. */
export const word = (value) => (value === null || value === undefined ? '–' : (WORDS[value] ?? String(value).toLowerCase().replaceAll('_', ' ')));

/** A share in percent: `0.315` is `31.5 %`. */
export const percent = (share) => (share === null || share === undefined ? 'not stated' : `${Number((share * 100).toFixed(2))}\u00a0%`);

/** An interval of shares. */
export const between = (interval) =>
  interval.lower === interval.upper ? percent(interval.lower) : `${percent(interval.lower)} to ${percent(interval.upper)}`;

const GLYPHS = { CERTAIN: '◆', POSSIBLE: '◇' };

/** The mark of a chokepoint: shape for certainty, number for order. */
export const mark = (chokepoint) => `${GLYPHS[chokepoint.certainty]}${chokepoint.order}`;

const KINDS = { IN_FORCE: '■', SUSPENDED: '▨', UNKNOWN: '?', ANNOUNCED: '△', NOT_YET: '□', REPEALED: '×' };

/** The mark of a regime's state. */
export const stateMark = (state) => KINDS[state] ?? '?';

/** One or many: `count(2, 'item')` is `2 items`. */
export const count = (number, noun) => `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;


/** A name that fits into the drawing; the whole one is in the tip, the facts and the list. */
export const short = (name, letters = 36) => (name.length > letters ? `${name.slice(0, letters - 1).trimEnd()}…` : name);
