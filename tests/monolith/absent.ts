/** Stands where a record should that is not there for this viewer: it takes its place with it and is no error to anybody. */
export class Absent extends Error {}
