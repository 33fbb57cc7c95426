const NAMED_OTHERWISE: Readonly<Record<string, string>> = { modusOperandiCodes: 'modus_operandi' };

/** The column of a property. */
export const columnOf = (property: string): string =>
  NAMED_OTHERWISE[property] ?? property.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
