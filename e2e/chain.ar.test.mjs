// @ts-check
import { play } from './lib/stage.mjs';
import { whole } from './lib/story.mjs';

play('from two cities to a registered twinning, in Arabic, on a phone', whole, { lang: 'ar', width: 390 });
