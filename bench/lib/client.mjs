// @ts-check
// The few requests the bench makes by itself: a page's encoded bytes, a link, a sign-in.

import { request } from 'node:http';

/** What a browser says it can read. */
export const reads = { 'Accept-Encoding': 'gzip, deflate, br' };

/**
 * One answer as it travels, its encoding left alone.
 * @returns {Promise<{ status: number, headers: [string, string][], body: Buffer }>}
 */
export function raw(url, { method = 'GET', headers = {}, body = '' } = {}) {
  return new Promise((done, fail) => {
    const asked = request(url, { method, headers, agent: false }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('error', fail);
      answer.on('end', () => {
        const flat = answer.rawHeaders;
        const pairs = flat.flatMap((name, at) => (at % 2 ? [] : [/** @type {[string, string]} */ ([name.toLowerCase(), flat[at + 1]])]));
        done({ status: answer.statusCode ?? 0, headers: pairs, body: Buffer.concat(parts) });
      });
    });
    asked.on('error', fail);
    asked.end(body);
  });
}

/** The first link on a page that leads below it: an instance of what it lists. */
export async function firstLink(origin, list) {
  const { body } = await raw(origin + list);
  const link = new RegExp(`href="(?:${origin})?(${list}/[^"/?#.]+)"`).exec(body.toString());
  if (!link) throw new Error(`${list} lists nothing`);
  return link[1];
}

/** Signs in as a browser would, and returns the cookies to send. */
export async function signIn(origin, { email, password }) {
  const path = '/fr/sign-in';
  const shown = await raw(origin + path);
  const form = /<form[^>]*>(?:(?!<\/form>)[\s\S])*type="password"[\s\S]*?<\/form>/.exec(shown.body.toString())?.[0] ?? '';
  const fields = new URLSearchParams({ email, password });
  for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    fields.set(/name="([^"]*)"/.exec(input)?.[1] ?? '', /value="([^"]*)"/.exec(input)?.[1] ?? '');
  }
  const action = new URL(/action="([^"]*)"/.exec(form)?.[1] ?? path, origin + path);
  const body = fields.toString();
  const answer = await raw(action, {
    method: 'POST',
    body,
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': Buffer.byteLength(body),
      Origin: origin,
      Cookie: cookies(shown),
    },
  });
  const jar = [cookies(shown), cookies(answer)].filter(Boolean).join('; ');
  const sentTo = answer.headers.find(([name]) => name === 'location')?.[1] ?? path;
  if (answer.status !== 303 || sentTo.startsWith(path) || !jar) throw new Error(`the sign-in answered ${answer.status}`);
  return jar;
}

function cookies({ headers }) {
  return headers.filter(([name]) => name === 'set-cookie').map(([, value]) => value.split(';')[0]).join('; ');
}
