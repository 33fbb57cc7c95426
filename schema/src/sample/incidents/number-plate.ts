const ANY = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Letters left out of real French plates for fear of mistaking them. */
const NEVER_ISSUED = 'IOU';
const PLATES = 999 * ANY.length ** 2 * ANY.length * NEVER_ISSUED.length;
/** Without a factor in common with the number of plates, so that no serial gives a plate twice. */
const STEP = 29_999_999;

/** The n-th number plate, e.g. `AO-482-KB`. Each bears a letter that is never issued: no such vehicle is on the road. */
export function samplePlate(serial: number): string {
  let rest = (serial * STEP) % PLATES;
  const take = (letters: string): string => {
    const letter = letters.charAt(rest % letters.length);
    rest = Math.floor(rest / letters.length);
    return letter;
  };
  const [first, second, third, fourth] = [take(ANY), take(NEVER_ISSUED), take(ANY), take(ANY)];
  return `${first}${second}-${String(rest + 1).padStart(3, '0')}-${third}${fourth}`;
}
