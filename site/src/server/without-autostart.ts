/** The adapter would start a server of its own as soon as it is imported; ours stands in front of its handler. */
process.env['ASTRO_NODE_AUTOSTART'] = 'disabled';
