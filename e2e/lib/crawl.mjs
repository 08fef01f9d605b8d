// @ts-check
// Follows every link a reader is shown, as that reader, and says which lead nowhere.

/** Documents are slow to make: of each kind one is opened, unless all are wanted. */
const document = /\.(pdf|zip|csv|ics|xml|json|svg|png)$/;

/**
 * @param {import('playwright-core').APIRequestContext} request whose cookies tell who reads
 * @param {string} origin
 * @param {string} door where to begin: the home of a language, whose pages are read; links that
 *   lead out of it are opened, and not followed further
 * @param {{ most?: number, allDocuments?: boolean }} [limits]
 * @returns {Promise<{ pages: number, wrong: string[] }>} how many pages were read, and what was wrong
 */
export async function crawl(request, origin, door, { most = 300, allDocuments = false } = {}) {
  /** @type {Map<string, string>} address to the page that led there */
  const from = new Map([[door, 'the start']]);
  const ids = new Map();
  const fragments = [];
  const kinds = new Set();
  const wrong = [];
  for (const [path, source] of from) {
    if (ids.size >= most) break;
    const kind = document.exec(new URL(path, origin).pathname)?.[1];
    if (kind && kinds.has(kind) && !allDocuments) continue;
    if (kind) kinds.add(kind);
    const answer = await request.get(origin + path, { maxRedirects: 5 });
    if (answer.status() >= 400) wrong.push(`${path} answers ${answer.status()}, linked from ${source}`);
    else if (kind === 'pdf' && (await answer.body()).subarray(0, 5).toString() !== '%PDF-') wrong.push(`${path} is no PDF`);
    if (kind || !path.startsWith(door) || !answer.ok() || !answer.headers()['content-type']?.startsWith('text/html')) continue;
    const html = await answer.text();
    ids.set(path, new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)));
    for (const link of links(html, answer.url(), origin)) {
      const [address, fragment] = link.split('#');
      if (!from.has(address)) from.set(address, path);
      if (fragment) fragments.push({ address, fragment, path });
    }
  }
  for (const { address, fragment, path } of fragments) {
    if (ids.has(address) && !ids.get(address).has(decodeURIComponent(fragment))) {
      wrong.push(`${address} has no #${fragment}, linked from ${path}`);
    }
  }
  return { pages: ids.size, wrong };
}

/** The addresses of our own that a page links to, without the origin. */
function links(html, base, origin) {
  const plain = (text) => text.replaceAll('&amp;', '&').replaceAll('&#38;', '&').replaceAll('&#x26;', '&');
  return [...html.matchAll(/<(?:a|area)\b[^>]*?\s(?:xlink:)?href="([^"]+)"/g)]
    .map(([, href]) => new URL(plain(href), base))
    .filter((url) => url.origin === origin)
    .map((url) => url.pathname + url.search + url.hash);
}
