// Files from what is shown, made in the page.

/** Offers a file to be kept. */
export function keep(name, type, content) {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Rows as CSV after RFC 4180; a text that a spreadsheet would run as a formula gets a `'` before it. */
export function csv(rows) {
  return rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(value) {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'number' ? String(value) : String(value).replace(/^(?=[=+\-@\t\r])/, "'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A name for a file: the view, the product and the day. */
export const fileName = (question, day, ending) =>
  `${question.view}-${(question.of ?? 'all').replace(/[^a-z0-9-]+/gi, '-')}-${day}.${ending}`;
