// @ts-check
// The two invented cities of the story, and the papers that they show.

import { languages } from '../pages.mjs';

/** A day so many days ago, as the demonstration's club counts days. */
export function day(ago = 0) {
  const then = new Date(Date.now() - ago * 86_400_000);
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Casablanca' }).format(then);
}

/**
 * A text in each language, as forms take it.
 * @param {string} name of the field
 * @param {Partial<Record<'fr' | 'ar' | 'en' | 'es', string>>} words French stands where a language is not said
 */
export function inLanguages(name, words) {
  return Object.fromEntries(languages.map((lang) => [`${name}-${lang}`, words[lang] ?? words.fr ?? '']));
}

/** The cities, in the order in which they enter. */
export const cities = [
  {
    key: 'port',
    country: 'SN',
    name: { fr: 'Port-Essai', ar: 'ميناء التجربة', en: 'Port-Essai', es: 'Port-Essai' },
    authority: { fr: 'Commune de Port-Essai', ar: 'جماعة ميناء التجربة', en: 'Commune of Port-Essai', es: 'Comuna de Port-Essai' },
    at: ['14.75', '-17.25'],
  },
  {
    key: 'ville',
    country: 'MA',
    name: { fr: 'Ville-Épreuve', ar: 'مدينة الاختبار', en: 'Ville-Épreuve', es: 'Ville-Épreuve' },
    authority: { fr: 'Commune de Ville-Épreuve', ar: 'جماعة مدينة الاختبار', en: 'Commune of Ville-Épreuve', es: 'Comuna de Ville-Épreuve' },
    at: ['33.25', '-7.5'],
  },
];

/** The rule that a transmission of three days does not satisfy: it stands against Port-Essai's signature. */
export const standing = 'SN-02';

/** A small PDF that says something, to be filed as evidence. */
export function paper(says) {
  const stream = `BT /F1 12 Tf 72 720 Td (${says}) Tj ET`;
  const parts = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const places = parts.map((part, at) => {
    const place = body.length;
    body += `${at + 1} 0 obj\n${part}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = parts.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return { file: { name: `${says}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(body + end, 'latin1') } };
}
