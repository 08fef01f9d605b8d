// @ts-check
// The sitemap, with its parts where it has several.

/**
 * Every address that the sitemap lists, as a path.
 * @param {import('playwright-core').APIRequestContext} request
 * @param {string} site
 * @returns {Promise<string[]>}
 */
export async function listed(request, site) {
  const answer = await request.get(`${site}/sitemap.xml`);
  if (answer.status() !== 200) throw new Error(`/sitemap.xml answers ${answer.status()}`);
  const first = await answer.text();
  const texts = first.includes('<sitemapindex') ? await parts(request, site, first) : [first];
  return texts.flatMap((text) => locations(text).map((url) => url.pathname));
}

const parts = (request, site, index) =>
  Promise.all(locations(index).map(async (url) => (await request.get(site + url.pathname + url.search)).text()));

const locations = (/** @type {string} */ text) => [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url));
