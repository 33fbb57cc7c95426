/** The role that erases what a data subject asked about; nobody becomes it. */
export const RECORD_ERASER = 'record_eraser';
