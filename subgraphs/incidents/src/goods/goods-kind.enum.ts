import { registerEnumType } from 'type-graphql';

/** What kind of thing was taken. */
export enum GoodsKind {
  WATCH = 'WATCH',
  RING = 'RING',
  NECKLACE = 'NECKLACE',
  BRACELET = 'BRACELET',
  EARRINGS = 'EARRINGS',
  BROOCH = 'BROOCH',
  LOOSE_STONE = 'LOOSE_STONE',
  PRECIOUS_METAL = 'PRECIOUS_METAL',
  OTHER = 'OTHER',
}

registerEnumType(GoodsKind, {
  name: 'GoodsKind',
  description: 'What kind of thing was taken.',
  valuesConfig: {
    WATCH: { description: 'Watch [montre].' },
    RING: { description: 'Ring [bague, alliance].' },
    NECKLACE: { description: 'Necklace, chain or pendant [collier, chaîne, pendentif].' },
    BRACELET: { description: 'Bracelet [bracelet].' },
    EARRINGS: { description: "Earrings [boucles d'oreilles]." },
    BROOCH: { description: 'Brooch [broche].' },
    LOOSE_STONE: { description: 'Stone that is not set [pierre sur papier].' },
    PRECIOUS_METAL: { description: 'Precious metal as such [métal précieux].' },
    OTHER: { description: 'Anything else [autre].' },
  },
});
