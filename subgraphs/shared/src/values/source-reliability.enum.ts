import { registerEnumType } from 'type-graphql';

/** Europol source evaluation. */
export enum SourceReliability {
  A = 'A',
  B = 'B',
  C = 'C',
  X = 'X',
}

registerEnumType(SourceReliability, {
  name: 'SourceReliability',
  description: 'Europol source evaluation [fiabilité de la source].',
  valuesConfig: {
    A: { description: 'No doubt about the source, or reliable in all cases.' },
    B: { description: 'Reliable in most cases.' },
    C: { description: 'Unreliable in most cases.' },
    X: { description: 'Cannot be assessed.' },
  },
});
