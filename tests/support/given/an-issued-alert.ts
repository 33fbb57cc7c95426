import type { Asker } from '../ask.js';
import { anAlertDraft } from './an-alert-draft.js';

/** An alert of a firm, submitted, reviewed by the secretariat and issued. `asking` gives those who take part, each with a purpose. */
export async function anIssuedAlert(
  asking: (userName: string) => Asker,
  changes: Record<string, unknown>,
): Promise<string> {
  const { alert, errors } = await anAlertDraft('firm.vendome', changes, asking('firm.vendome'));
  if (!alert) throw new Error(`Not drafted: ${JSON.stringify(errors)}`);
  const change = async (userName: string, call: string): Promise<number> => {
    const { result } = await asking(userName).data<{
      result: { alert: { version: number } | null; errors: object[] };
    }>(`mutation { result: ${call} { alert { version } errors { code } } }`);
    if (!result.alert) throw new Error(`${call}: ${JSON.stringify(result.errors)}`);
    return result.alert.version;
  };
  const { id } = alert;
  const submitted = await change('firm.vendome', `submitAlert(id: "${id}", version: ${alert.version})`);
  const reviewed = await change(
    'secretariat.validator',
    `reviewAlert(id: "${id}", version: ${submitted}, approve: true)`,
  );
  await change('secretariat.validator', `issueAlert(id: "${id}", version: ${reviewed})`);
  return id;
}
