// @ts-check
// One instance of each type of page, and who may open it. A new page is a line here, or in pages-signed-in.mjs.
//
// `path` holds {lang}, and the places of `places.mjs`: {draft}. Where the address of an instance depends on the
// demonstration, `follow` names what the links on that page lead to, with {slug}, {any} or {number}, and the first is taken;
// `then` is what comes after it.

import { signedIn } from './pages-signed-in.mjs';
import { placed, places } from './places.mjs';

/**
 * @typedef {{ name: string, path: string, follow?: string, then?: string, as?: string, status?: number, indexed?: boolean, wall?: boolean }} Page
 *   `as` is the role that opens it; `indexed` says that search engines should find it, `wall` that a hall reads it: no menu to get past
 */

export const languages = /** @type {const} */ (['fr', 'ar', 'en', 'es']);

/**
 * Pages that anyone may open.
 * @type {Page[]}
 */
export const open = [
  { name: 'home', path: '/{lang}/', indexed: true },
  { name: 'club', path: '/{lang}/club', indexed: true },
  { name: 'atlas', path: '/{lang}/atlas', indexed: true },
  { name: 'atlas-narrowed', path: '/{lang}/atlas?continent=AF&member=yes&order=name', indexed: true },
  { name: 'locality', path: '/{lang}/atlas', follow: '/{lang}/localities/{slug}', indexed: true },
  { name: 'locality-long-name', path: '/{lang}{long}', indexed: true },
  { name: 'search-long-name', path: '/{lang}/search?q=llanfair', indexed: true },
  { name: 'compare-long-name', path: '/{lang}/compare?with=llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch,smara', indexed: true },
  { name: 'compare', path: '/{lang}/compare?with=smara,timbuktu', indexed: true },
  { name: 'compare-four', path: '/{lang}/compare?with=smara,timbuktu,agadez,vijayawada', indexed: true },
  { name: 'compare-none', path: '/{lang}/compare', indexed: true },
  { name: 'seeking', path: '/{lang}/atlas/seeking', indexed: true },
  { name: 'world', path: '/{lang}/atlas/world', indexed: true },
  { name: 'world-narrowed', path: '/{lang}/atlas/world?country=MA&with=NE&kind=friendship', indexed: true },
  { name: 'world-relations', path: '/{lang}/atlas/world/relations', indexed: true },
  { name: 'suggestions', path: '/{lang}/localities/smara/suggestions', indexed: true },
  { name: 'suggestions-ticked', path: '/{lang}/localities/amgala/suggestions?similar-size=yes&near=yes', indexed: true },
  { name: 'suggestions-members', path: '/{lang}/localities/niamey/suggestions?among=members', indexed: true },
  { name: 'suggestions-about', path: '/{lang}/atlas/suggestions', indexed: true },
  { name: 'relations', path: '/{lang}/localities/smara/relations', indexed: true },
  { name: 'relation', path: '/{lang}{relation}', indexed: true },
  { name: 'search', path: '/{lang}/search?q=smara', indexed: true },
  { name: 'search-blank', path: '/{lang}/search', indexed: true },
  { name: 'search-narrowed', path: '/{lang}/search?q=a&continent=AF&people=20000-100000', indexed: true },
  { name: 'search-world', path: '/{lang}/search?order=population', indexed: true },
  { name: 'search-nothing', path: '/{lang}/search?q=zzzz', indexed: true },
  { name: 'search-dead-end', path: '/{lang}/search?q=smara&country=MA&coast=near', indexed: true },
  { name: 'members', path: '/{lang}/members', indexed: true },
  { name: 'member', path: '/{lang}/members', follow: '/{lang}/members/{slug}', indexed: true },
  { name: 'campaigns', path: '/{lang}/members/campaigns', indexed: true },
  { name: 'campaign', path: '/{lang}/members/campaigns', follow: '/{lang}/members/campaigns/{number}', indexed: true },
  { name: 'agreements', path: '/{lang}/agreements', indexed: true },
  { name: 'agreement', path: '/{lang}/agreements', follow: '/{lang}/agreements/{slug}', indexed: true },
  { name: 'council', path: '/{lang}/council', indexed: true },
  { name: 'organ', path: '/{lang}/council', follow: '/{lang}/council/organs/{slug}', indexed: true },
  { name: 'host-city', path: '/{lang}{host}', indexed: true },
  { name: 'council-rules', path: '/{lang}/council', follow: '/{lang}/council/rules/{slug}', indexed: true },
  { name: 'council-rules-version', path: '/{lang}/council', follow: '/{lang}/council/rules/{slug}', then: '/1', indexed: true },
  { name: 'council-rules-compare', path: '/{lang}/council', follow: '/{lang}/council/rules/{slug}', then: '/compare?a=1&b=1', indexed: true },
  { name: 'sessions', path: '/{lang}/council/sessions', indexed: true },
  { name: 'session', path: '/{lang}/council/sessions/constitutive-session', indexed: true },
  { name: 'session-open', path: '/{lang}{session}', indexed: true },
  { name: 'session-called', path: '/{lang}{called}', indexed: true },
  { name: 'session-file', path: '/{lang}{session}/file', indexed: true },
  { name: 'session-live', path: '/{lang}{session}/live' },
  { name: 'session-live-ahead', path: '/{lang}{called}/live' },
  { name: 'session-screen', path: '/{lang}{session}/screen', wall: true },
  { name: 'minutes-approved', path: '/{lang}{kept}/minutes', indexed: true },
  { name: 'decisions', path: '/{lang}/council/decisions', indexed: true },
  { name: 'decision', path: '/{lang}{decision}', indexed: true },
  { name: 'commitments', path: '/{lang}/council/commitments', indexed: true },
  { name: 'commitment', path: '/{lang}{commitment}' },
  { name: 'axes', path: '/{lang}/council/axes', indexed: true },
  { name: 'axis', path: '/{lang}/council/axes/exchange-of-know-how', indexed: true },
  { name: 'coherence', path: '/{lang}/council/coherence', indexed: true },
  { name: 'convocation', path: '/{lang}{called}/convocation' },
  { name: 'vote', path: '/{lang}{vote}', indexed: true },
  { name: 'vote-declared', path: '/{lang}{declared}', indexed: true },
  { name: 'vote-elected', path: '/{lang}{elected}', indexed: true },
  { name: 'motion', path: '/{lang}{motion}', indexed: true },
  { name: 'amendments', path: '/{lang}{motion}/amendments', indexed: true },
  { name: 'amendments-of-clause', path: '/{lang}{motion}', follow: '/{lang}{motion}/amendments?clause={any}', indexed: true },
  { name: 'amendment', path: '/{lang}{replacing}', indexed: true },
  { name: 'amendment-inserting', path: '/{lang}{inserting}', indexed: true },
  { name: 'amendment-striking', path: '/{lang}{striking}', indexed: true },
  { name: 'amendment-adopted', path: '/{lang}{adopting}', indexed: true },
  { name: 'session-file-empty', path: '/{lang}{called}/file', indexed: true },
  { name: 'check-in', path: '/{lang}{pass}' },
  { name: 'register', path: '/{lang}/register', indexed: true },
  { name: 'act', path: '/{lang}/register?kind=agreement.signed', follow: '/{lang}/register/{number}', indexed: true },
  { name: 'act-sealed', path: '/{lang}{sealed}', indexed: true },
  { name: 'register-key', path: '/{lang}/register/key', indexed: true },
  { name: 'sign-in', path: '/{lang}/sign-in' },
  { name: 'reset', path: '/{lang}/reset' },
  { name: 'reset-choose', path: '/{lang}{reset}' },
  { name: 'institution', path: '/{lang}{institution}', indexed: true },
  { name: 'dead-link', path: '/{lang}/invitation?token=none', status: 404 },
  { name: 'styleguide', path: '/{lang}/styleguide' },
  { name: 'not-found', path: '/{lang}/nothing-is-here', status: 404 },
];

export const all = [...open, ...signedIn];

/** What stands for a part of an address that differs from one instance to the next. */
const any = '[^/?#]+';
const shapes = all.filter((page) => !page.status).map(({ path, follow, then }) => new RegExp(`^${placed(`${follow ?? path}${then ?? ''}`, (name) => places[name])
  .replace(/\?.*/, '')
  .replace('{lang}', '[a-z]{2}')
  .replace('{number}', '[0-9]+')
  .replace(/\{\w+\}/g, any)}$`));

/** Pages that look otherwise at each stage of what they show: one instance of them is not enough. */
const changing = /\/agreements\/[^/]+(\/settle)?$/;

/** Whether an instance of this page is on the lists above, and looked at as such. */
export const listed = (/** @type {string} */ path) => !changing.test(path) && shapes.some((shape) => shape.test(path));

/**
 * The address of a page in a language.
 * @param {import('playwright-core').APIRequestContext} request whose cookies tell who asks
 * @param {string} origin
 * @param {Page} page
 * @param {string} lang
 * @param {Record<string, string>} made what `setting.mjs` made, and where
 */
export async function address(request, origin, page, lang, made = {}) {
  const here = (text) => placed(text, (name) => made[name]).replaceAll('{lang}', lang);
  const path = here(page.path);
  if (!page.follow) return origin + path;
  const answer = await request.get(origin + path);
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}`);
  const others = Object.values(made).map((place) => place.split('/').at(-1));
  const shape = here(page.follow)
    .replace('?', '\\?')
    .replaceAll('{any}', '[^"/?#]+')
    .replace('{rule}', '[A-Z]+-[0-9]+')
    .replace('{slug}', `(?!(?:${['new', 'offices', 'campaigns', 'toponymy', 'decisions', 'import', 'suggestions', ...others].join('|')})["?])[^"/?#.]+`)
    .replace('{number}', '[0-9]+');
  const link = new RegExp(`href="(?:${origin})?(${shape})(\\?[^"]*)?"`).exec(await answer.text());
  if (!link) throw new Error(`${path} has no link like ${page.follow}`);
  return origin + link[1] + (page.then ?? link[2]?.replaceAll(/&(amp|#38);/g, '&') ?? '');
}
