import { registerEnumType } from 'type-graphql';

/** Europol handling codes. */
export enum HandlingCode {
  H0 = 'H0',
  H1 = 'H1',
  H2 = 'H2',
  H3 = 'H3',
}

registerEnumType(HandlingCode, {
  name: 'HandlingCode',
  description: 'Europol handling codes [codes de traitement].',
  valuesConfig: {
    H0: { description: 'To prevent and fight crime only, as the applicable law says.' },
    H1: { description: "Not to be disclosed in court proceedings without the provider's permission." },
    H2: { description: "Not to be passed on without the provider's permission." },
    H3: { description: 'Another restriction, stated in the code note.' },
  },
});
