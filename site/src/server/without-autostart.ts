/** The adapter would start its own server on import; ours calls its handler instead. */
process.env['ASTRO_NODE_AUTOSTART'] = 'disabled';
