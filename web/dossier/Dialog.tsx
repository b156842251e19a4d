/** As what a dossier is wanted. What was chosen stays when it fails. */
import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ENDPOINTS } from '../../src/model/contracts.ts';
import { DOSSIER_FORMATS, type DossierFormat } from '../../src/model/dossierContracts.ts';
import { callForFile } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { downloadBlob } from '../exports/download.ts';
import { dossierActions } from './store.ts';

const isFormat = (name: string): name is DossierFormat =>
  DOSSIER_FORMATS.some((format) => format.name === name);

export default function DossierDialog({ of }: { of: string }) {
  const { data } = useQuery(queries.entity(of));
  const [format, setFormat] = useState<DossierFormat>('pdf');
  const [error, setError] = useState('');
  const [working, setWorking] = useState(false);
  const abort = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => abort.current?.abort(), []);
  const name = data?.entity.name ?? '';

  const start = async () => {
    const controller = new AbortController();
    abort.current = controller;
    setWorking(true);
    setError('');
    try {
      const { signal } = controller;
      const blob = await callForFile(ENDPOINTS.dossier, {
        params: { id: of },
        query: { format },
        signal,
      });
      downloadBlob(blob, `${name || 'dossier'}.${format === 'md' ? 'zip' : format}`);
      dossierActions.close();
    } catch (e) {
      if (controller.signal.aborted) return;
      setError(e instanceof Error ? e.message : String(e));
      setWorking(false);
    }
  };

  return (
    <Modal opened onClose={dossierActions.close} title={`Dossier of ${name || '…'}`}>
      <Text fz="sm" mb={12}>
        Its names, its relations by sort and date with the sentences that state them, what is only
        hedged, contradictions, a map and a timeline, and every source as a numbered citation.
      </Text>
      <Radio.Group
        label="As"
        value={format}
        onChange={(value) => isFormat(value) && setFormat(value)}
      >
        <Stack gap={6} mt={6}>
          {DOSSIER_FORMATS.map((f) => (
            <Radio key={f.name} value={f.name} label={f.label} description={f.description} />
          ))}
        </Stack>
      </Radio.Group>
      {error && (
        <Text fz="sm" mt={12} role="alert">
          Not written. {error}
        </Text>
      )}
      <Group justify="flex-end" gap={8} mt={16}>
        <Button variant="default" onClick={dossierActions.close}>
          Cancel
        </Button>
        <Button loading={working} onClick={() => void start()}>
          Download
        </Button>
      </Group>
    </Modal>
  );
}
