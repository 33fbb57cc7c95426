import { testsOf } from '../../jest.config.base.mjs';

export default testsOf('communications', import.meta.dirname);
