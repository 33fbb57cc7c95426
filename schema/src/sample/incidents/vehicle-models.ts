/** Vehicles that offenders come in, as a witness would name them. */
export const VEHICLE_MODELS = {
  names: `
  Renault Clio, Peugeot 308, Citroën C4, Audi A3, BMW 320, Volkswagen Golf, Yamaha TMAX, Piaggio MP3, Honda Transalp,
  Renault Master, Ford Transit`
    .trim()
    .split(/,\s+/),
  colours: ['noire', 'grise', 'blanche', 'bleu nuit', 'rouge', 'vert foncé', 'argentée'],
} as const;
