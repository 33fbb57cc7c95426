import { onLanguage, words } from './language.js';

const element = document.getElementById('notice');
let shown;

/** Says one of the labels below the bar, and says it again when the language changes; nothing takes it back. */
export function notice(label) {
  shown = label;
  element.textContent = label ? words[label] : '';
}

/** Lets the notice follow the language. */
export function startNotice() {
  onLanguage(() => notice(shown));
}
