// @ts-check
// To the registered twinning, as the French chain; what may follow only with E2E_FULL=1.

import { play } from './lib/stage.mjs';
import { story, whole } from './lib/story.mjs';

play('from two cities to a registered twinning, in Arabic, on a phone', process.env.E2E_FULL ? whole : story, { lang: 'ar', width: 390 });
