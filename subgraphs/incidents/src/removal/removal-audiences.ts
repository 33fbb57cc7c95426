import { type Audience, audience } from '@hub/shared/access/audience';
import { centralOffice, firmOfTheRecord, policeOfItsArea, secretariatOnceFiled } from '../audiences.js';
import { WITHHELD_STATUSES } from '../incident/incident-rules.js';
import { OF_ORGANISED_CRIME } from '../incident/of-organised-crime.js';

/** The clock ends what is shared with peers, and takes nothing from those who read an incident for another reason. */
const whereAChangeTookIt = ({ name, sentence, roles, policeLevels, condition }: Audience): Audience =>
  audience(`${name}UntilChanged`, `${sentence}, as it was before a change took it from somebody's sight`, roles, {
    ...(policeLevels && { policeLevels }),
    condition: `${condition} and ends_at = '-infinity'`,
  });

/** Who could see an incident, of the columns as they were: the audiences of the incident itself. `peers` is one of them as it is. */

export const firmOfTheRecordUntilChanged: Audience = whereAChangeTookIt(firmOfTheRecord);
export const policeOfItsAreaUntilChanged: Audience = whereAChangeTookIt(policeOfItsArea);
// That it was in a series is forgotten with the incident, and so kept here.
export const centralOfficeUntilChanged: Audience = whereAChangeTookIt({
  ...centralOffice,
  condition: `record_status not in (${WITHHELD_STATUSES}) and (${OF_ORGANISED_CRIME} or in_series)`,
});
// Of what was never filed there is no removal.
export const secretariatOnceFiledUntilChanged: Audience = whereAChangeTookIt({
  ...secretariatOnceFiled,
  condition: `record_status not in ('DRAFT', 'ERASED')`,
});
