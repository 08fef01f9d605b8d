// @ts-check
// The places that `setting.mjs` and `sitting.mjs` make, by the name under which pages are listed, and where each stands after the
// language. Whoever makes another says so here, and only here.

/** @type {Record<string, string>} */
export const places = {
  draft: '/agreements/{any}',
  settled: '/agreements/{any}',
  relation: '/relations/{any}',
  confirmed: '/relations/{any}',
  long: '/localities/{any}',
  institution: '/atlas/{any}',
  tried: '/atlas/import/{any}',
  columns: '/atlas/import/{any}',
  bureau: '/council/organs/{any}',
  host: '/council/organs/{any}',
  asleep: '/agreements/{any}',
  sealed: '/register/{number}',
  reset: '/reset/choose',
  session: '/council/sessions/{any}',
  called: '/council/sessions/{any}',
  held: '/council/sessions/{any}',
  kept: '/council/sessions/{any}',
  commission: '/council/organs/{any}',
  pass: '/council/check-in',
  prepared: '/council/votes/{any}',
  vote: '/council/votes/{any}',
  tacit: '/council/votes/{any}',
  hands: '/council/votes/{any}',
  declared: '/council/votes/{any}',
  elected: '/council/votes/{any}',
  ranked: '/council/votes/{any}',
  approved: '/council/votes/{any}',
  rounds: '/council/votes/{any}',
  decision: '/council/decisions/{any}',
  drafted: '/council/decisions/drafts/{any}',
  commitment: '/council/commitments/{any}',
  promise: '/council/commitments/{any}',
  fulfilled: '/council/commitments/{any}',
  motion: '/council/motions/{any}',
  begun: '/council/motions/{any}',
  replacing: '/council/amendments/{any}',
  rival: '/council/amendments/{any}',
  inserting: '/council/amendments/{any}',
  striking: '/council/amendments/{any}',
  adopting: '/council/amendments/{any}',
  unsaid: '/council/amendments/{any}',
  referral: '/council/referrals/{any}',
  opinion: '/council/referrals/{any}',
};

/** A text with each `{place}` in it as `say` puts it; whatever else stands in braces stays. */
export const placed = (/** @type {string} */ text, /** @type {(name: string) => string | undefined} */ say) =>
  text.replace(/\{(\w+)\}/g, (whole, name) => (name in places ? say(name) : undefined) ?? whole);
