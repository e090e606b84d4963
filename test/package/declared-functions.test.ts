import { expect, it } from 'vitest';
import { withDeclaredFunctions } from '../../scripts/declared-functions';

const code = `import { a } from "a";
var one = (x, { y } = {}) => x + y;
var two = async (...all) => {
  await all;
};
function three() {
}
var four = one(1), five = (x) => x;
var pair = (x) => ({ x });
export { one, two };
`;

const declared = `function one(x, { y } = {}) {
  return x + y;
}
async function two(...all) {
  await all;
}
function three() {
}
function pair(x) {
  return ({ x });
}
import { a } from "a";
var four = one(1), five = (x) => x;
export { one, two };
`;

it('should declare each function before all else for what is a constant of one arrow function', () => {
  expect(withDeclaredFunctions(code).replaceAll(/\n+/g, '\n')).toBe(declared);
});
