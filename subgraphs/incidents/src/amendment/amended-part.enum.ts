/** The parts of a record that are amended, each by those who may write it. */
export enum AmendedPart {
  OCCURRED = 'OCCURRED',
  LOSS = 'LOSS',
  HARM = 'HARM',
  EMERGENCY_CALL = 'EMERGENCY_CALL',
  MODUS_OPERANDI = 'MODUS_OPERANDI',
}
