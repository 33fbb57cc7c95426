import { testsOf } from '../../jest.config.base.mjs';

export default testsOf('alerts', import.meta.dirname);
