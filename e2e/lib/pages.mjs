// @ts-check
// One instance of each type of page, and who may open it. A new page is a line here.
//
// `path` holds {lang}, and the places of `places.mjs`: {draft}. Where the address of an instance depends on the
// demonstration, `follow` names what the links on that page lead to, with {slug}, {any} or {number}, and the first is taken;
// `then` is what comes after it.

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

/** A page of the agreement whose text is being written. */
const drafting = (name, end, more = {}) => ({ name: `draft-${name}`, path: `/{lang}{draft}${end}`, as: 'secretary', ...more });
/** A page of the agreement whose text is settled. */
const agreed = (name, end, more = {}) => ({ name: `settled-${name}`, path: `/{lang}{settled}${end}`, as: 'secretary', ...more });
/** A page of the first agreement of the demonstration, which is signed. */
const signed = (name, then, as = 'secretary') => ({ name: `signed-${name}`, path: '/{lang}/agreements', follow: '/{lang}/agreements/{slug}', then, as });
/** A page of the first member of the demonstration. */
const ofMember = (name, then) => ({ name: `member-${name}`, path: '/{lang}/members', follow: '/{lang}/members/{slug}', then, as: 'secretary' });
/** A page of the session of the demonstration. */
const ofSession = (name, then) => ({ name: `session-${name}`, path: `/{lang}/council/sessions/constitutive-session${then}`, as: 'secretary' });
/** A page of the session that sits. */
const ofSitting = (name, then, as = 'secretary', more = {}) => ({ name: `sitting-${name}`, path: `/{lang}{session}${then}`, as, ...more });
/** A page of the minutes of the session that was held. */
const ofMinutes = (name, then, as = 'secretary', more = {}) => ({ name: `minutes-${name}`, path: `/{lang}{held}/minutes${then}`, as, ...more });
/** A page of a vote of the session that sits. */
const ofVote = (name, at, then, as = 'secretary', more = {}) => ({ name: `vote-${name}`, path: `/{lang}${at}${then}`, as, ...more });
/** A page of the motion that was tabled. */
const ofMotion = (name, then, as = 'secretary', more = {}) => ({ name: `motion-${name}`, path: `/{lang}{motion}${then}`, as, ...more });
/** A page of an amendment to it. */
const ofAmendment = (name, at, then, as = 'secretary', more = {}) => ({ name: `amendment-${name}`, path: `/{lang}${at}${then}`, as, ...more });
/** A page of the council of the demonstration. */
const ofOrgan = (name, then) => ({ name: `organ-${name}`, path: `/{lang}/council/organs/international-coordination-council${then}`, as: 'secretary' });
/** A page of the known relation. */
const ofRelation = (name, then, as) => ({ name: `relation-${name}`, path: `/{lang}{relation}${then}`, as });
/** A page of a step of a track. */
const ofStep = (name, then, as = 'secretary') => agreed(name, '', { follow: '/{lang}{settled}/tracks/{any}/{any}', then, as });
/** A page of a clause that is being written. */
const ofClause = (name, then, as = 'officer') => drafting(name, '/text', { follow: '/{lang}{draft}/text/{any}/fr', then, as });

/**
 * Pages of someone signed in, by role: what differs for them from what anyone sees.
 * @type {Page[]}
 */
export const signedIn = [
  { name: 'home-secretary', path: '/{lang}/', as: 'secretary' },
  { name: 'home-mayor', path: '/{lang}/', as: 'mayor' },
  { name: 'home-administrator', path: '/{lang}/', as: 'administrator' },

  { name: 'locality-secretary', path: '/{lang}/atlas', follow: '/{lang}/localities/{slug}', as: 'secretary' },
  { name: 'locality-edit', path: '/{lang}/atlas', follow: '/{lang}/localities/{slug}', then: '/edit', as: 'secretary' },
  { name: 'authority', path: '/{lang}/atlas', follow: '/{lang}/localities/{slug}', then: '/authority', as: 'secretary' },
  { name: 'locality-toponymy', path: '/{lang}/atlas', follow: '/{lang}/localities/{slug}', then: '/toponymy', as: 'secretary' },
  { name: 'locality-seeking', path: '/{lang}/localities/smara/seeking', as: 'officer' },
  { name: 'locality-new', path: '/{lang}/atlas/new', as: 'secretary' },
  { name: 'institution-new', path: '/{lang}/atlas/institutions/new', as: 'secretary' },
  { name: 'institution-edit', path: '/{lang}{institution}/edit', as: 'secretary' },
  { name: 'decisions-sensitive', path: '/{lang}/atlas/decisions?question=sensitive', as: 'secretary' },
  { name: 'decisions-candidates', path: '/{lang}/atlas/decisions?question=candidates', as: 'secretary' },
  { name: 'decisions-place', path: '/{lang}/atlas/decisions?question=locality-differs', as: 'secretary' },
  { name: 'duplicates', path: '/{lang}/atlas/duplicates', as: 'secretary' },
  { name: 'duplicate', path: '/{lang}/atlas/duplicates/pair?keep=ville-double&gone=ville-jumelle', as: 'secretary' },
  { name: 'duplicate-governed', path: '/{lang}/atlas/duplicates/pair?keep=smara&gone=agadez', as: 'secretary' },
  { name: 'duplicate-merge', path: '/{lang}/atlas/duplicates/merge?keep=ville-double&gone=ville-jumelle&population=gone', as: 'secretary' },
  { name: 'toponymy', path: '/{lang}/atlas/toponymy', as: 'secretary' },
  { name: 'imports', path: '/{lang}/atlas/import', as: 'secretary' },
  { name: 'import-send', path: '/{lang}/atlas/import?what=members', as: 'secretary' },
  { name: 'import-tried', path: '/{lang}{tried}', as: 'secretary' },
  { name: 'import-columns', path: '/{lang}{columns}', as: 'secretary' },
  { name: 'axis-new', path: '/{lang}/council/axes/new', as: 'secretary' },
  { name: 'axis-edit', path: '/{lang}/council/axes/exchange-of-know-how/edit', as: 'secretary' },
  { name: 'decisions-secretary', path: '/{lang}/council/decisions', as: 'secretary' },
  { name: 'decision-drafted', path: '/{lang}{drafted}', as: 'secretary' },
  { name: 'decision-edit', path: '/{lang}{drafted}/edit', as: 'secretary' },
  { name: 'decision-make', path: '/{lang}{drafted}/make', as: 'secretary' },
  { name: 'decision-discard', path: '/{lang}{drafted}/discard', as: 'secretary' },
  { name: 'decision-commitment', path: '/{lang}{drafted}/commitments/new', as: 'secretary' },
  { name: 'decision-translate', path: '/{lang}{decision}/translations/en', as: 'secretary' },
  { name: 'commitments-mayor', path: '/{lang}/council/commitments', as: 'mayor' },
  { name: 'commitment-mayor', path: '/{lang}{commitment}', as: 'mayor' },
  { name: 'commitment-done', path: '/{lang}{commitment}/report/done', as: 'mayor' },
  { name: 'commitment-given-up', path: '/{lang}{commitment}/report/given-up', as: 'mayor' },
  { name: 'commitment-edit', path: '/{lang}{promise}/edit', as: 'secretary' },
  { name: 'commitment-remove', path: '/{lang}{promise}/remove', as: 'secretary' },
  { name: 'agreement-serves', path: '/{lang}{settled}', follow: '/{lang}/council/serves/agreement/{any}', as: 'secretary' },
  { name: 'members-decisions', path: '/{lang}/members/decisions', as: 'secretary' },

  { name: 'act-correct', path: '/{lang}/register?kind=agreement.signed', follow: '/{lang}/register/{number}', then: '/correct', as: 'secretary' },
  ofRelation('officer', '', 'officer'),
  ofRelation('confirm', '/confirm', 'officer'),
  ofRelation('contest', '/contest', 'officer'),
  ofRelation('edit', '/edit', 'secretary'),
  { name: 'relation-take-back', path: '/{lang}{confirmed}/take-back', as: 'officer' },
  { name: 'relation-new', path: '/{lang}/relations/new?with=smara', as: 'secretary' },
  { name: 'relations-confirm', path: '/{lang}/localities/smara/relations/confirm', as: 'officer' },
  { name: 'campaign-open-already', path: '/{lang}/members/campaigns/new', as: 'secretary', status: 409 },
  { name: 'campaign-secretary', path: '/{lang}/members/campaigns', follow: '/{lang}/members/campaigns/{number}', as: 'secretary' },
  { name: 'campaign-officer', path: '/{lang}/members/campaigns', follow: '/{lang}/members/campaigns/{number}', as: 'officer' },
  { name: 'campaign-close', path: '/{lang}/members/campaigns', follow: '/{lang}/members/campaigns/{number}', then: '/close', as: 'secretary' },

  ofMember('secretary', ''),
  ofMember('suspend', '/suspend'),
  ofMember('withdraw', '/withdraw'),
  ofMember('person', '/people/new'),
  ofMember('mandate', '/mandates/new'),
  ofMember('powers', '/powers/new'),
  ofMember('focal-points', '/focal-points'),
  ofMember('unreachable', '/unreachable'),
  { name: 'member-new', path: '/{lang}/members/new', as: 'secretary' },
  { name: 'mandate-correct', path: '/{lang}/members/smara', follow: '/{lang}/members/{slug}/mandates/{any}/correct', as: 'secretary' },
  { name: 'mandate-end', path: '/{lang}/members/smara', follow: '/{lang}/members/{slug}/mandates/{any}/end', as: 'secretary' },
  { name: 'offices', path: '/{lang}/members/offices', as: 'secretary' },
  { name: 'office', path: '/{lang}/members/offices', follow: '/{lang}/members/offices/{any}', as: 'secretary' },
  { name: 'office-new', path: '/{lang}/members/offices/new', as: 'secretary' },

  { name: 'council-secretary', path: '/{lang}/council', as: 'secretary' },
  { name: 'vacancies', path: '/{lang}/council/vacancies', as: 'secretary' },
  { name: 'organ-new', path: '/{lang}/council/organs/new', as: 'secretary' },
  ofOrgan('secretary', ''),
  ofOrgan('edit', '/edit'),
  ofOrgan('dissolve', '/dissolve'),
  ofOrgan('college-new', '/colleges/new'),
  { name: 'college-edit', path: '/{lang}/council/organs/international-coordination-council', follow: '/{lang}/council/colleges/{any}', as: 'secretary' },
  { name: 'seat-fill', path: '/{lang}/council/organs/international-coordination-council', follow: '/{lang}/council/colleges/{any}', then: '/fill?seat=1', as: 'secretary' },
  { name: 'seat-fill-mandate', path: '/{lang}/council/organs/international-coordination-council', follow: '/{lang}/council/colleges/{any}', then: '/fill?seat=1&member=smara', as: 'secretary' },
  { name: 'holding-end', path: '/{lang}{bureau}', follow: '/{lang}/council/holdings/{any}/end', as: 'secretary' },
  { name: 'holding-substitute', path: '/{lang}{bureau}', follow: '/{lang}/council/holdings/{any}/substitute', as: 'secretary' },
  { name: 'college-remove', path: '/{lang}/council/organs/international-coordination-council', follow: '/{lang}/council/colleges/{any}', then: '/remove', as: 'secretary' },
  { name: 'holding-take-back', path: '/{lang}{bureau}', follow: '/{lang}/council/holdings/{any}/take-back', as: 'secretary' },
  { name: 'turn-take-back', path: '/{lang}{host}', follow: '/{lang}/council/turns/{any}/take-back', as: 'secretary' },
  { name: 'session-new', path: '/{lang}/council/sessions/new', as: 'secretary' },
  ofSession('secretary', ''),
  ofSession('edit', '/edit'),
  ofSession('convene', '/steps/convene'),
  ofSession('cancel', '/steps/cancel'),
  ofSession('roll', '/roll'),
  ofSession('item-new', '/items/new'),
  { name: 'session-item', path: '/{lang}/council/sessions/constitutive-session', follow: '/{lang}/council/items/{any}', as: 'secretary' },
  { name: 'session-terms', path: '/{lang}{session}/terms', as: 'secretary' },
  { name: 'session-file-followed', path: '/{lang}{session}/file', as: 'secretary' },
  { name: 'motion-new', path: '/{lang}{session}', follow: '/{lang}/council/items/{any}/motions/new', as: 'secretary' },
  ofMotion('secretary', ''),
  ofMotion('mover', '', 'mayor of port'),
  ofMotion('supporter', '', 'mayor of ville'),
  ofMotion('move', '/edit'),
  ofMotion('clause-behind', '', 'mayor of port', { follow: '/{lang}{motion}/clauses/{any}' }),
  ofMotion('withdraw', '/withdraw', 'mayor of port'),
  ofMotion('vote', '/vote'),
  ofMotion('refer', '/refer'),
  ofMotion('order', '/order/1'),
  ofMotion('amendments', '/amendments'),
  ofMotion('amend', '', 'mayor of ville', { follow: '/{lang}{motion}/amendments/new?clause={any}' }),
  ofMotion('draft', '', 'secretary', { path: '/{lang}{begun}' }),
  ofMotion('edit', '', 'secretary', { path: '/{lang}{begun}/edit' }),
  ofMotion('clause-new', '', 'secretary', { path: '/{lang}{begun}/clauses/new' }),
  ofMotion('clause', '', 'secretary', { path: '/{lang}{begun}', follow: '/{lang}{begun}/clauses/{any}' }),
  ofAmendment('secretary', '{rival}', ''),
  ofAmendment('draft', '{unsaid}', '', 'mayor of ville'),
  ofAmendment('edit', '{unsaid}', '/edit', 'mayor of ville'),
  ofAmendment('translate', '{rival}', '/edit', 'mayor'),
  ofAmendment('vote', '{rival}', '/vote'),
  ofAmendment('set-aside', '{rival}', '/set-aside'),
  ofAmendment('withdraw', '{replacing}', '/withdraw', 'mayor of ville'),
  { name: 'item-refer', path: '/{lang}{session}/file', follow: '/{lang}/council/items/{any}/refer', as: 'secretary' },
  { name: 'referral', path: '/{lang}{referral}', as: 'expert' },
  { name: 'referral-asked', path: '/{lang}{referral}', as: 'secretary' },
  { name: 'referral-note', path: '/{lang}{referral}/note', as: 'secretary' },
  { name: 'referrals-awaited', path: '/{lang}/council/referrals/awaited', as: 'secretary' },
  { name: 'referral-answered', path: '/{lang}{opinion}', as: 'mayor' },
  { name: 'item-agreement', path: '/{lang}{session}/file', follow: '/{lang}/council/items/{any}/agreement', as: 'secretary' },
  { name: 'referrals', path: '/{lang}/council/referrals', as: 'expert' },
  { name: 'session-document', path: '/{lang}/council/sessions/constitutive-session', follow: '/{lang}/council/items/{any}', then: '/documents', as: 'secretary' },
  ofSitting('secretary', ''),
  ofSitting('mayor', '', 'mayor'),
  ofSitting('roll', '/roll'),
  { name: 'vote-new', path: '/{lang}{session}', follow: '/{lang}{session}/votes/new?item={any}', as: 'secretary' },
  ofVote('prepared', '{prepared}', ''),
  ofVote('edit', '{prepared}', '/edit'),
  ofVote('open', '{prepared}', '/steps/open'),
  ofVote('withdraw', '{prepared}', '/steps/withdraw'),
  ofVote('secretary', '{vote}', ''),
  ofVote('close', '{vote}', '/steps/close'),
  ofVote('aloud', '{vote}', '/aloud'),
  ofVote('mayor', '{vote}', '', 'mayor'),
  ofVote('ranked', '{ranked}', '', 'mayor'),
  ofVote('approved', '{approved}', '', 'mayor'),
  ofVote('rounds', '{rounds}', '', 'mayor'),
  ofVote('close-hands', '{hands}', '/steps/close'),
  ofVote('close-tacit', '{tacit}', '/steps/close'),
  ofVote('tacit', '{tacit}', '', 'mayor'),
  ofVote('reserve', '{tacit}', '/reserve', 'mayor'),
  ofVote('adherence', '{declared}', '/adherence', 'mayor'),
  ofVote('adherence-entered', '{declared}', '/adherence/enter'),
  ofVote('ballot', '', '', 'mayor', { path: '/{lang}{session}', follow: '/{lang}/council/ballots/{any}' }),
  { name: 'seat-weights', path: '/{lang}{commission}/weights', as: 'secretary' },
  ofSitting('passes', '/passes'),
  ofSitting('close', '/steps/close'),
  ofSitting('console', '/console'),
  ofSitting('live', '/live', 'mayor'),
  ofMinutes('secretary', ''),
  ofMinutes('mayor', '', 'mayor'),
  ofMinutes('draft', '/draft'),
  ofMinutes('propose', '/propose'),
  ofMinutes('approve', '/approve'),
  ofMinutes('vote', '/vote'),
  ofMinutes('errata', '/errata'),
  ofMinutes('section', '/closing/fr'),
  ofMinutes('section-behind', '/closing/ar'),
  ofMinutes('ask', '/requests', 'mayor'),
  { name: 'minutes-kept', path: '/{lang}{kept}/minutes', as: 'secretary' },
  { name: 'minutes-noted', path: '/{lang}{kept}/minutes/errata', as: 'secretary' },
  ofMinutes('answer', '', 'secretary', { follow: '/{lang}{held}/minutes/requests/{any}' }),
  { name: 'called-mayor', path: '/{lang}{called}', as: 'mayor' },
  { name: 'called-edit', path: '/{lang}{called}/edit', as: 'secretary' },
  { name: 'called-answer', path: '/{lang}{called}', follow: '/{lang}{called}/answers/{any}', as: 'mayor' },
  { name: 'turn-new', path: '/{lang}{host}/turns/new', as: 'secretary' },
  { name: 'turn-edit', path: '/{lang}{host}', follow: '/{lang}/council/turns/{any}', as: 'secretary' },
  { name: 'rules-adopt', path: '/{lang}/council/rules/international-coordination-council/adopt', as: 'secretary' },

  { name: 'agreement-new', path: '/{lang}/agreements/new', as: 'secretary' },
  signed('secretary', ''),
  signed('officer', '', 'officer'),
  signed('addendum', '/addendum'),
  signed('file-scan', '/file-scan'),
  signed('give-notice', '/give-notice'),
  signed('transcription', '/text'),
  signed('transcribe', '/text/start'),
  signed('end', '/end'),
  signed('enter-into-force', '/enter-into-force'),
  signed('conclude-withdrawal', '/conclude-withdrawal'),

  drafting('file', ''),
  drafting('describe', '/describe'),
  drafting('add-party', '/add-party'),
  drafting('remove-party', '/remove-party'),
  drafting('text', '/text'),
  drafting('add-clause', '/text/add'),
  drafting('languages', '/text/languages'),
  drafting('terms', '/state-terms'),
  drafting('ask-expert', '/ask-expert'),
  drafting('not-settled-yet', '/settle'),
  drafting('abandon', '/abandon'),
  drafting('arrange', '/text', { follow: '/{lang}{draft}/text/{any}/arrange' }),
  ofClause('clause', ''),
  ofClause('clause-versions', '/versions'),

  agreed('file', ''),
  agreed('file-officer', '', { as: 'officer' }),
  agreed('file-expert', '', { as: 'expert' }),
  agreed('text', '/text'),
  agreed('reopen', '/reopen'),
  agreed('declared', '/declared'),
  agreed('declared-party', '', { follow: '/{lang}{settled}/declared?party={any}' }),
  agreed('confirm', '', { follow: '/{lang}{settled}/findings/{any}/confirm', as: 'expert' }),
  agreed('name-signatory', '/name-signatory'),
  agreed('identify-party', '/identify-party'),
  agreed('release-expert', '/release-expert'),
  agreed('consent', '/consent'),
  agreed('plan-ceremony', '/plan-ceremony'),
  agreed('sign', '/sign'),
  agreed('record-signature', '/record-signature'),
  agreed('record-elsewhere', '/record-elsewhere'),
  agreed('lay-track', '/lay-track'),
  agreed('add-step', '/add-step'),
  ofStep('step', ''),
  ofStep('send', '/send'),
  ofStep('receive', '/receive'),
  ofStep('answer', '/answer'),
  ofStep('waive', '/waive'),
  ofStep('reopen-step', '/reopen-step'),
  ofStep('remove-step', '/remove-step'),
  ofStep('open-review', '/open-review'),
  ofStep('conclude-review', '/conclude-review', 'expert'),

  { name: 'rules', path: '/{lang}/rules', as: 'expert' },
  { name: 'rule', path: '/{lang}/rules', follow: '/{lang}/rules/{rule}', as: 'expert' },
  { name: 'holidays', path: '/{lang}/rules/holidays', as: 'secretary' },

  { name: 'account', path: '/{lang}/account', as: 'reader' },
  { name: 'forbidden', path: '/{lang}/admin/accounts', as: 'reader', status: 403 },
  { name: 'invite', path: '/{lang}/accounts/invite', as: 'secretary' },
  { name: 'invite-officer', path: '/{lang}/accounts/invite', as: 'officer' },
  { name: 'accounts', path: '/{lang}/admin/accounts', as: 'administrator' },
  { name: 'account-held', path: '/{lang}/admin/accounts', follow: '/{lang}/admin/accounts/{any}', as: 'administrator' },
  { name: 'audit', path: '/{lang}/admin/audit', as: 'administrator' },
  { name: 'mail', path: '/{lang}/admin/mail', as: 'administrator' },
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
  return origin + link[1] + (page.then ?? link[2]?.replaceAll('&amp;', '&') ?? '');
}
