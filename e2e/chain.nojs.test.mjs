// @ts-check
import { play } from './lib/stage.mjs';
import { story } from './lib/story.mjs';

play('from two cities to a registered twinning, in French, on a phone, without JavaScript', story, { lang: 'fr', width: 390, scripts: false });
