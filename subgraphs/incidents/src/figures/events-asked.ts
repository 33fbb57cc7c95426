import type { FiguresAsked } from './figures-scope.js';
import { IN_THE_AREA } from './in-the-area.js';

/** Part of a statement, with the values it takes. */
export interface Sql {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Records that count as an event: checked, whether or not they were put into the archive since. */
const COUNTED = `i.record_status in ('VALIDATED', 'ARCHIVED')`;

/** The events a figure is about, as the source of a query over incidents `i` and their particulars `p`, both under the viewer's policies. */
export function eventsAsked({ areaCode, category }: FiguresAsked): Sql {
  return {
    text: `from incidents.incident i join incidents.incident_particulars p on p.incident_id = i.id
      where ${COUNTED} ${category ? 'and i.category = ?' : ''} ${areaCode ? `and ${IN_THE_AREA}` : ''}`,
    values: [...(category ? [category] : []), ...(areaCode ? [[areaCode]] : [])],
  };
}
