// @ts-check
// The story that the whole program is for, told once for every language, with scripts or without:
// forms are found by their address and fields by their name, never by words.
//
// Two invented cities, Port-Essai in Senegal and Ville-Épreuve in Morocco, become members and conclude
// a twinning: approach, draft, settled text, both tracks, signatures, entry into force, register.

import { life } from './story/life.mjs';
import { members } from './story/members.mjs';
import { signing } from './story/signing.mjs';
import { text } from './story/text.mjs';
import { tracks } from './story/tracks.mjs';
import { visit } from './story/visit.mjs';

/** @type {import('./stage.mjs').Step[]} */
export const story = [...visit, ...members, ...text, ...tracks, ...signing];

/**
 * The same, and what may follow: what stands is suspended, changed, left and ended.
 * @type {import('./stage.mjs').Step[]}
 */
export const whole = [...story, ...life];
