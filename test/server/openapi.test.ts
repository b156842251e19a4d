import { describe, expect, it } from '@jest/globals';
import { ENDPOINTS } from '../../src/model/contracts.ts';
import { openApiDocument } from '../../src/server/openapi.ts';

describe('the OpenAPI document', () => {
  const description = openApiDocument('1.2.3');

  it('describes every endpoint of the contract', () => {
    for (const { method, path, name } of Object.values(ENDPOINTS)) {
      const item = description.paths?.[path.replace(/:(\w+)/g, '{$1}')];
      expect(item?.[method]?.operationId).toBe(name);
    }
  });

  it('names each parameter of a path', () => {
    const parameters = description.paths?.['/api/entities/{id}']?.get?.parameters ?? [];
    expect(parameters).toContainEqual(
      expect.objectContaining({ in: 'path', name: 'id', required: true }),
    );
  });

  it('tells the version of the program', () => {
    expect(description.info.version).toBe('1.2.3');
  });
});
