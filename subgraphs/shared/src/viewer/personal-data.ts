/** The federation tag that marks a field able to hold personal data. It is written into the schema from the access law. */
export const PERSONAL_DATA_TAG = 'personal-data';
