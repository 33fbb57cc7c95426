/** Days after its validation within which a firm is told what became of its report: after 60 the committee asks for it. */
export const DUE_DAYS = 60;
