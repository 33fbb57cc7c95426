import { testsOf } from '../jest.config.base.mjs';

export default testsOf('schema', import.meta.dirname);
