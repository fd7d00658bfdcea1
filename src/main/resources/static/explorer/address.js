// What is asked stands in the address of the page, so that it can be shared, and nowhere else.

const LEVELS = ['COUNTRY', 'OWNER', 'COMPANY', 'FACILITY', 'LICENSE_REGIME', 'ELEMENT', 'PRODUCT'];
const VIEWS = ['graph', 'chokepoints', 'concentration', 'scenario', 'timeline'];
const DEFAULTS = {
  of: null, view: 'graph', on: null, among: 'COUNTRY,LICENSE_REGIME', home: null, use: 'CIVIL', min: '0.35', order: '1',
  at: null, as: 'drawing', open: '', show: '', makers: '', edits: [],
};
const listeners = [];

/** Today in UTC, as the service counts days. */
export const today = () => new Date().toISOString().slice(0, 10);

const isDay = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '') && !Number.isNaN(Date.parse(text));

/** The question of an address; what cannot be understood is as if it were not there. */
export function read(search = location.search) {
  const given = new URLSearchParams(search);
  const question = { ...DEFAULTS };
  for (const key of Object.keys(DEFAULTS)) {
    if (key !== 'edits' && given.get(key)) question[key] = given.get(key);
  }
  question.edits = given.getAll('edit').slice(0, 50);
  if (!VIEWS.includes(question.view)) question.view = DEFAULTS.view;
  if (!isDay(question.on)) question.on = null;
  if (!['CIVIL', 'MILITARY'].includes(question.use)) question.use = DEFAULTS.use;
  if (!['1', '2', '3', '4'].includes(question.order)) question.order = DEFAULTS.order;
  if (!(Number(question.min) >= 0 && Number(question.min) <= 1)) question.min = DEFAULTS.min;
  question.among = question.among.split(',').filter((level) => LEVELS.includes(level)).join(',') || DEFAULTS.among;
  return question;
}

/** The address of a question. */
export function write(question) {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(question)) {
    if (key !== 'edits' && value && value !== DEFAULTS[key]) search.set(key, value);
  }
  for (const edit of question.edits ?? []) search.append('edit', edit);
  const text = search.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
  return text ? `/?${text}` : '/';
}

/** Asks something else: the address changes and everybody is told. `quietly` leaves no step in the history. */
export function go(changes, quietly = false) {
  const address = write({ ...read(), ...changes });
  history[quietly ? 'replaceState' : 'pushState'](null, '', address);
  tell();
}

/** The address of the question with changes, for links. */
export const linkTo = (changes) => write({ ...read(), ...changes });

/** Calls back at every change of the question. */
export const onChange = (listener) => listeners.push(listener);

function tell() {
  for (const listener of listeners) listener(read());
}

/** What an analysis takes for granted, as the API takes it. */
export function assuming(question) {
  return {
    asOf: question.on ?? today(),
    home: question.home,
    endUse: question.use,
    minSupply: Number(question.min),
  };
}

addEventListener('popstate', tell);
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href^="/?"], a[data-stay]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  history.pushState(null, '', link.getAttribute('href'));
  tell();
});
