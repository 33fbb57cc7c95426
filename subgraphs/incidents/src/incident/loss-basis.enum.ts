import { registerEnumType } from 'type-graphql';

/** At which price a loss is stated. */
export enum LossBasis {
  PURCHASE_COST = 'PURCHASE_COST',
  RETAIL_EX_VAT = 'RETAIL_EX_VAT',
  RETAIL_INC_VAT = 'RETAIL_INC_VAT',
  INSURED = 'INSURED',
}

registerEnumType(LossBasis, {
  name: 'LossBasis',
  description: 'At which price a loss is stated.',
  valuesConfig: {
    PURCHASE_COST: { description: "Purchase cost without VAT [prix d'achat HT]." },
    RETAIL_EX_VAT: { description: 'Retail price without VAT [prix de vente HT].' },
    RETAIL_INC_VAT: { description: 'Retail price with VAT [prix de vente TTC].' },
    INSURED: { description: 'Insured value [valeur assurée].' },
  },
});
