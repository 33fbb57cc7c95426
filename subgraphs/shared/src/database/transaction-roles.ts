/** The role of the database each open transaction has taken on. */
export const transactionRoles = new WeakMap<object, string>();
