import { PoliceLevel } from '@hub/shared/viewer/police-level.enum';
import { SAMPLE_SERVICES } from './services.js';

const POLICE = SAMPLE_SERVICES.filter(({ policeLevel }) => policeLevel !== null);
const LOCAL_FIRST = [PoliceLevel.LOCAL, PoliceLevel.PREFECTURE].flatMap((level) =>
  POLICE.filter(({ policeLevel }) => policeLevel === level),
);

/** The police service that takes a complaint there: the local one, else the prefecture, else the central office. */
export function policeServiceOf(areaPath: readonly string[]): string {
  return (
    LOCAL_FIRST.find(({ territoryCodes }) => territoryCodes.some((code) => areaPath.includes(code)))?.name ??
    'police.oclco'
  );
}
