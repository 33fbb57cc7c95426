/** What the name of every statement begins with (tag URI, RFC 4151). */
export const URI_PREFIX = 'tag:observatoire,2010:statement:';
