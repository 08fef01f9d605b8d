// @ts-check
// What is filed in the session that sits: a motion in two authentic languages, one of which lags, that a second seat supports;
// amendments that exclude each other, that insert and that strike, one adopted, one taken over, one still a draft; what an expert is asked
// and answered; a second motion that is still being written.

import { day, inLanguages } from './story/cast.mjs';

/** Opens the form of a motion under the item of this place on the agenda, and drafts it in French and Arabic. */
async function drafted({ open, send, page, memory }, item, title) {
  await open(memory.session);
  await page.locator('a[href$="/motions/new"]').nth(item).click();
  await page.waitForLoadState('load');
  await page.locator('[name="languages"][value="fr"]').check();
  await send('/motions/new', { ...title, languages: 'ar' });
}

/** An article, on the form that waits for it or one that is opened. */
async function article({ open, send, here }, at, fr, ar = '') {
  const form = `${at}/clauses/new`;
  if (here() !== form) await open(form);
  await send('/clauses/new', { 'words-fr': fr, 'words-ar': ar });
}

/** Drafts an amendment to an article of the motion, by its place in the text, and says where it is. */
async function amended({ open, send, here, page, memory }, asks, number, values) {
  await open(`${memory.motion}/amendments/new`);
  const clause = await page.locator('[name="clause"] option').nth(number).getAttribute('value');
  await send('/amendments/new', { asks, clause: clause ?? '', ...values });
  return here();
}

/** Drafts an amendment and tables it. */
async function proposed(scene, asks, number, values) {
  const at = await amended(scene, asks, number, values);
  await scene.send(`${at}/table`);
  return at;
}

/** @type {import('./stage.mjs').Step} */
const filed = {
  title: 'a motion is tabled',
  as: 'mayor of port',
  async play(scene) {
    const { open, send, here, page, memory } = scene;
    await drafted(scene, 1, inLanguages('title', {
      fr: 'Échanges d’élèves et d’enseignants entre les écoles publiques des villes de la commission',
      ar: 'تبادل التلاميذ والأساتذة بين المدارس العمومية لمدن اللجنة',
      en: 'Exchanges of pupils and teachers between the public schools of the commission’s cities',
      es: 'Intercambios de alumnos y docentes entre las escuelas públicas de las ciudades de la comisión',
    }));
    const at = (memory.motion = here().replace(/\/clauses\/new$/, ''));
    await article(scene, at, 'Les villes réunies organisent chaque année des échanges d’élèves et d’enseignants entre leurs écoles publiques.',
      'تنظم المدن المجتمعة كل سنة تبادلا للتلاميذ والأساتذة بين مدارسها العمومية.');
    await article(scene, at, 'Chaque ville désigne une école pilote et une personne qui suit les échanges.',
      'تعين كل مدينة مدرسة نموذجية وشخصا يتابع عمليات التبادل.');
    await article(scene, at, 'Les frais de voyage sont partagés à parts égales entre la ville d’envoi et la ville d’accueil.',
      'تُقتسم مصاريف السفر بالتساوي بين المدينة الموفدة والمدينة المستقبلة.');
    await article(scene, at, 'Un bilan est présenté à la commission deux ans après le premier échange.');
    // The Arabic of the third article lags, that of the fourth is missing.
    await page.locator('.clause a[href*="/clauses/"]').nth(2).click();
    await page.waitForLoadState('load');
    await send(here(), { 'words-fr': 'Les frais de voyage et de séjour sont partagés à parts égales entre la ville d’envoi et la ville d’accueil.' });
    await send(`${at}/table`);
  },
};

/** @type {import('./stage.mjs').Step} */
const supported = {
  title: 'another seat supports it, and amends it',
  as: 'mayor of ville',
  async play(scene) {
    const { open, send, memory } = scene;
    await open(memory.motion);
    await send(`${memory.motion}/sign`);
    memory.replacing = await proposed(scene, 'replace', 1, {
      'words-fr': 'Les villes réunies organisent chaque année des échanges d’élèves, d’enseignants et d’apprentis entre leurs écoles publiques.',
      'words-ar': 'تنظم المدن المجتمعة كل سنة تبادلا للتلاميذ والأساتذة والمتدربين بين مدارسها العمومية.',
      ...inLanguages('note', { fr: 'Les apprentis ont peu d’occasions de voyager.', ar: 'فرص السفر قليلة أمام المتدربين.', en: 'Apprentices seldom have a chance to travel.', es: 'Los aprendices tienen pocas ocasiones de viajar.' }),
    });
    memory.striking = await proposed(scene, 'strike', 4, {});
    memory.unsaid = await amended(scene, 'replace', 3, { 'words-fr': 'Les frais de voyage et de séjour sont à la charge de la ville d’envoi.' });
  },
};

/** @type {import('./stage.mjs').Step} */
const contested = {
  title: 'a third seat amends it otherwise',
  as: 'mayor',
  async play(scene) {
    const { memory } = scene;
    memory.rival = await proposed(scene, 'replace', 1, {
      'words-fr': 'Les villes réunies organisent tous les deux ans des échanges d’élèves entre leurs écoles, publiques et privées, selon leurs moyens.',
    });
    memory.inserting = await proposed(scene, 'insert', 2, {
      'words-fr': 'Les échanges sont ouverts à autant de filles que de garçons.',
      'words-ar': 'تُفتح عمليات التبادل أمام الفتيات والفتيان على قدم المساواة.',
    });
  },
};

/** @type {import('./stage.mjs').Step} */
const taken = {
  title: 'its mover takes an amendment over, and supports another',
  as: 'mayor of port',
  async play({ open, send, memory }) {
    await open(memory.inserting);
    await send(`${memory.inserting}/accept`);
    await open(memory.replacing);
    await send(`${memory.replacing}/sign`);
  },
};

/** @type {import('./stage.mjs').Step} */
const presided = {
  title: 'an amendment is adopted, another order is set, an expert is asked',
  as: 'secretary',
  async play(scene) {
    const { open, send, here, page, memory } = scene;
    memory.adopting = await proposed(scene, 'replace', 2, {
      author: 'secretariat',
      'words-fr': 'Chaque ville désigne une école pilote et deux personnes qui suivent les échanges.',
      'words-ar': 'تعين كل مدينة مدرسة نموذجية وشخصين يتابعان عمليات التبادل.',
    });
    await open(`${memory.adopting}/vote`);
    await send('/vote', { way: 'consensus' });
    const vote = here();
    await open(`${vote}/steps/open`);
    await send('/steps/open');
    await open(`${vote}/steps/close`);
    await send('/steps/close', { ending: 'unopposed' });

    await open(`${memory.motion}/order/1`);
    for (const rank of [0, 1]) await page.locator('[name^="rank-"]').nth(rank).fill(String(2 - rank));
    await send('/order/1', inLanguages('reason', {
      fr: 'Il porte sur le rythme des échanges, l’autre sur leurs bénéficiaires.', ar: 'يتعلق بوتيرة التبادل، والآخر بالمستفيدين منه.',
      en: 'It is about how often they take place, the other about for whom.', es: 'Trata del ritmo de los intercambios; la otra, de sus beneficiarios.',
    }));

    memory.opinion = await asked(scene, inLanguages('question', {
      fr: 'Une commune peut-elle prendre en charge le séjour d’élèves d’une autre ville ?', ar: 'هل يجوز لجماعة أن تتحمل إقامة تلاميذ مدينة أخرى؟',
      en: 'May a commune pay for the stay of another city’s pupils?', es: '¿Puede un municipio costear la estancia de alumnos de otra ciudad?',
    }));
    memory.referral = await asked(scene, inLanguages('question', {
      fr: 'Quelle assurance couvre les élèves pendant le voyage ?', ar: 'أي تأمين يشمل التلاميذ أثناء السفر؟',
      en: 'Which insurance covers pupils on the way?', es: '¿Qué seguro cubre a los alumnos durante el viaje?',
    }));
  },
};

/** Asks the first expert about the motion, and says where it is. */
async function asked({ open, send, here, page, memory }, question) {
  await open(`${memory.motion}/refer`);
  const expert = await page.locator('[name="expert"]').first().getAttribute('value');
  await send('/refer', { expert: expert ?? '', ...question, due: { date: day(-20) } });
  return here();
}

/** @type {import('./stage.mjs').Step} */
const answered = {
  title: 'the expert answers',
  as: 'expert',
  async play({ open, send, memory }) {
    await open(memory.opinion);
    await send(memory.opinion, {
      opinion: 'conditional',
      ...inLanguages('reasons', {
        fr: 'Oui, si la délibération de chaque conseil le prévoit et si la dépense est inscrite au budget.',
        ar: 'نعم، إذا نصت عليه مداولة كل مجلس وأُدرجت النفقة في الميزانية.',
        en: 'Yes, if each council’s deliberation says so and the expense is in the budget.',
        es: 'Sí, si lo prevé el acuerdo de cada consejo y el gasto figura en el presupuesto.',
      }),
    });
  },
};

/** @type {import('./stage.mjs').Step} */
const begun = {
  title: 'an item is said to be about an agreement, and a motion under it is begun',
  as: 'secretary',
  async play(scene) {
    const { open, send, here, page, memory } = scene;
    await open(`${memory.session}/file`);
    await page.locator('a[href$="/agreement"]').nth(2).click();
    await page.waitForLoadState('load');
    const agreement = await page.locator('[name="agreement"] option').nth(1).getAttribute('value');
    await send('/agreement', { agreement: agreement ?? '' });
    await drafted(scene, 2, { 'title-fr': 'Jeunesse : voyage d’étude à Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch', mover: 'secretariat' });
    memory.begun = here().replace(/\/clauses\/new$/, '');
    await article(scene, memory.begun, 'Deux jeunes de chaque ville prennent part au voyage.', 'يشارك في الرحلة شابان من كل مدينة.');
  },
};

/** The steps, in order; each leaves where it stands in the memory. */
export const filing = [filed, supported, contested, taken, presided, answered, begun];
