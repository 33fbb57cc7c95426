import type { AuditOperation } from '@hub/shared/audit/audit-operation';
import { registerEnumType } from 'type-graphql';

/** The operations that are logged, as GraphQL names them: Directive (EU) 2016/680, art. 25(1). */
export const AuditOperationEnum: Readonly<Record<AuditOperation, AuditOperation>> = {
  COLLECTION: 'COLLECTION',
  ALTERATION: 'ALTERATION',
  CONSULTATION: 'CONSULTATION',
  DISCLOSURE: 'DISCLOSURE',
  COMBINATION: 'COMBINATION',
  ERASURE: 'ERASURE',
};

registerEnumType(AuditOperationEnum, {
  name: 'AuditOperation',
  description: 'What was done with personal data; the operations of Directive (EU) 2016/680, art. 25(1).',
  valuesConfig: {
    COLLECTION: { description: 'A record was filed [collecte].' },
    ALTERATION: { description: 'A record was changed [modification].' },
    CONSULTATION: { description: 'Personal data of a record was read [consultation].' },
    DISCLOSURE: { description: 'A record was handed to another system, an audience or the public [communication].' },
    COMBINATION: { description: 'A record was brought together with another [interconnexion].' },
    ERASURE: { description: 'A record was erased [effacement].' },
  },
});
