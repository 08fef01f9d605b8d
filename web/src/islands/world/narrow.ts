// Which relations a reader wants to see, as rooms/atlas/src/rules/picture/narrow.rs says it.
import { KINDS, STANDINGS, type World } from './data';

export interface Narrow {
  readonly country?: string;
  readonly with?: string;
  readonly south?: string;
  readonly kind?: string;
  readonly status?: string;
}

/** What a form or an address asks for; blank asks for nothing. */
export function asked(fields: Iterable<readonly [string, string]>): Narrow {
  const filled = [...fields].filter(([, value]) => value !== '');
  return Object.fromEntries(filled) as Narrow;
}

/** The numbers of the relations that are wanted. */
export function narrowed(world: World, by: Narrow): Uint32Array {
  // What is asked for and has no number narrows to nothing, as -1 does.
  const number = (all: readonly string[], value: string | undefined): number | undefined =>
    value === undefined ? undefined : all.indexOf(value);
  const [first, second] = [number(world.countries, by.country), number(world.countries, by.with)];
  const any = first ?? second;
  const kind = by.kind && (KINDS as readonly string[]).includes(by.kind) ? number(KINDS, by.kind) : undefined;
  const standing = by.status && (STANDINGS as readonly string[]).includes(by.status) ? number(STANDINGS, by.status) : undefined;
  const kept: number[] = [];
  for (let i = 0; i < world.one.length; i += 1) {
    const a = world.country[world.one[i] ?? 0] ?? 0;
    const b = world.country[world.two[i] ?? 0] ?? 0;
    if (first !== undefined && second !== undefined) {
      if (!((a === first && b === second) || (a === second && b === first))) continue;
    } else if (any !== undefined && a !== any && b !== any) continue;
    if (by.south === 'yes' && !(world.south[a] && world.south[b])) continue;
    if (kind !== undefined && world.kind[i] !== kind) continue;
    if (standing !== undefined && world.standing[i] !== standing) continue;
    kept.push(i);
  }
  return Uint32Array.from(kept);
}
