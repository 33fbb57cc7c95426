import { testsOf } from '../../jest.config.base.mjs';

export default testsOf('organisations', import.meta.dirname);
