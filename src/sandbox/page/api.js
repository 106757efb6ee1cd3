/** The answer of a GET as JSON; undefined when the server refuses. */
export async function getJson(path) {
  const response = await fetch(path);
  return response.ok ? response.json() : undefined;
}

/** Does something as a person; the sentence that says why not, undefined when it worked. */
export function act(action) {
  const headers = { 'content-type': 'application/json' };
  return post('/page/do', { headers, body: JSON.stringify(action) });
}

/** Sends files; the fields and the files stand in one form. */
export function upload(fields, files) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) form.append(name, value);
  }
  for (const file of files) form.append('file', file);
  return post('/page/upload', { body: form });
}

async function post(path, request) {
  try {
    const response = await fetch(path, { method: 'POST', ...request });
    if (response.ok) return undefined;
    return (await response.json()).problem;
  } catch {
    return 'Không gửi được: mất kết nối với máy chủ thử.';
  }
}

/** What changes in the sandbox, as it happens; `onState(true)` after each (re)connection. */
export function listen(onEvent, onState) {
  const source = new EventSource('/page/events');
  source.addEventListener('open', () => onState(true));
  source.addEventListener('error', () => onState(false));
  source.addEventListener('message', (message) => onEvent(JSON.parse(message.data)));
}
