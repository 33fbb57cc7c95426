import { type Companions, companionFor } from './companion-for.js';
import type { Secret } from './secret.js';

/**
 * The cells to withhold so that some secrets cannot be worked out; at most one in every margin, because it may hide the next secret of the
 * same margin as well. Whether it does is found out by solving again. None where there is nothing left to hide behind.
 */
export function companionsFor(exposed: readonly Secret[], { cells, isWithheld, equations }: Companions): Set<number> {
  const companions = new Set<number>();
  const settled = new Set<number>();
  for (const secret of exposed) {
    const margins = equations.flatMap(({ parent, children }, margin) =>
      secret.cells.includes(parent) || secret.cells.some((cell) => children.includes(cell)) ? [margin] : [],
    );
    if (margins.some((margin) => settled.has(margin))) continue;
    const companion = companionFor(secret, { cells, isWithheld, equations });
    if (companion === undefined) continue;
    companions.add(companion);
    for (const [margin, { parent, children }] of equations.entries())
      if (parent === companion || children.includes(companion)) settled.add(margin);
  }
  return companions;
}
