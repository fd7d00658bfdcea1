// Answers of a subscription over server-sent events, as a request with a header needs them: `EventSource` takes none.

/** The answers of an operation one by one, until the service ends the stream or the caller stops. `send` is like `fetch`. */
export async function* events(send, params, headers = {}) {
  const stop = new AbortController();
  const answer = await send('/graphql', {
    method: 'POST', body: JSON.stringify(params), signal: stop.signal,
    headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream', ...headers },
  });
  if (!answer.ok || !answer.headers.get('Content-Type')?.startsWith('text/event-stream')) {
    yield await answer.json();
    return;
  }
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      const parts = (rest + value).split(/\r?\n\r?\n/);
      rest = parts.pop();
      for (const part of parts) {
        const lines = part.split(/\r?\n/);
        const name = lines.find((line) => line.startsWith('event:'))?.slice(6).trim();
        const data = lines.filter((line) => line.startsWith('data:')).map((line) => line.slice(5)).join('\n');
        if (name === 'complete') return;
        if (data.trim()) yield JSON.parse(data);
      }
    }
  } finally {
    stop.abort();
  }
}
