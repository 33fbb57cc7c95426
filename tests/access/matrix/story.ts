/** A record as it could be, told in a sentence, in every label and state. */
export interface Story {
  readonly title: string;
  /** The type whose fields, and those of its parts, the story is about. */
  readonly type: string;
  /** The states of the record, each with a short name for the cells of the matrix. */
  readonly states: Readonly<Record<string, string>>;
  /** The labels of the record, each with its letter; all there are when absent. */
  readonly labels?: Readonly<Record<string, string>>;
  /** The key it goes by in a state, where other records name it. */
  readonly keyIn?: (state: string) => string | undefined;
  /** The rows of the record and of its compartments, in one label and state, by record and column. */
  rows(key: string, tlp: string, state: string): Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Who the people of the stories are, by the name they sign in with. */
export type People = ReadonlyMap<string, { readonly memberId: string; readonly organisationId: string }>;

export const LABELS: Readonly<Record<string, string>> = {
  TLP_RED: 'r',
  TLP_AMBER_STRICT: 's',
  TLP_AMBER: 'a',
  TLP_GREEN: 'g',
  TLP_CLEAR: 'c',
};
