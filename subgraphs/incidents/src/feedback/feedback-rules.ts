import { HANDLING_RULES } from '@hub/shared/handling/handling-rules';

/** The rules of feedback that hold whoever writes, the owner of the database included. */
export const FEEDBACK_RULES = {
  restrictionInWords: {
    name: 'outcome_feedback_restriction_in_words',
    // What the firm took back keeps its codes and no words.
    expression: `text is null or ${HANDLING_RULES.restrictionInWords}`,
  },
  /** TLP:RED names members, and it is owed to a firm; TLP:CLEAR is for anybody, and a text can tell of a person. */
  forOneFirm: {
    name: 'outcome_feedback_for_one_firm',
    expression: `handling_tlp not in ('TLP_RED', 'TLP_CLEAR') and handling_expires_at is null`,
  },
} as const;
