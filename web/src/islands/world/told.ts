// Names of what a reader points at, asked for one by one and kept; a line under the map says them with links.

interface Place { readonly name: string; readonly lang: string; readonly dir: string; readonly country: string; readonly href: string }
interface PlaceAnswer { readonly place: Place; readonly counted: string; readonly relations: string }
interface RelationAnswer { readonly places: readonly [Place, Place]; readonly href: string; readonly says: readonly string[] }
export type Answer = PlaceAnswer | RelationAnswer;

/** Asks once for each thing. What the server does not know any more is null. */
export class Names {
  private readonly kept = new Map<string, Promise<Answer | null>>();
  constructor(private readonly address: string) {}

  of(mark: string, what: string, number: number): Promise<Answer | null> {
    const address = `${this.address}/${mark}/${what}/${number}`;
    let answer = this.kept.get(address);
    if (!answer) {
      answer = fetch(address).then(async (it) => (it.ok ? ((await it.json()) as Answer) : null));
      this.kept.set(address, answer);
      answer.catch(() => this.kept.delete(address)); // no connection: asked again the next time
    }
    return answer;
  }
}

function named({ name, lang, dir }: Place, tag: 'b' | 'bdi'): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = name;
  made.lang = lang;
  made.dir = dir;
  return made;
}

function link(href: string, ...inside: (string | Node)[]): HTMLElement {
  const made = document.createElement('a');
  made.href = href;
  made.append(...inside);
  return made;
}

/** What the line says, with links. */
export function line(answer: Answer): (string | Node)[] {
  if ('place' in answer) {
    const { place } = answer;
    return [link(place.href, named(place, 'b')), ` ${place.country} · `, link(answer.relations, answer.counted)];
  }
  const [one, two] = answer.places;
  const where = one.country === two.country ? one.country : `${one.country} – ${two.country}`;
  return [link(answer.href, named(one, 'b'), ' – ', named(two, 'b')), ` ${[where, ...answer.says].join(' · ')}`];
}

/** What stands beside the pointer: names alone. */
export function label(answer: Answer): Node[] {
  if ('place' in answer) return [named(answer.place, 'bdi')];
  return [named(answer.places[0], 'bdi'), document.createTextNode(' – '), named(answer.places[1], 'bdi')];
}
