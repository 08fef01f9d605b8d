// The number of characters of a text, in words that the server translated.

/** Characters as a reader counts them: letters with their marks, however they are written. */
export function length(text: string, lang: string): number {
  const whole = text.normalize('NFC');
  if (typeof Intl.Segmenter !== 'function') return [...whole].length;
  return [...new Intl.Segmenter(lang, { granularity: 'grapheme' }).segment(whole)].length;
}

/** The sentence for a number: `words` by plural category, `{n}` where the number goes, Western digits always. */
export function sentence(n: number, lang: string, words: Readonly<Record<string, string | undefined>>): string {
  const form = words[new Intl.PluralRules(lang).select(n)] ?? words['other'] ?? '{n}';
  return form.replace('{n}', new Intl.NumberFormat(lang, { numberingSystem: 'latn' }).format(n));
}
