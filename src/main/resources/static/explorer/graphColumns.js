// Stages from left to right: a column for each stage, split where a thing is made of another of its stage.
import { word } from './words.js';

const STAGES = ['ELEMENT', 'ORE', 'CONCENTRATE', 'COMPOUND', 'METAL', 'ALLOY', 'MAGNET', 'COMPONENT', 'SUBSYSTEM', 'SYSTEM'];

/** The stages of a model with their items, upstream first: `[{key, title, items}]`. */
export function stages(made) {
  const staged = made.items.some((item) => item.stage);
  const groups = new Map();
  for (const item of made.items) {
    const key = item.stage ?? (item.kind === 'ELEMENT' ? 'ELEMENT' : staged ? 'NO_STAGE' : `STEP_${item.depth}`);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(item);
  }
  const depth = new Map([...groups].map(([key, items]) => [key, items.reduce((sum, item) => sum + item.depth, 0) / items.length]));
  return [...groups.keys()]
    .sort((a, b) => rank(a, depth) - rank(b, depth) || depth.get(b) - depth.get(a) || (a < b ? -1 : 1))
    .map((key) => ({ key, title: title(key), items: groups.get(key) }));
}

/** Known stages stand as the field has them; one of an integrator's own beside the known one of nearest depth. */
function rank(key, depth) {
  if (STAGES.includes(key)) return STAGES.indexOf(key);
  const known = [...depth.keys()].filter((one) => STAGES.includes(one) && one !== 'ELEMENT');
  if (known.length === 0) return 1;
  const near = known.reduce((best, one) => (Math.abs(depth.get(one) - depth.get(key)) < Math.abs(depth.get(best) - depth.get(key)) ? one : best));
  return STAGES.indexOf(near) + (depth.get(key) < depth.get(near) ? 0.5 : -0.5);
}

const title = (key) => (key === 'NO_STAGE' ? 'no stage recorded' : key.startsWith('STEP_') ? `${key.slice(5)} steps away` : word(key));

/** Within one stage: how many steps of that stage a thing stands on, at most 3. Things in a cycle stand at the start. */
export function levels(ids, pairs) {
  const level = new Map(ids.map((id) => [id, 0]));
  const within = pairs.filter(([input, product]) => level.has(input) && level.has(product) && input !== product);
  const waiting = new Map(ids.map((id) => [id, 0]));
  const users = new Map();
  for (const [input, product] of within) {
    waiting.set(product, waiting.get(product) + 1);
    users.set(input, [...(users.get(input) ?? []), product]);
  }
  const ready = ids.filter((id) => waiting.get(id) === 0);
  for (let next = 0; next < ready.length; next += 1) {
    for (const user of users.get(ready[next]) ?? []) {
      level.set(user, Math.min(3, Math.max(level.get(user), level.get(ready[next]) + 1)));
      waiting.set(user, waiting.get(user) - 1);
      if (waiting.get(user) === 0) ready.push(user);
    }
  }
  return level;
}
