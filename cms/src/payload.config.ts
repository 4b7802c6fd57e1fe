import { cmsConfig } from './config.ts';
import { environment } from './environment.ts';

export default cmsConfig(environment);
