// What the server said instead of an answer.
import { h } from './h.js';

/** A box with the message, its code and, where it may help, another try. */
export function failed(failure, again) {
  return h('div', { class: 'failed', role: 'alert' },
    h('h2', {}, 'No answer'),
    h('p', {}, failure.message || String(failure)),
    failure.allowed ? h('p', {}, `Allowed: ${[failure.allowed].flat().join(', ')}`) : null,
    failure.code ? h('p', { class: 'code' }, failure.code) : null,
    failure.retryable === false ? null : h('button', { type: 'button', onclick: again }, 'Try again'));
}
