// What the clocks of a time zone say, in the reader's language. Needs no network.

/** The hour in a zone, with the day of the week where it is another than the reader's; nothing for a zone unknown here. */
export function clock(zone: string, lang: string, now: Date): string | null {
  const hour = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', numberingSystem: 'latn' } as const;
  try {
    const there = new Intl.DateTimeFormat(lang, { ...hour, timeZone: zone }).format(now);
    const date = (timeZone?: string): string => new Intl.DateTimeFormat('en-CA', timeZone ? { timeZone } : {}).format(now);
    if (date(zone) === date()) return there;
    return `${there} (${new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: zone }).format(now)})`;
  } catch {
    return null;
  }
}

/** From when to when something is, in the reader's own time zone (or in another, `timeZone`) and language. */
export function range(opens: Date, ends: Date, lang: string, timeZone?: string): string {
  // The months of Morocco, whose names Arabic has in common with no other country.
  const locale = lang === 'ar' ? 'ar-MA' : lang;
  const options = {
    weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', numberingSystem: 'latn',
    ...(timeZone ? { timeZone } : {}),
  } as const;
  return new Intl.DateTimeFormat(locale, options).formatRange(opens, ends);
}
