import { testsOf } from '../../jest.config.base.mjs';

export default testsOf('shared', import.meta.dirname);
