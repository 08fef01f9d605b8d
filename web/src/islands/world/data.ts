// The picture of all known relations, as the server packs it: rooms/atlas/src/rules/picture/bytes.rs says what stands where.
import { layX, layY } from './project';

export const KINDS = ['twinning', 'cooperation', 'friendship', 'one-off'] as const;
export const STANDINGS = ['active', 'unknown', 'ended'] as const;

export interface World {
  /** What tells this picture from any other: names are asked for under it. */
  readonly mark: string;
  /** Codes of countries, and whether each is of the South. */
  readonly countries: readonly string[];
  readonly south: readonly boolean[];
  /** Of each place: the number of its country, and where it lies on the sheet; x is NaN where that is not documented. */
  readonly country: Uint16Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Of each relation: its places, kind and standing by number, and whether it is contested. */
  readonly one: Uint32Array;
  readonly two: Uint32Array;
  readonly kind: Uint8Array;
  readonly standing: Uint8Array;
  readonly contested: Uint8Array;
}

const NAME = 'JRW1';
const NOWHERE = 65_535;

class Bytes {
  private at = 0;
  constructor(private readonly all: Uint8Array) {}

  byte(): number {
    const byte = this.all[this.at];
    if (byte === undefined) throw new Error('the map’s data end too early');
    this.at += 1;
    return byte;
  }

  /** A whole number in as many bytes as it needs (LEB128). */
  number(): number {
    let [value, shift] = [0, 0];
    for (;;) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
      shift += 7;
    }
  }

  text(length: number): string {
    return String.fromCharCode(...Array.from({ length }, () => this.byte()));
  }
}

/** Reads the picture; throws where the bytes are not such a picture. */
export function decode(buffer: ArrayBuffer): World {
  const bytes = new Bytes(new Uint8Array(buffer));
  if (bytes.text(4) !== NAME) throw new Error('these are not the map’s data');
  const mark = Array.from({ length: 8 }, () => bytes.byte().toString(16).padStart(2, '0')).join('');
  const [countryCount, places, ties] = [bytes.number(), bytes.number(), bytes.number()];
  const countries: string[] = [];
  const south: boolean[] = [];
  for (let i = 0; i < countryCount; i += 1) {
    countries.push(bytes.text(2));
    south.push(bytes.byte() === 1);
  }
  const country = new Uint16Array(places);
  const starts = new Uint8Array(places);
  let place = 0;
  for (let i = 0; i < countryCount; i += 1) {
    const end = place + bytes.number();
    if (place < end) starts[place] = 1;
    country.fill(i, place, end);
    place = end;
  }
  const x = new Float32Array(places);
  const y = new Float32Array(places);
  for (let i = 0, east = 0; i < places; i += 1) {
    east = (starts[i] === 1 ? 0 : east) + bytes.number();
    x[i] = layX((east / 65_535) * 360 - 180);
  }
  const low = Array.from({ length: places }, () => bytes.byte());
  for (let i = 0; i < places; i += 1) {
    const north = (low[i] ?? 0) + bytes.byte() * 256;
    if (north === NOWHERE) x[i] = NaN;
    else y[i] = layY((north / (NOWHERE - 1)) * 180 - 90);
  }
  const one = new Uint32Array(ties);
  let tie = 0;
  for (let i = 0; i < places; i += 1) {
    const end = tie + bytes.number();
    one.fill(i, tie, end);
    tie = end;
  }
  const two = new Uint32Array(ties);
  for (let i = 0; i < ties; i += 1) {
    const from = i > 0 && one[i - 1] === one[i] ? two[i - 1] : one[i];
    two[i] = (from ?? 0) + bytes.number();
  }
  const [kind, standing, contested] = [new Uint8Array(ties), new Uint8Array(ties), new Uint8Array(ties)];
  for (let i = 0; i < ties; i += 1) {
    const flags = bytes.byte();
    kind[i] = flags & 3;
    standing[i] = (flags >> 2) & 3;
    contested[i] = (flags >> 4) & 1;
  }
  return { mark, countries, south, country, x, y, one, two, kind, standing, contested };
}
