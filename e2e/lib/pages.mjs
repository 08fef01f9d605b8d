// @ts-check
// One instance of each type of page, and who may open it. A new page is a line here.
//
// `path` holds {lang}. Where the address of an instance depends on the demonstration, `follow`
// names what the links on that page lead to, with {slug} or {number}, and the first is taken.

/**
 * @typedef {{ name: string, path: string, follow?: string, as?: string, status?: number, indexed?: boolean }} Page
 *   `as` is the role that opens it; `indexed` says that search engines should find it
 */

export const languages = /** @type {const} */ (['fr', 'ar', 'en', 'es']);

/**
 * Pages that anyone may open.
 * @type {Page[]}
 */
export const open = [
  { name: 'home', path: '/{lang}/', indexed: true },
  { name: 'atlas', path: '/{lang}/atlas', indexed: true },
  { name: 'locality', path: '/{lang}/atlas', follow: '/{lang}/atlas/{slug}', indexed: true },
  { name: 'members', path: '/{lang}/members', indexed: true },
  { name: 'member', path: '/{lang}/members', follow: '/{lang}/members/{slug}', indexed: true },
  { name: 'agreements', path: '/{lang}/agreements', indexed: true },
  { name: 'agreement', path: '/{lang}/agreements', follow: '/{lang}/agreements/{slug}', indexed: true },
  { name: 'register', path: '/{lang}/register', indexed: true },
  { name: 'act', path: '/{lang}/register', follow: '/{lang}/register/{number}', indexed: true },
  { name: 'register-key', path: '/{lang}/register/key' },
  { name: 'sign-in', path: '/{lang}/sign-in' },
  { name: 'styleguide', path: '/{lang}/styleguide' },
  { name: 'not-found', path: '/{lang}/nothing-is-here', status: 404 },
];

/**
 * Pages of someone signed in, by role: what differs for them from what anyone sees.
 * @type {Page[]}
 */
export const signedIn = [
  { name: 'home-secretary', path: '/{lang}/', as: 'secretary' },
  { name: 'member-secretary', path: '/{lang}/members', follow: '/{lang}/members/{slug}', as: 'secretary' },
  { name: 'agreement-secretary', path: '/{lang}/agreements', follow: '/{lang}/agreements/{slug}', as: 'secretary' },
  { name: 'agreement-officer', path: '/{lang}/agreements', follow: '/{lang}/agreements/{slug}', as: 'officer' },
  { name: 'agreement-expert', path: '/{lang}/agreements', follow: '/{lang}/agreements/{slug}', as: 'expert' },
  { name: 'locality-secretary', path: '/{lang}/atlas', follow: '/{lang}/atlas/{slug}', as: 'secretary' },
  { name: 'locality-new', path: '/{lang}/atlas/new', as: 'secretary' },
  { name: 'toponymy', path: '/{lang}/atlas/toponymy', as: 'secretary' },
  { name: 'home-mayor', path: '/{lang}/', as: 'mayor' },
  { name: 'home-administrator', path: '/{lang}/', as: 'administrator' },
];

export const all = [...open, ...signedIn];

/**
 * The address of a page in a language.
 * @param {import('playwright-core').APIRequestContext} request whose cookies tell who asks
 * @param {string} origin
 * @param {Page} page
 * @param {string} lang
 */
export async function address(request, origin, page, lang) {
  const path = page.path.replaceAll('{lang}', lang);
  if (!page.follow) return origin + path;
  const answer = await request.get(origin + path);
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}`);
  const shape = page.follow.replaceAll('{lang}', lang).replace('{slug}', '(?!(?:new|toponymy)")[^"/?#.]+').replace('{number}', '[0-9]+');
  const link = new RegExp(`href="(?:${origin})?(${shape})"`).exec(await answer.text());
  if (!link) throw new Error(`${path} has no link like ${page.follow}`);
  return origin + link[1];
}
