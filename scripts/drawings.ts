/** Renews the drawings of the documentation that are made from the model: `npm run drawings`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/packageRoot.ts';
import { dataModelDrawing } from './drawings/dataModel.ts';

writeFileSync(join(packageRoot, 'docs', 'data-model.svg'), dataModelDrawing());
