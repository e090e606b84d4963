import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { japanKorea } from 'bilateral/japan-korea';
import { afterAll, describe, expect, it } from 'vitest';
import { notification, post } from '../../../examples/notify/notify';

describe('the notification', () => {
  it('should have the digest as its body', () => {
    const message = notification(japanKorea, 'Japan and Korea', {
      from: '2023-03-20',
      to: '2023-04-01',
    });
    expect(message?.subject).toBe('Japan and Korea: 3 acts from 2023-03-20 to 2023-04-01');
    expect(message?.body).toContain('- 2023-03-23: Korea withdraws its WTO complaint');
  });

  it('should not be sent where nothing changed', () => {
    const quiet = { from: '2015-01-01', to: '2015-02-01' } as const;
    expect(notification(japanKorea, 'Japan and Korea', quiet)).toBeUndefined();
  });

  it('should reach a webhook, or say why not', async () => {
    const taken: string[] = [];
    const server = createServer((request, reply) => {
      request.setEncoding('utf8').on('data', (text: string) => taken.push(text));
      request.on('end', () => {
        reply.statusCode = request.url === '/hook' ? 204 : 404;
        reply.end();
      });
    });
    afterAll(() => server.close());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // A server that listens on a port has an address.
    const { port } = server.address() as AddressInfo;
    const message = { subject: 'Three acts', body: '# March' };
    await post(`http://127.0.0.1:${port}/hook`, message);
    expect(JSON.parse(taken.join(''))).toEqual(message);
    await expect(post(`http://127.0.0.1:${port}/other`, message)).rejects.toThrow('answered 404');
  });
});
