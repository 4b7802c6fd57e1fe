import { cmsConfig } from './config.ts';
import { environment } from './process-environment.ts';

export default cmsConfig(environment);
