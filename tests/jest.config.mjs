import { join } from 'node:path';
import { testsOf } from '../jest.config.base.mjs';

/** Every answer of every test is searched for secrets that are not for whoever asked. */
export const checkEveryAnswer = join(import.meta.dirname, 'canaries/check-every-answer.ts');

export default { ...testsOf('tests', import.meta.dirname), setupFiles: [checkEveryAnswer] };
