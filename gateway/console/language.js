import { LABELS } from './labels.js';

const listeners = [];

/** The language the console speaks now. */
export let words = LABELS.fr;

/** Calls back now and whenever the language changes. */
export function onLanguage(listener) {
  listeners.push(listener);
  listener(words);
}

/** Speaks the language of the browser until somebody chooses. */
export function startLanguage() {
  for (const button of document.querySelectorAll('[data-language]')) {
    button.addEventListener('click', () => speak(button.dataset.language));
  }
  onLanguage(nameEverything);
  speak(navigator.language.startsWith('fr') ? 'fr' : 'en');
}

function speak(language) {
  words = LABELS[language];
  document.documentElement.lang = language;
  for (const button of document.querySelectorAll('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === language));
  }
  for (const listener of listeners) listener(words);
}

function nameEverything() {
  document.title = words.title;
  for (const element of document.querySelectorAll('[data-label]')) element.textContent = words[element.dataset.label];
  for (const element of document.querySelectorAll('[data-name]')) {
    element.setAttribute('aria-label', words[element.dataset.name]);
  }
  for (const element of document.querySelectorAll('[data-placeholder]')) {
    element.placeholder = words[element.dataset.placeholder];
  }
}
