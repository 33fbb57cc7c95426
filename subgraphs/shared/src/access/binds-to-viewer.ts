import { viewerSql } from './viewer-sql.js';

const escaped = (sql: string): string => sql.replaceAll(/[()[\].]/g, '\\$&');
const CLAIM = `(?:${Object.values(viewerSql).map(escaped).join('|')})`;

/** A claim that nobody has is null, and a comparison with it is never true. */
const COMPARES = new RegExp(`^(?:[\\w.]+ (?:=|&&) ${CLAIM}|${CLAIM} (?:is not null|= any\\([\\w.]+\\)))$`);

/** A row of another table of the law: whoever finds it was let in there. */
const ASKS_THE_LAW = /^(?:exists )?\(\s*select (?:1|true) from (?:\(select [\w, ]+ from )?[a-z]+\.[a-z_]+\b/;

/** The terms of a condition that must all hold; none when it is an alternative. */
function terms(condition: string): string[] {
  const found = [''];
  let depth = 0;
  for (const word of condition.trim().split(/(\s+|[()])/)) {
    if (word === '(') depth += 1;
    if (word === ')') depth -= 1;
    if (depth === 0 && /^or$/i.test(word)) return [];
    if (depth === 0 && /^and$/i.test(word)) found.push('');
    else found.push((found.pop() ?? '') + word);
  }
  return found.map((term) => term.trim());
}

/**
 * Whether a condition holds for no row as long as nobody is asking: one of the terms it consists of compares with what the viewer is, or asks
 * for a row of another table of the law. Of what it cannot tell it says no.
 */
export function bindsToViewer(condition: string): boolean {
  return terms(condition).some((term) => COMPARES.test(term) || ASKS_THE_LAW.test(term));
}
