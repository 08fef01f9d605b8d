// The clause editor's comforts: a field that grows with its text, and the number of characters in words.
import { length, sentence } from './count';

const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

function grow(field: HTMLTextAreaElement): void {
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight + 2}px`;
}

function count(field: HTMLTextAreaElement): () => void {
  const told = document.createElement('output');
  told.className = 'count-words';
  // The number is said in the language of the page, whatever the language of the clause.
  const lang = document.documentElement.lang || 'fr';
  const words = Object.fromEntries(CATEGORIES.map((c) => [c, field.getAttribute(`data-count-${c}`) ?? undefined]));
  field.after(told);
  return () => {
    const n = length(field.value, field.lang || lang);
    told.textContent = sentence(n, lang, words);
    told.classList.toggle('over', field.maxLength > 0 && field.value.length >= field.maxLength);
  };
}

for (const field of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-autosize], textarea[data-count]')) {
  const acts: (() => void)[] = [];
  if (field.dataset['autosize'] !== undefined) acts.push(() => grow(field));
  if (field.dataset['count'] !== undefined) acts.push(count(field));
  const update = (): void => acts.forEach((act) => act());
  field.addEventListener('input', update);
  field.form?.addEventListener('input', update);
  addEventListener('resize', update);
  update();
}
