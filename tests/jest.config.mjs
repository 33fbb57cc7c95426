import { testsOf } from '../jest.config.base.mjs';

export default testsOf('tests', import.meta.dirname);
