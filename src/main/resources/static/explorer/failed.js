// What the server said instead of an answer.
import { h } from './h.js';
import { tokenForm } from './token.js';

/** A box with the message, its code and, where it may help, another try or a token. */
export function failed(failure, again) {
  const barred = failure.code === 'UNAUTHENTICATED' || failure.code === 'FORBIDDEN';
  return h('div', { class: 'failed', role: 'alert' },
    h('h2', {}, failure.code === 'UNAUTHENTICATED' ? 'A token is needed' : failure.code === 'FORBIDDEN' ? 'Not allowed' : 'No answer'),
    h('p', {}, failure.message || String(failure)),
    failure.allowed ? h('p', {}, `Allowed: ${[failure.allowed].flat().join(', ')}`) : null,
    failure.code ? h('p', { class: 'code' }, failure.code) : null,
    barred ? tokenForm(failure.code, again) : failure.retryable === false ? null : h('button', { type: 'button', onclick: again }, 'Try again'));
}
