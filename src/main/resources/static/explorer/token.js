// The token that a service may need. It is kept for this tab only, and stands in no address.
import { h } from './h.js';

const KEY = 'lodestone:token';
const SAID = {
  UNAUTHENTICATED: 'The service did not take the token: it may have expired, or be meant for another service.',
  FORBIDDEN: 'The token is good, but names no role that may do this. Asking needs the role reader.',
};
let held = null;

function kept() {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    // Storage may be forbidden; the token then holds until the page is left.
    return held;
  }
}

/** Keeps a token for this tab; `null` forgets it. Pages that listen for `token` are told. */
export function keepToken(token) {
  held = token;
  try {
    if (token) sessionStorage.setItem(KEY, token); else sessionStorage.removeItem(KEY);
  } catch {
    // As above.
  }
  document.dispatchEvent(new CustomEvent('token'));
}

/** Whether there is a token. */
export const hasToken = () => Boolean(kept());

/** Headers with the token, where there is one. */
export function authorized(headers) {
  const token = kept();
  return token ? { ...headers, Authorization: `Bearer ${token}` } : headers;
}

/** A form that asks for a token and then tries again. `code` says why. */
export function tokenForm(code, again) {
  const field = h('input', { type: 'password', autocomplete: 'off', spellcheck: 'false', required: true, 'aria-label': 'Token', placeholder: 'the token, without “Bearer”' });
  const use = (event) => {
    event.preventDefault();
    // A header takes no other signs, and a fetch with them would fail without saying so.
    const token = field.value.trim().replace(/^Bearer\s+/i, '');
    field.setCustomValidity(/^[\w.~+/-]+=*$/.test(token) ? '' : 'A token has letters, digits and . _ ~ + / - only.');
    if (!field.reportValidity()) return;
    keepToken(token);
    again();
  };
  field.addEventListener('input', () => field.setCustomValidity(''));
  return h('form', { class: 'token', onsubmit: use },
    hasToken() ? h('p', {}, SAID[code]) : h('p', {}, 'This service asks who you are. Whoever runs it says where to get a token.'),
    h('div', { class: 'row' }, field, h('button', { type: 'submit' }, 'Use it')),
    h('p', { class: 'hint' }, 'Kept for this tab until it is closed, sent to this service only, never in an address.'));
}

/** A button that forgets the token, shown while there is one. */
export function forgetButton(forgotten) {
  const button = h('button', { type: 'button', class: 'quiet', id: 'forget-token', onclick: () => { keepToken(null); forgotten(); } }, 'Forget token');
  const show = () => { button.hidden = !hasToken(); };
  document.addEventListener('token', show);
  show();
  return button;
}
