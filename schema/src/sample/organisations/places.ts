/** A town or arrondissement with member premises in the sample. */
export interface Place {
  /** INSEE code of the commune or arrondissement. */
  readonly code: string;
  /** As an address writes it. */
  readonly postalLine: string;
  /** About its centre, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
  /** How many member premises it holds, those of the firms with demo members apart. */
  readonly premises: number;
}

const place = (line: string): Place => {
  const [code = '', postalLine = '', latitude, longitude, premises] = line.split('|');
  return {
    code,
    postalLine,
    latitude: Number(latitude),
    longitude: Number(longitude),
    premises: Number(premises),
  };
};

/**
 * Where the trade is: more than half in Île-de-France, the rest in the large cities and on the Riviera. Some places hold fewer than five
 * premises, so that lifting a place to its department or region is seen; every region that holds any holds at least five. Abbeville is
 * there because it stands on the first page of every list of areas.
 */
export const PLACES: readonly Place[] = [
  '75101|75001 Paris|48.8640|2.3360|13',
  '75102|75002 Paris|48.8685|2.3410|14',
  '75103|75003 Paris|48.8630|2.3605|9',
  '75104|75004 Paris|48.8555|2.3575|11',
  '75105|75005 Paris|48.8450|2.3485|3',
  '75106|75006 Paris|48.8505|2.3330|11',
  '75107|75007 Paris|48.8560|2.3170|5',
  '75108|75008 Paris|48.8725|2.3125|23',
  '75109|75009 Paris|48.8765|2.3375|12',
  '75111|75011 Paris|48.8590|2.3790|4',
  '75112|75012 Paris|48.8410|2.3950|2',
  '75114|75014 Paris|48.8315|2.3260|3',
  '75115|75015 Paris|48.8415|2.2990|6',
  '75116|75016 Paris|48.8605|2.2755|8',
  '75117|75017 Paris|48.8840|2.3090|5',
  '75118|75018 Paris|48.8915|2.3445|4',
  '75120|75020 Paris|48.8640|2.3985|2',
  '92051|92200 Neuilly-sur-Seine|48.8845|2.2690|7',
  '92012|92100 Boulogne-Billancourt|48.8350|2.2410|6',
  '92044|92300 Levallois-Perret|48.8930|2.2880|3',
  '92062|92800 Puteaux|48.8840|2.2380|4',
  '93066|93200 Saint-Denis|48.9355|2.3575|3',
  '93048|93100 Montreuil|48.8635|2.4435|3',
  '93064|93110 Rosny-sous-Bois|48.8725|2.4855|4',
  '94080|94300 Vincennes|48.8475|2.4390|4',
  '94028|94000 Créteil|48.7775|2.4555|4',
  '94068|94100 Saint-Maur-des-Fossés|48.8005|2.4940|2',
  '78646|78000 Versailles|48.8035|2.1265|6',
  '78551|78100 Saint-Germain-en-Laye|48.8985|2.0935|4',
  '77284|77100 Meaux|48.9600|2.8880|2',
  '91228|91000 Évry-Courcouronnes|48.6295|2.4405|2',
  '95127|95000 Cergy|49.0365|2.0765|2',
  '69381|69001 Lyon|45.7695|4.8300|2',
  '69382|69002 Lyon|45.7545|4.8300|8',
  '69383|69003 Lyon|45.7605|4.8540|3',
  '69386|69006 Lyon|45.7705|4.8505|4',
  '38185|38000 Grenoble|45.1885|5.7245|3',
  '74010|74000 Annecy|45.8995|6.1290|3',
  '63113|63000 Clermont-Ferrand|45.7775|3.0825|2',
  '13201|13001 Marseille|43.2985|5.3775|5',
  '13206|13006 Marseille|43.2870|5.3810|5',
  '13208|13008 Marseille|43.2700|5.3835|2',
  '13001|13100 Aix-en-Provence|43.5275|5.4465|5',
  '06088|06000 Nice|43.7000|7.2685|9',
  '06029|06400 Cannes|43.5515|7.0175|6',
  '06004|06160 Antibes|43.5805|7.1250|2',
  '83137|83000 Toulon|43.1250|5.9305|2',
  '83119|83990 Saint-Tropez|43.2710|6.6395|3',
  '33063|33000 Bordeaux|44.8410|-0.5765|9',
  '64102|64100 Bayonne|43.4925|-1.4750|2',
  '17300|17000 La Rochelle|46.1600|-1.1510|2',
  '31555|31000 Toulouse|43.6025|1.4440|7',
  '34172|34000 Montpellier|43.6105|3.8765|4',
  '30189|30000 Nîmes|43.8370|4.3600|2',
  '59350|59000 Lille|50.6365|3.0630|7',
  '80001|80100 Abbeville|50.1055|1.8335|5',
  '80021|80000 Amiens|49.8940|2.2995|2',
  '67482|67000 Strasbourg|48.5815|7.7495|6',
  '57463|57000 Metz|49.1195|6.1760|2',
  '54395|54000 Nancy|48.6905|6.1810|3',
  '44109|44000 Nantes|47.2135|-1.5585|5',
  '49007|49000 Angers|47.4710|-0.5520|2',
  '35238|35000 Rennes|48.1110|-1.6805|4',
  '29232|29000 Quimper|47.9960|-4.1025|2',
  '76540|76000 Rouen|49.4420|1.0930|4',
  '14118|14000 Caen|49.1830|-0.3625|2',
  '21231|21000 Dijon|47.3220|5.0405|3',
  '25056|25000 Besançon|47.2375|6.0245|3',
  '45234|45000 Orléans|47.9020|1.9050|3',
  '37261|37000 Tours|47.3940|0.6845|3',
  '2A004|20000 Ajaccio|41.9195|8.7385|3',
  '2B033|20200 Bastia|42.6975|9.4510|2',
  '97411|97400 Saint-Denis|-20.8790|55.4480|5',
].map(place);
