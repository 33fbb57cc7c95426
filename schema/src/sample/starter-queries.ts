import { registeredOperation } from './registered-operation.js';

/** First questions of each audience, in the words of the graph. */
export const STARTER_QUERIES = {
  committee: `# One question across the four subgraphs: what happened, where, which alerts are in force there, and what has been said about them.
query Committee {
  incidents(first: 10) {
    totalCount
    nodes {
      reference
      category
      attempted
      occurred { from to precision }
      place {
        area {
          name
          activeAlerts(first: 3) {
            headline
            handling { tlp }
            statements { headline publishedAt }
          }
        }
        address
      }
      victim { displayName }
      loss { stolenEur }
      offenders { countMin weapons vehicles { make model colour plate } }
      narrative
      redactions { path reason }
    }
  }
}
`,
  localPolice: `# Whole inside the territory, as a peer outside; a purpose must be stated.
query Territory {
  me { fullName organisation { displayName territory { name } } }
  incidents(filter: { withinTerritory: true }, first: 10) {
    totalCount
    nodes {
      reference
      category
      occurred { from to precision }
      place { address latitude longitude }
      victim { displayName }
      emergencyCall { path callDelaySeconds arrivalDelaySeconds }
      complaint { filedAt procedureNumber }
      offenders { descriptors vehicles { make model plate } }
      alerts { headline }
    }
  }
}
`,
  centralOffice: `# The categories of organised crime, wherever they happened.
query OrganisedCrime {
  incidents(filter: { category: [ARMED_ROBBERY, CONFINEMENT_ROBBERY, RAM_RAID] }, first: 10) {
    totalCount
    nodes {
      reference
      category
      occurred { from }
      place { area { name } address }
      victim { displayName }
      loss { stolenEur }
      modusOperandi { code labelFr }
      clearance { clearedAt incidentsCleared judicialReference }
    }
  }
}
`,
  policeSystem: registeredOperation('system.prefecture', 'RobberiesOfDecember'),
  firmSystem: registeredOperation('system.rivoli', 'OwnIncidents'),
  secretariat: `# What was declared and waits to be validated.
query Declared {
  incidents(filter: { recordStatus: [SUBMITTED] }, first: 20) {
    totalCount
    nodes {
      id
      version
      reference
      category
      reportedAt
      victim { displayName }
      loss { stolenEur basis certainty }
      narrative
      handling { tlp codes }
    }
  }
  alerts(filter: { status: [SUBMITTED, IN_REVIEW] }, first: 10) { nodes { reference headline status } }
}
`,
  press: `# What is being prepared, and what newsrooms have been given.
query Press {
  statements(first: 25) {
    totalCount
    nodes {
      kind
      status
      headline
      embargoedUntil
      requiredClearances
      clearances { kind granted organisation { displayName } }
      aboutAlerts { headline }
    }
  }
  publishedFeed(first: 5) { entries { uri version pubStatus statement { headline } } nextCursor }
}
`,
  dataProtection: `# What data subjects ask about, and under which agreement data are shared.
query RequestsAndAgreements {
  dataSubjectRequests(first: 10) {
    nodes {
      requestReference
      openedAt
      endsAt
      closedAt
      incident {
        reference
        category
        occurred { from to }
        narrative
        offenders { descriptors vehicles { make plate } }
        complaint { procedureNumber }
        handling { tlp codes }
      }
    }
  }
  me {
    fullName
    role
    organisation {
      displayName
      agreements {
        title
        purposes
        effectiveFrom
        controllers { displayName }
        clauses { number grants legalBasis retentionDays }
      }
    }
  }
}
`,
} as const;
