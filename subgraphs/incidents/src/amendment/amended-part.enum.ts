import { registerEnumType } from 'type-graphql';

/** The parts of a record that are amended, each by those who may write it. */
export enum AmendedPart {
  OCCURRED = 'OCCURRED',
  LOSS = 'LOSS',
  HARM = 'HARM',
  EMERGENCY_CALL = 'EMERGENCY_CALL',
  MODUS_OPERANDI = 'MODUS_OPERANDI',
  NARRATIVE = 'NARRATIVE',
  GOODS = 'GOODS',
  OFFENDERS = 'OFFENDERS',
}

registerEnumType(AmendedPart, {
  name: 'AmendedPart',
  description: 'A part of the record of an incident that is amended.',
  valuesConfig: {
    OCCURRED: { description: 'When it happened [date des faits].' },
    LOSS: { description: 'What it cost the firm [préjudice].' },
    HARM: { description: 'What it did to people [dommages corporels].' },
    EMERGENCY_CALL: { description: 'How help was called, and how the call came out [appel des secours].' },
    MODUS_OPERANDI: { description: 'How it was done [mode opératoire].' },
    NARRATIVE: { description: 'What happened, in words [récit des faits].' },
    GOODS: { description: 'What was taken, thing by thing [objets volés].' },
    OFFENDERS: { description: 'What was seen of those who did it, and their vehicles [auteurs].' },
  },
});
