// @ts-check
import { play } from './lib/stage.mjs';
import { whole } from './lib/story.mjs';

play('from two cities to a registered twinning, in French, on a desktop', whole, { lang: 'fr', width: 1280 });
