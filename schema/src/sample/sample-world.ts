import type { Area } from '@hub/organisations/area/area.entity';
import { sampleAreas } from './organisations/areas.js';
import { type SampleFirm, sampleFirms } from './organisations/firms.js';
import { type SamplePremises, samplePremises } from './organisations/premises.js';
import type { SampleRow } from './sample-row.js';

/** The stage of the sample: who takes part, where they are, and the geography around them. */
export interface SampleWorld {
  readonly firms: readonly SampleFirm[];
  readonly premises: readonly SamplePremises[];
  readonly areas: ReadonlyMap<string, SampleRow<Area>>;
  /** An area and every area that holds it, itself first. */
  pathOf(areaCode: string): readonly string[];
}

/** Sets the stage. */
export function sampleWorld(): SampleWorld {
  const firms = sampleFirms();
  const premises = samplePremises(firms);
  const areas = sampleAreas(premises.map(({ areaCode }) => areaCode));
  return {
    firms,
    premises,
    areas,
    pathOf(areaCode) {
      const area = areas.get(areaCode);
      if (!area) throw new Error(`No area ${areaCode}.`);
      return area.path;
    },
  };
}
