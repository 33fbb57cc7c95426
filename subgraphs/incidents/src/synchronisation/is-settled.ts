/** The condition on a place in the order of changes that nothing can be committed before it any more. */
export const IS_SETTLED = '< (select incidents.first_unsettled())';
