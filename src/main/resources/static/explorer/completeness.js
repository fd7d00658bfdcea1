// What an answer rests on stands beside it: bounds that were hit, gaps, what was taken for granted.
import { h } from './h.js';
import { count, percent, word } from './words.js';

const BOUNDS = {
  LENGTH: 'depth', COUNT: 'number of results', NODES: 'number of things drawn', TIME: 'time (ms)', ORDER: 'order',
  DIAGRAM: 'size of the diagram', SIZE: 'offers together', UNFINISHED: 'unfinished after (ms)',
};

/** The fields of `Completeness` that `completenessOf` shows; `coverage` only for an analysis. */
export const COMPLETENESS = `completeness { complete truncatedBy { bound limit } completeToOrder graphVersion fingerprint elapsedMs
    quarantined { place field found expected } }`;
export const COVERAGE = `completeness { complete truncatedBy { bound limit } completeToOrder graphVersion fingerprint elapsedMs
    quarantined { place field found expected }
    coverage { items withCompleteSupply withOpenSupply assumedFacts dataGaps { id name } unavailableFromTheStart { id name } } }`;
export const ASSUMING = 'assuming { asOf home endUse minSupply cycles }';

/** A strip that says whether an answer is all there is. */
export function completenessOf(completeness, assumptions = null) {
  const coverage = completeness.coverage;
  return h('aside', { class: 'rests', 'aria-label': 'What this answer rests on' },
    completeness.complete
      ? h('span', { class: 'tag good' }, 'Complete')
      : h('span', { class: 'tag bounded' }, 'Bounded'),
    completeness.truncatedBy.map((bound) => h('span', {}, `stopped by ${BOUNDS[bound.bound] ?? word(bound.bound)} ${bound.limit.toLocaleString('en')}`)),
    completeness.completeToOrder ? h('span', {}, `all up to order ${completeness.completeToOrder}`) : null,
    completeness.quarantined.length ? quarantine(completeness.quarantined) : null,
    coverage ? gaps(coverage) : null,
    assumptions ? h('span', {}, taken(assumptions)) : null,
    h('details', {}, h('summary', {}, 'Reproduce'), h('dl', { class: 'facts' },
      h('dt', {}, 'Graph version'), h('dd', { class: 'code' }, completeness.graphVersion),
      h('dt', {}, 'Fingerprint'), h('dd', { class: 'code' }, completeness.fingerprint),
      h('dt', {}, 'Computed in'), h('dd', {}, `${completeness.elapsedMs} ms`))));
}

function gaps(coverage) {
  const known = `${count(coverage.items, 'item')} upstream: ${coverage.withCompleteSupply} with a complete supplier list, `
    + `${coverage.withOpenSupply} with an open one, ${count(coverage.assumedFacts, 'assumed fact')}`;
  return [h('span', {}, known),
    coverage.dataGaps.length
      ? h('details', {}, h('summary', {}, `${count(coverage.dataGaps.length, 'data gap')}`),
        h('p', {}, 'Neither recipe nor supply is recorded; they are taken as available:'),
        h('ul', {}, coverage.dataGaps.slice(0, 50).map((item) => h('li', {}, item.name))))
      : null,
    coverage.unavailableFromTheStart.length
      ? h('span', { class: 'tag bounded' }, `${coverage.unavailableFromTheStart.length} unavailable although nothing is lost`)
      : null];
}

function quarantine(places) {
  return h('details', {}, h('summary', { class: 'tag bounded' }, `${places.length} in quarantine`),
    h('ul', {}, places.slice(0, 50).map((one) => h('li', {}, `${one.place}, ${one.field}: ${one.found}; expected ${one.expected}`))));
}

/** What was taken for granted, as a sentence. */
export function taken(assumptions) {
  return `Assuming ${assumptions.asOf}, ${assumptions.home ? `a consumer in ${assumptions.home}` : 'a consumer outside every imposing country'}, `
    + `${word(assumptions.endUse)} use, ${percent(assumptions.minSupply)} must remain`
    + (assumptions.cycles === 'RUNNING' ? ', cycles running' : '');
}
