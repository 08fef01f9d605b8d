// @ts-check
// Figures as Markdown.

/** Whether a figure keeps what was promised. */
export const verdict = (yes) => (yes ? 'kept' : '**not kept**');

/** A whole number, its thousands apart. */
export const whole = (number) => Math.round(number).toLocaleString('en').replaceAll(',', ' ');

export function table(heads, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
