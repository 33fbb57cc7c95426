import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Area } from '@hub/organisations/area/area.entity';
import { AreaLevel } from '@hub/organisations/area/area-level.enum';
import type { SampleRow } from '../sample-row.js';

/** How many member premises an area must hold before its number is told, and before a place is named after it. */
const ENOUGH_PREMISES = 5;

/** A line of the package's data files, as far as it is read here. */
interface Line {
  readonly code: string;
  readonly nom: string;
  readonly zone: string;
  readonly type?: string;
  readonly commune?: string;
  readonly departement?: string;
  readonly region?: string;
}

type AreaRow = SampleRow<Area>;
type BareArea = Pick<AreaRow, 'inseeCode' | 'name' | 'level' | 'path'>;

function readLines(file: 'regions' | 'departements' | 'communes'): Line[] {
  const path = createRequire(import.meta.url).resolve(`@etalab/decoupage-administratif/data/${file}.json`);
  const lines = JSON.parse(readFileSync(path, 'utf8')) as Line[];
  // The collectivities of the Pacific and the Atlantic have neither region nor department.
  return lines.filter(({ zone }) => zone !== 'com');
}

function bareArea(level: AreaLevel, { code, nom: name }: Line, above: readonly string[]): BareArea {
  const inseeCode = level === AreaLevel.REGION ? `R${code}` : code;
  return { inseeCode, name, level, path: [inseeCode, ...above] };
}

function bareAreas(): BareArea[] {
  const communes = readLines('communes');
  const above = ({ departement = '', region = '' }: Line): string[] => [departement, `R${region}`];
  return [
    ...readLines('regions').map((line) => bareArea(AreaLevel.REGION, line, [])),
    ...readLines('departements').map((line) => bareArea(AreaLevel.DEPARTMENT, line, [`R${line.region}`])),
    ...communes
      .filter(({ type }) => type === 'commune-actuelle')
      .map((line) => bareArea(AreaLevel.COMMUNE, line, above(line))),
    ...communes
      .filter(({ type }) => type === 'arrondissement-municipal')
      .map((line) => bareArea(AreaLevel.ARRONDISSEMENT, line, [line.commune ?? '', ...above(line)])),
  ];
}

/** Exact counts of an area and of those within it would tell by subtraction how many the others hold. */
const roundedDown = (count: number): number => count - (count % ENOUGH_PREMISES);

/** The official geography of France by INSEE code, with how many of the given premises each area holds. */
export function sampleAreas(areaCodesOfPremises: readonly string[]): ReadonlyMap<string, AreaRow> {
  const areas = bareAreas();
  const pathOf = new Map(areas.map(({ inseeCode, path }) => [inseeCode, path]));
  const counts = new Map<string, number>();
  for (const premisesArea of areaCodesOfPremises)
    for (const code of pathOf.get(premisesArea) ?? []) counts.set(code, (counts.get(code) ?? 0) + 1);
  const holdsEnough = (code: string): boolean => (counts.get(code) ?? 0) >= ENOUGH_PREMISES;

  return new Map(
    areas.map(({ path, ...area }) => {
      const row = {
        ...area,
        parentCode: path[1] ?? null,
        path,
        memberPremisesCount: holdsEnough(area.inseeCode) ? roundedDown(counts.get(area.inseeCode) ?? 0) : null,
        // Where even the region holds fewer it stays the region: there is no area above.
        liftedCode: path.find(holdsEnough) ?? (path.at(-1) as string),
      };
      return [area.inseeCode, row];
    }),
  );
}
