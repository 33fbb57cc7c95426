import { registerEnumType } from 'type-graphql';

/** What a place of business is. */
export enum PremisesKind {
  STREET_SHOP = 'STREET_SHOP',
  SHOPPING_CENTRE = 'SHOPPING_CENTRE',
  WORKSHOP = 'WORKSHOP',
  SHOWROOM = 'SHOWROOM',
  TRADE_FAIR = 'TRADE_FAIR',
  IN_TRANSIT = 'IN_TRANSIT',
  HOME = 'HOME',
}

registerEnumType(PremisesKind, {
  name: 'PremisesKind',
  description: 'What a place of business is.',
  valuesConfig: {
    STREET_SHOP: { description: 'Shop on a street [boutique sur rue].' },
    SHOPPING_CENTRE: { description: 'Shop in a shopping centre [galerie marchande].' },
    WORKSHOP: { description: 'Workshop [atelier].' },
    SHOWROOM: { description: 'Showroom [show-room].' },
    TRADE_FAIR: { description: 'Stand at a trade fair [salon].' },
    IN_TRANSIT: { description: 'On the road or in dispatch [en tournée, expédition].' },
    HOME: { description: 'Home [domicile].' },
  },
});
