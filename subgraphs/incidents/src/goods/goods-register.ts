/** The role of the register of stolen goods, and the schema that holds what is its own. */
export const GOODS_REGISTER = 'goods_register';
