const BEGINNINGS = `
  Aubr Belv Corv Daub Estr Fauv Gald Hauv Isn Jolv Lomb Marv Nerv Orb Persv Quenv Ruv Sorv Terv Valb`
  .trim()
  .split(/\s+/);
const ENDINGS = `
  elle anne igny oncourt eval andrac illiers oise assac emont ivaux orelle uzan`
  .trim()
  .split(/\s+/);
const TRADES = `
  Maison Bijouterie Joaillerie Horlogerie Orfèvrerie Atelier Bijoux Comptoir L'Écrin Horloger`
  .trim()
  .split(/\s+/);

/** The n-th coined surname; no two are alike, and none is the name of a house of the trade. */
export function coinedSurname(serial: number): string {
  // 7 has no factor in common with 260, so that neighbours do not begin alike.
  const index = (serial * 7) % (BEGINNINGS.length * ENDINGS.length);
  return `${BEGINNINGS[index % BEGINNINGS.length]}${ENDINGS[Math.floor(index / BEGINNINGS.length)]}`;
}

/** The n-th invented name of a firm. */
export function firmName(serial: number): string {
  return `${TRADES[(serial * 3 + Math.floor(serial / TRADES.length)) % TRADES.length]} ${coinedSurname(serial)}`;
}
