import { registerEnumType } from 'type-graphql';

/** What kind of evidence a file is. */
export enum EvidenceKind {
  CCTV = 'CCTV',
  PHOTOGRAPH = 'PHOTOGRAPH',
  SOUND = 'SOUND',
  DOCUMENT = 'DOCUMENT',
}

registerEnumType(EvidenceKind, {
  name: 'EvidenceKind',
  description: 'What kind of evidence a file is.',
  valuesConfig: {
    CCTV: { description: 'Moving or still pictures of the shop’s own cameras [vidéoprotection].' },
    PHOTOGRAPH: { description: 'Photograph [photographie].' },
    SOUND: { description: 'Recording of sound, of a call for instance [enregistrement sonore].' },
    DOCUMENT: { description: 'Document: an invoice, a certificate, a list of stock [document].' },
  },
});
