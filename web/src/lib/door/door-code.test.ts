import { describe, expect, test } from 'vitest';
import { parseCode, typedToCode } from './door-code.ts';

describe('the code of a door', () => {
  test('is shown four and four, however it is typed', () => {
    for (const typed of ['k7m4q9dx', 'K7M4 Q9DX', ' k7m4-q9dx ', 'K7M4Q9DX999'])
      expect(typedToCode(typed)).toBe('K7M4 Q9DX');
    expect(typedToCode('k7m4')).toBe('K7M4');
    expect(typedToCode('k7m4q')).toBe('K7M4 Q');
  });
  test('is sent only when it is whole', () => {
    expect(parseCode('K7M4 Q9DX')).toBe('K7M4Q9DX');
    expect(parseCode('K7M4 Q9D')).toBeNull();
  });
});
