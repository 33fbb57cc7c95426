import fc from 'fast-check';
import { SPECIAL_CATEGORIES } from './special-categories.js';
import { specialCategoryIn } from './special-category-in.js';

/* P9: no text of the hub tells of somebody's origin, religion, health, orientation or opinions (GDPR art. 9, Directive 2016/680 art. 10). */

const FORBIDDEN: readonly (readonly [string, string])[] = [
  ['Deux hommes de type nord-africain', 'racial or ethnic origin'],
  ['individu de type européen, 30 ans', 'racial or ethnic origin'],
  ['Un homme noir entre le premier', 'racial or ethnic origin'],
  ['une femme métisse', 'racial or ethnic origin'],
  ['MAGHRÉBINS', 'racial or ethnic origin'],
  ['peau mate', 'racial or ethnic origin'],
  ['au teint très mat', 'racial or ethnic origin'],
  ['deux Roms', 'racial or ethnic origin'],
  ['issus des gens du voyage', 'racial or ethnic origin'],
  ['black male in his twenties', 'racial or ethnic origin'],
  ['two Asian women', 'racial or ethnic origin'],
  ['of Arab appearance', 'racial or ethnic origin'],
  ['dark-skinned', 'racial or ethnic origin'],
  ['un métis', 'racial or ethnic origin'],
  ['Un noir est entré', 'racial or ethnic origin'],
  ['Agressé par un black', 'racial or ethnic origin'],
  ['deux grands noirs', 'racial or ethnic origin'],
  ['des blacks', 'racial or ethnic origin'],
  ['deux Roumains', 'racial or ethnic origin'],
  ['un Albanais', 'racial or ethnic origin'],
  ['une bande de Géorgiens', 'racial or ethnic origin'],
  ['Un Marocain', 'racial or ethnic origin'],
  ['des Sénégalais', 'racial or ethnic origin'],
  ['trois jeunes Algériens', 'racial or ethnic origin'],
  ['un homme chinois', 'racial or ethnic origin'],
  ['un couple asiatique', 'racial or ethnic origin'],
  ['accent étranger', 'racial or ethnic origin'],
  ["fort accent des pays de l'Est", 'racial or ethnic origin'],
  ['individus venus du Maghreb', 'racial or ethnic origin'],
  ['de nationalité serbe', 'racial or ethnic origin'],
  ['two Romanians', 'racial or ethnic origin'],
  ['a Chinese man', 'racial or ethnic origin'],
  ['foreign accent', 'racial or ethnic origin'],
  ['un Turc', 'racial or ethnic origin'],
  ['Deux grands Antillais', 'racial or ethnic origin'],
  ['agressé par un Blanc', 'racial or ethnic origin'],
  ['un blanc d’environ 30 ans', 'racial or ethnic origin'],
  ['two Africans', 'racial or ethnic origin'],
  ['personnes d’origine étrangère', 'racial or ethnic origin'],
  ['trois jeunes Arabes', 'racial or ethnic origin'],
  ['barbe salafiste', 'religious or philosophical belief'],
  ['un Juif', 'religious or philosophical belief'],
  ['semble dépressif', 'health'],
  ['catholique', 'religious or philosophical belief'],
  ['un prêtre catholique', 'religious or philosophical belief'],
  ['femme voilée', 'religious or philosophical belief'],
  ['trois hommes juifs', 'religious or philosophical belief'],
  ['porte un hijab', 'religious or philosophical belief'],
  ['a Muslim man', 'religious or philosophical belief'],
  ['semble toxicomane', 'health'],
  ['séropositif', 'health'],
  ['la vendeuse enceinte', 'health'],
  ['mentally ill', 'health'],
  ['un homosexuel', 'sex life or sexual orientation'],
  ['a lesbian couple', 'sex life or sexual orientation'],
  ['délégué syndical', 'political opinion or trade union membership'],
  ['militant d’extrême droite', 'political opinion or trade union membership'],
  ['Ils sont roms', 'racial or ethnic origin'],
  ['Il était noir', 'racial or ethnic origin'],
  ['Ils étaient noirs', 'racial or ethnic origin'],
  ['Elle est algérienne', 'racial or ethnic origin'],
  ['Les deux sont très typés, l’un semblait turc', 'racial or ethnic origin'],
  ['He was black', 'racial or ethnic origin'],
  ['they looked Romanian', 'racial or ethnic origin'],
  ['cheveux noirs crépus', 'racial or ethnic origin'],
  ['yeux bridés', 'racial or ethnic origin'],
  ['des magrébins', 'racial or ethnic origin'],
  ['m a g h r é b i n', 'racial or ethnic origin'],
  ['un Kabyle', 'racial or ethnic origin'],
  ['deux sans-papiers', 'racial or ethnic origin'],
  ['Il est juif', 'religious or philosophical belief'],
  ['Elle est juive', 'religious or philosophical belief'],
  ['vêtu d’une djellaba', 'religious or philosophical belief'],
  ['croix chrétienne autour du cou', 'religious or philosophical belief'],
  ['un client trisomique', 'health'],
  ['sous antidépresseurs', 'health'],
  ['adhérent de la CGT', 'political opinion or trade union membership'],
  ['far-right activist', 'political opinion or trade union membership'],
];

test.each(FORBIDDEN)('%j tells of %s', (text, category) => {
  expect(specialCategoryIn(text)?.name.en).toBe(category);
});

test.each([
  'sac de sport noir, blouson noir et casque blanc',
  'Une camionnette blanche, un scooter noir',
  "L'enceinte du magasin est forcée",
  'Église Saint-Sulpice, rue des Rosiers',
  'Le CD-ROM des images est remis',
  'Le romantisme de la vitrine',
  'Montre à cadran noir, bracelet or blanc, opale noire',
  'Le type de coffre est connu',
  'Deux individus gantés de noir',
  'Un homme vêtu de noir et une femme au manteau blanc',
  'Boutique place de la République, galerie d’Asie',
  'Parle avec une voix basse, boite légèrement',
  'black van, white helmet, brown bag',
  'The man in black waited outside',
  'Le chronomètre turquoise, la bague à tête de Turquoise',
  'Une bague en bois de gayac',
  'une voiture noire',
  'un sac noir',
  'Revendu au marché noir',
  'rue des Marocains',
  'boulevard des Russes',
  'Deux sacs, un noir et un rouge',
  'trois casques dont un noir',
  'perles grises : des noires aussi',
  'un noir mat',
  'casque à bande noire',
  'montre russe, vase chinois',
  'une émeraude colombienne',
  'Il parle un roumain hésitant',
  'individu parlant russe',
  'Institut catholique',
  'école catholique',
  'Black Friday, un black out',
  'a Georgian ring, Chinese porcelain',
  'a black van',
  'toile de lin, métal noir',
  'Dior Christian, deux blancs',
  'Montre à cadran à chiffres arabes',
  'index arabes appliqués',
  'rue des Juifs',
  'rue des Francs-Bourgeois, angle rue des Blancs-Manteaux',
  'trois bracelets, dont un blanc',
  'un tapis oriental, des perles orientales',
  'Institut du monde arabe',
  'Un scooter attendait devant la boutique, il était noir',
  'La voiture est partie vite ; elle est blanche',
  'une montre sans papiers ni boîte',
  'bijoux kabyles, un tapis berbère',
  'croix en or, pendentif étoile de David',
  'Il est entré vêtu de noir',
  'Il est parti vers la rue Blanche',
  'L D V H B est le code du coffre',
])('%j tells of nobody', (text) => {
  expect(specialCategoryIn(text)).toBeNull();
});

test('accents, capitals, separators and signs nobody sees hide no word', () => {
  const separators = fc.constantFrom('-', '_', ' ', '  ', '\u00A0', '\u2011', '.', '’');
  const hidden = fc.constantFrom('', '\u200B', '\u00AD', '\u2060');
  fc.assert(
    fc.property(separators, hidden, fc.boolean(), fc.boolean(), (separator, sign, capitals, decomposed) => {
      const word = `nord${separator}afri${sign}cain`;
      const text = `de type ${capitals ? word.toUpperCase() : word}, métisse`;
      expect(specialCategoryIn(decomposed ? text.normalize('NFD') : text)).not.toBeNull();
    }),
  );
});

test('every category says under which rule it is', () => {
  expect(SPECIAL_CATEGORIES.map(({ reason }) => reason)).toEqual(SPECIAL_CATEGORIES.map(() => 'P9'));
});

test('a long text is read in no time, whatever it repeats', () => {
  for (const text of [
    'homme ',
    'de type ',
    'a ',
    'origine ',
    'black ',
    'un ',
    'sac dont ',
    'accent ',
    'un jeune ',
    'il est ',
    'a b ',
    'montre ',
  ]) {
    // Processor time: the same whatever else the machine is doing.
    const begun = process.cpuUsage();
    specialCategoryIn(text.repeat(5_000));
    expect(process.cpuUsage(begun).user).toBeLessThan(2_000_000);
  }
});
