// What a form keeps of what was typed, and how it gives it back. Pure, but for the fields themselves.

/** A kept form: when, and the value of each field by its name; choices keep what is checked. */
export interface Kept { readonly at: number; readonly values: Readonly<Record<string, readonly string[]>> }

/** The little of a field that keeping needs, so that tests need no browser. */
export interface Field {
  readonly name: string;
  readonly type: string;
  value: string;
  checked?: boolean;
  readonly dataset?: { readonly [name: string]: string | undefined };
  readonly autocomplete?: string;
}

const NEVER = new Set(['password', 'file', 'submit', 'button', 'reset', 'image', 'fieldset', 'output']);
const CHOICE = new Set(['checkbox', 'radio']);
const MONTH = 30 * 24 * 3600 * 1000;

/** Whether a field may be kept: never a password, a file, a one-time code or a token, nor what the page excludes. */
export function mayKeep(field: Field): boolean {
  if (!field.name || NEVER.has(field.type) || field.dataset?.['neverKeep'] !== undefined) return false;
  if (field.type === 'hidden') return field.name === 'version';
  return !/password|one-time-code|cc-/.test(field.autocomplete ?? '');
}

export function collect(fields: Iterable<Field>, now: number): Kept {
  const values: Record<string, string[]> = {};
  for (const field of fields) {
    if (!mayKeep(field)) continue;
    const list = (values[field.name] ??= []);
    if (!CHOICE.has(field.type) || field.checked) list.push(field.value);
  }
  return { at: now, values };
}

/** Puts kept values back, in order for fields that share a name. Says whether any field a person sees changed. */
export function restore(fields: Iterable<Field>, kept: Kept): boolean {
  const turn: Record<string, number> = {};
  let changed = false;
  for (const field of fields) {
    const values = mayKeep(field) ? kept.values[field.name] : undefined;
    if (!values) continue;
    if (CHOICE.has(field.type)) {
      const checked = values.includes(field.value);
      changed ||= checked !== field.checked;
      field.checked = checked;
      continue;
    }
    const index = turn[field.name] ?? 0;
    turn[field.name] = index + 1;
    const value = values[index];
    if (value === undefined || value === field.value) continue;
    field.value = value;
    changed ||= field.type !== 'hidden';
  }
  return changed;
}

/** Reads what was kept; nothing when it is not ours, or older than a month. */
export function read(text: string | null, now: number): Kept | null {
  if (!text) return null;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null) return null;
    const { at, values } = kept as Partial<Kept>;
    if (typeof at !== 'number' || now - at > MONTH || typeof values !== 'object' || values === null) return null;
    const sound = Object.values(values).every((list) => Array.isArray(list) && list.every((v) => typeof v === 'string'));
    return sound ? { at, values } : null;
  } catch {
    return null;
  }
}
