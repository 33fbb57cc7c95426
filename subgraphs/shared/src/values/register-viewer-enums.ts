import { registerEnumType } from 'type-graphql';
import { MemberRole } from '../viewer/member-role.enum.js';
import { PoliceLevel } from '../viewer/police-level.enum.js';
import { Purpose } from '../viewer/purpose.enum.js';

/*
 * The viewer's enumerations as GraphQL types. They are described here and not where they are defined, because the gateway shares the
 * definitions and has no need of type-graphql.
 */
registerEnumType(MemberRole, {
  name: 'MemberRole',
  description: 'What a member is within its organisation.',
  valuesConfig: {
    OWNER: { description: "Head of the firm [chef d'entreprise]." },
    SECURITY_MANAGER: { description: 'Security manager [directeur ou responsable sûreté].' },
    POLICE_OFFICER: { description: 'Authorised police officer [policier habilité].' },
    ANALYST: { description: "Analyst of the observatory [chargé d'études]." },
    VALIDATOR: { description: 'Validator of the observatory [valideur].' },
    PRESS_OFFICER: { description: 'Press officer [attaché de presse].' },
    CHAIR: { description: 'Chair, who signs off [président].' },
    DPO: { description: 'Data protection officer [délégué à la protection des données].' },
    SERVICE_ACCOUNT: { description: 'Account of a connected system [compte de service].' },
  },
});

registerEnumType(PoliceLevel, {
  name: 'PoliceLevel',
  description: 'Level of a police service.',
  valuesConfig: {
    LOCAL: { description: 'Neighbourhood police [police de proximité].' },
    PREFECTURE: { description: 'Police prefecture [Préfecture de police].' },
    CENTRAL_OFFICE: { description: 'Central office against organised crime [office central, OCLCO].' },
  },
});

registerEnumType(Purpose, {
  name: 'Purpose',
  description:
    'Why a caller asks [finalité]; stated per request by police, secretariat and data protection officer to read personal data.',
  valuesConfig: {
    INVESTIGATION: { description: 'Investigation [enquête].' },
    PREVENTION: { description: 'Prevention [prévention].' },
    LINKAGE: { description: 'Linking of events [rapprochement].' },
    STATISTICS: { description: 'Statistics [statistique].' },
    PRESS: { description: 'Communication.' },
    OWN_LEGAL_ACTION: { description: "The victim's own legal action [action en justice de la victime]." },
    DATA_SUBJECT_REQUEST: { description: "Request of a data subject [droit d'accès]." },
    AUDIT: { description: 'Audit [contrôle].' },
  },
});
