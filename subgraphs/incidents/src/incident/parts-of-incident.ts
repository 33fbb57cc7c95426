/** Fields that hold parts of an incident, and the types of the parts. */
export const PARTS_OF_INCIDENT = {
  place: 'IncidentPlace',
  loss: 'LossStatement',
  stolenItems: 'StolenItem',
  evidence: 'EvidenceItem',
  harm: 'HarmStatement',
  offenders: 'OffenderGroup',
  'offenders.vehicles': 'VehicleDescriptor',
  emergencyCall: 'EmergencyCall',
  complaint: 'Complaint',
  clearance: 'Clearance',
};
