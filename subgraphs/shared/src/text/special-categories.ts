import type { Phrase } from '../errors/phrase.js';
/** A special category of personal data, and the words that tell of it. */
export interface SpecialCategory {
  /** The category in the words of a refusal: `anybody's health`, `rien de la santé de quiconque`. */
  readonly name: Phrase;
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
const FRENCH_COLOUR = '(noirs?|blacks?|noires?|blancs?|blanches?|basanee?s?|metis(se|ses)?|jaunes?)';
const ORIGIN_FR =
  '(europeenn?e?s?|africaine?s?|nord africaine?s?|caucasienn?e?s?|asiatiques?|mediterraneenn?e?s?|antillaise?s?|balkaniques?|slaves?|latinos?|oriental(e|es)?|orientaux|maghrebine?s?|arabes?|gitane?s?|kabyles?|berberes?|touaregs?|indienn?e?s?|pakistanaise?s?|turcs?|turques?|hispaniques?)';
const ORIGIN_EN =
  '(african|caucasian|asian|mediterranean|caribbean|slavic|hispanic|latino|oriental|arab|arabic|gypsy|indian|pakistani|turkish|middle eastern|european|north african|eastern european)';

const FROM_FR =
  '(roumaine?s?|moldaves?|bulgares?|albanaise?s?|kosovare?s?|serbes?|croates?|bosniaques?|georgienn?e?s?|armenienn?e?s?|tchetchenes?|russes?|ukrainienn?e?s?|polonaise?s?|lituanienn?e?s?|marocaine?s?|algerienn?e?s?|tunisienn?e?s?|egyptienn?e?s?|libyenn?e?s?|senegalaise?s?|malienn?e?s?|ivoirienn?e?s?|guineenn?e?s?|camerounaise?s?|congolaise?s?|nigeriane?s?|ghaneenn?e?s?|comorienn?e?s?|haitienn?e?s?|kurdes?|syrienn?e?s?|irakienn?e?s?|iranienn?e?s?|afghane?s?|libanaise?s?|chinoise?s?|vietnamienn?e?s?|mongole?s?|colombienn?e?s?|chilienn?e?s?|peruvienn?e?s?|bresilienn?e?s?)';
const FROM_EN =
  '(romanian|moldovan|bulgarian|albanian|kosovar|serb|serbian|croatian|bosnian|georgian|armenian|chechen|russian|ukrainian|polish|lithuanian|moroccan|algerian|tunisian|egyptian|libyan|senegalese|malian|ivorian|cameroonian|congolese|nigerian|ghanaian|haitian|kurdish|syrian|iraqi|iranian|afghan|lebanese|chinese|vietnamese|colombian|chilean|peruvian|brazilian)';
const CROWD = '(jeunes?|clients?|clientes?|couples?|dames?|malfaiteurs?|suspects?|suspectes?|gangs?)';
const SOME =
  '(un|une|deux|trois|quatre|cinq|six|plusieurs|quelques|des|les|ces|(bande|groupe|equipe|gang|famille) (de|d))';
const SIZE = '((tres )?(jeunes?|grande?s?|petite?s?|gros|grosse) )?';
/** `boulevard des Italiens` is an address, and `parle un roumain hésitant` a language. */
const NOT_A_STREET =
  '(?<!(rue|place|avenue|boulevard|quai|passage|impasse|cour|square|allee|chemin|pont|porte|parle(nt)?|parlant) )';
/** Digits and letters have names of peoples, and so have horses and an institute. */
const NOT_A_SCRIPT =
  '(?<!(chiffres?|index|numeros?|lettres?|caracteres?|alphabet|langue|gomme|monde|emirats|ligue|cheval|chevaux|sang) )';
const THING =
  '(sacs?|casques?|blousons?|vestes?|pulls?|gants?|cagoules?|bonnets?|casquettes?|scooters?|motos?|voitures?|vehicules?|fourgons?|camionnettes?|ecrins?|montres?|bracelets?|bagues?|colliers?|perles?|pierres?|diamants?|cadrans?|vases?|plaques?|modeles?)';
/** What was named before `un noir et un rouge` is what is black. */
const NOT_A_THING = `(?<!${THING} (\\w+ )?(dont )?)`;
/** `Un scooter attendait devant la boutique, il était noir` tells of the scooter. */
const IT_IS_NOT_A_THING = `(?<!${THING} (\\w+ ){0,8})`;
const IS = '(est|sont|etait|etaient|semble|semblent|semblait|semblaient|parait|paraissait|paraissaient)';
const THEY_ARE = `(ils?|elles?|l un|l une|l autre|les deux|tous|toutes|${PERSON}) ${IS}`;
const NOT_A_SHADE = '(?! (mat|mate|brillante?|profonde?|intense|laquee?|satinee?|vif|bleute|friday|box|out))';
const EAST = '(l est|l europe de l est|pays de l est|pays etrangers?|maghreb|balkans|afrique( noire| du nord)?)';

/**
 * The special categories of personal data that no text of the hub holds about anybody, of offenders least of all (GDPR art. 9(1); Directive
 * (EU) 2016/680 art. 10; CNIL AU-017, which excludes ethnic origin, opinions and religion). Behaviour and clothing describe enough.
 */
export const SPECIAL_CATEGORIES: readonly SpecialCategory[] = [
  {
    name: { en: 'racial or ethnic origin', fr: 'de l’origine raciale ou ethnique' },
    reason: 'P9',
    words: [
      `(de |du )?type ${ORIGIN_FR}`,
      `(d )?origines? (ethniques?|etrangeres?|${ORIGIN_FR})`,
      `${NOT_A_STREET}${SOME} ${SIZE}${ORIGIN_FR}`,
      `${IT_IS_NOT_A_THING}${THEY_ARE} (\\w+ )?(${FRENCH_COLOUR}|${ORIGIN_FR}|${FROM_FR}|roms?)`,
      `(par|c est|c etait|etait|etaient|sont|suis) (un|une|deux|trois|des) ${SIZE}(blancs?|blanches?)${NOT_A_SHADE}`,
      `(un|une) (blanc|blanche) (de|d|d environ|d une) (\\w+ )?(\\d+|trentaine|vingtaine|quarantaine|cinquantaine)`,
      `(d )?apparence ${ORIGIN_FR}`,
      `${PERSON} (\\w+ )?${ORIGIN_FR}`,
      `${PERSON} ${FRENCH_COLOUR}`,
      `${NOT_A_STREET}${NOT_A_THING}${SOME} ${SIZE}(noire?s?|blacks?)${NOT_A_SHADE}`,
      `jeunes? (noirs?|noires?|blacks?)`,
      `${NOT_A_STREET}${SOME} ${SIZE}${FROM_FR}`,
      `(${PERSON}|${CROWD}) ((?!(parl|en )\\w*)\\w+ )?${FROM_FR}`,
      `(equipes?|bandes?|familles?) ${FROM_FR}`,
      `${CROWD} ((?!(parl|en )\\w*)\\w+ )?${ORIGIN_FR}`,
      `(d origine|de type|de nationalite|ressortissante?s?) ${FROM_FR}`,
      `accents? (\\w+ )?(etrangers?|${FROM_FR}|${ORIGIN_FR})`,
      `(accents?|originaires?|ressortissante?s?|(${PERSON}|${CROWD}) (\\w+ )?(issus?|issues?|venus?|venues?)) (de|des|du|d) ${EAST}`,
      `${PERSON} de (couleur|race|type)( \\w+)?`,
      `(de )?race (noire|blanche|jaune)`,
      `(peau|teint) (\\w+ )?(noire?s?|blanche?s?|mate?s?|foncee?s?|claire?s?|basanee?s?|metis(se|ses)?|sombre|halee?s?)`,
      'magh?r[eh]{1,2}bine?s?',
      'nord africaine?s?',
      'africaine?s?',
      `${NOT_A_SCRIPT}arabes?`,
      'beurs?|beurettes?',
      'renois?|rebeus?',
      'gitane?s?',
      'manouches?|tziganes?|tsiganes?|romanichels?',
      '(un|des|les|deux|trois|quatre|bande de|camp de) roms?|gens du voyage',
      'metis(se|ses)?',
      'basanee?s?',
      'noirs? de peau',
      'cheveux (\\w+ )?crepus|coupe afro|yeux (\\w+ )?brides',
      `${SOME} sans papiers`,
      'ethnies?|ethniques?',
      `(white|black|brown|coloured|colored) (\\w+ )?${PERSON_EN}`,
      `${ORIGIN_EN} (\\w+ )?(looking|appearance|origin|descent|${PERSON_EN})`,
      `${FROM_EN} (\\w+ )?(looking|appearance|origin|descent|national|nationals|accent|${PERSON_EN})`,
      `(two|three|four|five|several|some|of|the) (\\w+ )?${FROM_EN}s`,
      'africans|caucasians|asians|arabs|hispanics|latinos|slavs|turks|pakistanis|caribbeans',
      `(foreign|${ORIGIN_EN}) accents?`,
      `(of )?(african|arab|asian|gypsy|roma|caucasian|european) (origin|descent|appearance|ethnicity)`,
      `(he|she|they|one|both|all) (is|are|was|were|looks?|looked) (\\w+ )?(black|white|${ORIGIN_EN}|${FROM_EN}|arabs|roma)`,
      '(dark|light|fair|black|brown|olive) skin(ned)?|skin colou?r',
      'gypsy|gypsies|roma (people|gang|family|families)|afro caribbean',
      'ethnicity|ethnic',
    ],
  },
  {
    name: { en: 'religious or philosophical belief', fr: 'des convictions religieuses ou philosophiques' },
    reason: 'P9',
    words: [
      'musulmane?s?|islamistes?|islamiques?|coranique?s?|salafistes?|d?jihadistes?|wahhabites?|integristes?',
      `${PERSON} (juifs?|juives?|chretienn?e?s?|catholiques?|protestante?s?|bouddhistes?|hindous?)`,
      `${IS} (\\w+ )?(juifs?|juives?|chretienn?e?s?|catholiques?|protestante?s?|bouddhistes?|hindous?|sikhs?)`,
      `${NOT_A_STREET}(les|des|un|une|deux) (juifs?|juives?|chretienn?e?s?|hindous?|sikhs?)`,
      '(?<!(instituts?|ecoles?|eglises?|lycees?|colleges?|cimetieres?|hopital|librairies?|secours|medailles?|croix|bijoux?) )catholiques?',
      'de confession|(de |sa |leur )(religion|foi) \\w+|croyante?s?',
      'voilee?s? integrale?(ment)?|femmes? voilees?|hijabs?|niqabs?|burqas?|burkas?|kippas?|papillotes|djellabas?|abayas?|[qk]amis|barbe (islamique|religieuse)',
      'muslims?|islamists?|islamic|jewish|hindus?|sikhs?|kippah|yarmulke|turban',
      '(croix|medaille|etoile de david|main de fatma|chapelet) (\\w+ ){0,3}(autour du|au) cou',
      `(christian|catholic|protestant|buddhist) ${PERSON_EN}`,
      'religious (belief|beliefs|garment|dress)',
    ],
  },
  {
    name: { en: 'health', fr: 'de la santé' },
    reason: 'P9',
    words: [
      'handicapee?s?|infirmes?|trisomiques?|seropositi(f|fs|ve|ves)|vih|sida',
      'schizophren(e|es|ie)|bipolaires?|depressi(f|fs|ve|ves)|suicidaires?|psychotiques?|paranoiaques?|autistes?|epilepti(que|ques)|diabetiques?|toxicomanes?|drogue?es?|alcooliques?',
      'malades? (mental|mentale|mentaux|mentales)|troubles? (mental|mentaux|psychiatriques?|psychiques?)|suivi psychiatrique',
      'sous (antidepresseurs?|neuroleptiques?|anxiolytiques?|methadone|traitement (psychiatrique|medical))',
      `(femme|cliente|vendeuse|employee|dame) enceinte`,
      'disabled|handicapped|hiv|aids patient|schizophrenics?|bipolar|autistic|epileptic|diabetic|drug addicts?|alcoholics?',
      '(mentally|chronically) ill|mental (illness|disorder)|pregnant',
    ],
  },
  {
    name: { en: 'sex life or sexual orientation', fr: 'de la vie sexuelle ou de l’orientation sexuelle' },
    reason: 'P9',
    words: [
      'homosexuel(le|s|les)?|lesbiennes?|bisexuel(le|s|les)?|gays?|transgenres?|transsexuel(le|s|les)?|travestis?|effeminee?s?',
      'homosexuals?|lesbians?|bisexuals?|transgender|transsexuals?|effeminate',
    ],
  },
  {
    name: {
      en: 'political opinion or trade union membership',
      fr: 'des opinions politiques ou de l’appartenance syndicale',
    },
    reason: 'P9',
    words: [
      'syndicalistes?|syndiquee?s?|adherente?s? (de |du |a )(la |l |un |au )?(cgt|cfdt|fo|unsa|sud|cftc|syndicat\\w*|parti)|encartee?s?|delegues? syndica(l|ux)|militante?s? (politiques?|d extreme (droite|gauche)|\\w+istes?)',
      'd?(e )?extreme (droite|gauche)|communistes?|socialistes?|gauchistes?|opinions? politiques?|nationalistes?',
      'trade unionists?|union members?|far (right|left)|communists?|political (opinion|opinions|activist|activists)',
    ],
  },
];
