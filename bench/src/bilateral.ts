/** The package as it is built, which is what users run. */
export * from '../../dist/index.js';
