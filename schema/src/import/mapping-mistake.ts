/** Why a record cannot be made an incident of: the field of the mapping and the rule. */
export class MappingMistake extends Error {
  constructor(
    readonly code: string,
    readonly field: string,
    message: string,
  ) {
    super(message);
    this.name = 'MappingMistake';
  }
}
