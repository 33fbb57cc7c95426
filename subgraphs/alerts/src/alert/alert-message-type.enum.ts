import { registerEnumType } from 'type-graphql';

/** CAP 1.2 `msgType`. */
export enum AlertMessageType {
  ALERT = 'ALERT',
  UPDATE = 'UPDATE',
  CANCEL = 'CANCEL',
  ACK = 'ACK',
  ERROR = 'ERROR',
}

registerEnumType(AlertMessageType, {
  name: 'AlertMessageType',
  description: 'CAP 1.2 msgType.',
  valuesConfig: {
    ALERT: { description: 'First information [alerte].' },
    UPDATE: { description: 'Replaces an earlier message [mise à jour].' },
    CANCEL: { description: 'Calls an earlier message off [annulation, levée].' },
    ACK: { description: 'Acknowledges a message [accusé].' },
    ERROR: { description: 'Rejects a message [rejet].' },
  },
});
