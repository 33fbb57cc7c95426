/** A special category of personal data, and the words that tell of it. */
export interface SpecialCategory {
  /** The category in the words of a refusal. */
  readonly name: string;
  readonly reason: string;
  /**
   * Words, as regular expressions on folded text: lower case, without accents, one space between words. A word that has another use in the
   * trade stands only with what gives it the forbidden one: a bag is black, and a shop has an enclosure [enceinte].
   */
  readonly words: readonly string[];
}

const PERSON =
  '(individus?|hommes?|femmes?|personnes?|types?|garcons?|filles?|auteurs?|braqueurs?|voleurs?|complices?|mecs?)';
const PERSON_EN =
  '(man|men|male|males|woman|women|female|females|person|people|guy|guys|youth|youths|suspect|suspects|gang|offender|offenders)';
const FRENCH_COLOUR = '(noirs?|noires?|blancs?|blanches?|basanee?s?|metisse?s?|jaunes?)';
const ORIGIN_FR =
  '(europeenn?e?s?|africaine?s?|nord africaine?s?|caucasienn?e?s?|asiatiques?|mediterraneenn?e?s?|antillaise?s?|balkaniques?|slaves?|latinos?|oriental(e|es)?|orientaux|maghrebine?s?|arabes?|gitane?s?|indienn?e?s?|pakistanaise?s?|turcs?|turques?|hispaniques?)';
const ORIGIN_EN =
  '(african|caucasian|asian|mediterranean|caribbean|slavic|hispanic|latino|oriental|arab|arabic|gypsy|indian|pakistani|turkish|middle eastern|european|north african|eastern european)';

/**
 * The special categories of personal data that no text of the hub holds about anybody, of offenders least of all (GDPR art. 9(1); Directive
 * (EU) 2016/680 art. 10; CNIL AU-017, which excludes ethnic origin, opinions and religion). Behaviour and clothing describe enough.
 */
export const SPECIAL_CATEGORIES: readonly SpecialCategory[] = [
  {
    name: 'racial or ethnic origin',
    reason: 'P9',
    words: [
      `(de |du )?type ${ORIGIN_FR}`,
      `(d )?origine (ethnique|${ORIGIN_FR})`,
      `(d )?apparence ${ORIGIN_FR}`,
      `${PERSON} (\\w+ )?${ORIGIN_FR}`,
      `${PERSON} ${FRENCH_COLOUR}`,
      `${PERSON} de (couleur|race|type)( \\w+)?`,
      `(de )?race (noire|blanche|jaune)`,
      `(peau|teint) (\\w+ )?(noire?s?|blanche?s?|mate?s?|foncee?s?|claire?s?|basanee?s?|metisse?s?|sombre|halee?s?)`,
      'maghrebine?s?',
      'nord africaine?s?',
      'africaine?s?',
      'arabes?',
      'beurs?|beurettes?',
      'renois?|rebeus?',
      'gitane?s?',
      'manouches?|tziganes?|tsiganes?|romanichels?',
      '(un|des|les|deux|trois|quatre|bande de|camp de) roms?|gens du voyage',
      'metisse?s?',
      'basanee?s?',
      'noirs? de peau',
      'ethnies?|ethniques?',
      `(white|black|brown|coloured|colored) (\\w+ )?${PERSON_EN}`,
      `${ORIGIN_EN} (\\w+ )?(looking|appearance|origin|descent|${PERSON_EN})`,
      `(of )?(african|arab|asian|gypsy|roma|caucasian|european) (origin|descent|appearance|ethnicity)`,
      '(dark|light|fair|black|brown|olive) skin(ned)?|skin colou?r',
      'gypsy|gypsies|roma (people|gang|family|families)|afro caribbean',
      'ethnicity|ethnic',
    ],
  },
  {
    name: 'religious or philosophical belief',
    reason: 'P9',
    words: [
      'musulmane?s?|islamistes?|islamiques?|coranique?s?',
      `${PERSON} (juifs?|juives?|chretienn?e?s?|catholiques?|protestante?s?|bouddhistes?|hindous?)`,
      '(les|des|un|une|deux) (juifs?|juives?|chretienn?e?s?|hindous?|sikhs?)',
      'de confession|(de |sa |leur )(religion|foi) \\w+|croyante?s?',
      'voilee?s? integrale?(ment)?|femmes? voilees?|hijabs?|niqabs?|burqas?|burkas?|kippas?|papillotes|barbe (islamique|religieuse)',
      'muslims?|islamists?|islamic|jewish|hindus?|sikhs?|kippah|yarmulke|turban',
      `(christian|catholic|protestant|buddhist) ${PERSON_EN}`,
      'religious (belief|beliefs|garment|dress)',
    ],
  },
  {
    name: 'health',
    reason: 'P9',
    words: [
      'handicapee?s?|infirmes?|seropositi(f|fs|ve|ves)|vih|sida',
      'schizophren(e|es|ie)|bipolaires?|autistes?|epilepti(que|ques)|diabetiques?|toxicomanes?|drogue?es?|alcooliques?',
      'malades? (mental|mentale|mentaux|mentales)|troubles? (mental|mentaux|psychiatriques?|psychiques?)|suivi psychiatrique',
      `(femme|cliente|vendeuse|employee|dame) enceinte`,
      'disabled|handicapped|hiv|aids patient|schizophrenics?|bipolar|autistic|epileptic|diabetic|drug addicts?|alcoholics?',
      '(mentally|chronically) ill|mental (illness|disorder)|pregnant',
    ],
  },
  {
    name: 'sex life or sexual orientation',
    reason: 'P9',
    words: [
      'homosexuel(le|s|les)?|lesbiennes?|bisexuel(le|s|les)?|gays?|transgenres?|transsexuel(le|s|les)?|travestis?|effeminee?s?',
      'homosexuals?|lesbians?|bisexuals?|transgender|transsexuals?|effeminate',
    ],
  },
  {
    name: 'political opinion or trade union membership',
    reason: 'P9',
    words: [
      'syndicalistes?|syndiquee?s?|delegues? syndica(l|ux)|militante?s? (politiques?|d extreme (droite|gauche)|\\w+istes?)',
      'd?(e )?extreme (droite|gauche)|communistes?|socialistes?|gauchistes?|opinions? politiques?|nationalistes?',
      'trade unionists?|union members?|far (right|left)|communists?|political (opinion|opinions|activist|activists)',
    ],
  },
];
