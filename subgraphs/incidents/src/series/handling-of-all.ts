import { Handling } from '@hub/shared/values/handling';
import { HandlingCode } from '@hub/shared/values/handling-code.enum';
import { TlpLabel } from '@hub/shared/values/tlp-label.enum';

const BY_STRICTNESS = [
  TlpLabel.TLP_RED,
  TlpLabel.TLP_AMBER_STRICT,
  TlpLabel.TLP_AMBER,
  TlpLabel.TLP_GREEN,
  TlpLabel.TLP_CLEAR,
];

/** The envelope of what is made of several records: the strictest label among them, all their codes, and the first end of sharing. */
export function handlingOfAll(all: readonly Handling[]): Handling | null {
  const tlp = BY_STRICTNESS.find((label) => all.some((one) => one.tlp === label));
  if (!tlp) return null;
  const ends = all.flatMap(({ expiresAt }) => (expiresAt ? [expiresAt.getTime()] : []));
  const codes = new Set(all.flatMap((one) => one.codes));
  const notes = all.flatMap(({ codeNote }) => codeNote ?? []);
  return Object.assign(new Handling(), {
    tlp,
    codes: Object.values(HandlingCode).filter((code) => codes.has(code)),
    codeNote: notes.length > 0 ? [...new Set(notes)].sort().join(' · ') : null,
    chathamHouse: all.some(({ chathamHouse }) => chathamHouse),
    expiresAt: ends.length > 0 ? new Date(Math.min(...ends)) : null,
  });
}
