import { testsOf } from '../../jest.config.base.mjs';
import { checkEveryAnswer, REPLACING, TESTS } from '../jest.config.mjs';

/** Tests that put another module in the place of one of the hub's, which only Jest can do: the whole hub is loaded for each of them alone. */
export default {
  ...testsOf('replaced', TESTS),
  testMatch: REPLACING.map((file) => `<rootDir>/${file}`),
  setupFiles: [checkEveryAnswer],
};
