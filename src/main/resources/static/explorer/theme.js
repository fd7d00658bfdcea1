// Light or dark before anything is drawn: what the reader chose, otherwise what the system says.
(() => {
  const key = 'lodestone:theme';
  let chosen = null;
  try {
    chosen = localStorage.getItem(key);
  } catch {
    // Storage may be forbidden; the system's choice then holds.
  }
  const system = matchMedia('(prefers-color-scheme: dark)');
  const now = () => chosen ?? (system.matches ? 'dark' : 'light');
  const apply = () => {
    document.documentElement.dataset.theme = now();
    document.dispatchEvent(new CustomEvent('theme'));
  };
  apply();
  system.addEventListener('change', apply);
  document.addEventListener('DOMContentLoaded', () => {
    const button = document.getElementById('theme');
    const label = () => {
      button.textContent = now() === 'dark' ? 'Light' : 'Dark';
      button.setAttribute('aria-label', `Switch to ${button.textContent.toLowerCase()} colors`);
    };
    label();
    document.addEventListener('theme', label);
    button.addEventListener('click', () => {
      chosen = now() === 'dark' ? 'light' : 'dark';
      try {
        localStorage.setItem(key, chosen);
      } catch {
        // It then holds until the page is left.
      }
      apply();
    });
  });
})();
