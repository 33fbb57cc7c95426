import { testsOf } from '../jest.config.base.mjs';

export default testsOf('gateway', import.meta.dirname);
