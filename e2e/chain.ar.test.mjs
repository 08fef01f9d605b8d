// @ts-check
import { play } from './lib/stage.mjs';
import { story } from './lib/story.mjs';

play('from two cities to a registered twinning, in Arabic, on a phone', story, { lang: 'ar', width: 390 });
