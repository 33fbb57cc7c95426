import { testsOf } from '../../jest.config.base.mjs';

export default testsOf('incidents', import.meta.dirname);
