// @ts-check
import { play } from './lib/stage.mjs';
import { story } from './lib/story.mjs';

play('from two cities to a registered twinning, in French, on a desktop', story, { lang: 'fr', width: 1280 });
